/** Words to the numbers of a hairstyle. */
import { stream } from '../../math/random.ts';
import { lerp } from '../../math/vec.ts';
import type { Traits } from './traits.ts';

/** Lengths are in head heights. */
export interface HairStyle {
  /** 0 bald, else hair grows. */
  cap: number;
  /** How far the mass stands off the skull. */
  volume: number;
  /** Depth of the locks. */
  relief: number;
  /** 0 straight .. 1 tight curls. */
  curl: number;
  /** Extra height over the forehead. */
  quiff: number;
  /** Height of a crest over the middle of the head. */
  crest: number;
  /** Extra (or less) fullness at the sides. */
  sides: number;
  /** Which way it is combed, -1..1. */
  sweep: number;
  short: boolean;
  recede: number;
  /** 0 none .. 1 down to the brows. */
  fringe: number;
  /** Hanging length below the cap; 0 = none. */
  length: number;
  frontLocks: boolean;
  flare: number;
  layered: boolean;
  braids: number;
  /** Matted ropes in place of braids. */
  ropes: boolean;
  braidLength: number;
  tail: 'none' | 'low' | 'high' | 'pigtails';
  tailLength: number;
  bun: false | 'top' | 'back';
  beard: number;
  moustache: number;
  goatee: boolean;
  /** Fine strands show along the hairline; none under a hat. */
  strands: boolean;
}

const BASE: HairStyle = {
  cap: 1,
  volume: 0.05,
  relief: 0.016,
  curl: 0,
  quiff: 0,
  crest: 0,
  sides: 0,
  sweep: 0,
  short: false,
  recede: 0,
  fringe: 0,
  length: 0,
  frontLocks: false,
  flare: 0.02,
  layered: false,
  braids: 0,
  ropes: false,
  braidLength: 1.35,
  tail: 'none',
  tailLength: 1.3,
  bun: false,
  beard: 0,
  moustache: 0,
  goatee: false,
  strands: true,
};

const SHORT: Partial<HairStyle> = { volume: 0.045, relief: 0.027, short: true, sides: -0.45, quiff: 0.035 };

/** The style that the words say; the seed, age and gender choose what is unsaid. `covered`: how a hat lies over it. */
export function hairStyle(
  t: Traits,
  said: readonly string[],
  covered: 'no' | 'above' | 'wrapped' | 'wholly',
): HairStyle {
  const w = ` ${said.join(' ').toLowerCase()} ${t.words} `;
  const hairWords = ` ${said.join(' ').toLowerCase()} `;
  const rng = stream(t.seed, 'hairstyle');
  const st: HairStyle = { ...BASE, sweep: rng.range(-1, 1) };
  const has = (pattern: RegExp): boolean => pattern.test(w);
  const inHair = (pattern: RegExp): boolean => pattern.test(hairWords);
  const set = (part: Partial<HairStyle>): void => {
    Object.assign(st, part);
  };
  const long = has(/\blong[- ](?:\w+[- ])?(?:hair|locks|beard)?/) && /\blong\b/.test(hairWords);
  let shaped = true;
  if (t.robot) set({ cap: 0 });
  else if (has(/\b(bald|shaved head|hairless|bald-headed)\b/)) set({ cap: 0 });
  else if (has(/\b(buzz[- ]?cut|crew[- ]?cut|shaved|cropped|military cut|stubble hair)\b/))
    set({ volume: 0.012, relief: 0.004, short: true });
  else if (has(/\b(afro|clown)\b/)) set({ volume: 0.19, relief: 0.024, curl: 1, sides: 0.3, sweep: 0 });
  else if (has(/\b(dreadlocks|dreads|locs|rasta\w*)\b/))
    set({ volume: 0.03, relief: 0.02, braids: 15, ropes: true, braidLength: 1.15 });
  else if (has(/\b(cornrows|box braids)\b/)) set({ volume: 0.03, relief: 0.02, braids: 11, braidLength: 1.1 });
  else if (has(/\b(beaded braids)\b/)) set({ volume: 0.03, relief: 0.016, braids: 9, braidLength: 0.95 });
  else if (has(/\b(braids|plaits|pigtail braids|twin braids|two braids)\b/))
    set({
      volume: 0.036,
      relief: 0.012,
      braids: 2,
      fringe: t.ageYears < 14 ? 0.55 : 0,
      braidLength: t.ageYears < 10 ? 1.25 : 1.5,
    });
  else if (has(/\b(braid|plait|braided|queue)\b/)) set({ volume: 0.036, relief: 0.012, braids: 1, braidLength: 1.9 });
  else if (has(/\b(pigtails|bunches)\b/)) set({ volume: 0.04, tail: 'pigtails', fringe: 0.5, tailLength: 0.85 });
  else if (has(/\b(ponytail|pony tail)\b/))
    set({
      volume: 0.036,
      relief: 0.012,
      tail: has(/\bhigh ponytail\b/) || t.ageYears < 30 ? 'high' : 'low',
      tailLength: 1.35,
    });
  else if (has(/\b(topknot|top knot|man bun|top bun|samurai)\b/)) set({ volume: 0.034, relief: 0.012, bun: 'top' });
  else if (has(/\b(bun|chignon|updo|ballerina|hair up|geisha|ballet)\b/))
    set({ volume: 0.04, relief: 0.012, bun: has(/\bballerina|ballet\b/) ? 'top' : 'back' });
  else if (has(/\b(bob|bobbed)\b/))
    set({ volume: 0.07, length: 0.5, frontLocks: true, flare: 0.035, fringe: 0.7, sweep: 0 });
  else if (has(/\b(mohawk|punk)\b/)) set({ volume: 0.008, relief: 0.006, crest: 0.24, short: true, strands: false });
  else if (has(/\b(mullet)\b/)) set({ volume: 0.05, length: 0.7, quiff: 0.03 });
  else if (long || has(/\b(long[- ]haired|waist[- ]length|flowing|hair down|loose hair|wavy|shoulder[- ]length)\b/))
    set({
      volume: 0.06,
      relief: 0.018,
      length: has(/\bshoulder[- ]length\b/) ? 0.75 : has(/\bwaist\b/) ? 2.1 : 1.35,
      frontLocks: true,
      curl: has(/\b(wavy|curly)\b/) ? 0.6 : 0.12,
    });
  else if (has(/\b(curly|curls|frizzy|tousled|messy|ringlets)\b/)) {
    const tight = has(/\b(curly|curls|frizzy|ringlets)\b/);
    if (tight && t.ageYears > 58 && !inHair(/\blong\b/))
      set({ volume: 0.11, relief: 0.024, curl: 0.95, sides: 0.15, sweep: 0 });
    else if (t.gender === 'female' && t.ageYears > 3 && !inHair(/\bshort\b/))
      set({ volume: 0.12, relief: 0.034, curl: tight ? 0.95 : 0.5, length: 0.72, frontLocks: true, flare: 0.1 });
    else
      set({
        volume: tight ? 0.085 : 0.07,
        relief: tight ? 0.032 : 0.055,
        curl: tight ? 0.9 : 0.3,
        quiff: 0.03,
        fringe: 0.12,
      });
  } else if (inHair(/\bshort\b/) || has(/\bshort[- ]hair/)) set(SHORT);
  else shaped = false;
  if (!shaped) unsaid(t, rng, set);
  if (inHair(/\b(fringe|bangs)\b/)) st.fringe = 0.8;
  if (/\b(balding|receding|thinning)\b/.test(w)) set({ recede: 1, volume: Math.min(st.volume, 0.03), quiff: 0 });
  if (t.robot) return st;
  // Faces.
  if (has(/\b(beard|bearded)\b/) || (t.gender === 'male' && has(/\b(wizard|santa|viking|lumberjack)\b/))) {
    st.beard = has(/\b(long beard|wizard|santa|white beard|viking|full beard|bushy beard)\b/) ? 1 : 0.5;
    st.moustache = 1;
  }
  if (has(/\b(moustache|mustache)\b/)) st.moustache = 1;
  if (has(/\bgoatee\b/)) {
    st.goatee = true;
    st.moustache = 1;
  }
  if (
    t.gender === 'male' &&
    t.ageYears > 24 &&
    st.beard === 0 &&
    st.moustache === 0 &&
    !has(/\bclean[- ]shaven|shaved\b/)
  ) {
    const r = rng.unit();
    if (r < 0.13) set({ beard: 0.32, moustache: 0.8 });
    else if (r < 0.17) st.moustache = 1;
  }
  if (t.ageYears < 14) set({ beard: 0, moustache: 0, goatee: false });
  if (covered === 'wholly') set({ cap: 0, fringe: 0 });
  if (covered === 'wholly' || covered === 'wrapped')
    set({ length: 0, braids: 0, tail: 'none', bun: false, fringe: 0, curl: Math.min(st.curl, 0.5) });
  if (covered !== 'no') {
    // Under a hat the mass lies flat.
    st.strands = false;
    st.volume = Math.min(st.volume, 0.03);
    st.quiff = 0;
    st.crest = 0;
    st.relief = Math.min(st.relief, 0.01);
    if (st.bun === 'top') st.bun = 'back';
    if (st.tail === 'high') st.tail = 'low';
  }
  return st;
}

function unsaid(t: Traits, rng: ReturnType<typeof stream>, set: (part: Partial<HairStyle>) => void): void {
  const african = t.heritage === 'african';
  if (t.ageYears < 2) {
    set({ volume: 0.012, relief: 0.008, short: true, recede: lerp(0.1, 0.3, t.infant), quiff: 0.02 });
    return;
  }
  if (t.gender === 'male') {
    const r = rng.unit();
    if (t.ageYears > 62 && r < 0.4) set({ volume: 0.03, relief: 0.01, short: true, recede: 1 });
    else if (african)
      set(
        r < 0.6
          ? { volume: 0.02, relief: 0.012, curl: 1, short: true }
          : { volume: 0.055, relief: 0.02, curl: 1, short: true, sides: -0.3 },
      );
    else if (t.ageYears < 13)
      set({ volume: 0.055, relief: 0.02, fringe: r < 0.6 ? 0.3 : 0, quiff: 0.02, sides: -0.15 });
    else if (r < 0.4) set(SHORT);
    else if (r < 0.7) set({ ...SHORT, volume: 0.058, quiff: 0.065, relief: 0.02 });
    else if (r < 0.85) set({ volume: 0.06, relief: 0.024, curl: 0.35, fringe: 0.15, sides: -0.1 });
    else set({ ...SHORT, volume: 0.03 });
    return;
  }
  const r = rng.unit();
  if (t.ageYears > 60)
    set(r < 0.5 ? { volume: 0.085, relief: 0.026, curl: 0.5, sides: 0.1, fringe: 0.1 } : { volume: 0.05, bun: 'back' });
  else if (african)
    set(
      r < 0.4
        ? { volume: 0.14, relief: 0.03, curl: 1, sides: 0.2 }
        : r < 0.7
          ? { volume: 0.036, bun: 'top', curl: 0.8 }
          : { volume: 0.03, relief: 0.02, braids: 11, braidLength: 1 },
    );
  else if (t.ageYears < 13)
    set(
      r < 0.35
        ? { volume: 0.04, tail: 'high', tailLength: 1, fringe: 0.4 }
        : r < 0.65
          ? { volume: 0.04, tail: 'pigtails', tailLength: 0.8, fringe: 0.5 }
          : { volume: 0.06, length: 0.85, frontLocks: true, fringe: 0.6 },
    );
  else if (r < 0.45)
    set({
      volume: 0.06,
      relief: 0.018,
      length: rng.range(0.75, 1.4),
      frontLocks: true,
      curl: rng.chance(0.4) ? 0.5 : 0.1,
    });
  else if (r < 0.62) set({ volume: 0.038, relief: 0.012, tail: rng.chance(0.5) ? 'high' : 'low' });
  else if (r < 0.78) set({ volume: 0.04, relief: 0.012, bun: 'back' });
  else set({ volume: 0.07, length: 0.5, frontLocks: true, flare: 0.03, fringe: rng.chance(0.5) ? 0.6 : 0 });
}
