/** What is measured of finished sound: loudness, true peak, clicks at cuts, speed and sameness. */
import { createHash } from 'node:crypto';
import type { Screenplay } from '@storyreel/contract';
import type { Stereo } from '../packages/previz/src/sound/dsp/stereo.ts';
import {
  integratedLoudness,
  type RenderedSound,
  renderSound,
  renderStems,
  type SoundScene,
  truePeak,
} from '../packages/previz/src/sound/index.ts';
import { layersOf } from '../packages/previz/src/sound/mix/ambience.ts';
import { openFilm } from '../packages/previz/src/stage/film.ts';

const SAMPLE_RATE = 48000;

export interface MixFigures {
  seconds: number;
  /** Seconds of one core that the sound took to render, without staging. */
  cpu: number;
  /** Seconds of one core to stage the film for its sound. */
  staging: number;
  lufs: number;
  dbtp: number;
  /** Loudest click at a cut in all but the music, dBFS; -120 where there is none. */
  click: number;
  sha256: string;
  warnings: readonly string[];
  scene: SoundScene;
}

/** Seconds of this process's CPU. */
const cpuNow = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

/** By how much a sample misses the straight line through the two before it. */
const bend = (x: Float32Array, i: number): number => Math.abs(x[i] - 2 * x[i - 1] + x[i - 2]);

/**
 * Loudest click within a millisecond of a cut, dBFS: what the waveform's bend there has beyond the sharpest bends of the
 * 40 ms on both sides.
 */
function clickAt(sound: Stereo, seconds: number): number {
  const at = Math.round(seconds * SAMPLE_RATE);
  let most = 0;
  for (const x of [sound.left, sound.right]) {
    let usual = 0;
    let here = 0;
    for (let i = Math.max(2, at - 1920); i < Math.min(x.length, at + 1920); i++) {
      const b = bend(x, i);
      if (Math.abs(i - at) <= 48) here = Math.max(here, b);
      else usual = Math.max(usual, b);
    }
    most = Math.max(most, here - usual);
  }
  return most > 1e-6 ? 20 * Math.log10(most) : -120;
}

export function fingerprint(sound: RenderedSound): string {
  const hash = createHash('sha256');
  for (const x of [sound.left, sound.right]) hash.update(new Uint8Array(x.buffer, x.byteOffset, x.byteLength));
  return hash.digest('hex');
}

export async function measureMix(screenplay: Screenplay): Promise<MixFigures> {
  const began = cpuNow();
  const scene = (await openFilm(screenplay, { picture: false })).sound();
  const staged = cpuNow();
  const sound = renderSound(scene);
  const ended = cpuNow();
  // Drums and plucks land on cuts on purpose, so clicks are looked for without the music; and since a mix hides what its
  // loudest bus covers, the beds, which are what is joined at cuts, are listened to by themselves too.
  const bare = scene.music ? renderSound({ ...scene, music: null }) : sound;
  const heard: readonly Stereo[] = scene.cuts.length > 0 ? [bare, renderStems(scene).ambience] : [];
  return {
    seconds: screenplay.duration,
    cpu: ended - staged,
    staging: staged - began,
    lufs: integratedLoudness(sound),
    dbtp: truePeak(sound),
    click: Math.max(-120, ...heard.flatMap((bus) => scene.cuts.map((cut) => clickAt(bus, cut)))),
    sha256: fingerprint(sound),
    warnings: sound.warnings,
    scene,
  };
}

/** Ids of everything that a scene makes heard. */
export function heardIds(scene: SoundScene): Set<string> {
  return new Set([
    ...scene.cues.map((c) => c.cue),
    ...scene.events.map((e) => e.kind),
    ...scene.motion.map((m) => m.cue),
    ...scene.shots.flatMap((shot) => layersOf(shot, scene.absent).map((l) => l.cue)),
    ...(scene.music ? ['music'] : []),
    ...(scene.lines.length > 0 ? ['speech'] : []),
  ]);
}
