/** The foley bus: events at their instants, in their place and room. */
import { hashInts, hashText } from '../../math/random.ts';
import { BEDS } from '../beds/index.ts';
import { Noise } from '../dsp/noise.ts';
import { decibels, samples } from '../dsp/tone.ts';
import { eventContext } from '../foley/event-sound.ts';
import { EVENTS } from '../foley/index.ts';
import type { FoleyEvent, SceneCue, SoundScene } from '../sound-scene.ts';
import { acousticsAt, airAbsorb, type Bus, placeMono } from './space.ts';

/** Peak of an event at full strength at the camera and no trim, dBFS before mastering. */
const EVENT_PEAK_DB = -4;

const key = (e: FoleyEvent): string =>
  `${e.kind}|${e.surface ?? ''}|${e.note ?? ''}|${e.strength}|${e.pan}|${e.distance}`;

/** Adds events; their order in the list does not matter. */
export function addEvents(bus: Bus, scene: SoundScene, events: readonly FoleyEvent[], warnings: string[]): void {
  const sorted = [...events].sort((a, b) => a.time - b.time || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  const unknown = new Set<string>();
  for (const event of sorted) {
    if (!(event.kind in EVENTS) && !(event.kind in BEDS)) unknown.add(event.kind);
    else if (event.strength > 0) addEvent(bus, scene, event);
  }
  for (const kind of [...unknown].sort()) {
    warnings.push(`The event '${kind}' is not in the sound catalogue and was left out.`);
  }
}

function addEvent(bus: Bus, scene: SoundScene, event: FoleyEvent): void {
  const at = samples(event.time);
  if (at >= bus.dry.left.length || at < 0) return;
  const seed = hashInts(hashText(key(event), scene.seed), at);
  const strength = Math.min(1, event.strength);
  const entry = EVENTS[event.kind];
  const sound = sharpStart(entry ? entry.make(eventContext(seed, strength, event)) : bedBurst(event.kind, seed));
  let peak = 1e-9;
  for (const v of sound) if (v > peak || -v > peak) peak = Math.abs(v);
  // Strength spans about 14 dB; a little chance keeps repeats alive.
  const chance = 1.5 * new Noise(hashInts(seed, 77)).next();
  const level = decibels(EVENT_PEAK_DB + (entry?.trim ?? -8) - 14 * (1 - strength) + chance) / peak;
  placeMono(
    bus,
    acousticsAt(scene, event.time),
    airAbsorb(sound, event.distance),
    at,
    level,
    event.pan,
    event.distance,
  );
}

/** The sound from where it can first be heard, so that soft sounds begin on their instant too; a new array. */
function sharpStart(x: Float32Array): Float32Array {
  let peak = 0;
  for (const v of x) if (v > peak || -v > peak) peak = Math.abs(v);
  let first = 0;
  while (first < x.length && Math.abs(x[first]) < peak * 0.03) first++;
  const out = x.slice(Math.max(0, first - 12));
  for (let i = 0; i < 12 && i < out.length; i++) out[i] *= (i + 1) / 13;
  return out;
}

/** A bed used as an instant: 0.8 s of it, sharp in and soft out. */
function bedBurst(kind: string, seed: number): Float32Array {
  const n = samples(0.8);
  const bed = BEDS[kind].make({ length: n, seed, wind: 5, intensity: 0.6 });
  const out = new Float32Array(n);
  for (let i = 0; i < n; i++) out[i] = (bed.left[i] + bed.right[i]) * Math.min(1, i / 24) * (1 - i / n);
  return out;
}

/** The events that a cue of kind event stands for: one, or repeats over its duration. */
export function cueEvents(cue: SceneCue, seed: number): FoleyEvent[] {
  const entry = EVENTS[cue.cue];
  const strength = Math.min(1, 0.35 + 0.65 * cue.level + (cue.said ? 0.1 : 0));
  const one = (time: number, pan: number, force: number): FoleyEvent => ({
    time,
    kind: cue.cue,
    strength: force,
    pan,
    // What was asked for stays audible however far.
    distance: cue.said ? Math.min(cue.distance, 25) : cue.distance,
  });
  const out = [one(cue.start, cue.pan, strength)];
  if (cue.duration === undefined) return out;
  const noise = new Noise(hashInts(hashText(cue.cue, seed), Math.round(cue.start * 1000)));
  let t = cue.start + entry.every * (1 + 0.15 * noise.next());
  for (let k = 0; k < 2000 && t < cue.start + cue.duration - 0.12; k++) {
    out.push(one(t, Math.max(-1, Math.min(1, cue.pan + 0.12 * noise.next())), strength * (0.85 + 0.15 * noise.next())));
    t += entry.every * (1 + 0.15 * noise.next());
  }
  return out;
}
