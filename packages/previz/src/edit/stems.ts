/** The four buses of a clip as files of their own, for whoever mixes it anew. */
import type { Screenplay } from '@storyreel/contract';
import { addStereo, scaleStereo, silence } from '../sound/dsp/stereo.ts';
import { decibels } from '../sound/dsp/tone.ts';
import { encodeWav, integratedLoudness, renderStems, truePeak } from '../sound/index.ts';
import { TARGET_LUFS } from '../sound/mix/master.ts';
import { openFilm } from '../stage/film.ts';
import { type MadeStems, STEM_NAMES, type StemName } from './stem-names.ts';

/** Highest true peak of a stem, dBTP. */
const CEILING = -1;

/**
 * The stems of a clip's sound, ducked and with their rooms. All four carry the same gain, so that together they are the
 * mix as it was before its limiter, at the clip's loudness or as near to it as their peaks allow.
 */
export async function makeStems(screenplay: Screenplay): Promise<MadeStems> {
  const warnings: string[] = [];
  const scene = (await openFilm(screenplay, { picture: false })).sound();
  const stems = renderStems(scene, warnings);
  const sum = silence(stems.foley.left.length);
  for (const name of STEM_NAMES) addStereo(sum, stems[name], 1);
  const loudness = integratedLoudness(sum);
  const wanted = loudness > -90 ? TARGET_LUFS - loudness : 0;
  const peak = Math.max(...STEM_NAMES.map((name) => truePeak(stems[name])));
  const gain = decibels(Math.min(wanted, CEILING - peak));
  const files = STEM_NAMES.map((name) => [name, encodeWav(scaleStereo(stems[name], gain))] as const);
  return { files: Object.fromEntries(files) as Record<StemName, Uint8Array>, warnings };
}
