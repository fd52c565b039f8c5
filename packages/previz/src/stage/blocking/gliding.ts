/** People who glide: on skis, on skates, on a board over asphalt, snow or waves. */
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { cos, HALF_PI, sin } from '../../math/trig.ts';
import { add, type Vec3 } from '../../math/vec.ts';
import type { Actor, ActorState } from '../actor.ts';
import type { Crew } from './crew.ts';
import type { Doing } from './doings.ts';
import { drawLine } from './lines.ts';
import { worldTime } from './timing.ts';
import type { Performer } from './track.ts';

type Base = (w: number) => Partial<ActorState> & { position: Vec3; heading: number };

/** What is under the feet. */
type Gear = 'skis' | 'skates' | 'snowboard' | 'surfboard' | 'skateboard';

const SKIS = /\b(ski|skis|skiing|skier|skiers|slalom)\b/i;
const ON_ICE = /\b(ice|rink|frozen|figure skat\w*|hockey)\b/i;
const ON_ROLLERS = /\b(roller\w*|inline)\b/i;

function gearOf(crew: Crew, doing: Doing): Gear {
  const { input } = crew;
  const words = `${input.shot.text} ${doing.member.noun} ${doing.actions.map((a) => a.verb).join(' ')}`;
  if (/\bsnowboard/i.test(words)) return 'snowboard';
  if (SKIS.test(words)) return 'skis';
  if (/\bsurf/i.test(words)) return 'surfboard';
  const board = /\bskateboard/i.test(words);
  if (!board && (ON_ICE.test(words) || ON_ROLLERS.test(words) || /\b(skates?|skating)\b/i.test(words))) return 'skates';
  return crew.afloat || input.place.surface(0, 0) === 'sand' ? 'surfboard' : 'skateboard';
}

/** Someone on the way with what they glide on, whether the words name it or not. */
export function glide(crew: Crew, doing: Doing, index: number, base: Base): void {
  const gear = gearOf(crew, doing);
  const speed = doing.travel?.speed ?? 0;
  if (gear === 'skates') {
    asGlider(crew, doing, index, 'ice_skate', (w) => ({ ...base(w), speed: 0, posture: 'stand', travelled: 0 }));
    return;
  }
  const key = `board:${doing.member.id}#${index}`;
  const board = crew.actor(gear === 'skis' ? 'skis' : 'skateboard', key, NO_ATTRIBUTES, 'hero', undefined, gear);
  const prop = crew.prop(board, key, null, [0, 0, 0], 0, false, { speed });
  const rest = prop.state;
  prop.state = (w) => ({ ...rest(w), ...base(w), posture: 'stand', still: false });
  prop.seenAt = (w) => base(w).position;
  const top = board.anchors.top;
  const deck = top ? top[7] : board.size[1];
  const ahead = gear === 'skis';
  const low = gear === 'skateboard';
  const act = ahead ? 'ski' : low ? null : 'surf';
  const who = asGlider(crew, doing, index, act, (w) => {
    const at = base(w);
    // Riders stand sideways on a board.
    const heading = ahead ? at.heading : at.heading - (low ? 1.1 : HALF_PI);
    return {
      ...at,
      position: add(at.position, [0, deck, 0]),
      heading,
      speed: 0,
      travelled: 0,
      posture: low ? 'crouch' : 'stand',
    };
  });
  who.speed = speed;
  if (ahead) for (const side of [1, -1] as const) pole(crew, who, side, speed);
}

function asGlider(
  crew: Crew,
  doing: Doing,
  index: number,
  act: string | null,
  base: (w: number, actor: Actor) => Partial<ActorState> & { position: Vec3; heading: number },
): Performer {
  const who = crew.person(doing, index, base, { speed: doing.travel?.speed ?? 0 });
  const acts = crew.ownActs.get(who.key);
  if (!acts || !act) return who;
  const { input } = crew;
  const others = acts.filter((a) => a.act !== 'skate' && a.act !== 'run');
  const until = worldTime(input, input.shot.duration) + 1;
  acts.splice(0, acts.length, ...others, { act, start: input.worldStart - 1, end: until, tempo: 1 });
  return who;
}

/** Metres of a ski pole below the hand, above it, and back from it. */
const POLE: readonly [number, number, number] = [0.82, 0.1, 0.5];

/** A pole in a skier's hand, its point behind. */
function pole(crew: Crew, who: Performer, side: 1 | -1, speed: number): void {
  const hand = (w: number): Vec3 => {
    const joints = who.actor.joints(who.state(w));
    return (side > 0 ? joints.handLeft : joints.handRight) ?? who.seenAt(w);
  };
  const k = who.actor.size[1] / 1.75;
  const end = (w: number, reach: number): Vec3 => {
    const { heading } = who.state(w);
    const [x, y, z] = hand(w);
    const [up, back] = [-POLE[0] * reach * k, -POLE[2] * reach * k];
    const out = 0.12 * side * reach * k;
    return [x + sin(heading) * back + cos(heading) * out, y + up, z + cos(heading) * back - sin(heading) * out];
  };
  const line = drawLine(
    crew,
    `pole:${who.key}:${side}`,
    (w) => end(w, 1),
    (w) => end(w, -POLE[1]),
    {
      colour: 'grey',
      radius: 0.009,
    },
  );
  line.mount = who;
  line.speed = speed;
}
