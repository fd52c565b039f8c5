/** People who climb: up a ladder, a trunk, a face of rock, a rope that stands before them; and those who hang by their hands. */
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { familyOf, THINGS } from '../../catalogue/things.ts';
import { cos, PI, sin } from '../../math/trig.ts';
import { add, clamp, type Vec3 } from '../../math/vec.ts';
import type { Actor } from '../actor.ts';
import type { Crew } from './crew.ts';
import type { Doing } from './doings.ts';
import { drawLine } from './lines.ts';
import { supportFor } from './supports.ts';
import { faceOf } from './tops.ts';
import type { Performer } from './track.ts';

/** What is climbed, as the stage builds it. */
type Way = { model: string; noun: string; lean?: number; rises: number } | 'rope';

/** Metres a climber is above the ground as the shot begins, rises in a second, and at most, where the thing is no lower. */
const BEGINS = 0.35;
const RATE = 0.24;
/** Metres of the cycle of limbs (people/postures.ts) to one metre risen: a hand or a foot that holds stays where it is. */
const PER_RISE = 1.46;
/** Metres from the climber's middle to what is climbed, of someone 1.75 m tall. */
const OFF = 0.3;
/** Radians from the way the stage faces to the way climbers do: their faces are seen, unless what they climb is so wide that it would hide them. */
const IN_PROFILE = 1.35;
const FROM_BEHIND = 2.45;
/** Metres that a ladder's rails lean in over one metre up. */
const LADDER_LEAN = 0.62 / 2.9;

const ROPE = /\b(rope|vine|pole|drainpipe|chain|beanstalk)s?\b/;
const LADDER = /\bladders?\b/;
const TREE = /\b(tree|oak|pine|palm|trunk|willow|birch|mast)s?\b/;

/** What the words of an act of climbing mean; rock where they name nothing. */
function wayOf(doing: Doing, crew: Crew): Way {
  const action = doing.actions.find((a) => a.act === 'climb');
  const named = crew.input.screenplay.cast.find((m) => m.id === action?.object)?.noun ?? '';
  const words = `${action?.phrase ?? ''} ${named}`;
  if (LADDER.test(words)) return { model: 'ladder', noun: 'long ladder', lean: LADDER_LEAN, rises: 1.25 };
  const tree = TREE.exec(words)?.[1];
  if (tree) {
    const model = THINGS.find((t) => t.kind === 'plant' && t.nouns.includes(tree))?.id ?? 'tree';
    return { model, noun: tree, rises: 1.1 };
  }
  if (/\bfence\b/.test(words)) return { model: 'fence', noun: 'fence', rises: 0.5 };
  if (ROPE.test(words) && !/\b(rock|cliff|face|wall|mountain)\b/.test(words)) return 'rope';
  return { model: 'rock_face', noun: /\bclimbing wall|gym\b/.test(words) ? 'climbing wall' : 'rock face', rises: 2.4 };
}

/** Puts a climber on the way up, and the way up before them. */
export function climbUp(crew: Crew, doing: Doing, index: number): void {
  const { input } = crew;
  const { place } = input;
  const key = `${doing.member.id}#${index}`;
  const way = wayOf(doing, crew);
  const wide = way !== 'rope' && (way.model === 'rock_face' || leansOn(crew, way.model) !== null);
  const heading = place.stage.heading + (wide ? FROM_BEHIND : IN_PROFILE);
  const foot = crew.offset(place.stage.centre, -index * 1.1, 0);
  const ground = place.ground(foot[0], foot[2]);
  const rises = way === 'rope' ? 2 : way.rises;
  const risen = (w: number): number => clamp((w - input.worldStart) * RATE * paceOf(doing), 0, rises);
  const lean = way === 'rope' ? 0 : (way.lean ?? 0);
  const at = (w: number): Vec3 => {
    const y = BEGINS + risen(w);
    return [foot[0] + sin(heading) * lean * y, ground + y, foot[2] + cos(heading) * lean * y];
  };
  const climber = crew.person(doing, index, (w) => ({
    position: at(w),
    heading,
    posture: 'climb',
    travelled: risen(w) * PER_RISE,
  }));
  climber.over = rises * 0.5;
  const scale = climber.actor.size[1] / 1.75;
  if (way === 'rope') {
    const rope = (y: number): Vec3 => [foot[0] + sin(heading) * OFF * scale, y, foot[2] + cos(heading) * OFF * scale];
    drawLine(
      crew,
      `climbed:${key}`,
      () => rope(ground),
      () => rope(ground + 7),
      { colour: 'tan', radius: 0.018 },
    );
    return;
  }
  if (index === 0) standBefore(crew, way, [foot[0], ground, foot[2]], heading, scale, lean);
  if (way.model === 'rock_face') {
    // A rope from the harness up the face.
    const waist = (w: number): Vec3 =>
      add(at(w), [sin(heading) * 0.12, climber.actor.size[1] * 0.55, cos(heading) * 0.12]);
    const top: Vec3 = [foot[0] + sin(heading) * (OFF + 0.1), ground + 7.5, foot[2] + cos(heading) * (OFF + 0.1)];
    if (way.noun !== 'climbing wall')
      drawLine(crew, `harness:${key}`, waist, () => top, { colour: 'red', radius: 0.007 });
  }
}

const paceOf = (doing: Doing): number => ((doing.travel?.speed ?? 0.45) / 0.45) ** 0.5;

/** The thing itself, its near face as far from the climber as arms and knees need. */
function standBefore(
  crew: Crew,
  way: Exclude<Way, 'rope'>,
  foot: Vec3,
  heading: number,
  scale: number,
  lean: number,
): void {
  const { input } = crew;
  const named = input.doings.find((d) => familyOf(d.member.model) === familyOf(way.model));
  const key = named ? `${named.member.id}#0` : `climbed:${way.model}`;
  const feature = input.screenplay.sets
    .find((s) => s.id === input.shot.set)
    ?.features.find((f) => f.model === way.model);
  const attributes = named?.member.attributes ?? feature?.attributes ?? NO_ATTRIBUTES;
  const actor = crew.actor(way.model, key, attributes, 'hero', named?.member, way.noun);
  const turned = heading + PI;
  const ahead: Vec3 = [sin(heading), 0, cos(heading)];
  const chest = foot[1] + 1.15 * scale;
  const probe = add(foot, [-ahead[0] * 6, chest - foot[1], -ahead[2] * 6]);
  const face = faceOf(input.world, actor, foot, turned, probe, ahead, 12);
  // Where the face is at chest height, with the foot of the thing under the climber.
  const back = face === null ? actor.size[2] / 2 : 6 - face;
  const metres = OFF * scale + back + lean * (chest - foot[1]);
  const position: Vec3 = [foot[0] + ahead[0] * metres, foot[1], foot[2] + ahead[2] * metres];
  crew.prop(
    actor,
    key,
    named?.member ?? null,
    position,
    turned,
    named !== undefined && input.shot.subjects.includes(named.member.id),
  );
  crew.brought.add(way.model);
  if (way.model === 'ladder') leanOn(crew, position, heading);
}

/** What the words have a ladder lean on. */
function leansOn(crew: Crew, climbed: string): 'wall' | 'house' | null {
  if (climbed !== 'ladder' || crew.input.place.bounds) return null;
  const nouns = crew.input.shot.text.toLowerCase();
  return /\bwall\b/.test(nouns) ? 'wall' : /\b(house|barn|cottage|roof)\b/.test(nouns) ? 'house' : null;
}

/** What a ladder leans on where the words name a wall or a house. */
function leanOn(crew: Crew, at: Vec3, heading: number): void {
  const { input } = crew;
  const model = leansOn(crew, 'ladder');
  if (!model) return;
  const actor = crew.actor(model, `leaned:${model}`, NO_ATTRIBUTES, 'hero', undefined, model);
  const front = faceOf(input.world, actor, [0, 0, 0], 0, [0.9, 2.4, 12], [0, 0, -1], 24);
  const deep = front === null ? actor.size[2] / 2 : 12 - front;
  const [x, z] = [at[0] + sin(heading) * (deep + 0.05), at[2] + cos(heading) * (deep + 0.05)];
  crew.prop(actor, `leaned:${model}`, null, [x, input.place.ground(x, z), z], heading + PI, false);
  crew.brought.add(model);
  crew.brought.add('wall');
}

/** Metres from the soles to the fists of arms held up, as a share of the height; and between the fists. */
const REACH_UP = 1.2;
const APART = 0.17;

const HANGS = /^(hang|dangle|swing)$/;
const HANG_FROM = /\b(?:from|on|off)\b/;
const HELD_BY = /\b(branch|bough|limb|tree|bar|bars|rope|ledge|beam|pipe|vine)s?$/;

/** The noun that someone hangs from by the hands. */
export function hangsFrom(doing: Doing): string | undefined {
  const action = doing.actions.find((a) => HANGS.test(a.verb) && HANG_FROM.test(a.phrase));
  const noun = action?.object;
  return noun !== undefined && HELD_BY.test(noun) ? noun : undefined;
}

/** Someone who hangs by both hands from a bough; false where nothing bears them. */
export function hang(crew: Crew, doing: Doing, index: number, noun: string): boolean {
  const support = supportFor(crew, /tree$/.test(noun) && !/branch/.test(noun) ? 'branch' : noun, {
    count: 1,
    width: 0.6,
  });
  if (!support) return false;
  const { heading } = crew.input.place.stage;
  const bar = support.places[Math.min(index, support.places.length - 1)];
  const hung = (w: number, actor: Actor): { position: Vec3; heading: number; hands: [Vec3, Vec3] } => {
    const tall = actor.size[1];
    const sway = 0.03 * sin(w * 1.9);
    const position: Vec3 = [bar[0] + sin(heading) * sway, bar[1] - tall * REACH_UP, bar[2] + cos(heading) * sway];
    const grip = (side: number): Vec3 => [
      bar[0] + cos(heading) * side * APART,
      bar[1] - 0.02,
      bar[2] - sin(heading) * side * APART,
    ];
    return { position, heading, hands: [grip(1), grip(-1)] };
  };
  const who: Performer = crew.person(doing, index, (w, actor) => ({ ...hung(w, actor), posture: 'stand' }));
  who.room = 0.8;
  who.over = 0.3;
  const acts = crew.ownActs.get(who.key);
  acts?.splice(0, acts.length);
  return true;
}
