/**
 * The sound room: a SoundScene becomes a finished stereo mix. Deterministic to the bit, offline, no recorded material.
 */
import { BEDS } from './beds/index.ts';
import { addStereo, discard, type Stereo, silence } from './dsp/stereo.ts';
import { samples } from './dsp/tone.ts';
import { EVENTS } from './foley/index.ts';
import { addBedCue, addPlaces } from './mix/ambience.ts';
import { addLines } from './mix/dialogue.ts';
import { duck, speechSpans } from './mix/duck.ts';
import { addEvents, cueEvents } from './mix/foley.ts';
import { master } from './mix/master.ts';
import { addMotion } from './mix/motion.ts';
import { reverberate } from './mix/reverb.ts';
import { type Bus, newBus } from './mix/space.ts';
import { renderMusic } from './music/index.ts';
import type { FoleyEvent, RenderedSound, SoundScene } from './sound-scene.ts';

export { integratedLoudness, truePeak } from './loudness.ts';
export * from './sound-scene.ts';
export { encodeWav } from './wav.ts';

/** The four buses before mastering, each with its room. */
export interface Stems {
  dialogue: Stereo;
  foley: Stereo;
  ambience: Stereo;
  music: Stereo;
}

/** Adds the answers of the rooms to the dry sound. */
function wetted(bus: Bus): Stereo {
  for (const acoustics of [...bus.sends.keys()].sort()) {
    const send = bus.sends.get(acoustics)!;
    const answer = reverberate(send, acoustics);
    addStereo(bus.dry, answer, 1);
    discard(answer);
    discard(send);
  }
  return bus.dry;
}

/** Renders the buses; music and ambience are already lowered under speech. */
export function renderStems(scene: SoundScene, warnings: string[] = []): Stems {
  const length = samples(scene.duration);
  const ambience = silence(length);
  const foley = newBus(length);
  const dialogue = newBus(length);
  addPlaces(ambience, scene, warnings);
  const events: FoleyEvent[] = [...scene.events];
  const beds = scene.cues.filter((cue) => cue.cue in BEDS);
  for (const cue of scene.cues) {
    if (cue.cue in EVENTS) events.push(...cueEvents(cue, scene.seed));
    else if (!(cue.cue in BEDS))
      warnings.push(`The sound '${cue.cue}' is not in the sound catalogue and was left out.`);
  }
  beds.sort((a, b) => a.start - b.start || (a.cue < b.cue ? -1 : 1));
  for (const cue of beds) addBedCue(ambience, scene, cue);
  const machines = [...scene.motion].sort((a, b) => a.start - b.start || (a.cue < b.cue ? -1 : 1));
  for (const motion of machines) addMotion(foley.dry, scene, motion, warnings);
  addEvents(foley, scene, events, warnings);
  addLines(dialogue, scene, warnings);
  const music = renderMusic(scene, length, warnings);
  const spans = speechSpans(scene.lines);
  duck(ambience, spans);
  duck(music, spans);
  return { dialogue: wetted(dialogue), foley: wetted(foley), ambience, music };
}

/** Renders the finished sound: exactly round(duration * 48000) samples, -16 LUFS, at most -1 dBTP. */
export function renderSound(scene: SoundScene): RenderedSound {
  const warnings: string[] = [];
  const stems = renderStems(scene, warnings);
  const mix = stems.dialogue;
  for (const bus of [stems.foley, stems.ambience, stems.music]) {
    addStereo(mix, bus, 1);
    discard(bus);
  }
  warnings.push(...master(mix));
  return { left: mix.left, right: mix.right, warnings };
}
