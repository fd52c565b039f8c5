/** Speaker, language and tone of a quoted line. */
import type { DialogueLine } from '@storyreel/contract';
import type { Entity } from '../read/cast.ts';
import type { PromptReading, ShotReading } from '../read/prompt.ts';
import { languageOf } from '../text/language.ts';
import { speakingSeconds } from './timing.ts';

const NAMED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:in )?(?:mandarin|chinese|cantonese)\b/i, 'zh'],
  [/\bin japanese\b/i, 'ja'],
  [/\bin korean\b/i, 'ko'],
  [/\bin spanish\b/i, 'es'],
  [/\bin english\b/i, 'en'],
  [/\bin french\b/i, 'fr'],
  [/\bin german\b/i, 'de'],
  [/\bin italian\b/i, 'it'],
  [/\bin portuguese\b/i, 'pt'],
  [/\bin turkish\b/i, 'tr'],
  [/\bin dutch\b/i, 'nl'],
  [/\bin swedish\b/i, 'sv'],
  [/\bin polish\b/i, 'pl'],
  [/\bin russian\b/i, 'ru'],
  [/\bin arabic\b/i, 'ar'],
  [/\bin hindi\b/i, 'hi'],
];
const TONE_VERBS: Record<string, string> = {
  whisper: 'whisper', shout: 'shouting', yell: 'shouting', murmur: 'murmuring', mutter: 'muttering', scream: 'screaming', sing: 'singing', cry: 'crying', beg: 'pleading', plead: 'pleading', sigh: 'sighing', laugh: 'laughing', growl: 'growling', exclaim: 'excited', call: 'calling', mumble: 'mumbling', gasp: 'gasping',
}; // biome-ignore format: a table

/** What a voice comes through. */
const MEDIA: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:over|on|through|via|from) (?:the|a|an|his|her|their) (?:\w+ )?(?:radio|walkie-talkie|intercom|headset)\b/i,
    'over the radio',
  ],
  [/\b(?:over|through|via|from) (?:the|a|her|his) (?:\w+ )?(?:phone|telephone)\b/i, 'on the phone'],
  [/\b(?:over|through|from) (?:the|a) (?:\w+ )?(?:loudspeakers?|megaphone|tannoy)\b/i, 'over a loudspeaker'],
  [/\b(?:voice-?over|narrat(?:or|es|ion))\b/i, 'voice-over'],
];

/** How a line is spoken: manner adverbs, "in a low gravelly voice", "with a teasing tone". */
export function toneOf(before: string, after: string, verb: string | undefined): string[] {
  const out: string[] = [];
  const put = (word: string): void => {
    if (word && !out.includes(word)) out.push(word);
  };
  if (verb && TONE_VERBS[verb]) put(TONE_VERBS[verb]);
  for (const text of [before, after]) {
    const voice =
      /\b(?:in|with) (?:an? |the )?((?:[\w-]+,? (?:and )?){1,3})(?:voice|tone|accent|whisper|manner|smile)\b/i.exec(
        text,
      );
    if (voice)
      for (const word of voice[1]!.split(/[ ,]+| and /))
        if (word && !/^(?:and|a|an|the|his|her)$/i.test(word)) put(word.toLowerCase());
    for (const [pattern, medium] of MEDIA) if (pattern.test(text)) put(medium);
    for (const [, adverb] of text.matchAll(/\b([a-z]{3,}ly)\b/gi))
      if (
        !/^(?:only|slowly turn|suddenly|family|early|elderly|friendly|lonely|lovely|silly|curly|ugly|likely|deadly|finally|immediately|directly|nearly)$/i.test(
          adverb!,
        )
      )
        put(adverb!.toLowerCase());
  }
  return out;
}

export function lineOf(
  reading: PromptReading,
  shot: ShotReading,
  n: number,
  ids: ReadonlyMap<Entity, string>,
): (Omit<DialogueLine, 'start' | 'duration'> & { seconds: number }) | undefined {
  const quote = reading.quotes[n];
  if (!quote || quote.written) return undefined;
  const at = shot.text.indexOf(quote.text);
  const lead = at < 0 ? '' : shot.text.slice(0, at);
  const before = lead.slice(Math.max(lead.lastIndexOf('”'), lead.search(/[.!?][^.!?]*$/), 0));
  const follow = at < 0 ? '' : shot.text.slice(at + quote.text.length + 1);
  const after =
    /^\s*,?\s*(?:\w+ ){0,4}(?:says?|said|whispers?|shouts?|asks?|replies|answers)\b[^.]{0,60}/i.exec(follow)?.[0] ?? '';
  const found = shot.scene.speakers.get(n);
  const own = languageOf(quote.text);
  const named = NAMED.find(([pattern]) => pattern.test(before));
  const latin = /^\P{L}*\p{Script=Latin}/u.test(quote.text);
  const language =
    own !== 'en' && own !== 'es' && own !== 'und'
      ? own
      : named && latin === /en|es|fr|de|it|pt|tr|nl|sv|pl/.test(named[1])
        ? named[1]
        : own === 'und'
          ? reading.language
          : own;
  const narrated = /\b(?:voice-?over|narrator|narration|v\.?o\.?)\b/i.test(before);
  const label = /([\p{L}][\p{L}'’ -]{1,40}?)(?:\s*[([][^)\]]{0,40}[)\]])?\s*[:：]\s*[“"]?$/u
    .exec(lead)?.[1]
    ?.trim()
    .toLowerCase();
  const labelled = label
    ? reading.cast.entities.find(
        (entity) =>
          label === entity.name ||
          label.split(/[\s]/).at(-1) === entity.head ||
          (label.includes(entity.name) && label.split(' ').length <= 3),
      )
    : undefined;
  const someone =
    (labelled?.nounKind === 'person' ? labelled : undefined) ??
    found?.entity ??
    shot.scene.subjects.find((entity) => entity.nounKind === 'person');
  const speaker = narrated ? 'narrator' : ((someone && ids.get(someone)) ?? 'narrator');
  return {
    text: quote.text,
    speaker,
    language,
    tone: toneOf(before, after, found?.clause?.verb),
    seconds: speakingSeconds(quote.text, language),
  };
}
