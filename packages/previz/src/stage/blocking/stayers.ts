/** People with a spot of their own, and the seats that are brought in for them. */
import { PI } from '../../math/trig.ts';
import { add } from '../../math/vec.ts';
import { type GameSeat, movesOf } from './board-games.ts';
import { boards } from './boarders.ts';
import { type Crew, NO_ATTRIBUTES } from './crew.ts';
import { shownCount } from './spots.ts';
import { worldTime } from './timing.ts';
import { identitySeed } from './track.ts';

/** People with a spot. */
export function stayers(crew: Crew): void {
  const { input } = crew;
  for (const doing of input.doings) {
    if (doing.travel || doing.member.kind !== 'person' || boards(crew, doing)) continue;
    for (let i = 0; i < shownCount(doing.member.count); i++) {
      const spot = input.spots.get(`${doing.member.id}#${i}`);
      if (!spot) continue;
      let { position, heading } = spot;
      if (spot.seatThing) {
        const seat = crew.actor(spot.seatThing, `seat:${doing.member.id}#${i}`, NO_ATTRIBUTES, 'hero');
        crew.prop(seat, `seat:${doing.member.id}#${i}`, null, spot.position, spot.heading, false);
        crew.brought.add(spot.seatThing);
        if (spot.seatHeight === undefined) {
          // Lying along it, on its cushions.
          const top = seat.anchors.seat ?? seat.anchors.top;
          position = add(position, [0, top ? top[7] : seat.size[1] * 0.5, 0]);
          heading += seat.size[0] > seat.size[2] ? PI / 2 : 0;
        }
      }
      const seated = spot.seatHeight !== undefined;
      crew.person(doing, i, () => ({
        position,
        heading,
        posture: seated ? 'sit' : doing.posture === 'sit' ? 'stand' : doing.posture,
        seatHeight: spot.seatHeight,
      }));
      if (spot.game) playAt(crew, `${doing.member.id}#${i}`, spot.game, spot.heading);
      const { aim } = spot;
      const acts = crew.ownActs.get(`${doing.member.id}#${i}`) ?? [];
      if (aim)
        acts.forEach((act, k) => {
          acts[k] = act.act === 'write' ? { ...act, act: 'work', target: () => aim } : act;
        });
    }
  }
}

/** A player's table, where one is brought, and the moves of the hand. */
function playAt(crew: Crew, key: string, game: GameSeat, heading: number): void {
  const { input } = crew;
  if (game.table && !crew.performers.some((p) => p.key === 'prop:game-table')) {
    const table = crew.actor('table', 'game-table', { ...NO_ATTRIBUTES, other: ['dining'] }, 'hero');
    crew.prop(table, 'prop:game-table', null, game.table.position, game.table.heading, false);
    crew.brought.add('table');
  }
  const acts = crew.ownActs.get(key) ?? [];
  acts.forEach((act, k) => {
    acts[k] = act.act === 'play' ? { ...act, act: 'sit' } : act;
  });
  const until = worldTime(input, input.shot.duration);
  const seed = identitySeed(input.screenplay.seed, `moves:${key}:${input.shot.index}`);
  acts.push(...movesOf(game, heading, input.worldStart, until, seed));
}
