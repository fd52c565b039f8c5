/** Where eyes and hands go. */
import type { Action, CastMember } from '@storyreel/contract';
import type { Crew } from './crew.ts';
import { shownCount } from './spots.ts';
import type { Performer } from './track.ts';

/** Acts whose hands reach for their object. */
const AIMED = new Set([
  'work',
  'pour',
  'push',
  'open',
  'point',
  'give',
  'catch',
  'hold',
  'fight',
  'kiss',
  'type',
  'write',
  'play_piano',
  'play_drums',
]);

/** Whether an action is done to or with this thing. */
export function actsOn(action: Action, m: CastMember): boolean {
  if (action.object === m.id || action.object === m.noun) return true;
  return action.subject !== m.id && ` ${action.phrase} `.includes(` ${m.noun} `);
}

/** Hands go to what they handle: a thing on the table, a door, another person. */
export function aimActs(crew: Crew): void {
  const { input } = crew;
  for (const doing of input.doings) {
    for (let i = 0; i < shownCount(doing.member.count); i++) {
      const acts = crew.ownActs.get(`${doing.member.id}#${i}`);
      if (!acts) continue;
      doing.actions.forEach((action, k) => {
        const target = crew.performers.find(
          (p) => p.member && p.member !== doing.member && actsOn(action, p.member) && p.mount?.member !== doing.member,
        );
        // What is drawn on and blown at lies where it was put for it.
        const own = acts[k];
        const laid = own !== undefined && /^(?:draw|puff)$/.test(own.act) && own.target !== undefined;
        if (!target || !own || laid || !AIMED.has(action.act)) return;
        acts[k] = { ...own, target: (w) => target.seenAt(w) };
      });
    }
  }
}

/** Whom a shot of one person alone answers: the one that the shot before or after is about. */
function overTheCut(crew: Crew, p: Performer, people: readonly Performer[]): Performer | undefined {
  const { screenplay, shot } = crew.input;
  const own = p.member?.id ?? '';
  for (const index of [shot.index - 1, shot.index + 1]) {
    const near = screenplay.shots[index];
    if (near === undefined || near.set !== shot.set || near.subjects.includes(own)) continue;
    const other = people.find((q) => q.member && near.subjects.includes(q.member.id));
    if (other) return other;
  }
  return undefined;
}

/** Eyes: people look at whom they speak with, at what they handle, or ahead. */
export function lookAtEachOther(crew: Crew): void {
  const { input } = crew;
  const people = crew.performers.filter((p) => p.member?.kind === 'person' && !p.frame);
  for (const p of people) {
    const m = p.member;
    if (!m) continue;
    const doing = input.doings.find((d) => d.member === m);
    const object = doing?.actions.map((a) => a.object).find((o) => o !== undefined && o !== m.id);
    const target = crew.performers.find(
      (q) =>
        q !== p && q.member && (q.member.id === object || q.member.noun === object) && q.mount !== p && p.mount !== q,
    );
    const partner =
      people.find((q) => q !== p && q.subject && q.member !== m) ??
      (p.subject ? overTheCut(crew, p, people) : people.find((q) => q !== p && q.subject));
    const talking =
      input.shot.dialogue.length > 0 ||
      doing?.actions.some((a) => ['talk', 'toast', 'give', 'laugh', 'kiss', 'teach'].includes(a.act));
    // "Two friends toast": the two of one member with each other.
    const double = talking && m.count === 2 ? people.find((q) => q !== p && q.member === m) : undefined;
    const watched =
      target ??
      double ??
      (talking || (p.speed === 0 && (people.length === 2 || overTheCut(crew, p, people)))
        ? partner
        : p.speed > 0 && !p.mount
          ? people.find((q) => q.mount)
          : undefined);
    if (!watched || watched === p) continue;
    crew.gaze.set(p.key, (w) => watched.seenAt(w));
  }
}
