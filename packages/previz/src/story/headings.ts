/** Lines of a script that are not prose: scene headings, shot headings, transitions, character cues. */
import type { TimeOfDay } from '@storyreel/contract';
import type { SceneEntrance, SceneHeading, ShotBlock } from './script.ts';

const TIMES: readonly (readonly [RegExp, TimeOfDay])[] = [
  [/\b(?:dawn|daybreak|sunrise|first light|amanecer)\b|黎明|清晨|夜明け|새벽/i, 'dawn'],
  [/\b(?:(?:early |late )?morning|mañana)\b|早晨|早上|朝|아침/i, 'morning'],
  [/\b(?:noon|midday|mediodía)\b|中午|正午|昼|정오/i, 'noon'],
  [/\b(?:golden hour|magic hour)\b/i, 'golden_hour'],
  [/\b(?:(?:early |late )?afternoon|tarde)\b|下午|午後|오후/i, 'afternoon'],
  [/\b(?:sunset|sundown|atardecer)\b|日落|夕日|일몰/i, 'sunset'],
  [/\b(?:dusk|twilight|nightfall|anochecer)\b|黄昏|夕暮れ|황혼/i, 'dusk'],
  [/\b(?:midnight|(?:late )?night|noche)\b|深夜|夜晚|夜|밤/i, 'night'],
  [/\bevening\b|傍晚|晚上|夕方|저녁/i, 'evening'],
  [/\b(?:day|daytime|día)\b|白天|昼間|낮/i, 'day'],
];
const GOES_ON = /\b(?:continuous|same(?: time| day)?|(?:moments|minutes|seconds|hours?)? ?later|cont(?:inued|'d)?)\b/i;

/** The hour that a few words name. */
export function timeIn(words: string): TimeOfDay | undefined {
  return TIMES.find(([pattern]) => pattern.test(words))?.[1];
}

const INT_EXT =
  /^(?:\d+[A-Z]?[.)]?\s+)?(INT\.?\s*\/\s*EXT|EXT\.?\s*\/\s*INT|I\/E|INT|EXT|EST|Int|Ext)(?:\.|:|\s*-|(?=\s+\p{Lu}))\s*(.+)$/u;
const NUMBERED = /^(?:scene|escena|シーン|장면|씬|场景|場景)\s*#?\d+\s*(?:[:：.—–-]\s*(.*))?$/iu;
/** "KITCHEN - NIGHT": both sides in capitals, the second an hour. */
const BARE = /^(\p{Lu}[^\p{Ll}]*?)\s+[-–—]+\s+([^\p{Ll}]+)$/u;

/** A scene heading, or undefined. Markdown headings come with `marked`, and then any words may name a place. */
export function sceneHeading(line: string, marked: boolean): SceneHeading | undefined {
  const text = line.trim();
  const slug = INT_EXT.exec(text);
  if (slug) {
    const inside = /^I(?:NT|nt)(?!.*\/)/.test(slug[1]!);
    const outside = /^(?:EXT|Ext|EST)(?!.*\/)/.test(slug[1]!);
    return heading(text, slug[2]!.replace(/\s+\d+[A-Z]?$/, ''), inside ? true : outside ? false : undefined);
  }
  if (/^\.\p{L}/u.test(text)) return heading(text.slice(1), text.slice(1));
  const numbered = NUMBERED.exec(text);
  if (numbered) return heading(text, numbered[1] ?? '');
  if (marked) return heading(text, text.replace(/^(?:chapter|part|act)\s+\w+\s*[:.—–-]?\s*/i, ''));
  const bare = BARE.exec(text);
  if (bare && (timeIn(bare[2]!) || GOES_ON.test(bare[2]!))) return heading(text, text);
  return undefined;
}

function heading(text: string, words: string, interior?: boolean): SceneHeading {
  const parts = words.split(/\s+[-–—]+\s+|\s*[,，、;/|]\s*|\s*\(|\)/).filter((part) => part.trim() !== '');
  const place: string[] = [];
  let time: TimeOfDay | undefined;
  let goesOn = false;
  for (const [index, part] of parts.entries()) {
    const hour = timeIn(part);
    const on = GOES_ON.test(part);
    // "Night market" names a place; "market, night" names an hour.
    const onlyTime = (hour !== undefined || on) && (index > 0 || part.trim().split(/\s+/).length <= 1);
    if (hour !== undefined) time ??= hour;
    if (on && index > 0) goesOn = true;
    if (!onlyTime) place.push(part.trim());
  }
  const made: SceneHeading = { text, place: place.join(', '), goesOn };
  if (interior !== undefined) made.interior = interior;
  if (time !== undefined) made.time = time;
  return made;
}

const SECONDS = /[([]\s*(\d+(?:\.\d+)?)\s*(?:s|sec|secs|seconds?)\s*[)\]]/i;
const NUMBERED_SHOT =
  /^(?:shot|plano|toma|镜头|分镜|ショット|カット|샷|컷)\s*#?\d+\s*((?:[([][^)\]]*[)\]])?)\s*[:：.—–-]?\s*(.*)$/iu;

/** Shot headings of scripts, and the words a prompt has for them. */
const CAMERA_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:extreme close[- ]?up|ecu|xcu)\b(?:\s*(?:on|of|:|-))?/i, 'Extreme close-up of'],
  [/^(?:big |tight )?(?:close[- ]?up|close shot|close|cu)\b(?:\s*(?:on|of|:|-))?/i, 'Close-up of'],
  [/^(?:medium close[- ]?up|mcu)\b(?:\s*(?:on|of|:|-))?/i, 'Medium close-up of'],
  [/^(?:medium(?: shot)?|mid[- ]?shot|ms)\b(?:\s*(?:on|of|:|-))?/i, 'Medium shot of'],
  [/^(?:extreme wide(?: shot)?|ews|els|establishing(?: shot)?)\b(?:\s*(?:on|of|:|-))?/i, 'Extreme wide shot of'],
  [/^(?:wide(?: shot| angle)?|ws|long shot|ls)\b(?:\s*(?:on|of|:|-))?/i, 'Wide shot of'],
  [/^full(?: shot)?\b(?:\s*(?:on|of|:|-))?/i, 'Full shot of'],
  [/^insert\b(?:\s*(?:shot))?(?:\s*(?:on|of|:|-))?/i, 'Extreme close-up of'],
  [/^(?:over(?:[- ]the)?[- ]shoulder|ots)\b(?:\s*(?:shot))?(?:\s*(?:on|of|:|-))?/i, 'Over-the-shoulder shot of'],
  [/^(?:aerial|drone)(?: shot| view)?\b(?:\s*(?:on|of|:|-))?/i, 'Aerial shot of'],
  [/^(?:tracking|dolly|handheld|overhead|low[- ]angle|high[- ]angle|dutch)(?: angle)?(?: shot)?\b(?:\s*(?:on|of|:|-))?/i, ''],
  [/^two[- ]shot\b(?:\s*(?:on|of|:|-))?/i, 'Medium wide shot of'],
  [/^(?:p\.?o\.?v\.?)\b(?:\s*(?:shot))?(?:\s*(?:on|of|:|-))?/i, 'Point-of-view shot of'],
  [/^(?:reverse )?angle(?: on)?\b(?:\s*(?:on|of|:|-))?/i, 'Shot of'],
  [/^reverse(?: shot)?\b(?:\s*(?:on|of|:|-))?/i, 'Shot of'],
  [/^back to(?: scene)?\b/i, 'Shot of'],
  [/^on\b(?=\s+[^\p{Ll}]+:?$)/u, 'Shot of'],
]; // biome-ignore format: a table

/** A shot heading, or undefined. Camera words open one only in capitals or before a colon or dash: "CLOSE ON MARA", "Close-up: her hands". */
export function shotHeading(line: string, number: number): ShotBlock | undefined {
  const text = line.trim().replace(/^\[(.+)\]$/, '$1');
  const seconds = SECONDS.exec(text);
  const base: ShotBlock = { kind: 'shot', text: '', line: number };
  if (seconds) base.seconds = Number(seconds[1]);
  const shot = NUMBERED_SHOT.exec(text);
  if (shot) return { ...base, text: (shot[2] ?? '').replace(SECONDS, '').trim() };
  const bare = text.replace(SECONDS, '').trim();
  const capitals = !/\p{Ll}/u.test(bare) && /\p{Lu}/u.test(bare);
  const labelled = /^[^.!?"“]{2,48}[:：](?:\s|$)/.test(bare);
  const bracketed = text !== line.trim();
  if (!capitals && !labelled && !bracketed) return undefined;
  for (const [pattern, words] of CAMERA_WORDS) {
    const found = pattern.exec(bare);
    if (!found) continue;
    const camera = words === '' ? sentenceCase(found[0].replace(/[:\s-]+$/, '')) : words;
    const of = words === '' && !/ (?:on|of)$/i.test(camera) ? ' of' : '';
    const rest = bare.slice(found[0].length).replace(/^[\s:：.—–-]+/, '');
    const subject = capitals ? rest.toLowerCase() : rest;
    if (words === 'Shot of' && subject === '') return base;
    return { ...base, text: subject === '' ? camera.replace(/ of$/, '') : `${camera}${of} ${subject}` };
  }
  return undefined;
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();

const TRANSITION =
  /^(?:>\s*)?(?:(?:smash|match|jump|hard|quick)\s+)?(cut to|cut back to|intercut with|dissolve to|cross[- ]?(?:fade|dissolve)(?: to)?|fade in|fade up|fade from black|fade out|fade to black|fade to white|wipe to|the end|fin)\s*[:.]?$/i;

export type Cue = { entrance: SceneEntrance } | 'fade_out' | 'end';

/** A transition line: "CUT TO:", "FADE IN:", "FADE OUT.", "THE END". */
export function transitionCue(line: string): Cue | undefined {
  const found = TRANSITION.exec(line.replace(/[<*_]/g, '').trim());
  if (!found) return undefined;
  const words = found[1]!.toLowerCase();
  if (/^(?:the end|fin)$/.test(words)) return 'end';
  if (/^fade (?:out|to)/.test(words)) return 'fade_out';
  if (/^fade/.test(words)) return { entrance: 'fade_in' };
  if (/dissolve|cross/.test(words)) return { entrance: 'dissolve' };
  if (/^wipe/.test(words)) return { entrance: 'wipe' };
  return { entrance: 'cut' };
}

const EXTENSION = /\s*[(（]([^)）]{1,60})[)）]\s*$/;
const UNSEEN = /\b(?:v\.?\s?o\.?|o\.?\s?s\.?|o\.?\s?c\.?|voice[- ]?over|off[- ]?screen|narration)\b/i;
/** Spoken over the picture by somebody whose lips do not move. */
const VOICE_OVER = /\bv\.?\s?o\.?(?![\p{L}])|voice[- ]?over|narration/iu;
const CONTINUED = /^(?:cont(?:'|’)?d|continued|cont\.)\.?$/i;

export interface SpeakerCue {
  speaker: string;
  manner: string[];
  unseen: boolean;
}

/** "MARA (V.O.) (CONT'D)" as a name and what its brackets say. */
export function speakerCue(words: string): SpeakerCue {
  let speaker = words.trim().replace(/^@/, '');
  const manner: string[] = [];
  let unseen = /^(?:narrator|voice[- ]?over)$/i.test(speaker);
  for (let found = EXTENSION.exec(speaker); found; found = EXTENSION.exec(speaker)) {
    const inside = found[1]!.trim();
    if (UNSEEN.test(inside)) {
      unseen = true;
      if (VOICE_OVER.test(inside)) manner.push('voice-over');
    } else if (!CONTINUED.test(inside)) manner.push(inside);
    speaker = speaker.slice(0, found.index).trim();
  }
  return { speaker: speaker.replace(/\s*\^$/, ''), manner, unseen };
}

/** Whether a line stands as a character cue over dialogue: a few words in capitals. */
export function isCue(line: string): boolean {
  const text = line.trim();
  if (/^@\p{L}/u.test(text)) return true;
  const name = text.replace(/\s*[(（][^)）]*[)）]/g, '').replace(/\s*\^$/, '');
  return (
    name.length <= 40 &&
    /^[\p{Lu}\p{N}][\p{Lu}\p{N} .'’#&-]*$/u.test(name) &&
    /\p{Lu}{2}|^\p{Lu}$/u.test(name) &&
    !/[.!?:]$/.test(name.replace(/\b(?:MR|MRS|MS|DR|JR|SR|ST)\.$/, '')) &&
    name.split(/\s+/).length <= 5
  );
}

/** Keys of lines that speak of the whole film or scene, not of a speaker. */
const KEYS =
  /^(?:title|author|credit|source|draft date|date|contact|copyright|notes?|cast|characters?|style|look|mood|tone|music|score|soundtrack|sounds?|sfx|sound design|ambience|audio|light(?:ing)?|weather|season|time|camera|colou?rs?|palette|grade|avoid|without|setting|place|location|shot|scene|cut to|transition|logline|synopsis|duration|negative)$/i;

export function isKey(word: string): boolean {
  return KEYS.test(word.trim());
}
