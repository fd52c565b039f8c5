/**
 * The voice's source: one cycle of the derivative of the flow through the vocal folds after Liljencrants and Fant, by the
 * single number Rd of Fant (1995): 0.4 pressed, 1 plain, 2.5 sighing.
 */
import { exp, PI, sin } from '../../math/trig.ts';

const SIZE = 1024;

/** Rd of the tables; in between, two are mixed. */
const STEPS = [0.4, 0.55, 0.75, 1, 1.35, 1.8, 2.5] as const;

/** The moment within a cycle of 1 at which the folds close, by table. */
const CLOSING: number[] = [];

/** Rate of growth that lets the flow come back to zero at the end of the cycle, found by halving. */
function growthOf(omega: number, te: number, back: number): number {
  const net = (a: number): number => {
    const end = exp(a * te);
    const s = sin(omega * te);
    // Opening part for a negative peak of 1 at te, and the return part.
    const area = (end * (a * s - omega * cosOf(omega * te)) + omega) / (a * a + omega * omega);
    return -area / (end * s) + back;
  };
  let low = -20;
  let high = 60;
  for (let k = 0; k < 60; k++) {
    const middle = (low + high) / 2;
    if (net(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

const cosOf = (x: number): number => sin(x + PI / 2);

/** Decay of the return phase: e * ta = 1 - exp(-e * rest). */
function decayOf(ta: number, rest: number): number {
  let e = 1 / ta;
  for (let k = 0; k < 30; k++) e = (1 - exp(-e * rest)) / ta;
  return e;
}

/** One cycle, its negative peak 1. */
function cycle(rd: number): Float32Array {
  const ra = Math.max(0.005, (-1 + 4.8 * rd) / 100);
  const rk = (22.4 + 11.8 * rd) / 100;
  const rg = ((rk / 4) * (0.5 + 1.2 * rk)) / (0.11 * rd - ra * (0.5 + 1.2 * rk));
  const tp = 1 / (2 * rg);
  const te = Math.min(0.95, tp * (1 + rk));
  CLOSING.push(te);
  const rest = 1 - te;
  const e = decayOf(ra, rest);
  const tail = exp(-e * rest);
  const back = -((1 - tail) / e - rest * tail) / (e * ra);
  const omega = PI / tp;
  const a = growthOf(omega, te, back);
  const peak = exp(a * te) * sin(omega * te);
  return Float32Array.from({ length: SIZE + 1 }, (_, i) => {
    const t = (i % SIZE) / SIZE;
    if (t < te) return -(exp(a * t) * sin(omega * t)) / peak;
    return -(exp(-e * (t - te)) - tail) / (e * ra);
  });
}

const TABLES = STEPS.map(cycle);

/** Place between the tables of an Rd: table number, and the share of the next one. */
export function shapeOf(rd: number): readonly [table: number, share: number] {
  if (rd <= STEPS[0]) return [0, 0];
  for (let k = 1; k < STEPS.length; k++) {
    if (rd <= STEPS[k]) return [k - 1, (rd - STEPS[k - 1]) / (STEPS[k] - STEPS[k - 1])];
  }
  return [STEPS.length - 2, 1];
}

/** Source value at a phase in [0, 1). */
export function flowAt(table: number, share: number, phase: number): number {
  const x = phase * SIZE;
  const i = x | 0;
  const f = x - i;
  const a = TABLES[table];
  const b = TABLES[table + 1];
  const p = a[i] + (a[i + 1] - a[i]) * f;
  const q = b[i] + (b[i + 1] - b[i]) * f;
  return p + (q - p) * share;
}

/** Part of the cycle that passes before the folds close. */
export const closingOf = (table: number, share: number): number =>
  CLOSING[table] + (CLOSING[table + 1] - CLOSING[table]) * share;
