/** Motors that burn: cars, motorcycles, lorries, ships, planes, by what sets them apart. */
import { hashInts } from '../../math/random.ts';
import { bandpass, run, soften } from '../dsp/filter.ts';
import { pink, wander, white } from '../dsp/noise.ts';
import { giveBack } from '../dsp/pool.ts';
import { both } from '../dsp/stereo.ts';
import { addWave, makeWave, type Wave } from '../dsp/wave.ts';
import type { Machine } from './machines.ts';

interface Motor {
  /** Firings in one turn of the wave: 4 for a four, 2 for a twin with its lope. */
  cylinders: number;
  /** How uneven the firings are, 0..1: the lope of a twin. */
  lope: number;
  /** Cycles (two crank turns) a second when idling, and more per m/s in the lowest gear. */
  idle: number;
  perSpeed: number;
  /** m/s at which it shifts up. */
  shifts: readonly number[];
  /** Exhaust resonances, Hz. */
  exhaust: readonly [number, number];
  /** Hz of the muffler's low-pass. */
  muffler: number;
  /** Level of mechanical noise that follows the firing, and of tyres, track or water at speed. */
  knock: number;
  road: number;
  /** Centre of the road noise, Hz. */
  roadHz: number;
}

/** Cycles a second at a speed: it climbs through a gear and falls at each shift. */
function revs(m: Motor, v: number): number {
  let gear = 0;
  while (gear < m.shifts.length && v > m.shifts[gear]) gear++;
  return m.idle + (m.perSpeed * v) / (1 + gear * 0.62);
}

function motor(m: Motor): Machine {
  let wave: Wave | undefined;
  return (length, seed, speed) => {
    wave ??= makeWave(
      (h) => (h % m.cylinders === 0 ? 1 : m.lope * (h % 2 === 0 ? 0.5 : 0.34)) / (1 + h * 0.14),
      (h) => (h * h * 0.37) % 1,
    );
    const jitter = wander(hashInts(seed, 1), length + 64, 7);
    const core = new Float32Array(length);
    // Revs follow the road with the weight of a flywheel.
    let lag = revs(m, speed(0));
    addWave(
      core,
      wave,
      (i) => {
        lag += (revs(m, speed(i)) - lag) * 0.012;
        return lag * (1 + 0.014 * jitter[Math.min(i, length)]);
      },
      (i) => 0.5 + Math.min(0.5, speed(i) / 40),
    );
    const low = run(Float32Array.from(core), bandpass(m.exhaust[0], 1.2));
    const mid = run(Float32Array.from(core), bandpass(m.exhaust[1], 1.4));
    const air = run(white(hashInts(seed, 2), length), bandpass(1100, 0.7));
    const body = soften(core, m.muffler);
    const sound = both((channel) => {
      const road = run(pink(hashInts(seed, 3, channel), length), bandpass(m.roadHz, 0.7));
      for (let i = 0; i < length; i += 64) {
        const v = Math.min(1.2, speed(i) / 22) * m.road;
        const end = Math.min(length, i + 64);
        for (let k = i; k < end; k++) {
          const e = body[k] * 0.5 + low[k] * 1.1 + mid[k] * 0.7;
          road[k] = e + air[k] * (e < 0 ? -e : e) * m.knock + road[k] * v;
        }
      }
      return road;
    });
    for (const used of [jitter, low, mid, air, body]) giveBack(used);
    return sound;
  };
}

const base: Motor = {
  cylinders: 4,
  lope: 0.3,
  idle: 6.5,
  perSpeed: 2.4,
  shifts: [6, 12, 20],
  exhaust: [105, 310],
  muffler: 900,
  knock: 0.5,
  road: 0.9,
  roadHz: 950,
};

/** A four-cylinder car. */
export const engine = motor(base);
/** A twin: two uneven beats. */
export const motorcycle = motor({
  ...base,
  cylinders: 2,
  lope: 0.8,
  idle: 7.5,
  perSpeed: 2.3,
  shifts: [8, 15, 23],
  exhaust: [130, 420],
  muffler: 1900,
  knock: 0.7,
  road: 0.4,
});
/** Small, fast, nasal. */
export const scooter = motor({
  ...base,
  cylinders: 1,
  lope: 0.2,
  idle: 24,
  perSpeed: 6.5,
  shifts: [],
  exhaust: [260, 780],
  muffler: 2600,
  knock: 0.8,
  road: 0.25,
});
/** Lorry or bus: slow, heavy, knocking. */
export const diesel = motor({
  ...base,
  cylinders: 6,
  lope: 0.35,
  idle: 4.6,
  perSpeed: 1.9,
  shifts: [3, 6, 10, 15],
  exhaust: [78, 210],
  muffler: 620,
  knock: 1.3,
  road: 1,
  roadHz: 720,
});
export const tractor = motor({
  ...base,
  cylinders: 3,
  lope: 0.6,
  idle: 5.2,
  perSpeed: 1.4,
  shifts: [],
  exhaust: [88, 260],
  muffler: 1100,
  knock: 1.5,
  road: 0.35,
  roadHz: 500,
});
/** High revs, short gears, open pipes. */
export const raceCar = motor({
  ...base,
  cylinders: 8,
  lope: 0.15,
  idle: 18,
  perSpeed: 2.8,
  shifts: [16, 28, 42],
  exhaust: [240, 760],
  muffler: 4200,
  knock: 0.6,
  road: 0.7,
});
/** A slow marine diesel and the water along the hull. */
export const shipEngine = motor({
  ...base,
  cylinders: 4,
  lope: 0.5,
  idle: 1.9,
  perSpeed: 0.25,
  shifts: [],
  exhaust: [58, 150],
  muffler: 420,
  knock: 0.9,
  road: 4,
  roadHz: 620,
});
export const motorboat = motor({
  ...base,
  cylinders: 4,
  lope: 0.3,
  idle: 12,
  perSpeed: 2.6,
  shifts: [],
  exhaust: [150, 420],
  muffler: 1500,
  knock: 0.6,
  road: 2.4,
  roadHz: 1300,
});
export const propellerPlane = motor({
  ...base,
  cylinders: 3,
  lope: 0.25,
  idle: 20,
  perSpeed: 0.28,
  shifts: [],
  exhaust: [95, 280],
  muffler: 1400,
  knock: 1,
  road: 0.35,
  roadHz: 600,
});
