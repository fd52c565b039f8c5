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

/** Manner of speech in the other languages, by the words before or after a line. */
const FOREIGN_TONES: readonly (readonly [RegExp, string])[] = [
  [/低い声|低沉|낮은 목소리|voz (?:baja|grave)/u, 'low'],
  [/笑着|微笑|笑いながら|微笑ん|笑顔で|웃으며|웃으면서|미소|sonr[ií]e|sonriendo|riendo/u, 'smiling'],
  [/轻声|小声|低声|悄声|耳语|そっと|小声で|ささや|囁|조용히|속삭|나직|susurr|en voz baja/u, 'soft'],
  [/大声|大喊|喊道|叫道|大声で|叫ん|크게|외치|소리|grita|a gritos/u, 'shouting'],
  [/温柔|柔声|優しく|やさしく|다정|부드럽게|con cariño|con ternura|con dulzura|dulcemente/u, 'gentle'],
  [/生气|愤怒|怒って|怒鳴|화를|화나|enfadad|enojad|furios/u, 'angry'],
  [/开心|高兴|嬉しそう|楽しそう|明るく|기쁘게|신나|밝게|alegre|content/u, 'cheerful'],
  [/害羞|恥ずかし|수줍|t[ií]mid/u, 'shy'],
  [/紧张|緊張|不安|긴장|초조|nervios/u, 'nervous'],
  [/自信|自信を|자신 있|con confianza|segur[oa]/u, 'confident'],
  [/平静|冷静|静かに|차분|con calma|tranquil/u, 'calm'],
];
const FEELING_ADJECTIVES =
  /^(?:cheerful|angry|nervous|sad|shy|happy|excited|calm|weary|tired|furious|gentle|stern|confident|anxious|frightened|sleepy|proud|curious|playful|grumpy|jolly)$/;

/** How a line is spoken: manner adverbs, "in a low gravelly voice", "with a teasing tone". */
function toneOf(before: string, after: string, verb: string | undefined): string[] {
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

/** The manner that is stated, else the feeling the speaker is named with: "a cheerful vendor calls". */
function tonesOf(
  before: string,
  after: string,
  verb: string | undefined,
  speaker: Entity | undefined,
  language: string,
): string[] {
  const said = toneOf(before, after, verb);
  if (language !== 'en')
    for (const [pattern, tone] of FOREIGN_TONES) if (pattern.test(before) && !said.includes(tone)) said.push(tone);
  if (said.some((tone) => /ly$|ing$/.test(tone) && tone !== 'calling')) return said;
  const feeling = speaker?.attributes.other.find((word) => FEELING_ADJECTIVES.test(word));
  return feeling && !said.includes(feeling) ? [...said, feeling] : said;
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
    tone: tonesOf(before, after, found?.clause?.verb, someone, reading.language),
    seconds: speakingSeconds(quote.text, language),
  };
}
