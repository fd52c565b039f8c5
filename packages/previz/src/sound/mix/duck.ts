/** Makes room for speech: other buses sink under it and come back after it. */
import type { Stereo } from '../dsp/stereo.ts';
import { decibels } from '../dsp/tone.ts';
import { SAMPLE_RATE, type SceneLine } from '../sound-scene.ts';

/** Depth under speech, dB. */
export const DUCK_DB = -9;
/** Seconds to sink before a word and to come back after it. */
const DUCK_ATTACK = 0.08;
const DUCK_RELEASE = 0.25;
/** A pause shorter than this does not let the other sounds back up. */
const HOLD = 0.5;

/** Spans in seconds in which somebody speaks, in order and joined over short pauses. */
export function speechSpans(lines: readonly SceneLine[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const line of lines) {
    for (const phone of line.spoken.phones) {
      if (phone.phone === 'SIL') continue;
      spans.push([line.start + phone.start, line.start + phone.start + phone.duration]);
    }
  }
  spans.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const joined: [number, number][] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span[0] <= last[1] + HOLD) last[1] = Math.max(last[1], span[1]);
    else joined.push([span[0], span[1]]);
  }
  return joined;
}

/** Lowers a bus by DUCK_DB under the spans, in place. */
export function duck(bus: Stereo, spans: readonly (readonly [number, number])[]): void {
  if (spans.length === 0) return;
  const floor = decibels(DUCK_DB);
  let s = 0;
  for (let i = 0; i < bus.left.length; i++) {
    const t = i / SAMPLE_RATE;
    while (s < spans.length - 1 && t > (spans[s][1] + spans[s + 1][0] + DUCK_RELEASE - DUCK_ATTACK) / 2) s++;
    const [from, to] = spans[s];
    let x = 0;
    if (t >= from && t <= to) x = 1;
    else if (t < from) x = 1 - (from - t) / DUCK_ATTACK;
    else x = 1 - (t - to) / DUCK_RELEASE;
    if (x <= 0) continue;
    const g = 1 + (floor - 1) * x;
    bus.left[i] *= g;
    bus.right[i] *= g;
  }
}
