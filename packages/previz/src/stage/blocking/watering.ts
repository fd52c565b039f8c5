/** At the edge of water: animals that drink have their heads over it, those that catch fish stand in it, anglers face it. */
import type { Action, CastMember } from '@storyreel/contract';
import { cos, sin } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { Place } from '../place.ts';
import type { Doing } from './doings.ts';

/** Share of an animal's length from its middle to its lowered mouth. */
const TO_MOUTH = 0.5;
/** Metres beyond the edge that a mouth drinks, and that whoever fishes with paws or feet stands. */
const SIP = 0.25;
const WADING = 0.9;

/** How far out fish break the surface, before the mouth of whoever wades. */
const PREY = 2.5;

const FISH = /^(?:fish|salmon|trout|carp|koi)/;
const STANDS_IN =
  /\b(?:stand|wade|walk|step) in(?:to)? (?:(?:an?|the|shallow) )*(?:water|river|lake|stream|creek|brook|pond)\b/;
const CATCHES = /^(?:catch|fish|hunt|snatch|grab|wade|bathe|splash|cross)$/;
const WATERS = /\b(?:water|river|lake|stream|creek|brook|pond)\b/;

const drinksHere = (a: Action): boolean =>
  a.act === 'drink' &&
  !/\b(?:from|out of) (?:an?|the|its|their|his|her) [\w-]*\s?(?:bowl|bucket|trough|cup|glass|bottle)/.test(a.phrase);

/** Where an animal is that drinks from the water of the place, fishes in it or is a fish; null for others and where there is none. */
export function atWater(
  place: Place,
  doing: Doing,
  index: number,
  count: number,
  length: number,
  width: number,
): { position: Vec3; heading: number } | null {
  const side = place.waterside;
  if (!side || doing.travel) return null;
  const drinks = doing.actions.some(drinksHere);
  const prey = FISH.test(doing.member.model);
  const wades = !drinks && doing.actions.some((a) => (CATCHES.test(a.verb) && fishes(a)) || STANDS_IN.test(a.phrase));
  if (!drinks && !wades && !prey) return null;
  const { heading } = side;
  const out = prey ? PREY : wades ? WADING : SIP - length * TO_MOUTH;
  // In a row along the edge.
  const aside = (index - (count - 1) / 2) * Math.max(width * 2.2, 0.8);
  const x = side.position[0] + sin(heading) * out + cos(heading) * aside;
  const z = side.position[2] + cos(heading) * out - sin(heading) * aside;
  return {
    position: [x, prey ? side.level : place.ground(x, z), z],
    heading: heading + (index % 2 === 0 ? 0.04 : -0.06),
  };
}

const fishes = (a: Action): boolean =>
  /\b(?:fish|salmon|trout)\b/.test(a.phrase) || WATERS.test(`${a.phrase} ${a.object ?? ''}`);

/** Whether someone fishes with a rod. */
const angles = (doing: Doing): boolean => doing.actions.some((a) => a.verb === 'fish' || a.verb === 'angle');

/** Where an angler on foot stands and which way they face; null for others and where there is no water's edge. */
export function angling(place: Place, doing: Doing, index: number): { position: Vec3; heading: number } | null {
  const side = place.waterside;
  if (!side || doing.posture !== 'stand' || doing.travel || !angles(doing)) return null;
  const back = 0.7;
  const aside = index * 1.5;
  const { heading } = side;
  const x = side.position[0] - sin(heading) * back - cos(heading) * aside;
  const z = side.position[2] - cos(heading) * back + sin(heading) * aside;
  return { position: [x, place.ground(x, z), z], heading };
}

/** Whether this member of the cast is an animal that comes to the water's edge. */
export const comesToWater = (m: CastMember): boolean =>
  m.kind === 'animal' && !/^(?:whale|dolphin|shark|swan|duck)/.test(m.model);
