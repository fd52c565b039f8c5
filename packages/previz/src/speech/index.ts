/** Speech below the stage: what a line sounds like in time, for the voice and for the mouth. Pure. */
import { deliveryOf, tempoOf } from './delivery.ts';
import { intonation } from './intonation.ts';
import { type Lexicon, NO_LEXICON } from './lexicon.ts';
import { pronounce } from './pronounce.ts';
import type { Phone, SpeechRequest, SpeechVoice, SpokenLine } from './spoken-line.ts';
import { fit } from './timing.ts';
import { visemeKeys } from './visemes.ts';

export { type Lexicon, loadLexicon, NO_LEXICON } from './lexicon.ts';
export * from './spoken-line.ts';
export { mouthAt } from './visemes.ts';

/** Natural tempo of a voice by age: children and the old take longer. */
function tempoOfAge(ageYears: number): number {
  if (ageYears < 12) return 0.92;
  if (ageYears > 68) return 0.88;
  return 1;
}

/**
 * Plans how a line is spoken within its duration. Without a lexicon (see `loadLexicon`) English uses spelling rules alone.
 */
export function planSpeech(line: SpeechRequest, voice: SpeechVoice, lexicon: Lexicon = NO_LEXICON): SpokenLine {
  const delivery = deliveryOf(line.tone ?? [], line.text);
  const { segments, warnings } = pronounce(line.text, line.language, lexicon);
  const { timed, rate, duration, overrun } = fit(
    segments,
    tempoOf(delivery) * tempoOfAge(voice.ageYears),
    line.duration,
  );
  const pitch = intonation(timed, line.text, delivery);
  // The closing pause only told the tune which way to go.
  const heard = timed.at(-1)?.segment.phone === 'SIL' ? timed.slice(0, -1) : timed;
  const end = heard.at(-1);
  const phones: Phone[] = heard.map(({ segment, start, duration: length }, i) => ({
    phone: segment.phone,
    start,
    duration: length,
    stress: segment.stress,
    pitch: pitch[i],
  }));
  const said = [...warnings];
  if (overrun > 0) said.push(`The line needs ${duration.toFixed(1)} s but has ${line.duration.toFixed(1)} s.`);
  return {
    phones,
    visemes: visemeKeys(heard),
    duration: end ? end.start + end.duration : 0,
    overrun,
    rate,
    delivery,
    warnings: said,
  };
}
