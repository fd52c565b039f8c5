/** Machines that turn, roll, burn or glide: electric motors, jets, steam trains, wheels, oars, sails, burners. */
import { hashInts } from '../../math/random.ts';
import { bandpass, highpass, lowpass, run, sweep } from '../dsp/filter.ts';
import { brown, Noise, pink, wander, white } from '../dsp/noise.ts';
import { both } from '../dsp/stereo.ts';
import { grain, ring } from '../dsp/strike.ts';
import { cube, sinTurn } from '../dsp/tone.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import { between } from './bed.ts';
import type { Machine } from './machines.ts';

/** Sines that climb with the speed of a rotor over air: electric drives. */
const electric =
  (
    orders: readonly (readonly [ratio: number, level: number])[],
    idleHz: number,
    perSpeed: number,
    air: number,
    airHz: number,
  ): Machine =>
  (length, seed, speed) => {
    const drift = wander(hashInts(seed, 1), length, 2.5);
    const tone = new Float32Array(length);
    const phases = orders.map(() => 0);
    for (let start = 0; start < length; start += 64) {
      const hz = (idleHz + perSpeed * Math.abs(speed(start))) * (1 + 0.012 * drift[start]);
      const end = Math.min(length, start + 64);
      for (const [k, [ratio, level]] of orders.entries()) {
        const step = (hz * ratio) / SAMPLE_RATE;
        let p = phases[k];
        for (let i = start; i < end; i++) {
          tone[i] += sinTurn(p) * level;
          p += step;
        }
        phases[k] = p - Math.floor(p);
      }
    }
    return both((channel) => {
      const wash = run(pink(hashInts(seed, 2, channel), length), bandpass(airHz, 0.6));
      for (let i = 0; i < length; i++) wash[i] = wash[i] * air + tone[i];
      return wash;
    });
  };

export const electricCar = electric(
  [
    [1, 0.05],
    [2.02, 0.03],
    [3.98, 0.012],
  ],
  110,
  26,
  0.9,
  1000,
);
/** Four rotors a little apart: a swarm. */
export const quadcopter = electric(
  [
    [1, 0.2],
    [1.017, 0.2],
    [0.986, 0.18],
    [2.01, 0.12],
    [2.98, 0.08],
    [4.02, 0.05],
  ],
  182,
  3,
  0.35,
  2600,
);
export const spaceEngine = electric(
  [
    [1, 0.3],
    [1.498, 0.18],
    [2.004, 0.14],
    [3.01, 0.05],
    [0.5, 0.25],
  ],
  62,
  1.6,
  0.8,
  340,
);
export const tram = electric(
  [
    [1, 0.05],
    [1.5, 0.03],
    [4.1, 0.012],
  ],
  70,
  42,
  1.2,
  520,
);

/** A jet: a low roar, a tearing band and the whine of its fan. */
export const jetPlane: Machine = (length, seed, speed) => {
  const whine = electric(
    [
      [1, 0.05],
      [1.31, 0.03],
      [2.4, 0.015],
    ],
    1450,
    9,
    0,
    3000,
  )(length, seed, speed);
  return both((channel) => {
    const roar = run(brown(hashInts(seed, 4, channel), length), highpass(35));
    const tear = run(pink(hashInts(seed, 5, channel), length), bandpass(1100, 0.4));
    const fan = channel === 0 ? whine.left : whine.right;
    for (let i = 0; i < length; i++) roar[i] = roar[i] * 1.4 + tear[i] * 1.1 + fan[i];
    return roar;
  });
};

/** Chuffs of steam, four a turn of the driving wheel, over rails. */
export const steamTrain: Machine = (length, seed, speed) => {
  const noise = new Noise(hashInts(seed, 1));
  const chuffs = new Float32Array(length);
  let turn = 0;
  let env = 0;
  let fall = 0.9995;
  const air = run(pink(hashInts(seed, 2), length), bandpass(640, 0.5));
  const hiss = run(white(hashInts(seed, 3), length), highpass(2500));
  let strong = 1;
  for (let i = 0; i < length; i++) {
    if ((i & 31) === 0) {
      const before = turn;
      turn += (speed(i) * 4 * 32) / (4.6 * SAMPLE_RATE);
      if (Math.floor(turn) > Math.floor(before)) {
        env = 1;
        // Faster wheels leave less time between the beats.
        fall = 1 - 1 / (2400 + 16000 / (1 + speed(i)));
        strong = Math.floor(turn) % 4 === 0 ? 1 : between(noise, 0.65, 0.85);
      }
    }
    env *= fall;
    chuffs[i] = (air[i] * 2.4 + hiss[i] * 0.16) * env * strong;
  }
  return both((channel) => {
    const rumble = run(brown(hashInts(seed, 4, channel), length), lowpass(170));
    for (let i = 0; i < length; i++) rumble[i] = rumble[i] * 0.8 + chuffs[i] + hiss[i] * 0.01;
    return rumble;
  });
};

/** Wooden wheels on a hard way: rumble, knocks, a creak at each turn. */
export const cartWheels: Machine = (length, seed, speed) => {
  const noise = new Noise(hashInts(seed, 1));
  const knocks = new Float32Array(length);
  let way = 0;
  for (let i = 0; i < length; i += 64) {
    const v = speed(i);
    const before = way;
    way += (v * 64) / SAMPLE_RATE;
    if (Math.floor(way * 3.3) > Math.floor(before * 3.3)) {
      const f = between(noise, 0.8, 1.25);
      ring(
        knocks,
        i,
        [
          [150 * f, 0.09, 0.5],
          [390 * f, 0.06, 0.3],
          [820 * f, 0.03, 0.2],
        ],
        between(noise, 0.3, 1),
      );
      grain(knocks, i, noise, 1500, 0.8, 0.012, 0.2);
    }
  }
  return both((channel) => {
    const roll = run(run(brown(hashInts(seed, 2, channel), length), lowpass(300)), highpass(60));
    const grit = run(pink(hashInts(seed, 3, channel), length), bandpass(1700, 0.7));
    for (let i = 0; i < length; i++) {
      const v = Math.min(1, Math.abs(speed(i)) / 2.5);
      roll[i] = (roll[i] * 1.4 + grit[i] * 0.25) * v + knocks[i] * 0.7;
    }
    return roll;
  });
};

/** Urethane or rubber rollers on asphalt: a hollow roar and the ticks of joints. */
export const smallWheels: Machine = (length, seed, speed) => {
  const noise = new Noise(hashInts(seed, 1));
  const joints = new Float32Array(length);
  let way = 0;
  for (let i = 0; i < length; i += 64) {
    const before = way;
    way += (speed(i) * 64) / SAMPLE_RATE;
    if (Math.floor(way / 1.6) > Math.floor(before / 1.6))
      for (const later of [0, 0.45]) {
        const at = i + Math.floor((later / Math.max(0.6, speed(i))) * SAMPLE_RATE);
        ring(joints, at, [[210, 0.05, 0.6]]);
        grain(joints, at, noise, 1300, 0.8, 0.016, 0.8);
      }
  }
  return both((channel) => {
    const roll = sweep(
      pink(hashInts(seed, 2, channel), length),
      'band',
      (i) => 500 + 170 * Math.abs(speed(i)),
      () => 0.8,
    );
    for (let i = 0; i < length; i++) roll[i] = roll[i] * Math.min(1.2, Math.abs(speed(i)) / 4) * 1.3 + joints[i] * 0.5;
    return roll;
  });
};

/** Ski, sled or surfboard: a hiss that brightens with speed. */
export const glide: Machine = (length, seed, speed) =>
  both((channel) => {
    const hiss = sweep(
      white(hashInts(seed, 1, channel), length),
      'band',
      (i) => 1500 + 320 * Math.abs(speed(i)),
      () => 0.7,
    );
    const grit = wander(hashInts(seed, 2), length, 14);
    for (let i = 0; i < length; i++) hiss[i] *= Math.min(1.2, Math.abs(speed(i)) / 5) * (0.7 + 0.3 * grit[i]) * 0.6;
    return hiss;
  });

/** Oars: catch, pull, drip, with the wood of the locks; and water along the planks. */
export const rowing: Machine = (length, seed, speed) => {
  const noise = new Noise(hashInts(seed, 1));
  const strokes = new Float32Array(length);
  const period = 2.1 * SAMPLE_RATE;
  for (let at = 0.35 * SAMPLE_RATE; at < length; at += period * between(noise, 0.96, 1.05)) {
    const i = Math.floor(at);
    grain(strokes, i, noise, 1200, 0.6, 0.12, 0.9);
    ring(
      strokes,
      i + 9600,
      [
        [240, 0.12, 0.4],
        [510, 0.08, 0.25],
      ],
      between(noise, 0.4, 0.9),
    );
    for (let d = 0; d < 7; d++) {
      const hz = between(noise, 800, 1700);
      ring(strokes, i + Math.floor(between(noise, 1, 1.7) * SAMPLE_RATE), [[hz, 0.06, between(noise, 0.03, 0.12)]]);
    }
  }
  return both((channel) => {
    const lap = run(run(pink(hashInts(seed, 2, channel), length), bandpass(520, 0.6)), highpass(120));
    const slow = wander(hashInts(seed, 3, channel), length, 0.8);
    for (let i = 0; i < length; i++)
      lap[i] = lap[i] * (0.35 + 0.2 * slow[i] + Math.min(0.5, Math.abs(speed(i)) * 0.2)) + strokes[i] * 0.6;
    return lap;
  });
};

/** A hull under sail: water rushing by the bow, rigging and canvas. */
export const sailing: Machine = (length, seed, speed) => {
  const heave = wander(hashInts(seed, 1), length, 0.35);
  return both((channel) => {
    const rush = run(run(pink(hashInts(seed, 2, channel), length), bandpass(900, 0.5)), highpass(200));
    const canvas = run(brown(hashInts(seed, 3, channel), length), bandpass(260, 0.7));
    for (let i = 0; i < length; i++) {
      const h = 0.5 + 0.5 * heave[i];
      rush[i] = rush[i] * (0.3 + h * Math.min(1.1, 0.2 + Math.abs(speed(i)) / 5)) + canvas[i] * (1 - h) * 0.6;
    }
    return rush;
  });
};

/** A balloon's flame: bursts of a second or two. */
export const burner: Machine = (length, seed, _speed) => {
  const noise = new Noise(hashInts(seed, 1));
  const gate = new Float32Array(length);
  for (let at = between(noise, 0.3, 1.2) * SAMPLE_RATE; at < length; at += between(noise, 3.5, 6) * SAMPLE_RATE) {
    const from = Math.floor(at);
    const n = Math.floor(between(noise, 1.1, 2) * SAMPLE_RATE);
    for (let i = 0; i < n && from + i < length; i++) gate[from + i] = Math.min(1, i / 1500, (n - i) / 6000);
  }
  return both((channel) => {
    const roar = run(pink(hashInts(seed, 2, channel), length), bandpass(430, 0.4));
    const air = run(pink(hashInts(seed, 3, channel), length), lowpass(300));
    for (let i = 0; i < length; i++) roar[i] = roar[i] * gate[i] * 2 + air[i] * 0.08;
    return roar;
  });
};

/** A robot arm at work: it moves, stops, moves. */
export const servoBed: Machine = (length, seed, _speed) => {
  const noise = new Noise(hashInts(seed, 1));
  const pace = new Float32Array(length);
  for (let at = between(noise, 0.1, 0.5) * SAMPLE_RATE; at < length; ) {
    const n = Math.floor(between(noise, 0.4, 1.3) * SAMPLE_RATE);
    const top = between(noise, 0.4, 1);
    const from = Math.floor(at);
    for (let i = 0; i < n && from + i < length; i++) {
      const x = sinTurn((0.5 * i) / n);
      pace[from + i] = top * Math.min(1, cube(x) * 1.6);
    }
    at += n + between(noise, 0.2, 0.7) * SAMPLE_RATE;
  }
  const tones = electric(
    [
      [1, 0.2],
      [2.01, 0.14],
      [3.02, 0.09],
      [5.98, 0.05],
    ],
    130,
    420,
    0.2,
    3400,
  )(length, seed, (i) => pace[i] ?? 0);
  for (let i = 0; i < length; i++) {
    const g = Math.min(1, pace[i] * 3) + 0.02;
    tones.left[i] *= g;
    tones.right[i] *= g;
  }
  return tones;
};
