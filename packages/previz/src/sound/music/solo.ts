/** Solo and traditional instruments: bowed, blown, plucked with bends, and electric. */
import { hashInts } from '../../math/random.ts';
import { exp } from '../../math/trig.ts';
import { bandpass, highpass, lowpass, peaking, run, soften } from '../dsp/filter.ts';
import { Noise, white } from '../dsp/noise.ts';
import { grain, ring } from '../dsp/strike.ts';
import { midiToHz, samples, sinTurn, softClip } from '../dsp/tone.ts';
import { addWave, lazyWave, makeWave, sawWave, type Wave } from '../dsp/wave.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';
import type { Instrument, Note } from './instruments.ts';

const brassWave = lazyWave(() => makeWave((h) => 0.5 / (1 + 0.36 * h)));
const reedWave = lazyWave(() => makeWave((h) => (h % 2 === 1 ? 0.6 : 0.16) / (1 + 0.2 * h)));
const saxWave = lazyWave(() => makeWave((h) => [0.6, 0.55, 0.42, 0.36, 0.22, 0.2, 0.12, 0.1][h - 1] ?? 0.5 / h));
const organWave = lazyWave(() => makeWave((h) => ({ 1: 0.5, 2: 0.4, 3: 0.22, 4: 0.25, 6: 0.1, 8: 0.16 })[h] ?? 0));

interface Sung {
  wave: () => Wave;
  attack: number;
  release: number;
  /** Depth of the vibrato in semitones, and its rate. */
  vibrato: readonly [depth: number, rate: number];
  /** Semitones that the note is reached from, and seconds of the slide. */
  slide: readonly [from: number, seconds: number];
  breath: number;
}

/** One player who holds a note: attack, slide, vibrato that comes in late, breath or bow. */
function sung(n: Note, s: Sung): Float32Array {
  const length = samples(n.seconds + s.release);
  const out = new Float32Array(length);
  const attack = Math.min(s.attack, n.seconds * 0.4);
  const level = (i: number): number => {
    const t = i / SAMPLE_RATE;
    const up = Math.min(1, t / attack);
    const down = t > n.seconds ? Math.max(0, 1 - (t - n.seconds) / s.release) : 1;
    return up * down * down * (0.3 + 0.35 * n.force);
  };
  const [from, seconds] = s.slide;
  const [depth, rate] = s.vibrato;
  const start = (hashInts(n.seed, 3) & 255) / 255;
  addWave(
    out,
    s.wave(),
    (i) => {
      const t = i / SAMPLE_RATE;
      const bend = from * Math.max(0, 1 - t / seconds) ** 2;
      const shake = depth * Math.min(1, Math.max(0, t - 0.12) / 0.3) * sinTurn(rate * t + start);
      return midiToHz(n.note + bend + shake);
    },
    level,
    0,
    length,
    start,
  );
  if (s.breath > 0) {
    const air = run(white(hashInts(n.seed, 1), length), bandpass(Math.min(6000, midiToHz(n.note) * 4), 0.8));
    for (let i = 0; i < length; i += 32) {
      const g = level(i) * s.breath;
      const end = Math.min(length, i + 32);
      for (let k = i; k < end; k++) out[k] += air[k] * g;
    }
  }
  return out;
}

/** A bowed solo with a body of its own. */
const bowed =
  (body: readonly (readonly [hz: number, q: number, db: number])[], top: number, s: Partial<Sung>): Instrument =>
  (n) => {
    const out = sung(n, {
      wave: sawWave,
      attack: 0.09,
      release: 0.25,
      vibrato: [0.18, 5.7],
      slide: [-0.4, 0.07],
      breath: 0.1,
      ...s,
    });
    for (const [hz, q, db] of body) run(out, peaking(hz, q, db));
    return run(run(out, lowpass(top)), highpass(90));
  };

export const violin = bowed(
  [
    [290, 1.6, 4],
    [1100, 1.3, 3],
    [2700, 1.2, 5],
  ],
  6500,
  {},
);
export const cello = bowed(
  [
    [110, 1.4, 4],
    [240, 1.5, 4],
    [1400, 1.2, 3],
  ],
  3600,
  { attack: 0.12 },
);
export const fiddle = bowed(
  [
    [300, 1.6, 4],
    [1200, 1.3, 4],
    [3000, 1.2, 6],
  ],
  7500,
  { attack: 0.04, vibrato: [0.08, 6], slide: [-0.8, 0.05] },
);
/** Two strings over snake skin: nasal, sliding, wide vibrato. */
export const erhu = bowed(
  [
    [420, 3, 5],
    [950, 3, 7],
    [1750, 3, 6],
    [3100, 2, 3],
  ],
  5200,
  { attack: 0.1, vibrato: [0.42, 6.1], slide: [-1.6, 0.16], breath: 0.16 },
);

export const trumpet: Instrument = (n) => {
  const out = sung(n, {
    wave: brassWave,
    attack: 0.035,
    release: 0.12,
    vibrato: [0.1, 5.4],
    slide: [-0.5, 0.03],
    breath: 0.05,
  });
  run(out, peaking(1250, 1.2, 6));
  return run(soften(out, 2600 + 4200 * n.force), highpass(150));
};

export const saxophone: Instrument = (n) => {
  const out = sung(n, {
    wave: saxWave,
    attack: 0.05,
    release: 0.16,
    vibrato: [0.26, 5.1],
    slide: [-1, 0.06],
    breath: 0.35,
  });
  run(out, peaking(700, 1.4, 4));
  run(out, peaking(1800, 1.4, 4));
  return run(soften(out, 3200), highpass(110));
};

export const clarinet: Instrument = (n) => {
  const out = sung(n, {
    wave: reedWave,
    attack: 0.05,
    release: 0.14,
    vibrato: [0.05, 4.8],
    slide: [-0.2, 0.03],
    breath: 0.1,
  });
  return run(soften(out, 3600), highpass(120));
};

export const organ: Instrument = (n) =>
  sung(n, { wave: organWave, attack: 0.02, release: 0.12, vibrato: [0.06, 6.4], slide: [0, 0.01], breath: 0.01 });

interface String {
  /** Seconds that a middle note rings. */
  ring: number;
  /** 0..1: softness of the pluck. */
  bright: number;
  /** Where along the string it is plucked. */
  position: number;
  /** Semitones by which the note is bent down to pitch after the pluck, and seconds. */
  bend?: readonly [from: number, seconds: number];
  vibrato?: readonly [depth: number, rate: number];
  /** A bridge that buzzes: 0..1. */
  buzz?: number;
  body: readonly (readonly [hz: number, q: number, db: number])[];
  nail: number;
}

/** A plucked string as partials that decay faster the higher they are; bends move all of them. */
function string(n: Note, s: String): Float32Array {
  const hz = midiToHz(n.note);
  const ringing = s.ring * exp(-(n.note - 57) / 40);
  const length = samples(Math.min(ringing, Math.max(n.seconds * 1.6, 0.5)) + 0.15);
  const out = new Float32Array(length);
  const count = Math.max(3, Math.min(22, Math.floor(9500 / hz)));
  const [from, seconds] = s.bend ?? [0, 1];
  const [depth, rate] = s.vibrato ?? [0, 0];
  // Blocks of 32 samples share one pitch: the partials turn by recurrence within them.
  const phase = new Float64Array(count);
  const level = new Float64Array(count);
  const fall = new Float64Array(count);
  for (let h = 0; h < count; h++) {
    const comb = Math.abs(sinTurn((h + 1) * s.position * 0.5)) + 0.04;
    level[h] = (0.5 * comb * (0.4 + 0.5 * n.force) * exp(-h * (0.3 - 0.26 * s.bright))) / (1 + 0.25 * h);
    const decay = ringing / (1 + 0.16 * h);
    fall[h] = exp((-6.9 * 32) / (decay * SAMPLE_RATE));
    phase[h] = (h * 0.13) % 1;
  }
  for (let start = 0; start < length; start += 32) {
    const t = start / SAMPLE_RATE;
    const bend = from * Math.max(0, 1 - t / seconds) + depth * Math.min(1, t / 0.25) * sinTurn(rate * t);
    const f = hz * (bend === 0 ? 1 : midiToHz(69 + bend) / 440);
    const end = Math.min(length, start + 32);
    for (let h = 0; h < count; h++) {
      const step = (f * (h + 1) * (1 + 0.00012 * h * h)) / SAMPLE_RATE;
      let p = phase[h];
      const g = level[h];
      if (g > 2e-4)
        for (let i = start; i < end; i++) {
          out[i] += sinTurn(p) * g;
          p += step;
        }
      phase[h] = p - Math.floor(p);
      level[h] *= fall[h];
    }
  }
  if (s.buzz) {
    // The jawari: the string grazes a flat bridge, brightest where it swings widest.
    for (let i = 0; i < length; i++) {
      const v = out[i];
      out[i] = softClip(v + s.buzz * 0.5 * softClip(v * v * v * 30));
    }
  }
  const noise = new Noise(n.seed);
  grain(out, 0, noise, 2800, 0.9, 0.012, s.nail * (0.4 + 0.6 * n.force));
  for (const [h, q, db] of s.body) run(out, peaking(h, q, db));
  const off = Math.min(length, 1440);
  for (let i = 0; i < off; i++) out[length - 1 - i] *= i / off;
  return out;
}

const plucked =
  (s: String): Instrument =>
  (n) =>
    string(n, s);

export const koto = plucked({
  ring: 2.6,
  bright: 0.75,
  position: 0.16,
  bend: [0.35, 0.12],
  body: [
    [380, 2, 4],
    [900, 2, 3],
  ],
  nail: 0.35,
});
export const guzheng = plucked({
  ring: 3.4,
  bright: 0.85,
  position: 0.2,
  vibrato: [0.14, 5.2],
  body: [
    [300, 2, 3],
    [1200, 1.6, 3],
  ],
  nail: 0.3,
});
/** Silk strings: soft, short, with a deep shake of the left hand. */
export const gayageum = plucked({
  ring: 1.9,
  bright: 0.45,
  position: 0.22,
  bend: [-0.6, 0.1],
  vibrato: [0.5, 4.6],
  body: [
    [240, 2, 5],
    [620, 2, 3],
  ],
  nail: 0.16,
});
/** Skin-faced, dry. */
export const shamisen = plucked({
  ring: 0.85,
  bright: 0.9,
  position: 0.12,
  buzz: 0.4,
  body: [
    [520, 2, 5],
    [1500, 2, 4],
  ],
  nail: 0.8,
});
export const oud = plucked({
  ring: 1.5,
  bright: 0.5,
  position: 0.2,
  bend: [0.2, 0.06],
  body: [
    [130, 1.6, 5],
    [330, 2, 3],
  ],
  nail: 0.3,
});
export const sitar = plucked({
  ring: 3,
  bright: 0.9,
  position: 0.1,
  bend: [-0.9, 0.18],
  buzz: 1.4,
  vibrato: [0.2, 5],
  body: [
    [700, 2, 3],
    [2200, 1.5, 5],
  ],
  nail: 0.35,
});
export const harp = plucked({
  ring: 3.2,
  bright: 0.5,
  position: 0.4,
  body: [[220, 1.6, 4]],
  nail: 0.06,
});

/** Strings into a hard-driven amplifier and its cabinet. */
export const electricGuitar: Instrument = (n) => {
  const out = string(
    { ...n, seconds: Math.max(n.seconds, 0.4) },
    { ring: 4.5, bright: 0.7, position: 0.22, vibrato: [0.1, 5.5], body: [], nail: 0.3 },
  );
  for (let i = 0; i < out.length; i++) out[i] = softClip(out[i] * 9) * 0.42;
  const off = samples(n.seconds);
  for (let i = off; i < out.length; i++) out[i] *= Math.max(0, 1 - (i - off) / 4800);
  run(out, peaking(900, 1, 4));
  return run(run(out, lowpass(4200)), highpass(100));
};

/** A tine struck by a soft hammer: a sine, its bell partial, and a tremble. */
export const electricPiano: Instrument = (n) => {
  const hz = midiToHz(n.note);
  const out = new Float32Array(samples(Math.min(n.seconds + 0.3, 3.4)));
  ring(out, 0, [
    [hz, 2.8, 0.5],
    [hz * 2, 1.4, 0.12 + 0.2 * n.force],
    [hz * 7.1, 0.22, 0.12 * n.force],
    [hz * 14.2, 0.07, 0.06 * n.force],
  ]);
  const off = samples(n.seconds);
  for (let i = 0; i < out.length; i++) {
    const fade = i > off ? Math.max(0, 1 - (i - off) / (out.length - off)) : 1;
    out[i] = softClip(out[i] * (1.2 + n.force)) * fade * (0.85 + 0.15 * sinTurn((4.6 * i) / SAMPLE_RATE));
  }
  return out;
};

/** Tongues of steel or bars of wood over a hollow. */
export const kalimba: Instrument = (n) => {
  const hz = midiToHz(n.note);
  const out = new Float32Array(samples(Math.min(1.8, n.seconds + 0.9)));
  const g = 0.5 * (0.4 + 0.6 * n.force);
  ring(out, 0, [
    [hz, 1.3, g],
    [hz * 5.4, 0.18, g * 0.3],
    [hz * 8.9, 0.06, g * 0.15],
    [180, 0.05, g * 0.5],
  ]);
  grain(out, 0, new Noise(n.seed), 2200, 1, 0.008, 0.2 * n.force);
  const tail = Math.min(out.length, 4800);
  for (let i = 0; i < tail; i++) out[out.length - 1 - i] *= i / tail;
  return out;
};
