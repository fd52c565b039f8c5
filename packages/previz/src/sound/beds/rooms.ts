/** The air of rooms: kitchens, offices, halls, vehicles, machines that run in them. */
import { hashInts } from '../../math/random.ts';
import { bandpass, highpass, run } from '../dsp/filter.ts';
import { addHum, addNoise, addShower } from '../dsp/layers.ts';
import { Noise } from '../dsp/noise.ts';
import { addPanned, addStereo, type Stereo, silence } from '../dsp/stereo.ts';
import { chirp, grain, ring } from '../dsp/strike.ts';
import { samples, sinTurn } from '../dsp/tone.ts';
import { strike } from '../foley/struck.ts';
import { type Bed, between, scatter } from './bed.ts';
import { crowd } from './people.ts';

const small = (seconds: number, make: (out: Float32Array, noise: Noise) => void) => (noise: Noise) => {
  const out = new Float32Array(samples(seconds));
  make(out, noise);
  return out;
};

/** Hum of a compressor, a tap that drips now and then. */
export const kitchen: Bed = ({ length, seed }) => {
  const out = silence(length);
  addHum(out, 49.8, [0.04, 0.1, 0.03, 0.05, 0.01, 0.02], 0.7);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', low: 900, gain: 0.16 });
  addShower(out, hashInts(seed, 2), {
    perSecond: 0.45,
    make: small(0.3, (o, n) => chirp(o, 0, between(n, 700, 1100), between(n, 1200, 1700), 0.08, 0.5, 0.002)),
    gain: [0.3, 0.8],
    width: 0.5,
  });
  return out;
};

/** Ventilation, far typing, a murmur, a phone far off. */
export const office: Bed = (context) => {
  const { length, seed } = context;
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', low: 1200, high: 80, gain: 0.3 });
  addHum(out, 100, [0.04, 0.015, 0.01], 0.6);
  addShower(out, hashInts(seed, 2), {
    perSecond: 5,
    make: small(0.12, (o, n) => {
      grain(o, 0, n, between(n, 2400, 3600), 1.4, 0.008, 0.6);
      ring(o, 0, [[between(n, 450, 640), 0.03, 0.4]]);
    }),
    gain: [0.08, 0.5],
  });
  addStereo(out, crowd({ ...context, seed: hashInts(seed, 3), intensity: 0 }), 0.2);
  return out;
};

/** Whispers, pages, a chair: almost nothing, in a large room. */
export const library: Bed = (context) => {
  const { length, seed } = context;
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', low: 500, gain: 0.35 });
  addShower(out, hashInts(seed, 2), {
    perSecond: 0.35,
    make: small(0.5, (o, n) => {
      for (let k = 0; k < 9; k++) grain(o, samples(between(n, 0, 0.35)), n, between(n, 2600, 7000), 1.6, 0.008, 0.4);
    }),
    gain: [0.25, 0.8],
  });
  addShower(out, hashInts(seed, 3), {
    perSecond: 0.18,
    make: small(0.6, (o, n) => strike(o, 0, n, 'wood', 5, 0.3, 0.8)),
    gain: [0.15, 0.5],
  });
  return out;
};

/** Fans and drives of computers, a beep now and then. */
export const laboratory: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'white', low: 3200, high: 200, gain: 0.05 });
  addHum(out, 118, [0.08, 0.05, 0.02, 0.03], 0.5);
  addHum(out, 412, [0.02, 0.01], 0.4, 0.002);
  addShower(out, hashInts(seed, 2), {
    perSecond: 0.5,
    make: small(0.15, (o, n) => {
      const hz = [1240, 1660, 2090][Math.floor(between(n, 0, 3))];
      for (let i = 0; i < 4200; i++) o[i] += sinTurn((hz * i) / 48000) * Math.min(1, i / 60, (4200 - i) / 300) * 0.6;
    }),
    gain: [0.06, 0.2],
    width: 0.6,
  });
  return out;
};

/** A patient monitor: one pulse a second over quiet air. */
export const hospital: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', low: 1000, high: 60, gain: 0.3 });
  addHum(out, 100, [0.03, 0.012], 0.6);
  const noise = new Noise(seed);
  const pulse = new Float32Array(4800);
  for (let i = 0; i < 4800; i++) pulse[i] = sinTurn((960 * i) / 48000) * Math.min(1, i / 100, (4800 - i) / 500) * 0.4;
  for (let at = between(noise, 0.2, 0.9) * 48000; at < length; at += 48000 * 0.86)
    addPanned(out, pulse, Math.floor(at), 0.6, 0.2);
  return out;
};

/** Fluorescent tubes and doors far away. */
export const corridor: Bed = ({ length, seed }) => {
  const out = silence(length);
  addHum(out, 100, [0.1, 0.06, 0.05, 0.03, 0.02, 0.02], 0.35);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', low: 700, gain: 0.4 });
  addShower(out, hashInts(seed, 2), {
    perSecond: 0.14,
    make: small(0.8, (o, n) => {
      chirp(o, 0, 130, 55, 0.25, 0.8, 0.002);
      strike(o, 0, n, 'wood', 8, 0.2, 0.5);
    }),
    gain: [0.2, 0.6],
  });
  return out;
};

/** A big hall with machines: a press, compressed air, motors. */
export const factory: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'brown', low: 260, gain: 0.8 });
  addNoise(out, hashInts(seed, 2), { colour: 'pink', band: [900, 0.5], gain: 0.25, swell: [0.4, 0.3] });
  addHum(out, 74, [0.12, 0.09, 0.06, 0.05, 0.03, 0.02], 0.6);
  const noise = new Noise(hashInts(seed, 3));
  const press = new Float32Array(samples(1));
  chirp(press, 0, 110, 45, 0.3, 1, 0.001);
  strike(press, 0, noise, 'metal', 9, 0.5, 0.5);
  for (let at = between(noise, 0.1, 1) * 48000; at < length; at += 48000 * 1.45)
    addPanned(out, press, Math.floor(at), 0.8, -0.4);
  const puff = new Float32Array(samples(0.5));
  grain(puff, 0, noise, 4200, 0.5, 0.4, 1);
  scatter(noise, length, 0.4, (at) => addPanned(out, puff, at, 0.4, 0.5));
  return out;
};

/** Tools here and there: taps, a file, a dropped screw. */
export const workshop: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', low: 800, gain: 0.16 });
  addHum(out, 100, [0.03, 0.02, 0.01], 0.5);
  for (const [k, [material, rate]] of (
    [
      ['wood', 0.5],
      ['metal', 0.45],
    ] as const
  ).entries())
    addShower(out, hashInts(seed, 2 + k), {
      perSecond: rate,
      make: small(0.9, (o, n) => {
        for (let t = 0; t < 3; t++)
          strike(o, samples(t * between(n, 0.18, 0.3)), n, material, between(n, 1, 4), 0.6, between(n, 0.4, 1));
      }),
      gain: [0.2, 0.7],
    });
  return out;
};

/** Shoes that squeak, a ball, calls under a high roof. */
export const gymHall: Bed = (context) => {
  const { length, seed } = context;
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', low: 900, high: 70, gain: 0.25 });
  addStereo(out, crowd({ ...context, seed: hashInts(seed, 2), intensity: 0 }), 0.2);
  addShower(out, hashInts(seed, 3), {
    perSecond: 0.6,
    make: small(0.4, (o, n) => chirp(o, 0, between(n, 1400, 1900), between(n, 1900, 2600), 0.09, 0.6, 0.01)),
    gain: [0.08, 0.35],
  });
  addShower(out, hashInts(seed, 4), {
    perSecond: 0.8,
    make: small(0.4, (o, n) => {
      chirp(o, 0, 210, 100, 0.12, 1, 0.001);
      grain(o, 0, n, 1300, 0.8, 0.012, 0.5);
    }),
    gain: [0.25, 0.8],
  });
  return out;
};

/** Water that slaps, voices under tiles. */
export const poolHall: Bed = (context) => {
  const { length, seed } = context;
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', band: [700, 0.5], gain: 0.35, swell: [0.7, 0.5] });
  addStereo(out, crowd({ ...context, seed: hashInts(seed, 2), intensity: 0.2 }), 0.25);
  addShower(out, hashInts(seed, 3), {
    perSecond: 1.2,
    make: small(0.8, (o, n) => {
      grain(o, 0, n, between(n, 900, 2200), 0.5, between(n, 0.15, 0.5), 1);
      chirp(o, 0, between(n, 200, 320), 110, 0.15, 0.5);
    }),
    gain: [0.2, 0.8],
  });
  return out;
};

/** A theatre before the curtain: seats, coughs, hushed voices. */
export const hush: Bed = (context) => {
  const { length, seed } = context;
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', low: 600, gain: 0.35 });
  addStereo(out, crowd({ ...context, seed: hashInts(seed, 2), intensity: 0.1 }), 0.1);
  addShower(out, hashInts(seed, 3), {
    perSecond: 0.5,
    make: small(0.5, (o, n) => {
      if (n.next() > 0) strike(o, 0, n, 'wood', 4, 0.3, 0.8);
      else grain(o, 0, n, between(n, 500, 900), 1.2, 0.16, 1);
    }),
    gain: [0.12, 0.5],
  });
  return out;
};

/** A stadium: thousands of voices that swell, a drum far off. */
export const stadium: Bed = (context) => {
  const { length, seed } = context;
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', band: [700, 0.5], gain: 0.9, swell: [0.18, 0.5] });
  addNoise(out, hashInts(seed, 2), { colour: 'pink', band: [1900, 0.9], gain: 0.4, swell: [0.25, 0.6] });
  addStereo(out, crowd({ ...context, seed: hashInts(seed, 3), intensity: 1 }), 0.5);
  return out;
};

/** Inside a moving car: road, wind at the pillars. */
export const carCabin: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'brown', low: 180, gain: 1.4, swell: [0.5, 0.12] });
  addNoise(out, hashInts(seed, 2), { colour: 'pink', band: [460, 0.6], gain: 0.4, swell: [0.4, 0.15] });
  addNoise(out, hashInts(seed, 3), { colour: 'white', band: [2600, 0.6], gain: 0.02, swell: [0.5, 0.4] });
  addHum(out, 58, [0.06, 0.05, 0.03, 0.02], 0.6);
  return out;
};

/** Inside an aeroplane: a broad steady rush. */
export const planeCabin: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', band: [320, 0.35], gain: 1 });
  addNoise(out, hashInts(seed, 2), { colour: 'brown', low: 130, gain: 0.9 });
  addNoise(out, hashInts(seed, 3), { colour: 'white', low: 5200, high: 1200, gain: 0.04 });
  addHum(out, 88, [0.05, 0.03, 0.02], 0.5);
  return out;
};

/** The bridge of a ship in space: air, power, instruments. */
export const shipDeck: Bed = ({ length, seed }) => {
  const out = silence(length);
  addHum(out, 52, [0.3, 0.16, 0.1, 0.04], 0.5, 0.003);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', band: [520, 0.5], gain: 0.35, swell: [0.15, 0.2] });
  addShower(out, hashInts(seed, 2), {
    perSecond: 1.1,
    make: small(0.3, (o, n) => {
      const a = between(n, 900, 2400);
      for (let k = 0; k < 3; k++)
        for (let i = 0; i < 1900; i++)
          o[k * 3000 + i] += sinTurn((a * (1 + 0.2 * k) * i) / 48000) * Math.min(1, i / 50, (1900 - i) / 300) * 0.5;
    }),
    gain: [0.01, 0.06],
  });
  return out;
};

/** A tunnel or great pipe: air that moans, drips with long echoes of their own. */
export const tunnelAir: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', band: [180, 1.5], gain: 0.9, swell: [0.2, 0.4] });
  addNoise(out, hashInts(seed, 2), { colour: 'pink', band: [420, 4], gain: 0.4, swell: [0.3, 0.6] });
  addDrips(out, hashInts(seed, 3), 0.7);
  return out;
};

/** Drops into pools, each answered by the walls. */
function addDrips(out: Stereo, seed: number, perSecond: number): void {
  addShower(out, seed, {
    perSecond,
    kinds: 8,
    make: small(1.6, (o, n) => {
      const hz = between(n, 700, 1600);
      for (let k = 0; k < 6; k++)
        chirp(o, samples(k * between(n, 0.09, 0.16)), hz, hz * 1.45, 0.09, 0.7 / (1 + k * k * 0.8), 0.003);
    }),
    gain: [0.2, 1],
  });
}

/** A cave: still air and drops. */
export const caveDrips: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'brown', low: 160, gain: 0.5 });
  addNoise(out, hashInts(seed, 2), { colour: 'pink', band: [330, 2], gain: 0.14, swell: [0.2, 0.4] });
  addDrips(out, hashInts(seed, 3), 1.1);
  return out;
};

/** A great stone room: the breath of its volume and candles. */
export const nave: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'brown', low: 220, gain: 0.6, swell: [0.12, 0.25] });
  addNoise(out, hashInts(seed, 2), { colour: 'pink', band: [540, 1.2], gain: 0.18, swell: [0.2, 0.35] });
  addShower(out, hashInts(seed, 3), {
    perSecond: 0.16,
    make: small(1.2, (o, n) => strike(o, 0, n, 'wood', 6, 0.3, 0.7)),
    gain: [0.15, 0.45],
  });
  return out;
};

/** A drum, water and a motor turning it. */
export const washingMachine: Bed = ({ length, seed }) => {
  const out = silence(length);
  addHum(out, 48, [0.1, 0.08, 0.04, 0.03], 0.6);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', band: [620, 0.6], gain: 0.5, swell: [1.4, 0.7] });
  const noise = new Noise(seed);
  const thump = new Float32Array(samples(0.3));
  chirp(thump, 0, 90, 50, 0.25, 1, 0.004);
  for (let at = 0.2 * 48000; at < length; at += 48000 * between(noise, 0.72, 0.8))
    addPanned(out, thump, Math.floor(at), 0.3, 0);
  return out;
};

/** A universal motor and its air: vacuum cleaner, hairdryer, blender. */
export const vacuum: Bed = ({ length, seed }) => {
  const out = silence(length);
  addHum(out, 232, [0.2, 0.14, 0.12, 0.06, 0.08, 0.03, 0.03], 0.5, 0.002);
  addNoise(out, hashInts(seed, 1), { colour: 'white', band: [2400, 0.4], gain: 0.25, swell: [0.6, 0.12] });
  addNoise(out, hashInts(seed, 2), { colour: 'pink', band: [420, 0.7], gain: 0.5 });
  return out;
};

/** A hand drill: gears at a motor's pitch, in bursts. */
export const drill: Bed = ({ length, seed }) => {
  const out = silence(length);
  addHum(out, 186, [0.2, 0.2, 0.16, 0.14, 0.1, 0.08, 0.08, 0.05, 0.05], 0.6, 0.004);
  addNoise(out, hashInts(seed, 1), { colour: 'white', band: [3600, 0.8], gain: 0.3, swell: [9, 0.4] });
  const noise = new Noise(seed);
  let on = 1;
  let next = between(noise, 0.8, 1.8) * 48000;
  let g = 1;
  for (let i = 0; i < length; i++) {
    if (i > next) {
      on = 1 - on;
      next = i + between(noise, on ? 0.9 : 0.25, on ? 2.2 : 0.6) * 48000;
    }
    g += (on - g) * 0.0009;
    out.left[i] *= g;
    out.right[i] *= g;
  }
  return out;
};

/** Chain saw or mower: a single that races and falls. */
export const chainsaw: Bed = ({ length, seed }) => {
  const out = silence(length);
  addHum(out, 104, [0.3, 0.25, 0.22, 0.2, 0.17, 0.14, 0.12, 0.1, 0.08, 0.06, 0.05], 0.6, 0.01);
  addNoise(out, hashInts(seed, 1), { colour: 'white', band: [2200, 0.5], gain: 0.3, swell: [18, 0.6] });
  addNoise(out, hashInts(seed, 2), { colour: 'pink', band: [300, 0.8], gain: 0.6, swell: [11, 0.5] });
  return out;
};

/** Building site: hammers, a saw, a lorry that reverses. */
export const construction: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'brown', low: 240, gain: 0.8, swell: [0.3, 0.3] });
  for (const [k, material] of (['wood', 'metal', 'stone'] as const).entries())
    addShower(out, hashInts(seed, 2 + k), {
      perSecond: 0.9,
      make: small(1.6, (o, n) => {
        const gap = between(n, 0.28, 0.5);
        for (let t = 0; t < 4; t++) strike(o, samples(t * gap), n, material, between(n, 3, 8), 0.9, between(n, 0.6, 1));
      }),
      gain: [0.08, 0.35],
    });
  const noise = new Noise(hashInts(seed, 9));
  const beep = new Float32Array(samples(0.45));
  for (let i = 0; i < beep.length; i++)
    beep[i] = sinTurn((1130 * i) / 48000) * Math.min(1, i / 200, (beep.length - i) / 300);
  for (let at = between(noise, 1, 4) * 48000; at < length; at += 48000)
    addPanned(out, beep, Math.floor(at), 0.035, 0.5);
  return out;
};

/** Voices through a small loudspeaker: a walkie-talkie, a radio in the next room. */
export const radio: Bed = (context) => {
  const { length, seed } = context;
  const out = crowd({ ...context, seed: hashInts(seed, 1), intensity: 0 });
  const noise = new Noise(hashInts(seed, 2));
  // One voice at a time, with the carrier's hiss between, and a click at each press of the key.
  const talk = new Float32Array(length);
  let on = true;
  for (let at = 0; at < length; ) {
    const n = Math.floor(between(noise, on ? 0.7 : 0.25, on ? 2 : 0.8) * 48000);
    if (on) talk.fill(1, at, Math.min(length, at + n));
    at += n;
    on = !on;
  }
  for (const x of [out.left, out.right]) {
    for (let i = 0; i < length; i++) x[i] *= 3 * talk[i];
    run(run(x, bandpass(1250, 0.9)), highpass(420));
  }
  addNoise(out, hashInts(seed, 3), { colour: 'white', band: [2400, 0.7], gain: 0.03 });
  const click = new Float32Array(480);
  grain(click, 0, noise, 2200, 1, 0.006, 1);
  for (let i = 1; i < length; i++) if (talk[i] !== talk[i - 1]) addPanned(out, click, i, 0.4, 0);
  return out;
};

/** Hiss and crackle without a station, or the groove of a record. */
export const staticCrackle: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'white', low: 6500, high: 500, gain: 0.08, swell: [3, 0.4] });
  addShower(out, hashInts(seed, 2), {
    perSecond: 26,
    kinds: 20,
    make: small(0.012, (o, n) => grain(o, 0, n, between(n, 1500, 7000), 1.4, between(n, 0.001, 0.006), 1)),
    gain: [0.03, 0.5],
    width: 0.4,
  });
  return out;
};

/** A pot at the boil: big bubbles that burst over a low simmer. */
export const boiling: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'pink', band: [420, 0.7], gain: 0.35, swell: [2.5, 0.3] });
  addShower(out, hashInts(seed, 2), {
    perSecond: 24,
    kinds: 24,
    make: small(0.12, (o, n) => {
      const hz = between(n, 180, 620);
      chirp(o, 0, hz, hz * between(n, 1.2, 1.7), between(n, 0.04, 0.1), 0.9, 0.004);
    }),
    gain: [0.05, 0.5],
    width: 0.5,
  });
  return out;
};

/** A tap or a shower: a bright steady jet and its splashing. */
export const runningTap: Bed = ({ length, seed }) => {
  const out = silence(length);
  addNoise(out, hashInts(seed, 1), { colour: 'white', band: [3400, 0.5], gain: 0.2, swell: [2, 0.1] });
  addNoise(out, hashInts(seed, 2), { colour: 'pink', band: [900, 0.7], gain: 0.3, swell: [5, 0.3] });
  addShower(out, hashInts(seed, 3), {
    perSecond: 40,
    kinds: 20,
    make: small(0.06, (o, n) => {
      const hz = between(n, 900, 2600);
      chirp(o, 0, hz, hz * 1.25, 0.03, 0.7, 0.002);
    }),
    gain: [0.02, 0.2],
    width: 0.4,
  });
  return out;
};
