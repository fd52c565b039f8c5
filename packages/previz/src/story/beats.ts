/** A scene's blocks as shots: what each shows, what is said in it, and how many seconds that wants. */
import { speakingSeconds } from '../director/plan/timing.ts';
import { languageOf } from '../director/text/language.ts';
import { type Character, properly, readable, roleOf, titleCase } from './people.ts';
import type { Block, ScriptScene, SpeechBlock } from './script.ts';
import { sayingIn } from './tongues.ts';

export interface SpokenBeat {
  /** As the script names the speaker. */
  speaker: string;
  text: string;
  language: string;
  tone: string[];
  unseen: boolean;
  /** Seconds that it takes to say. */
  seconds: number;
}

export interface Beat {
  /** The words of the script. */
  text: string;
  /** What the director reads. */
  prompt: string;
  spoken: SpokenBeat[];
  /** Seconds wanted, and of those the ones that speech needs. */
  seconds: number;
  least: number;
  /** The script states the seconds. */
  stated: boolean;
  line: number;
}

/** No shot is longer: a generation has at most fifteen seconds. */
const LONGEST_SHOT = 12;
/** A line longer than this is spoken over several shots. */
const LONGEST_LINE = 9;
/** Words of action that one shot carries. */
const WORDS_PER_SHOT = 16;
const SPEECH_LEAD = 0.35;
const SPEECH_TAIL = 0.5;

const CLOSE = /^(?:extreme |medium )?close[- ]?up/i;

const TONE: readonly (readonly [RegExp, string])[] = [
  [/whisper|hushed|under (?:his|her|their) breath/i, 'whispers'],
  [/shout|yell|scream|calling|loud/i, 'shouts'],
  [/mutter|mumbl|murmur/i, 'murmurs'],
];

const units = (text: string): number => {
  const wide = (text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu) ?? []).length;
  return (text.match(/[\p{Script=Latin}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []).length + wide / 2;
};

/** Seconds that an action wants on screen. */
const actionSeconds = (text: string): number => Math.max(2.2, Math.min(7, 1.3 + 0.2 * units(text)));

/** The shots of a scene. */
export function beatsOf(
  scene: ScriptScene,
  people: readonly Character[],
  language: string,
): { beats: Beat[]; notes: string[] } {
  const maker = new BeatMaker(people, language);
  for (const block of scene.blocks) maker.add(block);
  return maker.finish();
}

class BeatMaker {
  readonly #people: readonly Character[];
  /** Of the script. */
  readonly #language: string;
  readonly #beats: Beat[] = [];
  readonly #notes: string[] = [];
  /** A shot heading that waits for what it shows. */
  #heading: { text: string; seconds?: number; line: number } | null = null;
  /** Lines heard over the next picture. */
  #over: SpokenBeat[] = [];
  /** The shot that a heading opened: everything up to the next heading belongs to it while it lasts. */
  #held: Beat | null = null;

  constructor(people: readonly Character[], language: string) {
    this.#people = people;
    this.#language = language;
  }

  add(block: Block): void {
    if (block.kind === 'shot') {
      this.#flushHeading();
      this.#held = null;
      this.#heading = {
        text: properly(block.text, this.#people),
        line: block.line,
        ...(block.seconds !== undefined && { seconds: block.seconds }),
      };
    } else if (block.kind === 'action') {
      for (const text of sentenceGroups(block.text)) this.#action(text, block.line);
    } else this.#speech(block);
  }

  finish(): { beats: Beat[]; notes: string[] } {
    this.#flushHeading();
    const last = this.#beats.at(-1);
    if (this.#over.length > 0) {
      if (last) this.#say(last, this.#over.splice(0));
      else this.#push({ text: '', prompt: '', line: 0 });
    }
    for (const beat of this.#beats) this.#limit(beat);
    return { beats: this.#beats, notes: this.#notes };
  }

  #flushHeading(): void {
    if (this.#heading === null || this.#heading.text === '') return;
    const { text, line } = this.#heading;
    this.#push({ text, prompt: `${readable(text, this.#people)}.`, line });
  }

  #push(base: Pick<Beat, 'text' | 'prompt' | 'line'>): Beat {
    const heading = this.#heading;
    this.#heading = null;
    const lead = heading && heading.text !== '' && heading.text !== base.text ? heading.text : '';
    const stated = heading?.seconds;
    const beat: Beat = {
      text: [lead, base.text].filter(Boolean).join('. '),
      prompt: [lead === '' ? '' : `${readable(lead, this.#people)}.`, base.prompt].filter(Boolean).join(' '),
      spoken: [],
      seconds: stated ?? actionSeconds(base.text),
      least: 0,
      stated: stated !== undefined,
      line: base.line,
    };
    if (this.#beats.length === 0 && stated === undefined) beat.seconds += 0.8;
    this.#beats.push(beat);
    if (this.#over.length > 0) this.#say(beat, this.#over.splice(0));
    this.#held = heading === null ? null : beat;
    return beat;
  }

  #action(text: string, line: number): void {
    const held = this.#held;
    // What follows in a shot that the script opened itself happens in that shot while it has room.
    if (
      held &&
      units(held.text) + units(text) <= 1.5 * WORDS_PER_SHOT &&
      (held.stated || held.seconds + actionSeconds(text) <= LONGEST_SHOT)
    ) {
      held.text += ` ${text}`;
      held.prompt += ` ${readable(text, this.#people)}`;
      if (!held.stated) held.seconds += actionSeconds(text) - 1;
      return;
    }
    this.#push({ text, prompt: readable(text.replace(HOUR_AHEAD, '$&,'), this.#people), line });
  }

  #speech(block: SpeechBlock): void {
    const language = languageOf(block.text);
    const tone = block.manner.flatMap((words) => words.split(/\s*[,;]\s*/));
    const parts = linesOf(block.text, language).map(
      (text): SpokenBeat => ({
        speaker: block.speaker,
        text,
        language,
        tone,
        unseen: block.unseen,
        seconds: speakingSeconds(text, language),
      }),
    );
    if (block.unseen) {
      this.#over.push(...parts);
      return;
    }
    const held = this.#held ?? this.#introOf(block);
    // Who speaks into a close-up of somebody else stays out of it.
    if (this.#held && held && CLOSE.test(held.text) && !this.#mentions(held.text, block) && this.#fits(held, parts)) {
      this.#say(
        held,
        parts.map((part) => ({ ...part, unseen: true })),
      );
      held.text += ` ${block.speaker}: “${block.text}”`;
      return;
    }
    for (const [index, part] of parts.entries()) {
      if (index === 0 && held && held.seconds + part.seconds <= LONGEST_SHOT && held.spoken.length === 0) {
        held.prompt += ` ${this.#said(part)}`;
        held.text += ` ${block.speaker}: “${part.text}”`;
        this.#say(held, [part]);
      } else {
        const beat = this.#push({
          text: `${block.speaker}: “${part.text}”`,
          prompt: this.#said(part),
          line: block.line,
        });
        if (!beat.stated) beat.seconds = 0;
        this.#say(beat, [part]);
      }
    }
  }

  #mentions(text: string, { speaker }: SpeechBlock): boolean {
    return text.toLowerCase().includes((titleCase(speaker).split(' ').at(-1) ?? speaker).toLowerCase());
  }

  #fits(beat: Beat, parts: readonly SpokenBeat[]): boolean {
    const more = parts.reduce((sum, part) => sum + part.seconds + 0.25, 0);
    return beat.stated ? beat.least + more <= beat.seconds : beat.seconds + more <= LONGEST_SHOT;
  }

  /** The short action before a line, when it is the speaker's own: "Tom looks up." */
  #introOf(block: SpeechBlock): Beat | null {
    const last = this.#beats.at(-1);
    if (!last || last.spoken.length > 0 || last.stated || units(last.text) > 7) return null;
    return this.#mentions(last.text, block) ? last : null;
  }

  /** The line as a prompt says it. */
  #said(part: SpokenBeat): string {
    const foreign = sayingIn(
      readable(part.speaker.toLowerCase(), this.#people),
      part.text.replace(/[“”"「」]/g, ''),
      this.#language,
    );
    if (foreign !== undefined) return foreign;
    const name = titleCase(part.speaker);
    const role = this.#people.some((person) => person.name.toLowerCase() === name.toLowerCase())
      ? undefined
      : roleOf(name, this.#language);
    const subject = role
      ? `The ${name
          .toLowerCase()
          .replace(/^(?:the|an?)\s+|[#\d]/g, '')
          .trim()}`
      : readable(name, this.#people);
    const verb = TONE.find(([pattern]) => part.tone.some((word) => pattern.test(word)))?.[1] ?? 'says';
    const manner = part.tone.find((word) => /ly$/i.test(word.split(' ')[0]!) && word.split(' ').length === 1);
    return `${subject} ${verb}${manner ? ` ${manner}` : ''}: “${part.text.replace(/[“”"]/g, "'")}”.`;
  }

  #say(beat: Beat, parts: readonly SpokenBeat[]): void {
    beat.spoken.push(...parts);
    beat.least = SPEECH_LEAD + SPEECH_TAIL + beat.spoken.reduce((sum, part) => sum + part.seconds + 0.25, -0.25);
    const added = parts
      .filter((part) => !part.unseen || CLOSE.test(beat.text))
      .reduce((sum, part) => sum + part.seconds, 0);
    if (!beat.stated) beat.seconds = Math.max(beat.least, beat.seconds + added, 2);
  }

  #limit(beat: Beat): void {
    if (beat.seconds > 15)
      this.#notes.push(
        `Line ${beat.line}: a shot of ${beat.seconds} s became 15 s, the longest that a generation can be.`,
      );
    beat.seconds = Math.min(beat.stated ? 15 : LONGEST_SHOT, Math.max(1, beat.seconds));
    if (beat.stated && beat.least > beat.seconds + 0.05)
      this.#notes.push(
        `Line ${beat.line}: ${beat.least.toFixed(1)} s of speech were put into the ${beat.seconds} s that the shot states.`,
      );
    beat.least = Math.min(beat.least, beat.seconds);
  }
}

/** A long speech in parts that end with a sentence. */
function linesOf(text: string, language: string): string[] {
  if (speakingSeconds(text, language) <= LONGEST_LINE) return [text];
  const parts = text.match(/[^.!?。！？…]+(?:[.!?。！？…]+["”’]?|$)\s*/gu) ?? [text];
  const pieces = parts.flatMap((part) =>
    speakingSeconds(part, language) <= LONGEST_LINE ? [part] : clauses(part, language),
  );
  const out: string[] = [];
  for (const piece of pieces) {
    const joined = `${out.at(-1) ?? ''}${piece}`;
    if (out.length > 0 && speakingSeconds(joined, language) <= LONGEST_LINE) out[out.length - 1] = joined;
    else out.push(piece);
  }
  return out.map((part) => part.trim()).filter((part) => part !== '');
}

/** A sentence too long for one breath, at its commas, else by words. */
function clauses(text: string, language: string): string[] {
  const parts = text.match(/[^,;:，、；]+(?:[,;:，、；]+\s*|$)/gu) ?? [text];
  return parts.flatMap((part) => {
    const need = Math.ceil(speakingSeconds(part, language) / LONGEST_LINE);
    if (need <= 1) return [part];
    const words = part.includes(' ') ? (part.match(/\S+\s*/g) ?? [part]) : [...part];
    const size = Math.ceil(words.length / need);
    return Array.from({ length: need }, (_, i) => words.slice(i * size, (i + 1) * size).join('')).filter(Boolean);
  });
}

const SAID =
  /^\s*(?:[\p{L}’'.-]+\s+){0,4}?(?:said|says|asked|asks|whispered|whispers|shouted|shouts|replied|replies|answered|answers|cried|cries|called|calls|murmured|murmurs|muttered|mutters|added|adds|dijo|dice|preguntó|pregunta|susurró|gritó)\b/iu;

/** Sentences of a paragraph; a quotation stays whole and keeps the words that say who speaks. */
export function sentencesOf(paragraph: string): string[] {
  const out: string[] = [];
  let current = '';
  const pattern = /“[^”]*”|"[^"]*"|「[^」]*」|『[^』]*』|[^.!?。！？…“"「『]+|[.!?。！？…]+/gu;
  const parts = paragraph.match(pattern) ?? [];
  for (const [index, part] of parts.entries()) {
    current += part;
    const quote = /^["“「『]/.test(part);
    const next = parts.slice(index + 1).join('');
    const ends = quote
      ? /[.!?。！？…]["”」』]$/.test(part) && !SAID.test(next) && !/^\s*[,\p{Ll}]/u.test(next)
      : /^[.!?。！？…]+$/.test(part) &&
        (/^\s+["“「『]?[\p{Lu}\p{Lo}\p{N}]|^["“「『\p{Lo}]|^\s*$/u.test(next) || /^[。！？]/.test(part)) &&
        !/(?:^|\s)(?:Mr|Mrs|Ms|Dr|St|Prof|Sr|Jr|No|vs|[A-Z])\.$/.test(current);
    if (!ends) continue;
    out.push(current.trim());
    current = '';
  }
  if (current.trim() !== '') out.push(current.trim());
  return out.filter((text) => /[\p{L}\p{N}]/u.test(text));
}

/** An hour at the head of a sentence that no comma parts from its subject. */
const HOUR_AHEAD =
  /^(?:that|the next|the following|later that|one)\s+(?:morning|noon|afternoon|evening|night|day)(?=\s+(?:\p{Lu}|the\b|an?\b|he\b|she\b|they\b))/iu;

/** Sentences that go on about whoever the one before was about. */
const GOES_ON = /^(?:then |and |slowly |suddenly |finally )*(?:he|she|it|they|his|her|its|their|each|both)\b/i;
const ASIDE = /^(?:sfx|sounds?|music|audio|style|mood|tone|light(?:ing)?|camera|no|avoid)\b/i;

/**
 * Sentences joined into what one shot can carry: what the same people do next, and remarks about sound or style. A
 * sentence about somebody else is another shot.
 */
function sentenceGroups(paragraph: string): string[] {
  const out: string[] = [];
  for (const sentence of sentencesOf(paragraph)) {
    const last = out.at(-1);
    const quotes = /["“「『]/.test(sentence) || /["“「『]/.test(last ?? '');
    // "Rosa laughs. “And you?”": the line is hers.
    const bare = /^["“「『][^"”」』]*["”」』]$/.test(sentence) && !/["“「『]/.test(last ?? '');
    if (last !== undefined && bare && units(last) <= 8) {
      out[out.length - 1] = `${last} ${sentence}`;
      continue;
    }
    const fits = last !== undefined && units(last) + units(sentence) <= WORDS_PER_SHOT;
    const brief = last !== undefined && units(last) < 4;
    if (last !== undefined && (ASIDE.test(sentence) || (fits && !quotes && (brief || GOES_ON.test(sentence)))))
      out[out.length - 1] = `${last} ${sentence}`;
    else out.push(sentence);
  }
  return out;
}
