/** Band-limited single-cycle waves, two tables per octave, for sounds rich in harmonics. */
import { sin, TAU } from '../../math/trig.ts';
import { SAMPLE_RATE } from '../sound-scene.ts';

const SIZE = 2048;
const TABLES = 20;
const LOWEST = 20;
/** Pitch covered by one table: half an octave. */
const RATIO = Math.SQRT2;

/** A wave whose tables, half an octave each from 20 Hz up, are made when a pitch first asks for them. */
export interface Wave {
  readonly amplitude: (harmonic: number) => number;
  readonly phase?: (harmonic: number) => number;
  /** Each has SIZE + 1 samples. */
  readonly tables: (Float64Array | undefined)[];
}

/** A wave from its harmonics: `amplitude(h)` for h = 1, 2, ... at most 400, all in sine phase unless `phase` says. */
export const makeWave = (amplitude: (harmonic: number) => number, phase?: (harmonic: number) => number): Wave => ({
  amplitude,
  ...(phase ? { phase } : {}),
  tables: new Array<Float64Array | undefined>(TABLES),
});

function makeTable(wave: Wave, top: number): Float64Array {
  const count = Math.max(1, Math.min(400, Math.floor(18000 / top)));
  const table = new Float64Array(SIZE + 1);
  for (let h = 1; h <= count; h++) {
    const a = wave.amplitude(h);
    if (a === 0) continue;
    let at = wave.phase ? Math.floor((wave.phase(h) % 1) * SIZE) : 0;
    for (let i = 0; i < SIZE; i++) {
      table[i] += a * SINE[at & (SIZE - 1)];
      at += h;
    }
  }
  table[SIZE] = table[0];
  return table;
}

const SINE = new Float64Array(SIZE);
for (let i = 0; i < SIZE; i++) SINE[i] = sin((TAU * i) / SIZE);

/** The table of a wave that does not alias at `hz`. */
function tableFor(wave: Wave, hz: number): Float64Array {
  let index = 0;
  let top = LOWEST * RATIO;
  while (hz > top && index < TABLES - 1) {
    top *= RATIO;
    index++;
  }
  let table = wave.tables[index];
  if (!table) {
    table = makeTable(wave, top);
    wave.tables[index] = table;
  }
  return table;
}

/** Value of a table at a phase in turns, 0 <= phase < 1. */
export function readTable(table: Float64Array, phase: number): number {
  const x = phase * SIZE;
  const i = x | 0;
  const a = table[i];
  return a + (table[i + 1] - a) * (x - i);
}

/**
 * Adds a wave whose frequency and level move. `hz(sample)` and `level(sample)` are asked for every 64 samples and joined
 * by straight lines.
 */
export function addWave(
  out: Float32Array,
  wave: Wave,
  hz: (sample: number) => number,
  level: (sample: number) => number,
  from = 0,
  to = out.length,
  startPhase = 0,
): void {
  let phase = startPhase - Math.floor(startPhase);
  let f0 = hz(from);
  let g0 = level(from);
  for (let start = from; start < to; start += 64) {
    const end = Math.min(to, start + 64);
    const f1 = hz(end);
    const g1 = level(end);
    const table = tableFor(wave, Math.max(f0, f1));
    const span = end - start;
    let inc = f0 / SAMPLE_RATE;
    const dInc = (f1 - f0) / SAMPLE_RATE / span;
    let g = g0;
    const dG = (g1 - g0) / span;
    for (let i = start; i < end; i++) {
      const x = phase * SIZE;
      const k = x | 0;
      const a = table[k];
      out[i] += (a + (table[k + 1] - a) * (x - k)) * g;
      phase += inc;
      if (phase >= 1) phase -= 1;
      inc += dInc;
      g += dG;
    }
    f0 = f1;
    g0 = g1;
  }
}

/** Makes a wave the first time that it is asked for. */
export const lazyWave = (make: () => Wave): (() => Wave) => {
  let wave: Wave | undefined;
  return () => {
    wave ??= make();
    return wave;
  };
};

export const sawWave = lazyWave(() => makeWave((h) => 0.6 / h));
export const squareWave = lazyWave(() => makeWave((h) => (h % 2 === 1 ? 0.8 / h : 0)));
/** A narrow buzz: many equal harmonics falling slowly. */
export const buzzWave = lazyWave(() => makeWave((h) => 0.5 / (1 + h * 0.55)));
