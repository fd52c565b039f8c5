import { describe, expect, it } from 'vitest';
import { INSTRUMENTS, SOUNDS } from '../catalogue/sounds.ts';
import { BEDS } from './beds/index.ts';
import { eventContext } from './foley/event-sound.ts';
import { EVENTS } from './foley/index.ts';
import { HEEL_TO_TOE, SURFACE_NAMES } from './foley/steps.ts';
import { renderStems } from './index.ts';
import { PLAYERS } from './music/instruments.ts';
import { centroid, peakOf, rms, testScene, testShot } from './testing.ts';

const bed = (id: string): Float32Array => BEDS[id].make({ length: 48000 * 4, seed: 5, wind: 5, intensity: 0.5 }).left;
const event = (id: string, surface = ''): Float32Array => EVENTS[id].make(eventContext(9, 0.7, { surface }));
const play = (id: string, note: number): Float32Array => PLAYERS[id]({ note, seconds: 0.8, force: 0.7, seed: 2 });

describe('the catalogue', () => {
  it('has a maker for every sound of its kind', () => {
    for (const { id, kind } of SOUNDS) expect(kind === 'bed' ? id in BEDS : id in EVENTS, id).toBe(true);
    expect(Object.keys(PLAYERS).sort()).toEqual([...INSTRUMENTS].sort());
  });

  for (const { id, kind } of SOUNDS) {
    it(`makes '${id}' finite and audible`, () => {
      const x = kind === 'bed' ? bed(id) : event(id);
      expect(x.every(Number.isFinite)).toBe(true);
      expect(peakOf(x)).toBeGreaterThan(0.01);
      if (kind === 'bed') expect(rms(x, 48000)).toBeGreaterThan(0.0005);
    });
  }

  for (const id of INSTRUMENTS) {
    it(`plays '${id}' finite, audible and in bounds`, () => {
      const x = play(id, id === 'percussion' ? 38 : 60);
      expect(x.every(Number.isFinite)).toBe(true);
      expect(peakOf(x)).toBeGreaterThan(0.02);
      expect(peakOf(x)).toBeLessThan(3);
    });
  }

  it('gives sounds their place in the spectrum', () => {
    const order = ['room_tone', 'traffic', 'surf', 'stream', 'gulls', 'birds', 'crickets'];
    const centres = order.map((id) => centroid(bed(id)));
    for (let i = 1; i < centres.length; i++)
      expect(centres[i], `${order[i]} above ${order[i - 1]}`).toBeGreaterThan(centres[i - 1]);
    expect(centroid(bed('heartbeat'))).toBeLessThan(200);
    expect(centroid(event('clink'))).toBeGreaterThan(2000);
    expect(centroid(event('thunder'))).toBeLessThan(500);
    expect(centroid(event('explosion'))).toBeLessThan(900);
    expect(centroid(event('dog_bark'))).toBeGreaterThan(centroid(event('roar')));
  });

  it('tunes instruments: an octave up doubles the frequency', () => {
    for (const id of ['piano', 'flute', 'guitar', 'strings', 'bells'] as const) {
      const ratio = fundamental(play(id, 69), 380, 480) / 440;
      const scale = id === 'bells' ? 2 : 1;
      const found = id === 'bells' ? fundamental(play(id, 69), 780, 980) / 440 : ratio;
      expect(Math.abs(found / scale - 1), id).toBeLessThan(0.012);
    }
  });
});

/** Strongest frequency between two bounds, by a fine scan of single bins. */
function fundamental(x: Float32Array, low: number, high: number): number {
  let best = low;
  let top = 0;
  for (let hz = low; hz <= high; hz += 1) {
    const w = (2 * Math.PI * hz) / 48000;
    let s1 = 0;
    let s2 = 0;
    for (let i = 2400; i < Math.min(x.length, 26400); i++) {
      const s = x[i] + 2 * Math.cos(w) * s1 - s2;
      s2 = s1;
      s1 = s;
    }
    const power = s1 * s1 + s2 * s2 - 2 * Math.cos(w) * s1 * s2;
    if (power > top) {
      top = power;
      best = hz;
    }
  }
  return best;
}

describe('events', () => {
  const kinds = Object.keys(EVENTS);
  it.each(kinds)("starts '%s' within 1 ms of its time", (kind) => {
    const time = 0.321;
    const scene = testScene(1, {
      shots: [testShot(0, 1)],
      events: [{ time, kind, strength: 0.7, surface: 'concrete', pan: 0, distance: 1 }],
    });
    const { foley } = renderStems(scene);
    const peak = peakOf(foley.left.subarray(0, Math.round((time + 0.1) * 48000)));
    const first = foley.left.findIndex((v) => Math.abs(v) > peak * 0.01);
    expect(Math.abs(first / 48000 - time)).toBeLessThan(0.001);
  });

  it.each(SURFACE_NAMES)('puts a heel and then a toe on %s', (surface) => {
    const x = event('footstep', surface);
    expect(x.every(Number.isFinite)).toBe(true);
    const window = (at: number): number => rms(x, Math.round(at * 48000), Math.round((at + 0.03) * 48000));
    expect(window(0)).toBeGreaterThan(0.005);
    const toe = Math.max(...[0.8, 0.9, 1, 1.1, 1.2].map((k) => window(HEEL_TO_TOE * k)));
    expect(toe).toBeGreaterThan(window(0.4));
  });

  it('makes surfaces differ', () => {
    const c = (s: string): number => centroid(event('footstep', s).slice(0, 8192));
    expect(c('gravel')).toBeGreaterThan(c('carpet') * 2);
    expect(c('tile')).toBeGreaterThan(c('wood'));
    expect(c('leaves')).toBeGreaterThan(c('mud'));
    expect(c('snow')).toBeLessThan(c('leaves'));
  });
});
