/** Small animals and things that the words put on someone: on the shoulder, the head, a finger, the lap. */
import type { CastMember, Screenplay, Shot } from '@storyreel/contract';
import { THING_BY_ID } from '../../catalogue/things.ts';
import { cos, HALF_PI, sin } from '../../math/trig.ts';
import { add, mix, type Vec3 } from '../../math/vec.ts';
import type { Crew } from './crew.ts';
import { worldTime } from './timing.ts';
import type { Performer } from './track.ts';

/** A place on the body. */
type Part = 'shoulder' | 'head' | 'hand' | 'lap';

const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/\b(lap|knees?|thighs?)$/, 'lap'],
  [/\b(fingers?|fingertips?|hands?|palms?|wrist|arm|forearm|glove)$/, 'hand'],
  [/\b(head|hair|hat|nose)$/, 'head'],
  [/\bshoulders?$/, 'shoulder'],
];
const ON =
  /\b(?:on|onto|upon|in) (?:\w+ )?(?:(?:his|her|their|its|an?|the) )?(?:(?:[\w-]+ )?[\w-]+'s? )?(?:outstretched |open |gloved |raised )?(shoulder|arm|head|hair|nose|lap|knee|finger|fingertip|hand|palm|wrist)s?\b/i;

/** Metres: animals no longer than this sit on a shoulder, a hand or a lap. */
const LONGEST: Readonly<Record<Part, number>> = { shoulder: 1, head: 1, hand: 1, lap: 1.1 };

/** Where on a body the words put an animal, or a thing on a lap. */
function partOf(m: CastMember, shot: Shot, { relations }: Screenplay): Part | undefined {
  if (m.kind === 'person' || m.count > 1) return undefined;
  const own = relations.find((r) => r.a === m.id && (r.rel === 'on' || r.rel === 'in') && r.b !== undefined);
  const named = own && PARTS.find(([words]) => words.test(own.b))?.[1];
  const said = named ?? (m.kind === 'animal' ? partIn(ON.exec(shot.text)?.[1]) : undefined);
  if (!said || (m.kind !== 'animal' && said !== 'lap')) return undefined;
  return (THING_BY_ID.get(m.model)?.size[2] ?? 9) <= LONGEST[said] ? said : undefined;
}

const partIn = (word: string | undefined): Part | undefined =>
  word === undefined ? undefined : PARTS.find(([words]) => words.test(word.toLowerCase()))?.[1];

/** Whether something is on the lap of whoever is in the shot: they sit. */
export function hasLap(cast: readonly CastMember[], shot: Shot, screenplay: Screenplay): boolean {
  return cast.some((m) => partOf(m, shot, screenplay) === 'lap');
}

interface Borne {
  bearer: Performer;
  part: Part;
  mounted: Partial<Performer>;
}

/** Whoever has a small animal on them, and where. */
export function bearerOf(crew: Crew, m: CastMember): Borne | undefined {
  const { shot, screenplay } = crew.input;
  const part = partOf(m, shot, screenplay);
  const people = crew.performers.filter((p) => p.member?.kind === 'person' && !p.frame);
  if (!part || people.length !== 1) return undefined;
  const [bearer] = people;
  // What is on the lap or the hand of someone whom the shot is about does not stand for them in the picture.
  const own = bearer.subject && (part === 'lap' || part === 'hand');
  return { bearer, part, mounted: own ? {} : { mount: bearer } };
}

/** Metres from the neck to the top of the right shoulder, of someone 1.75 m tall: aside, down, back. */
const TO_SHOULDER: Vec3 = [0.15, -0.035, 0.01];
/** Metres from the line between hips and knees to the top of the thighs. */
const OVER_THIGHS = 0.085;

/** On somebody, wherever they go. */
export function onBody(crew: Crew, { bearer, part }: Borne, prop: Performer): void {
  if (part === 'lap' || part === 'hand') bearer.joins = true;
  if (part === 'hand') holdOut(crew, bearer);
  const rest = prop.state;
  const at = (w: number): { position: Vec3; heading: number } => placeOn(bearer, part, w);
  prop.speed = bearer.speed;
  prop.state = (w) => ({ ...rest(w), ...at(w), still: false });
  prop.seenAt =
    part === 'lap' || part === 'hand'
      ? (w) => add(bearer.seenAt(w), [0, -0.3 * bearer.actor.size[1], 0])
      : (w) => add(at(w).position, [0, prop.actor.size[1] * 0.6, 0]);
}

function placeOn(bearer: Performer, part: Part, w: number): { position: Vec3; heading: number } {
  const state = bearer.state(w);
  const joints = bearer.actor.joints(state);
  const k = bearer.actor.size[1] / 1.75;
  const { heading } = state;
  const [c, s] = [cos(heading), sin(heading)];
  const top = add(state.position, [0, bearer.actor.size[1], 0]);
  if (part === 'lap' && joints.hips && joints.kneeLeft && joints.kneeRight) {
    const knees = mix(joints.kneeLeft, joints.kneeRight, 0.5);
    return { position: add(mix(joints.hips, knees, 0.62), [0, OVER_THIGHS * k, 0]), heading: heading + HALF_PI };
  }
  if (part === 'hand' && joints.handRight) {
    const out = 0.06 * k;
    return {
      position: [joints.handRight[0] + s * out, joints.handRight[1] + 0.035 * k, joints.handRight[2] + c * out],
      heading: heading - HALF_PI,
    };
  }
  if (part === 'head') return { position: joints.head ? add(joints.head, [0, 0.15 * k, 0]) : top, heading };
  const [aside, down, back] = TO_SHOULDER;
  const from = joints.neck ?? top;
  return {
    position: [from[0] - c * aside * k - s * back * k, from[1] + down * k, from[2] + s * aside * k - c * back * k],
    heading,
  };
}

/** A hand held out before the face for what comes to it. */
function holdOut(crew: Crew, bearer: Performer): void {
  const { input } = crew;
  const acts = crew.ownActs.get(bearer.key);
  if (!acts || acts.some((a) => a.act === 'perch_out')) return;
  const until = worldTime(input, input.shot.duration) + 1;
  acts.push({ act: 'perch_out', start: input.worldStart - 1, end: until, tempo: 1 });
}
