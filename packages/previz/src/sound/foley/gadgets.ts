/** Devices, vehicles and signals that sound at an instant. */
import { hashInts } from '../../math/random.ts';
import { exp } from '../../math/trig.ts';
import { bubble } from '../beds/air.ts';
import { bandpass, highpass, lowpass, run, sweep } from '../dsp/filter.ts';
import { brown, pink, white } from '../dsp/noise.ts';
import { chirp, grain, hump, ring } from '../dsp/strike.ts';
import { cube, samples, sinTurn, softClip } from '../dsp/tone.ts';
import { addWave, buzzWave, sawWave } from '../dsp/wave.ts';
import { blank, type EventSound, pick } from './event-sound.ts';
import { strike } from './struck.ts';

/** A pure tone with soft edges. */
function tone(out: Float32Array, at: number, seconds: number, hz: readonly number[], gain: number): void {
  const from = samples(at);
  const n = Math.min(samples(seconds), out.length - from);
  for (let i = 0; i < n; i++) {
    let v = 0;
    for (const f of hz) v += sinTurn(0.25 + (f * i) / 48000);
    out[from + i] += v * gain * Math.min(1, i / 60, (n - i) / 240);
  }
}

/** Two bell tones beating, twenty times a second: a ringing telephone. */
export const phoneRing: EventSound = ({ seconds }) => {
  const out = blank(Math.max(1.6, Math.min(seconds, 6)));
  for (let at = 0; at < out.length / 48000 - 0.7; at += 2.4) {
    for (let k = 0; k < 18; k++) {
      ring(out, samples(at + k * 0.048), [
        [1480, 0.3, 0.22],
        [k % 2 ? 1870 : 1785, 0.26, 0.2],
        [4120, 0.08, 0.1],
      ]);
    }
  }
  return out;
};

export const phoneBuzz: EventSound = () => {
  const out = blank(1.6);
  for (const at of [0, 0.75]) {
    const from = samples(at);
    addWave(
      out,
      buzzWave(),
      () => 168,
      (i) => 0.35 * Math.min(1, (i - from) / 300, (from + 21600 - i) / 900),
      from,
      from + 21600,
    );
  }
  return run(out, lowpass(1600));
};

export const notification: EventSound = () => {
  const out = blank(1);
  ring(out, 0, [
    [1318, 0.5, 0.5],
    [2636, 0.2, 0.12],
  ]);
  ring(out, samples(0.13), [
    [1760, 0.6, 0.5],
    [3520, 0.2, 0.12],
  ]);
  return out;
};

/** Ding-dong. */
export const doorbell: EventSound = ({ noise }) => {
  const out = blank(2.2);
  for (const [at, hz] of [
    [0, 659],
    [0.55, 523],
  ] as const)
    ring(out, samples(at), [
      [hz, 1.3, 0.45],
      [hz * 2.01, 0.8, 0.2],
      [hz * 2.76, 0.5, 0.16],
      [hz * 5.4, 0.2, 0.08],
    ]);
  grain(out, 0, noise, 3200, 1, 0.006, 0.3);
  return out;
};

/** Three falling notes before an announcement. */
export const chimes: EventSound = () => {
  const out = blank(2.4);
  for (const [at, hz] of [
    [0, 784],
    [0.38, 659],
    [0.76, 523],
  ] as const)
    ring(out, samples(at), [
      [hz, 1.2, 0.42],
      [hz * 2, 0.6, 0.12],
      [hz * 3.01, 0.3, 0.05],
    ]);
  return out;
};

/** Alarm clock or monitor alert: bursts of four. */
export const alarm: EventSound = ({ seconds }) => {
  const out = blank(Math.max(1, Math.min(seconds, 8)));
  for (let at = 0; at + 0.6 < out.length / 48000; at += 0.9)
    for (let k = 0; k < 4; k++) tone(out, at + k * 0.115, 0.07, [2048, 4096], 0.35);
  return out;
};

/** Three short tubes in the wind. */
export const windChime: EventSound = ({ noise }) => {
  const out = blank(3);
  const scale = [1046, 1174, 1396, 1568, 1760];
  for (let k = 0; k < 7; k++) {
    const hz = scale[Math.floor(pick(noise, 0, 5))] * pick(noise, 0.998, 1.002);
    ring(
      out,
      k === 0 ? 0 : samples(pick(noise, 0, 1.3)),
      [
        [hz, 1.6, 0.4],
        [hz * 2.76, 0.8, 0.2],
        [hz * 5.4, 0.3, 0.1],
      ],
      k === 0 ? 0.8 : pick(noise, 0.25, 0.8),
    );
  }
  return out;
};

/** A tam-tam: a low bloom whose shimmer arrives late. */
export const gong: EventSound = ({ noise, seed, strength }) => {
  const out = blank(5);
  for (let k = 0; k < 22; k++) {
    const hz = 62 * (1 + k * 0.93 + 0.13 * noise.next());
    ring(out, samples(k * 0.006), [[hz, 4.4 - k * 0.11, 0.3 / (1 + k * 0.16)]]);
  }
  const shimmer = run(white(seed, out.length), bandpass(2600, 0.7));
  for (let i = 0; i < out.length; i++) {
    const t = i / 48000;
    out[i] += shimmer[i] * 0.3 * strength * Math.min(1, t / 0.35) * exp(-t * 1.4);
  }
  grain(out, 0, noise, 300, 0.7, 0.06, 0.7);
  for (let i = out.length - 9600; i < out.length; i++) out[i] *= (out.length - i) / 9600;
  return out;
};

/** A bowl that sings after a soft stroke. */
export const singingBowl: EventSound = () => {
  const out = blank(6);
  ring(out, 0, [
    [293, 5.4, 0.45],
    [294.3, 5.2, 0.35],
    [803, 3.6, 0.25],
    [1503, 2, 0.14],
    [2380, 1, 0.07],
  ]);
  for (let i = out.length - 14400; i < out.length; i++) out[i] *= (out.length - i) / 14400;
  return out;
};

/** A little bell on a collar, a bicycle or a counter. */
export const handBell: EventSound = ({ noise }) => {
  const out = blank(1.6);
  const f = pick(noise, 0.94, 1.06);
  for (const [at, g] of [
    [0, 1],
    [0.16, 0.75],
  ] as const)
    ring(
      out,
      samples(at),
      [
        [2480 * f, 0.9, 0.4],
        [2502 * f, 0.8, 0.25],
        [5320 * f, 0.5, 0.25],
        [8150 * f, 0.25, 0.14],
      ],
      g,
    );
  return out;
};

/** A pea whistle. */
export const whistleBlow: EventSound = ({ seed, strength }) => {
  const out = blank(0.9);
  let phase = 0;
  const air = run(white(seed, out.length), bandpass(3000, 2));
  for (let i = 0; i < out.length; i++) {
    const t = i / 48000;
    const trill = 0.5 + 0.5 * sinTurn(38 * t);
    phase += (2750 + 180 * trill + 120 * strength) / 48000;
    const env = Math.min(1, 0.2 + t * 40, (0.9 - t) * 12);
    out[i] = (sinTurn(phase) * (0.55 + 0.45 * trill) + air[i] * 0.5) * env * 0.7;
  }
  return out;
};

/** A person whistles two notes. */
export const humanWhistle: EventSound = ({ seed }) => {
  const out = blank(1);
  let phase = 0;
  const air = run(white(seed, out.length), bandpass(1900, 3));
  for (let i = 0; i < out.length; i++) {
    const t = i / 48000;
    const hz = t < 0.35 ? 1350 + 900 * t : t < 0.45 ? 1665 : 2050 - 900 * (t - 0.45);
    phase += hz / 48000;
    const env = t < 0.42 ? Math.min(1, 0.15 + t * 20, (0.42 - t) * 30) : Math.min(1, (t - 0.42) * 25, (1 - t) * 6);
    out[i] = (sinTurn(phase) + air[i] * 0.4) * Math.max(0, env) * 0.7;
  }
  return out;
};

/** A ship's horn: a deep reed with harmonics, long. */
export const shipHorn: EventSound = ({ strength }) => {
  const out = blank(2.2 + strength);
  for (const [hz, g] of [
    [92, 0.5],
    [138, 0.35],
  ] as const)
    addWave(
      out,
      sawWave(),
      () => hz,
      (i) => Math.min(1, 0.1 + i / 9000, (out.length - i) / 16000) * g,
    );
  return run(out, lowpass(900));
};

/** A locomotive's chord. */
export const trainHorn: EventSound = ({ strength }) => {
  const out = blank(1.3 + strength);
  for (const hz of [311, 370, 415, 494])
    addWave(
      out,
      sawWave(),
      () => hz,
      (i) => Math.min(1, 0.15 + i / 3000, (out.length - i) / 7000) * 0.22,
    );
  return run(out, lowpass(2600));
};

/** A steam whistle: three pipes and their breath. */
export const steamWhistle: EventSound = ({ seed }) => {
  const out = blank(1.9);
  const air = run(pink(seed, out.length), bandpass(1100, 0.6));
  for (const [k, hz] of [620, 742, 935].entries()) {
    let phase = k * 0.3;
    for (let i = 0; i < out.length; i++) {
      const t = i / 48000;
      phase += (hz * (1 - 0.06 * exp(-t * 14))) / 48000;
      const env = Math.min(1, 0.1 + t * 7, (1.9 - t) * 4);
      out[i] += (sinTurn(phase) * 0.3 + 0.08 * sinTurn(2 * phase) + air[i] * 0.25) * env;
    }
  }
  return out;
};

/** Rubber at the limit: a scream that wavers as it slows. */
export const tyreScreech: EventSound = ({ seed }) => {
  const out = blank(1.4);
  let phase = 0;
  const air = sweep(
    white(seed, out.length),
    'band',
    (i) => 1500 - 0.006 * i,
    () => 3,
  );
  for (let i = 0; i < out.length; i++) {
    const t = i / 48000;
    phase += (940 - 180 * t + 40 * sinTurn(23 * t) + 25 * sinTurn(7.3 * t)) / 48000;
    const env = Math.min(1, 0.3 + t * 20) * Math.min(1, (1.4 - t) * 2.5);
    out[i] = (sinTurn(phase) + 0.7 * sinTurn(phase * 2.01) + 0.5 * sinTurn(phase * 3.02) + air[i] * 1.4) * env * 0.35;
  }
  return out;
};

/** Metal door on rubber: thump, latch, a little glass. */
export const carDoor: EventSound = ({ noise, strength }) => {
  const out = blank(0.7);
  chirp(out, 0, 150, 58, 0.14, 1, 0.0008);
  strike(out, 0, noise, 'metal', 6, 0.4, 0.3);
  grain(out, 0, noise, 1300, 0.8, 0.02, 0.7);
  strike(out, samples(0.028), noise, 'metal', 0.7, 0.6 * strength, 0.3);
  strike(out, samples(0.05), noise, 'glass', 3, 0.2, 0.06);
  return out;
};

/** Starter whirrs, the engine catches. */
export const engineStart: EventSound = ({ seed }) => {
  const out = blank(2);
  const crank = samples(0.75);
  addWave(
    out,
    buzzWave(),
    (i) => (i < crank ? 118 + 18 * sinTurn((7.5 * i) / 48000) : 44 + 34 * exp(-(i - crank) / 14000)),
    (i) => (i < crank ? 0.3 * (0.6 + 0.4 * sinTurn((7.5 * i) / 48000)) : 0.6 * Math.min(1, (out.length - i) / 24000)),
    0,
    out.length,
    0.25,
  );
  const roar = run(brown(seed, out.length), bandpass(190, 0.8));
  for (let i = crank; i < out.length; i++) out[i] += roar[i] * 2 * exp(-(i - crank) / 22000);
  return run(out, lowpass(2600));
};

/** Pistol or rifle: a crack, its report from the ground and the far walls. Heard only where the words ask for it. */
export const gunshot: EventSound = ({ noise, seed }) => {
  const out = blank(1.8);
  const crack = sweep(
    white(seed, samples(0.3)),
    'low',
    (i) => 600 + 11000 * exp(-i / 700),
    () => 0.7,
  );
  for (let i = 0; i < crack.length; i++) out[i] += crack[i] * exp(-i / 1500) * 1.8;
  chirp(out, 0, 190, 48, 0.16, 1.2, 0.0004);
  const tail = run(pink(hashInts(seed, 1), out.length), lowpass(1100));
  for (const [at, g] of [
    [0.05, 0.8],
    [0.19, 0.4],
    [0.42, 0.22],
  ] as const)
    for (let i = samples(at); i < out.length; i++) out[i] += tail[i] * g * exp(-(i - samples(at)) / 12000);
  grain(out, 0, noise, 5200, 0.6, 0.006, 0.8);
  for (let i = 0; i < out.length; i++) out[i] = softClip(out[i] * 1.3) * Math.min(1, (out.length - i) / 4800);
  return out;
};

/** String, arrow, air. */
export const arrow: EventSound = ({ noise, seed }) => {
  const out = blank(0.8);
  ring(out, 0, [
    [146, 0.2, 0.7],
    [293, 0.14, 0.4],
    [590, 0.08, 0.25],
  ]);
  grain(out, 0, noise, 1900, 0.8, 0.01, 0.7);
  const air = sweep(
    white(seed, samples(0.4)),
    'band',
    (i) => 3600 - 0.09 * i,
    () => 1.6,
  );
  for (let i = 0; i < air.length; i++) out[i + 480] += air[i] * cube(1 - i / air.length) * 0.5;
  return out;
};

/** A rocket climbs, bursts high up and crackles down. */
export const firework: EventSound = ({ noise, seed }) => {
  const out = blank(3.4);
  grain(out, 0, noise, 700, 0.6, 0.12, 0.8);
  const climb = samples(0.85);
  let phase = 0;
  const air = run(pink(seed, climb), bandpass(1800, 0.8));
  for (let i = 0; i < climb; i++) {
    const x = i / climb;
    phase += (900 + 1500 * x) / 48000;
    out[i] += (sinTurn(phase) * 0.08 + air[i] * 0.5) * (1 - 0.6 * x);
  }
  const boom = run(brown(hashInts(seed, 1), samples(1.6)), lowpass(700));
  for (let i = 0; i < boom.length; i++) out[climb + i] += boom[i] * 5 * exp(-i / 9000);
  chirp(out, climb, 150, 40, 0.4, 1.2, 0.0005);
  grain(out, climb, noise, 2400, 0.5, 0.05, 1);
  for (let k = 0; k < 130; k++) {
    const x = pick(noise, 0, 1);
    grain(
      out,
      climb + samples(0.25 + 1.9 * x),
      noise,
      pick(noise, 2200, 8000),
      1.6,
      0.006,
      pick(noise, 0.08, 0.5) * (1 - x),
    );
  }
  return out;
};

export const balloonPop: EventSound = ({ noise }) => {
  const out = blank(0.5);
  grain(out, 0, noise, 2400, 0.5, 0.03, 1.4);
  grain(out, 0, noise, 800, 0.6, 0.07, 0.9);
  chirp(out, 0, 420, 130, 0.05, 0.8, 0.0003);
  return out;
};

/** Rocks that knock on rocks as they roll. */
export const rockFall: EventSound = ({ noise, seed }) => {
  const out = blank(2.6);
  for (let k = 0; k < 46; k++) {
    const x = k === 0 ? 0 : pick(noise, 0, 1);
    strike(
      out,
      samples(1.9 * x),
      noise,
      'stone',
      pick(noise, 0.8, 8),
      0.7,
      (k === 0 ? 1 : pick(noise, 0.1, 0.8)) * (1 - 0.7 * x),
    );
  }
  const rumble = run(brown(seed, out.length), lowpass(180));
  for (let i = 0; i < out.length; i++) out[i] += rumble[i] * 1.6 * cube(1 - i / out.length);
  return out;
};

/** Fibres give way one after another, then the trunk lands. */
export const treeFall: EventSound = ({ noise, seed }) => {
  const out = blank(3.2);
  for (let k = 0; k < 34; k++) {
    const x = k === 0 ? 0 : pick(noise, 0, 1.3);
    strike(out, samples(x), noise, 'wood', pick(noise, 0.6, 4), 0.9, k === 0 ? 0.9 : pick(noise, 0.15, 0.7));
    grain(out, samples(x), noise, pick(noise, 1500, 5200), 1, 0.01, 0.35);
  }
  const air = run(white(seed, out.length), bandpass(1800, 0.6));
  for (let i = 0; i < out.length; i++) {
    const t = i / 48000;
    out[i] += air[i] * (t < 1.6 ? 0.08 + 0.3 * (t / 1.6) ** 2 : 0.5 * exp(-(t - 1.6) * 3));
  }
  chirp(out, samples(1.6), 90, 32, 0.5, 1.4, 0.002);
  return out;
};

/** Ice under load: pings that fall in pitch as the high notes travel faster. */
export const iceCrack: EventSound = ({ noise }) => {
  const out = blank(1.6);
  grain(out, 0, noise, 3200, 0.6, 0.014, 1);
  for (const [at, g] of [
    [0, 1],
    [0.11, 0.5],
    [0.3, 0.35],
  ] as const)
    chirp(out, samples(at), pick(noise, 4200, 6200), pick(noise, 260, 420), 0.5, 0.7 * g, 0.0004);
  for (let k = 0; k < 10; k++)
    strike(out, samples(pick(noise, 0.02, 0.5)), noise, 'glass', 3, 0.8, pick(noise, 0.05, 0.2));
  return out;
};

/** One drop into water. */
export const drip: EventSound = ({ noise }) => {
  const out = blank(0.4);
  grain(out, 0, noise, 3200, 1, 0.005, 0.3);
  const hz = pick(noise, 800, 1500);
  chirp(out, samples(0.012), hz, hz * 1.5, 0.09, 0.9, 0.003);
  bubble(out, samples(0.05), noise, hz * 0.8, 0.3);
  return out;
};

/** A small motor moves and stops: a robot's joint. */
export const servo: EventSound = ({ seed, noise }) => {
  const out = blank(0.6);
  const n = samples(0.5);
  addWave(
    out,
    buzzWave(),
    (i) => 260 + 240 * sinTurn((0.5 * i) / n) ** 2,
    (i) => 0.3 * Math.min(1, 0.2 + i / 600, Math.max(0, n - i) / 900),
    0,
    n,
    pick(noise, 0.1, 0.4),
  );
  const gear = run(white(seed, n), bandpass(3400, 2));
  for (let i = 0; i < n; i++)
    out[i] += gear[i] * 0.25 * sinTurn((0.5 * i) / n) * (0.6 + 0.4 * sinTurn((90 * i) / 48000));
  strike(out, n, noise, 'plastic', 0.8, 0.6, 0.25);
  return out;
};

/** A beam that falls in pitch. */
export const laser: EventSound = ({ seed }) => {
  const out = blank(0.5);
  let phase = 0;
  const air = run(white(seed, out.length), highpass(3000));
  for (let i = 0; i < out.length; i++) {
    const t = i / 48000;
    phase += (240 + 2600 * exp(-t * 13)) / 48000;
    const saw = phase - Math.floor(phase) - 0.5;
    out[i] = (saw + 0.5 * sinTurn(phase * 2.01) + air[i] * 0.2) * exp(-t * 7);
  }
  return run(out, lowpass(7000));
};

/** Energy gathers: a chord slides up. */
export const powerUp: EventSound = () => {
  const out = blank(1.8);
  for (const ratio of [1, 1.5, 2.01])
    addWave(
      out,
      sawWave(),
      (i) => 80 * ratio * (1 + 3 * (i / out.length) ** 2),
      (i) => 0.2 * Math.min(1, 0.1 + i / 24000, (out.length - i) / 4800),
    );
  return run(out, lowpass(2600));
};

/** Drawer, bell and coins. */
export const cashRegister: EventSound = (context) => {
  const { noise } = context;
  const out = blank(1.6);
  for (let k = 0; k < 3; k++) strike(out, samples(k * 0.05), noise, 'plastic', 0.8, 0.8, 0.5);
  ring(out, samples(0.16), [
    [2640, 0.9, 0.5],
    [5370, 0.5, 0.3],
    [7980, 0.3, 0.15],
  ]);
  for (let k = 0; k < 8; k++)
    strike(out, samples(pick(noise, 0.22, 0.6)), noise, 'metal', 0.3, 0.7, pick(noise, 0.08, 0.3));
  chirp(out, samples(0.2), 160, 80, 0.12, 0.5, 0.001);
  return out;
};

/** Head and paper of a printer, line by line. */
export const printer: EventSound = ({ noise, seed }) => {
  const out = blank(2);
  const band = run(pink(seed, out.length), bandpass(1900, 0.8));
  for (let i = 0; i < out.length; i++) {
    const t = i / 48000;
    const line = t * 2.4 - Math.floor(t * 2.4);
    const on = line < 0.72 ? Math.min(1, line * 20, (0.72 - line) * 20) : 0;
    out[i] = band[i] * on * (0.7 + 0.3 * sinTurn(31 * t)) + 0.06 * on * sinTurn((420 + 60 * line) * t);
  }
  for (let k = 0; k < 5; k++) strike(out, samples(k / 2.4), noise, 'plastic', 0.7, 0.6, 0.35);
  return out;
};

/** A page of a comic laser, a bubble, a cartoon: soft pop. */
export const pop: EventSound = ({ noise }) => {
  const out = blank(0.2);
  bubble(out, 0, noise, 480, 0.9);
  grain(out, 0, noise, 1600, 1, 0.006, 0.3);
  return out;
};

/** Fabric in the wind: a snap of its edge. */
export const flagSnap: EventSound = ({ noise }) => {
  const out = blank(0.7);
  grain(out, 0, noise, 1100, 0.7, 0.02, 0.8);
  hump(out, 0, noise, 700, 0.6, 0.3, 0.8);
  grain(out, samples(0.2), noise, 1500, 0.8, 0.016, 0.5);
  return out;
};

/** Pneumatic doors: a valve lets go, leaves slide on rubber, and meet. */
export const slidingDoors: EventSound = ({ noise, seed }) => {
  const out = blank(1.6);
  const air = run(white(seed, out.length), highpass(2400));
  const slide = run(pink(hashInts(seed, 1), out.length), bandpass(520, 0.7));
  for (let i = 0; i < out.length; i++) {
    const t = i / 48000;
    out[i] +=
      air[i] * 0.6 * exp(-t * 4.5) + slide[i] * 1.2 * Math.max(0, sinTurn(Math.min(1, Math.max(0, (t - 0.2) / 2))));
  }
  chirp(out, samples(1.1), 120, 60, 0.16, 0.9, 0.001);
  grain(out, samples(1.1), noise, 900, 0.8, 0.03, 0.6);
  return out;
};

/** Ice in a tumbler. */
export const iceClink: EventSound = ({ noise }) => {
  const out = blank(0.9);
  for (let k = 0; k < 4; k++) {
    const at = k === 0 ? 0 : samples(pick(noise, 0.04, 0.4));
    strike(out, at, noise, 'glass', 0.8, 0.5, k === 0 ? 0.8 : pick(noise, 0.2, 0.6));
    strike(out, at, noise, 'stone', 0.6, 0.6, 0.3);
  }
  return out;
};
