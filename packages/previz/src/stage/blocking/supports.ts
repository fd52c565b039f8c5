/** What the words set someone on: a branch, a post, a roof, a flower. It is brought where the place has none, and borne on its upper side. */

import type { Attributes, CastMember, Screenplay } from '@storyreel/contract';
import { NO_ATTRIBUTES } from '@storyreel/contract/rules';
import { familyOf, THING_BY_ID, THINGS } from '../../catalogue/things.ts';
import { cos, PI, sin } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { Actor } from '../actor.ts';
import type { Crew } from './crew.ts';
import { isStuff, tableTop } from './table-top.ts';
import { highestOf, ridgeOf, topsOf } from './tops.ts';

export interface Support {
  /** Who is set on it, one place each, in the order of asking. */
  places: Vec3[];
  taken: number;
  /** The way it runs, radians: those who lie on it lie along it. */
  along: number;
  /** True when there is hardly more room than for the feet. */
  narrow: boolean;
  /** Metres of it that a picture of those on it takes in. */
  room: number;
}

interface Wanted {
  model: string;
  noun: string;
  attributes: Attributes;
  /** Metres it is raised above the ground, or sunk into it. */
  lift: number;
  /** How many stand side by side. */
  copies: number;
  /** A tree that it grows from. */
  tree?: string;
}

const BRANCH = /\b(branch|bough|limb|twig|treetop)$/;
const POST = /\b(post|stake)$/;
const ROOF = /\b(roof|rooftop|ridge|chimney)$/;
const TREEHOUSE = /\btree ?house$/;
const PAD = /\b(lily ?pad|water lily|lotus leaf|lotus)$/;
const BLOOM = /\b(stalk|stem|petal|blossom|bud|flower|flowers|bloom)$/;
/** Metres of a lily pad over the ground: the water that it floats on is brought under it. */
const PAD_LIFT = 0.09;
/** Metres above the ground of the upper side of a bough. */
const BOUGH = 2.3;
/** Metres by which a wall is sunk to the height of one that people and cats sit on. */
const WALL_SUNK = 1.75;
/** What is too low to be called a thing to be on, metres; and too high to bring. */
const LOWEST = 0.12;
const HIGHEST = 26;
/** Metres: what is carried in a hand but tall enough to sit on, a suitcase. */
const STANDING = 0.3;
const TREES = new Set(THINGS.filter((t) => t.kind === 'plant' && t.size[1] > 3.5).map((t) => t.id));

/** What lies or grows under everything there, and plants that bear more than what is slight, metres across. */
const LOW = new Set([
  'grass',
  'moss',
  'fallen_leaves',
  'wheat',
  'corn',
  'reeds',
  'pond',
  'river',
  'rug',
  'stairs',
  'bridge',
  'building',
  'castle',
]);
const WOODY = new Set(['stump', 'cactus', 'hedge', 'prickly_pear', 'bush']);
const SLIGHT = 0.5;

const plain = (other: string[] = []): Attributes => ({ ...NO_ATTRIBUTES, other });

/** The thing that a noun means, when it is one that bears others. */
function wantedFor(crew: Crew, noun: string, size: number): Wanted | null {
  const { input } = crew;
  const plan = input.screenplay.sets.find((s) => s.id === input.shot.set);
  const feature = plan?.features.find((f) => f.noun === noun || f.phrase === noun);
  const attributes = feature?.attributes ?? NO_ATTRIBUTES;
  const base = { noun, attributes, lift: 0, copies: 1 };
  const inside = input.place.bounds !== null;
  if (BRANCH.test(noun))
    return { ...base, model: 'branch', lift: inside ? 1.1 : BOUGH, tree: inside ? undefined : 'tree' };
  if (TREEHOUSE.test(noun)) return inside ? null : { ...base, model: 'treehouse' };
  if (PAD.test(noun)) return inside ? null : { ...base, model: 'lotus', attributes: plain(['pad']), lift: PAD_LIFT };
  if (POST.test(noun) && !/lamp/.test(noun)) return { ...base, model: 'post' };
  if (ROOF.test(noun))
    return inside || input.placeId === 'rooftop' ? null : { ...base, model: 'house', noun: roofed(input.shot.text) };
  if (/\bwall$/.test(noun)) return inside ? null : { ...base, model: 'wall', lift: -WALL_SUNK };
  if (/\b(fence|railing)$/.test(noun)) {
    const iron = /rail|iron|metal/.test(noun);
    return { ...base, model: 'fence', attributes: plain([iron ? 'iron' : 'wooden']), copies: 7 };
  }
  if (BLOOM.test(noun)) return { ...base, model: feature?.model ?? flowerIn(input.shot.text), attributes };
  const last = noun.split(' ').at(-1) ?? noun;
  const model =
    feature?.model ?? THINGS.find((t) => t.nouns.includes(noun))?.id ?? THINGS.find((t) => t.nouns.includes(last))?.id;
  const thing = model === undefined ? undefined : THING_BY_ID.get(model);
  if (!model || !thing) return null;
  if (TREES.has(model)) return { ...base, model: 'branch', lift: BOUGH, tree: model };
  if (LOW.has(model) || (thing.kind === 'plant' && !WOODY.has(model) && size > SLIGHT)) return null;
  const [, high] = thing.size;
  const stands = /^(?:ground|surface)$/.test(thing.rests ?? 'ground') || (thing.rests === 'hand' && high > STANDING);
  const bears = stands && /^(?:object|structure|nature|plant|vehicle)$/.test(thing.kind);
  return bears && high >= LOWEST && high <= HIGHEST ? { ...base, model } : null;
}

const roofed = (text: string): string =>
  /\b(barn|cottage|cabin|hut|villa|house)\b/i.exec(text)?.[1]?.toLowerCase() ?? 'house';

/** The flower that the words of a shot name, or a daisy. */
function flowerIn(text: string): string {
  const words = ` ${text.toLowerCase()} `;
  const found = THINGS.find(
    (t) => familyOf(t.id) === 'flowers' && t.nouns.some((n) => new RegExp(`\\b${n}s?\\b`).test(words)),
  );
  return found?.id ?? 'daisy';
}

/** The support that a noun names, brought when it is asked for first; null when it is nothing to be on. `bears`: how many, and how wide each is, metres. */
export function supportFor(crew: Crew, noun: string, bears: { count: number; width: number }): Support | null {
  const known = crew.supports.get(noun);
  if (known) return known;
  const wanted = wantedFor(crew, noun, bears.width);
  if (!wanted) return null;
  const support = bring(crew, wanted, bears);
  crew.supports.set(noun, support);
  return support;
}

function bring(crew: Crew, wanted: Wanted, bears: { count: number; width: number }): Support {
  const { place, world } = crew.input;
  const heading = place.stage.heading;
  const thing = THING_BY_ID.get(wanted.model);
  const at = standing(crew, wanted);
  const actor = crew.actor(wanted.model, `support:${wanted.noun}`, wanted.attributes, 'hero', undefined, wanted.noun);
  const right: Vec3 = [cos(heading), 0, -sin(heading)];
  for (let i = 0; i < wanted.copies; i++) {
    const dx = (i - (wanted.copies - 1) / 2) * actor.size[0];
    const [x, z] = [at[0] + right[0] * dx, at[2] + right[2] * dx];
    crew.prop(actor, `support:${wanted.noun}:${i}`, null, [x, at[1], z], heading, false);
  }
  if (wanted.tree) growTree(crew, wanted.tree, at, actor);
  crew.brought.add(wanted.model);
  const tops = topsOf(world, actor, at, heading);
  const narrow = /^(?:branch|post|fence|wall)$/.test(wanted.model) || thing?.kind === 'plant';
  const along = actor.size[0] >= actor.size[2] ? heading + PI / 2 : heading;
  const usual = at[1] + (actor.anchors.top?.[7] ?? actor.size[1]);
  if (wanted.model === 'treehouse') {
    const front = actor.anchors.top?.[11] ?? 0.5;
    const places = Array.from({ length: bears.count }, (_, i): Vec3 => {
      const dx = (i - (bears.count - 1) / 2) * Math.min(0.55, 2.2 / Math.max(1, bears.count - 1)) - 0.2;
      const dz = front + (i % 2 === 0 ? 0.18 : -0.22);
      return [at[0] + right[0] * dx + sin(heading) * dz, usual, at[2] + right[2] * dx + cos(heading) * dz];
    });
    return { places, taken: 0, along, narrow: false, room: 2.2 };
  }
  if (wanted.model === 'lotus') {
    bringWater(crew, at);
    // On the pad that lies nearest to the lens.
    const pad: Vec3 = [at[0] + sin(heading) * 0.3, at[1], at[2] + cos(heading) * 0.3];
    const y = tops(pad[0], pad[2]);
    const places = [[pad[0], y ?? at[1] + 0.02, pad[2]] as Vec3];
    return { places, taken: 0, along, narrow: false, room: 0.35 };
  }
  if (wanted.model === 'house') {
    const ridge = ridgeOf(tops, at, actor.size) ?? [at[0], usual, at[2]];
    return { places: [ridge], taken: 0, along, narrow: true, room: 2.4 };
  }
  if (thing?.kind === 'plant') {
    const flower = highestOf(world, actor, at, heading) ?? [at[0], usual, at[2]];
    return { places: [flower], taken: 0, along, narrow, room: Math.min(0.6, actor.size[1] * 0.5) };
  }
  const gap = Math.max(0.12, bears.width);
  const room = actor.size[0] * wanted.copies * 0.72;
  const step = Math.min(gap, bears.count > 1 ? room / (bears.count - 1) : gap);
  const places = Array.from({ length: bears.count }, (_, i): Vec3 => {
    const dx = (i - (bears.count - 1) / 2) * step;
    const [x, z] = [at[0] + right[0] * dx, at[2] + right[2] * dx];
    return crest(tops, x, z, right) ?? [x, usual, z];
  });
  return { places, taken: 0, along, narrow, room: Math.min(1.2, actor.size[1] * 0.4) };
}

/** A pond under what floats, where the place has no water. */
function bringWater(crew: Crew, at: Vec3): void {
  const { place } = crew.input;
  if (crew.brought.has('pond')) return;
  crew.brought.add('pond');
  const actor = crew.actor('pond', 'support:water', NO_ATTRIBUTES, 'hero', undefined, 'pond');
  crew.prop(actor, 'support:water', null, [at[0], at[1] - 0.035, at[2]], place.stage.heading, false);
}

/** Metres to either side at which the top of something round or bent is felt for. */
const FEEL = 0.14;

/** The highest point across a bough or a rail near (x, z). */
function crest(tops: (x: number, z: number) => number | null, x: number, z: number, right: Vec3): Vec3 | null {
  let best: Vec3 | null = null;
  for (let k = -4; k <= 4; k++) {
    const [px, pz] = [x + (right[2] * FEEL * k) / 4, z - (right[0] * FEEL * k) / 4];
    const y = tops(px, pz);
    if (y !== null && (!best || y > best[1] + 0.004)) best = [px, y, pz];
  }
  return best;
}

/** Where it stands: in the middle, or beside and behind the people who are there. */
function standing(crew: Crew, wanted: Wanted): Vec3 {
  const { place } = crew.input;
  const thing = THING_BY_ID.get(wanted.model);
  if (thing?.rests === 'surface') return tableTop(crew, 0);
  const people = crew.performers.filter((p) => p.member?.kind === 'person' && !p.frame).length;
  const wide = wanted.copies > 1 ? 0 : (thing?.size[0] ?? 1) / 2;
  const p =
    people > 0 ? crew.offset(place.stage.centre, 0.7 + wide, -0.5 - (thing?.size[2] ?? 1) / 2) : place.stage.centre;
  return [p[0], place.ground(p[0], p[2]) + wanted.lift, p[2]];
}

/** The tree that a bough grows from, at its thick end. */
function growTree(crew: Crew, model: string, bough: Vec3, branch: Actor): void {
  const { place } = crew.input;
  const p = crew.offset(bough, -branch.size[0] / 2 - 0.12, -0.05);
  const tree = crew.actor(model, 'support:tree', NO_ATTRIBUTES, 'hero', undefined, THING_BY_ID.get(model)?.nouns[0]);
  crew.prop(tree, 'support:tree', null, [p[0], place.ground(p[0], p[2]), p[2]], place.stage.heading, false);
  crew.brought.add(model);
}

/** What an animal, a thing or a person is set on by the words: the noun, or null. */
export function perchOf(screenplay: Screenplay, member: CastMember): string | null {
  const { relations, cast } = screenplay;
  for (const r of relations) {
    if (r.a !== member.id || cast.some((m) => m.id === r.b || m.noun === r.b)) continue;
    // What is named as stuff ("on black marble") is a table top of it; a stone wall is a wall.
    const last = r.b.split(' ').at(-1) ?? r.b;
    if (r.rel === 'on') return isStuff(last) && last !== 'stone' && last !== 'oak' ? null : r.b;
    if (r.rel === 'in' && TREEHOUSE.test(r.b)) return r.b;
    if (r.rel === 'in' && (/\b(tree|oak|pine|palm|branches)$/.test(r.b) || TREES.has(modelOf(r.b) ?? ''))) return r.b;
  }
  return null;
}

const modelOf = (noun: string): string | undefined => THINGS.find((t) => t.nouns.includes(noun))?.id;

/** The next free place on a support. */
export function placeOn(support: Support): Vec3 {
  const at = support.places[Math.min(support.taken, support.places.length - 1)];
  support.taken++;
  return at;
}
