/** Work with the hands, from the words: which movement it is, and which tool it takes. */
import type { Action, Screenplay } from '@storyreel/contract';
import { familyOf } from '../../catalogue/things.ts';
import { cos, PI, sin } from '../../math/trig.ts';
import { type Mat34, multiply, rotationX, rotationY, type Vec3 } from '../../math/vec.ts';
import type { Actor } from '../actor.ts';
import type { Crew } from './crew.ts';
import type { Performer } from './track.ts';

/** Catalogue id, and the noun that picks its look. */
export interface Tool {
  model: string;
  noun: string;
}

export interface Handiwork {
  /** Movement of people/handiwork.ts. */
  act: string;
  /** The tool that is taken up where the words give none. */
  tool?: Tool;
  /** What the left hand has meanwhile. */
  left?: Tool;
  /** True when what is acted on is in the left hand itself: a bowl that is eaten from. */
  objectLeft?: boolean;
  /** What lies on the table before the worker: the sheet that is drawn on. Such work is done sitting at one. */
  sheet?: Tool;
  /** What is worked on stands on the ground before the worker: catalogue id. */
  block?: string;
}

export const tool = (model: string, noun = model): Tool => ({ model, noun });

/** Verbs, what the words must (or may not) speak of, and the work. */
export interface Kind {
  verbs: RegExp;
  about?: RegExp;
  not?: RegExp;
  /** Other things that the words name: "with a spoon". */
  with?: RegExp;
  work: Handiwork;
}

/** The first that fits counts. */
const KINDS: readonly Kind[] = [
  { verbs: /^(hammer|forge|nail)$/, work: { act: 'hammer', tool: tool('hammer') } },
  {
    verbs: /^(chop|split|cut|fell|hew)$/,
    about: /\b(fire)?(wood|logs?|trees?|trunks?|timber|branch(es)?|axe|axes)\b/,
    work: { act: 'split', tool: tool('axe'), block: 'log' },
  },
  {
    verbs: /^(chop|cut|slice|dice|mince)$/,
    not: /\b(hair|beard|paper|cloth|fabric|ribbon|silk|grass|hedge|throat|wire|rope)s?\b/,
    work: { act: 'chop', tool: tool('knife', 'kitchen knife') },
  },
  { verbs: /^whisk$/, work: { act: 'stir', tool: tool('whisk') } },
  { verbs: /^(stir|mix)$/, work: { act: 'stir', tool: tool('spoon', 'wooden spoon') } },
  { verbs: /^knead$/, work: { act: 'knead' } },
  { verbs: /^saw$/, work: { act: 'saw', tool: tool('saw') } },
  { verbs: /^iron$/, work: { act: 'scrub', tool: tool('clothes_iron') } },
  {
    verbs: /^(wash|scrub|clean|wipe|polish|sand|dust)$/,
    about: /\bfloors?\b/,
    work: { act: 'sweep', tool: tool('staff', 'mop') },
  },
  { verbs: /^(wash|scrub|clean|wipe|polish|sand|dust)$/, work: { act: 'scrub' } },
  { verbs: /^rake$/, work: { act: 'sweep', tool: tool('pitchfork', 'rake') } },
  { verbs: /^(sweep|mop)$/, work: { act: 'sweep', tool: tool('staff', 'broom') } },
  { verbs: /^dig$/, work: { act: 'dig', tool: tool('staff', 'shovel') } },
  {
    verbs: /^paint$/,
    about: /\b(fence|wall|door|house|room|ceiling|boat|shed|barn|gate|bench|chair|car|egg|pot|vase|mask|bowl)s?\b/,
    not: /\b(picture|portrait|landscape|painting|canvas)s?\b/,
    work: { act: 'paint', tool: tool('paintbrush') },
  },
  {
    verbs: /^(paint|draw|sketch)$/,
    about: /\b(portrait|landscape|painting|canvas|watercolou?r|still life|seascape|mural|easel)s?\b/,
    work: { act: 'paint', tool: tool('paintbrush'), block: 'easel' },
  },
  {
    verbs: /^paint$/,
    not: /\b(nails?|face|lips|toenails|fingernails)\b/,
    work: { act: 'paint', tool: tool('paintbrush'), block: 'easel' },
  },
];

/** The movement and tool of an action; nothing for work that has none of its own. */
export function handiworkOf(action: Action, screenplay: Screenplay): Handiwork | undefined {
  if (action.act !== 'work' && action.act !== 'write') return undefined;
  return firstOf(KINDS, action, screenplay);
}

/** The work of the first kind that an action's verb and words fit. */
export function firstOf(kinds: readonly Kind[], action: Action, screenplay: Screenplay): Handiwork | undefined {
  const noun = screenplay.cast.find((m) => m.id === action.object)?.noun ?? action.object ?? '';
  const words = `${action.phrase} ${noun}`;
  return kinds.find(
    (k) =>
      k.verbs.test(action.verb) &&
      (!k.about || k.about.test(words)) &&
      !k.not?.test(words) &&
      (!k.with || k.with.test(thingsIn(screenplay))),
  )?.work;
}

/** The nouns of all things that the words name. */
function thingsIn({ cast, sets }: Screenplay): string {
  const nouns = [...cast.filter((m) => m.kind === 'object'), ...sets.flatMap((s) => s.features)].map((m) => m.noun);
  return nouns.join(' , ');
}

/** Metres from whoever paints to the canvas, and the radians to the side of the brush at which it stands: the face is seen past it. */
const TO_CANVAS = 0.66;
const ASIDE = 0.8;

/** Where an easel stands, its face to the painter's. */
export function easelSpot(crew: Crew, painter: Performer, easel: Actor): { position: Vec3; heading: number } {
  const { position, heading } = painter.state(crew.input.worldStart);
  const way = heading - ASIDE;
  const away = TO_CANVAS + easel.size[2] * 0.25;
  const x = position[0] + sin(way) * away;
  const z = position[2] + cos(way) * away;
  return { position: [x, crew.input.place.ground(x, z), z], heading: way + PI };
}

/** Acts of handiwork: the tool goes where they bring it. */
export const HANDIWORK_ACTS: ReadonlySet<string> = new Set(KINDS.map((k) => k.work.act));

/** Tools whose working end is away from the thumb when they are worked with, and those whose edge is. */
const END_DOWN: ReadonlySet<string> = new Set(['spoon', 'whisk', 'spatula', 'pitchfork']);
const EDGE_ROUND: ReadonlySet<string> = new Set(['axe']);

/** How a tool is turned in a working hand, against how it is simply held. */
export function inWorkingHand(model: string, hand: Mat34): Mat34 {
  if (END_DOWN.has(familyOf(model))) return multiply(hand, rotationX(PI));
  if (EDGE_ROUND.has(familyOf(model))) return multiply(hand, rotationY(PI));
  return hand;
}
