/** Reads a whole request into shots with their scenes, before any decision of the director's own. */
import type { MusicPlan, SoundCue } from '@storyreel/contract';
import { toEnglish } from '../foreign/index.ts';
import type { DirectorInput } from '../input.ts';
import { coverage } from '../plan/coverage.ts';
import { languageOf } from '../text/language.ts';
import { parseTokens } from '../text/parse.ts';
import { cleanText, extractQuotes, QUOTE_MARK, type Quote } from '../text/quotes.ts';
import { type ShotText, sentences, splitShots } from '../text/split-shots.ts';
import { tagText } from '../text/tag.ts';
import { negativeItems, readAbsent } from './absent.ts';
import { type CameraReading, readCamera } from './camera.ts';
import { Cast } from './cast.ts';
import { Depictions } from './depict.ts';
import { bindElements, elementNames, introduceElements, nameElements } from './elements.ts';
import { feelingChange } from './feelings.ts';
import { type LookReading, readLook } from './look.ts';
import { asBurning } from './on-fire.ts';
import { SceneReader, type SceneReading } from './scene.ts';
import { cueOf, type HeardItem, isSoundSentence, musicPlan, readHeard, soundCue, unheard } from './sounds.ts';

export interface ShotReading {
  /** The words of the prompt, quotes restored. */
  text: string;
  seconds?: number;
  transition?: ShotText['transition'];
  /** Why the director cut here, where the text does not. */
  reason?: string;
  /** English words without camera terms, for reading the place from them. */
  words: string;
  camera: CameraReading;
  look: LookReading;
  scene: SceneReading;
  sounds: SoundCue[];
  quotes: number[];
  feelingChange?: ReturnType<typeof feelingChange>;
}

export interface PromptReading {
  language: string;
  how: 'multi' | 'numbered' | 'timed' | 'narrative' | 'none';
  shots: ShotReading[];
  /** What the preamble and the closing sentences say of every shot. */
  overall: { camera: CameraReading; look: LookReading; scene: SceneReading };
  /** Conditions said anywhere. */
  look: LookReading;
  cast: Cast;
  shown: Depictions;
  quotes: Quote[];
  sounds: SoundCue[];
  music: MusicPlan | null;
  absent: string[];
  unrecognised: string[];
  warnings: string[];
}

/** Sound sentences of a text and the rest. */
function takeSounds(text: string): { heard: HeardItem[]; rest: string } {
  const heard: HeardItem[] = [];
  const rest: string[] = [];
  // A semicolon may part the picture from what is heard: "...; heels tapping and hand claps".
  for (const sentence of sentences(text).flatMap((one) => one.split(/(?<=;)\s+/))) {
    const camera = readCamera(sentence);
    const bare = camera.rest.replace(/^[\s;,]+/, '');
    // "Close-up of a bell ringing" shows the bell.
    const shown = camera.words.some((term) => /\b(?:of|on)$/i.test(term));
    const items = !shown && isSoundSentence(bare) && !/\uE000/.test(sentence) ? readHeard(bare) : undefined;
    if (!items) {
      rest.push(sentence);
      continue;
    }
    heard.push(...items);
    rest.push(
      [camera.words.join(', '), ...unheard(bare)]
        .filter(Boolean)
        .map((part) => `${part}.`)
        .join(' '),
    );
  }
  return { heard, rest: rest.join(' ') };
}

const LOOK_TERM =
  /\b(?:grad(?:e|ing)|film|lens|depth of field|bokeh|focus|light(?:ing)?|tones?|palette|flares?|cinematic|look|style|[48]k|colou?rs?|grain|anamorphic|mm)\b/i;

/** The run of at least three look terms that ends a text, or nothing. */
function closingLook(text: string): string {
  const parts = text.replace(/[.!\s]+$/, '').split(/,\s*/);
  let from = parts.length;
  while (from > 0 && LOOK_TERM.test(parts[from - 1]!) && parts[from - 1]!.split(/\s+/).length <= 6) from--;
  return parts.length - from >= 3 ? parts.slice(from).join(', ') : '';
}

export function readPrompt(input: DirectorInput): PromptReading {
  const warnings: string[] = [];
  const quotes: Quote[] = [];
  const absent: string[] = [];
  const unrecognised: string[] = [];
  const whole = [input.prompt, ...(input.multiPrompt ?? []).map((part) => part.prompt)].join('\n');
  const language = languageOf(cleanText(whole).replace(/["“「『«][^"”」』»]*["”」』»]/g, ' ') || cleanText(whole));
  const elements = elementNames(input.elements ?? []);
  const prepare = (raw: string): string => {
    const text = nameElements(raw, elements);
    const from = quotes.length;
    const taken = extractQuotes(cleanText(text));
    quotes.push(...taken.quotes);
    const shifted = taken.text.replace(QUOTE_MARK, (_m, n: string) => `\uE000${Number(n) + from}\uE001`);
    return shifted;
  };
  /** English words without the "no ..." clauses, which go to the absent list. */
  const inEnglish = (text: string): string => {
    const without = readAbsent(asBurning(toEnglish(text, language)));
    for (const item of without.absent) if (!absent.includes(item)) absent.push(item);
    return without.rest;
  };
  const main = prepare(input.prompt);
  let how: PromptReading['how'];
  let shotTexts: ShotText[];
  let overallText: string;
  if (input.multiPrompt && input.multiPrompt.length > 0) {
    how = 'multi';
    shotTexts = input.multiPrompt.map((part) => ({ text: prepare(part.prompt), seconds: part.duration }));
    overallText = main;
  } else {
    const split = splitShots(main, (sentence) => isSoundSentence(toEnglish(sentence, language)));
    how = split.how;
    shotTexts = split.shots;
    // A given picture is one place before one camera: it is not cut up where the words do not ask for it.
    if (how === 'none' && input.shotType === 'intelligent' && !input.firstFrame) {
      shotTexts = coverage(
        main,
        input.duration,
        (text) => toEnglish(text, language),
        (sentence) => isSoundSentence(toEnglish(sentence, language)),
      );
    }
    overallText = [split.preamble, split.trailing].filter(Boolean).join('. ');
  }
  const negative = negativeItems(input.negativePrompt ? cleanText(input.negativePrompt) : '');
  for (const item of negative.things) {
    const english = toEnglish(item, languageOf(item) === 'en' ? 'en' : languageOf(item)).trim();
    if (english && !absent.includes(english)) absent.push(english);
  }

  const cast = new Cast();
  const shown = new Depictions();
  const reader = new SceneReader(cast, shown);
  introduceElements(elements, cast, (text) => toEnglish(cleanText(text), languageOf(text)));
  const globalSounds: SoundCue[] = [];
  let music: MusicPlan | null = null;
  const hear = (items: readonly HeardItem[], into: SoundCue[]): void => {
    for (const item of items) {
      if (item.kind === 'music') {
        music ??= musicPlan(item.phrase);
        shown.show(item.phrase, `music.${music.instruments[0]}`);
      } else if (item.cue) {
        into.push(soundCue(item.phrase, item.cue));
        shown.show(item.phrase, item.cue);
      } else unrecognised.push(item.phrase);
    }
  };
  const overallEnglish = inEnglish(overallText);
  const overallParts = takeSounds(overallEnglish);
  hear(overallParts.heard, globalSounds);
  const overallCamera = readCamera(overallParts.rest);
  // A closing list of look terms ("..., warm grade, shot on 35mm film, shallow depth of field") speaks of the whole film.
  const closing =
    shotTexts.length > 1 && how !== 'multi' ? closingLook(toEnglish(shotTexts.at(-1)!.text, language)) : '';
  overallCamera.optics = [...new Set([...overallCamera.optics, ...readCamera(closing).optics])];
  const overallScene = reader.read(parseTokens(tagText(overallCamera.rest)), -1);

  const englishTexts: string[] = [];
  const shots = shotTexts.map((shot, index): ShotReading => {
    const english = inEnglish(shot.text);
    englishTexts.push(english);
    const parts = takeSounds(english);
    const sounds: SoundCue[] = [];
    hear(parts.heard, shotTexts.length > 1 ? sounds : globalSounds);
    const camera = readCamera(parts.rest);
    warnings.push(...camera.warnings);
    const scene = reader.read(parseTokens(tagText(camera.rest)), index);
    for (const call of scene.calls) shown.show(call.phrase, call.cue);
    const reading: ShotReading = {
      text: shot.text.replace(QUOTE_MARK, (_m, n: string) => `“${quotes[Number(n)]?.text ?? ''}”`),
      words: camera.rest,
      camera,
      look: readLook(parts.rest),
      scene,
      sounds,
      quotes: [...shot.text.matchAll(QUOTE_MARK)].map((m) => Number(m[1])),
    };
    if (shot.seconds !== undefined) reading.seconds = shot.seconds;
    if (shot.transition) reading.transition = shot.transition;
    if (shot.reason) reading.reason = shot.reason;
    const change = feelingChange(parts.rest);
    if (change) reading.feelingChange = change;
    return reading;
  });
  warnings.push(...bindElements(elements, cast));
  const look = readLook([overallEnglish, ...englishTexts].join(' . '));
  return {
    language, how, shots, overall: { camera: overallCamera, look: readLook(overallParts.rest), scene: overallScene }, look, cast, shown, quotes,
    sounds: globalSounds, music, absent, unrecognised, warnings,
  }; // biome-ignore format: a record
}

export { cueOf };
