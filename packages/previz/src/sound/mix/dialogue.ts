/** The dialogue bus: every line at an even loudness, in its place and room. */
import { hashInts } from '../../math/random.ts';
import type { Delivery } from '../../speech/spoken-line.ts';
import { addPanned } from '../dsp/stereo.ts';
import { decibels, samples } from '../dsp/tone.ts';
import { integratedLoudness } from '../loudness.ts';
import type { SceneLine, SoundScene } from '../sound-scene.ts';
import { speak } from '../voice/index.ts';
import { isInRoom, mediumOf, through } from './medium.ts';
import { acousticsAt, airAbsorb, type Bus, distanceGain, placeMono } from './space.ts';

/** Loudness of a plain line at the camera, LUFS before mastering. */
const LINE_LUFS = -19;

/** A whisper is softer than speech and a shout louder, but both are mixed to be understood. */
const deliveryDb = (d: Delivery): number => -5 * d.whisper + 3.5 * d.shout + 1.5 * d.angry - 1.5 * d.sad - 1 * d.warm;

/** Words stay clear however far the speaker: distance takes away 7 dB at most. */
function lineGain(metres: number): number {
  return Math.max(0.45, Math.min(1, distanceGain(metres) * 1.35)) / distanceGain(metres);
}

const order = (a: SceneLine, b: SceneLine): number =>
  a.start - b.start || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);

/** Adds spoken lines; their order in the list does not matter. */
export function addLines(bus: Bus, scene: SoundScene, warnings: string[]): void {
  for (const line of [...scene.lines].sort(order)) {
    const dry = line.spoken.recording ?? speak(line.spoken, line.voice);
    if (dry.length === 0) {
      warnings.push(`The line '${line.text}' has nothing that can be spoken.`);
      continue;
    }
    if (line.start + line.spoken.duration > scene.duration + 0.05) {
      warnings.push(`The line '${line.text}' is cut off by the end of the clip.`);
    }
    const medium = mediumOf(line.tone);
    const voice = through(medium, dry.slice(), hashInts(line.voice.seed, 31));
    const loudness = integratedLoudness({ left: voice, right: voice });
    const level = decibels(LINE_LUFS + deliveryDb(line.spoken.delivery) - Math.max(-80, loudness));
    if (!isInRoom(medium)) {
      // What comes from a receiver or from beyond the story stays in the middle and has no room.
      addPanned(bus.dry, voice, samples(line.start), level, 0);
      continue;
    }
    const metres = Math.max(0, line.distance);
    airAbsorb(voice, metres * 0.4);
    placeMono(
      bus,
      acousticsAt(scene, line.start),
      voice,
      samples(line.start),
      level * lineGain(metres),
      line.pan * 0.6,
      metres,
    );
  }
}
