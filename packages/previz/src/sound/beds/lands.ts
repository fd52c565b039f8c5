/** The open air of many lands, hours and weathers. */
import { hashInts } from '../../math/random.ts';
import { lowpass, run, sweep } from '../dsp/filter.ts';
import { addNoise, addShower } from '../dsp/layers.ts';
import { Noise, pink, wander } from '../dsp/noise.ts';
import { addMono, addPanned, addStereo, both, type Stereo, silence } from '../dsp/stereo.ts';
import { chirp, grain, hump } from '../dsp/strike.ts';
import { samples, sinTurn } from '../dsp/tone.ts';
import { CALLS } from '../foley/calls.ts';
import { type EventSound, eventContext } from '../foley/event-sound.ts';
import { strike } from '../foley/struck.ts';
import { leaves } from './air.ts';
import { type Bed, between } from './bed.ts';
import { birds, crickets, frogs, gulls } from './creatures.ts';
import { surf } from './water.ts';

/** Calls of one kind from here and there, far enough to be part of the land. */
export function addCalls(out: Stereo, seed: number, make: EventSound, gap: number, gain: number, dull = 3800): void {
  const noise = new Noise(seed);
  const length = out.left.length;
  for (let at = between(noise, 0.1, gap) * 48000; at < length; at += between(noise, 0.6, 1.6) * gap * 48000) {
    const call = run(make(eventContext(hashInts(seed, Math.floor(at)), 0.5)), lowpass(dull));
    const pan = between(noise, -0.9, 0.9);
    const g = gain * between(noise, 0.4, 1);
    addPanned(out, call, Math.floor(at), g, pan);
    addPanned(out, call, Math.floor(at) + samples(between(noise, 0.09, 0.2)), g * 0.22, -pan * 0.6);
  }
}

/** The chorus before sunrise: twice as many singers, nearer together. */
export const dawnChorus: Bed = (context) => {
  const { seed } = context;
  const out = birds({ ...context, seed: hashInts(seed, 1) });
  addStereo(out, birds({ ...context, seed: hashInts(seed, 2) }), 0.7);
  addCalls(out, hashInts(seed, 3), CALLS.pigeon_coo, 4, 0.1);
  addCalls(out, hashInts(seed, 4), CALLS.cuckoo, 7, 0.06);
  addNoise(out, hashInts(seed, 5), { colour: 'pink', low: 700, gain: 0.05, swell: [0.15, 0.4] });
  return out;
};

/** Heat: cicadas that rasp in waves. */
export const cicadas: Bed = ({ length, seed }) => {
  const out = silence(length);
  for (let insect = 0; insect < 4; insect++) {
    const noise = new Noise(hashInts(seed, insect));
    const hz = between(noise, 4300, 6600);
    const rate = between(noise, 95, 150);
    const swell = wander(hashInts(seed, 10 + insect), length, 0.22);
    const track = sweep(
      pink(hashInts(seed, 20 + insect), length),
      'band',
      () => hz,
      () => 9,
    );
    let p = between(noise, 0, 1);
    const step = rate / 48000;
    for (let i = 0; i < length; i++) {
      p += step;
      if (p >= 1) p -= 1;
      const g = 0.5 + 0.5 * swell[i];
      track[i] *= (p < 0.55 ? 1 : 0.15) * g * g;
    }
    addPanned(out, track, 0, between(noise, 0.8, 1.6), between(noise, -0.9, 0.9));
  }
  return out;
};

/** A wood at night: an owl, crickets, leaves. */
export const nightForest: Bed = (context) => {
  const { seed } = context;
  const out = crickets({ ...context, seed: hashInts(seed, 1) });
  for (const x of [out.left, out.right]) for (let i = 0; i < x.length; i++) x[i] *= 0.3;
  addStereo(out, leaves({ ...context, seed: hashInts(seed, 2) }), 0.35);
  addCalls(out, hashInts(seed, 3), CALLS.owl_hoot, 6, 0.3, 1800);
  return out;
};

/** Heat and leaves, insects, frogs, birds and monkeys far off. */
export const jungle: Bed = (context) => {
  const { seed } = context;
  const out = birds({ ...context, seed: hashInts(seed, 1) });
  addStereo(out, cicadas({ ...context, seed: hashInts(seed, 2) }), 0.25);
  addStereo(out, frogs({ ...context, seed: hashInts(seed, 3) }), 0.12);
  addCalls(out, hashInts(seed, 4), CALLS.parrot_squawk, 4, 0.16);
  addCalls(out, hashInts(seed, 5), CALLS.monkey_chatter, 6, 0.14);
  addCalls(out, hashInts(seed, 6), CALLS.songbird, 3, 0.25);
  return out;
};

/** A farm: hens near, cows and sheep far, a few birds. */
export const farm: Bed = (context) => {
  const { seed } = context;
  const out = silence(context.length);
  addStereo(out, birds({ ...context, seed: hashInts(seed, 1) }), 0.3);
  addCalls(out, hashInts(seed, 2), CALLS.hen_cluck, 2, 0.35);
  addCalls(out, hashInts(seed, 3), CALLS.cow_moo, 5, 0.3, 1600);
  addCalls(out, hashInts(seed, 4), CALLS.sheep_baa, 4, 0.2, 2600);
  addCalls(out, hashInts(seed, 5), CALLS.rooster_crow, 11, 0.14, 2600);
  addNoise(out, hashInts(seed, 6), { colour: 'pink', low: 600, gain: 0.1, swell: [0.2, 0.4] });
  return out;
};

/** Wind over sand: a dry hiss that runs along the ground under a low breath. */
export const desertWind: Bed = ({ length, seed, wind }) => {
  const out = silence(length);
  const force = 0.6 + Math.min(1, wind / 10);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', band: [260, 0.8], gain: force, swell: [0.18, 0.6] });
  addNoise(out, hashInts(seed, 2), { colour: 'white', band: [5200, 0.7], gain: 0.06 * force, swell: [0.35, 0.8] });
  addNoise(out, hashInts(seed, 3), { colour: 'pink', band: [820, 3], gain: 0.16 * force, swell: [0.25, 0.8] });
  return out;
};

/** Cold wind: a hollow howl on two resonances over driven snow. */
export const arcticWind: Bed = ({ length, seed, wind }) => {
  const force = 0.7 + Math.min(1, wind / 10);
  const gust = wander(hashInts(seed, 1), length, 0.24);
  return both((channel) => {
    const out = new Float32Array(length);
    for (const [k, hz, q, g] of [
      [0, 310, 7, 1.1],
      [1, 590, 11, 0.5],
      [2, 190, 1, 0.9],
    ] as const) {
      const band = sweep(
        pink(hashInts(seed, 10 + k, channel), length),
        'band',
        (i) => hz * (1 + 0.28 * gust[i]),
        () => q,
      );
      for (let i = 0; i < length; i++) {
        const s = 0.55 + 0.45 * gust[i];
        out[i] += band[i] * g * s * s * force;
      }
    }
    return out;
  });
};

/** Falling snow swallows everything: almost nothing, and that soft. */
export const snowHush: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', low: 480, gain: 0.6, swell: [0.12, 0.3] });
  addNoise(out, hashInts(seed, 2), { colour: 'white', band: [7200, 0.8], gain: 0.012, swell: [0.4, 0.5] });
  return out;
};

/** Water against a bank or a hull in still weather. */
export const lapping: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', band: [420, 0.6], gain: 0.3, swell: [0.5, 0.7] });
  addShower(out, hashInts(seed, 2), {
    perSecond: 2.2,
    kinds: 14,
    make: (noise) => {
      const slap = new Float32Array(samples(0.35));
      hump(slap, 0, noise, between(noise, 350, 800), 0.9, between(noise, 0.12, 0.3), 1);
      for (let k = 0; k < 3; k++) {
        const hz = between(noise, 500, 1200);
        chirp(slap, samples(between(noise, 0, 0.2)), hz, hz * 1.25, 0.06, 0.2, 0.003);
      }
      return slap;
    },
    gain: [0.1, 0.6],
  });
  return out;
};

/** Boats at their berths: lapping, rigging that rings on masts, gulls. */
export const harbour: Bed = (context) => {
  const { seed } = context;
  const out = lapping({ ...context, seed: hashInts(seed, 1) });
  addStereo(out, gulls({ ...context, seed: hashInts(seed, 2) }), 0.2);
  addShower(out, hashInts(seed, 3), {
    perSecond: 2.4,
    kinds: 6,
    make: (noise) => {
      const clank = new Float32Array(samples(0.9));
      strike(clank, 0, noise, 'metal', between(noise, 0.5, 1.2), 0.4, 0.5);
      return clank;
    },
    gain: [0.02, 0.12],
  });
  return out;
};

/** Jets of water over a basin. */
export const fountain: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'white', band: [2600, 0.4], gain: 0.18, swell: [1.2, 0.12] });
  addNoise(out, hashInts(seed, 2), { colour: 'pink', band: [700, 0.6], gain: 0.35, swell: [0.9, 0.15] });
  addShower(out, hashInts(seed, 3), {
    perSecond: 55,
    kinds: 24,
    make: (noise) => {
      const drop = new Float32Array(2400);
      const hz = between(noise, 700, 2600);
      chirp(drop, 0, hz, hz * 1.3, 0.03, 0.6, 0.002);
      return drop;
    },
    gain: [0.02, 0.2],
  });
  return out;
};

/** Rain on a roof or a tent: low drums of drops over the hiss outside. */
export const rainRoof: Bed = ({ length, seed, intensity }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), {
    colour: 'pink',
    band: [700, 0.5],
    gain: 0.25 + 0.25 * intensity,
    swell: [0.25, 0.2],
  });
  addShower(out, hashInts(seed, 2), {
    perSecond: 70 + 260 * intensity,
    kinds: 24,
    make: (noise) => {
      const drop = new Float32Array(2400);
      const f = between(noise, 0.75, 1.35);
      chirp(drop, 0, 420 * f, 230 * f, 0.035, 0.8, 0.0006);
      grain(drop, 0, noise, 1500 * f, 0.9, 0.008, 0.5);
      return drop;
    },
    gain: [0.03, 0.28],
  });
  return out;
};

/** Rain on the panes of a window. */
export const rainWindow: Bed = ({ length, seed, intensity }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', low: 1100, gain: 0.25, swell: [0.25, 0.2] });
  addShower(out, hashInts(seed, 2), {
    perSecond: 30 + 120 * intensity,
    kinds: 20,
    make: (noise) => {
      const drop = new Float32Array(1400);
      grain(drop, 0, noise, between(noise, 1800, 4200), 2.4, 0.012, 1);
      chirp(drop, 0, between(noise, 900, 1500), 700, 0.02, 0.3, 0.0005);
      return drop;
    },
    gain: [0.02, 0.22],
  });
  return out;
};

/** Hail: hard grains that bounce. */
export const hail: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'white', band: [3200, 0.5], gain: 0.12 });
  addShower(out, hashInts(seed, 2), {
    perSecond: 170,
    kinds: 20,
    make: (noise) => {
      const stone = new Float32Array(samples(0.12));
      strike(stone, 0, noise, noise.next() > 0 ? 'stone' : 'metal', 0.4, 0.8, 0.5);
      return stone;
    },
    gain: [0.03, 0.4],
  });
  return out;
};

/** Wind heard from indoors: it moans at the frames. */
export const windIndoors: Bed = ({ length, seed, wind }) => {
  const gust = wander(hashInts(seed, 1), length, 0.3);
  const force = 0.5 + Math.min(1, wind / 10);
  return both((channel) => {
    const moan = sweep(
      pink(hashInts(seed, 2, channel), length),
      'band',
      (i) => 290 * (1 + 0.3 * gust[i]),
      () => 8,
    );
    const low = run(pink(hashInts(seed, 3, channel), length), lowpass(240));
    for (let i = 0; i < length; i++) {
      const s = 0.5 + 0.5 * gust[i];
      moan[i] = (moan[i] * 1.6 * s * s + low[i] * (0.4 + 0.4 * s)) * force;
    }
    return moan;
  });
};

/** Molten rock: deep slow bubbles, hiss, cracks of crust. */
export const lava: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'brown', low: 200, gain: 1.2, swell: [0.4, 0.4] });
  addNoise(out, hashInts(seed, 2), { colour: 'white', band: [3800, 0.6], gain: 0.03, swell: [0.8, 0.6] });
  addShower(out, hashInts(seed, 3), {
    perSecond: 2,
    make: (noise) => {
      const blub = new Float32Array(samples(0.4));
      chirp(blub, 0, between(noise, 70, 120), between(noise, 130, 210), 0.3, 1, 0.02);
      return blub;
    },
    gain: [0.1, 0.5],
  });
  return out;
};

/** Canvas and cloth in the wind. */
export const flapping: Bed = ({ length, seed, wind }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', band: [420, 0.7], gain: 0.3, swell: [2.2, 0.8] });
  addShower(out, hashInts(seed, 2), {
    perSecond: 3 + wind * 0.7,
    make: (noise) => {
      const snap = new Float32Array(samples(0.3));
      grain(snap, 0, noise, between(noise, 700, 1500), 0.8, 0.03, 1);
      hump(snap, 0, noise, between(noise, 300, 600), 0.7, 0.22, 0.8);
      return snap;
    },
    gain: [0.08, 0.5],
    width: 0.6,
  });
  return out;
};

/** Sea by a harbour wall at night or a far shore: the surf, farther and lower. */
export const farSurf: Bed = (context) => {
  const out = surf(context);
  for (const x of [out.left, out.right]) run(x, lowpass(900));
  return out;
};

/** Rotating sails or vanes: a slow swish and a creak. */
export const windmill: Bed = ({ length, seed }) => {
  const out = silence(length);
  const period = 1.5;
  const sails = both((channel) => {
    const air = run(pink(hashInts(seed, 1, channel), length), lowpass(1200));
    for (let i = 0; i < length; i++) {
      const s = Math.max(0, sinTurn(i / 48000 / period + channel * 0.1));
      air[i] *= s * s * 0.9;
    }
    return air;
  });
  addStereo(out, sails, 1);
  const noise = new Noise(hashInts(seed, 2));
  const creak = new Float32Array(samples(0.7));
  for (let t = 0; t < 0.6; t += 1 / between(noise, 26, 40)) strike(creak, samples(t), noise, 'wood', 2, 0.4, 0.25);
  const track = new Float32Array(length);
  for (let at = 0.3 * 48000; at < length; at += period * 2 * 48000) addMono(track, creak, Math.floor(at), 0.5);
  addPanned(out, track, 0, 1, 0.1);
  return out;
};
