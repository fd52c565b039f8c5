/** People on a boat, and the boat. */
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { boatFor, isBoat, personAboard, wantsDeck } from './aboard.ts';
import type { Crew } from './crew.ts';
import type { Doing } from './doings.ts';
import { shownCount } from './spots.ts';
import { identitySeed, type Performer } from './track.ts';

/** Whether this shot has someone on a boat rather than on a spot or on their way. */
export function boards(crew: Crew, doing: Doing): boolean {
  return crew.afloat && wantsDeck(doing);
}

/** Everyone who belongs on a boat, and the boat if nothing has brought it yet. */
export function boarders(crew: Crew): void {
  const { input } = crew;
  const boarders = input.doings.filter((d) => boards(crew, d));
  const total = boarders.reduce((sum, d) => sum + shownCount(d.member.count), 0);
  if (total === 0) return;
  const vessel = vesselFor(crew, total);
  const rowers = crew.performers.filter((p) => p.mount === vessel).length;
  let index = rowers;
  for (const doing of boarders) {
    for (let i = 0; i < shownCount(doing.member.count); i++) {
      const seed = identitySeed(input.screenplay.seed, `berth:${doing.member.id}#${i}`);
      const afoot = doing.travel && (doing.travel.act === 'walk' || doing.travel.act === 'run');
      const walked = afoot
        ? (w: number) => {
            const go = crew.way.progress(doing, w);
            return { metres: go.s, speed: go.speed };
          }
        : null;
      const base = personAboard(vessel, doing, index, total + rowers, seed, walked);
      crew.person(doing, i, base, { speed: vessel.speed, mount: vessel });
      index++;
    }
  }
}

function vesselFor(crew: Crew, people: number): Performer {
  const { input } = crew;
  crew.vessel = crew.boatHere();
  if (crew.vessel) return crew.vessel;
  const moored = input.doings.find((d) => isBoat(d.member));
  const { place } = input;
  const at = place.stage.centre;
  const heading = place.stage.heading + 0.9;
  if (moored) {
    const subject = input.shot.subjects.includes(moored.member.id);
    const actor = crew.memberActor(moored, 0);
    crew.vessel = crew.prop(actor, `${moored.member.id}#0`, moored.member, at, heading, subject, {}, moored.actions);
  } else {
    const model = boatFor(people);
    crew.vessel = crew.prop(
      crew.actor(model, `boat:${model}`, NO_ATTRIBUTES, 'hero'),
      'boat',
      null,
      at,
      heading,
      false,
    );
  }
  return crew.vessel;
}
