/**
 * Reads a story's text: screenplay format (Fountain and what people type like it), Markdown, or plain prose. Any text
 * can be read; what has no place in a film is left out with a note.
 */
import { isCue, isKey, sceneHeading, shotHeading, speakerCue, transitionCue } from './headings.ts';
import type { CastNote, Script, ScriptScene } from './script.ts';

/** Lines of the head that are about the paper, not the film. */
const PAPER = /^(?:author|authors|credit|source|draft date|date|contact|copyright|notes?|logline|synopsis|duration)$/i;
const OVERALL =
  /^(?:style|look|mood|tone|music|score|soundtrack|sounds?|sound design|ambience|audio|light(?:ing)?|weather|season|camera|colou?rs?|palette|grade|avoid|without|negative)$/i;
const LABEL = /^([\p{L}][\p{L}\p{M}'’. -]{0,38}?)\s*((?:[(（][^)）]{1,60}[)）]\s*)*)[:：]\s*(.*)$/u;
const QUOTED = /^["“「『«](.+)["”」』»]$/su;
const CAST_HEAD = /^(?:cast|characters|dramatis personae|personajes|人物|登場人物|등장인물)\s*[:：]?$/i;
const RULE = /^(?:[-*_=~•·]\s*){3,}$|^#$/;

/** Control characters and marks that turn the direction of writing: what is printed of a script is only text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Comments, notes and line ends that no reader of the film would see. */
function plainLines(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\[\[[\s\S]*?\]\]/g, '')
    .replace(/^---\n([\s\S]*?)\n---(?=\n)/, '$1')
    .split('\n')
    .map((line) => line.replace(/\t/g, ' ').trim());
}

/** A line without Markdown's emphasis. */
const unmarked = (line: string): string =>
  line
    .replace(/\*\*(.+?)\*\*|__(.+?)__/g, '$1$2')
    .replace(/(^|[\s(“"])[*_](\S(?:.*?\S)?)[*_](?=$|[\s.,;:!?)”"])/g, '$1$2');

export function readScript(text: string): Script {
  return new Reader(plainLines(text)).read();
}

class Reader {
  readonly #lines: readonly string[];
  readonly #script: Script = { title: null, castNotes: [], overall: [], scenes: [], fadesOut: false, notes: [] };
  #scene: ScriptScene | null = null;
  #entrance: ScriptScene['entrance'];
  #at = 0;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  read(): Script {
    while (this.#at < this.#lines.length) this.#line();
    this.#script.scenes = this.#script.scenes.filter((scene) => scene.blocks.length > 0);
    return this.#script;
  }

  #line(): void {
    const number = this.#at + 1;
    const raw = this.#lines[this.#at++]!;
    if (raw === '') return;
    if (RULE.test(raw)) {
      if (this.#scene !== null && this.#scene.blocks.length > 0) this.#open(number);
      return;
    }
    const mark = /^(#{1,6})\s+(.*)$/.exec(raw);
    const line = unmarked(mark ? mark[2]! : raw).trim();
    if (CAST_HEAD.test(line)) this.#castList();
    else if (mark) this.#marked(mark[1]!.length, line, number);
    else if (!this.#special(line, number)) this.#action(line, number);
  }

  #open(line: number, heading?: ScriptScene['heading']): ScriptScene {
    const scene: ScriptScene = { blocks: [], line, ...(heading && { heading }) };
    if (this.#entrance) scene.entrance = this.#entrance;
    this.#entrance = undefined;
    this.#script.scenes.push(scene);
    this.#scene = scene;
    return scene;
  }

  /** The scene being read; a text without headings is one scene. */
  get #here(): ScriptScene {
    return this.#scene ?? this.#open(this.#at);
  }

  #marked(level: number, line: string, number: number): void {
    if (level === 1 && this.#script.title === null && this.#script.scenes.length === 0 && !sceneHeading(line, false)) {
      this.#script.title = line;
      return;
    }
    const shot = shotHeading(line, number);
    if (shot) this.#here.blocks.push(shot);
    else this.#open(number, sceneHeading(line, true));
  }

  #special(line: string, number: number): boolean {
    const heading = sceneHeading(line, false);
    if (heading) {
      this.#open(number, heading);
      return true;
    }
    const cue = transitionCue(line);
    if (cue) {
      if (cue === 'fade_out')
        this.#script.fadesOut = this.#rest().every((next) => next === '' || transitionCue(next) !== undefined);
      else if (cue === 'end')
        this.#script.notes.push(`Line ${number}: "${line}" is not shown: title cards are not drawn.`);
      else this.#entrance = cue.entrance;
      return true;
    }
    const shot = shotHeading(line, number);
    if (shot) {
      this.#here.blocks.push(shot);
      return true;
    }
    return this.#titlePage(line, number) || this.#speech(line, number);
  }

  #rest(): readonly string[] {
    return this.#lines.slice(this.#at);
  }

  /** "Title: ...", "Style: ...": before the first scene they speak of the whole, later of their scene. */
  #titlePage(line: string, number: number): boolean {
    const found = LABEL.exec(line);
    if (!found || !isKey(found[1]!)) return false;
    const [, key = '', , value = ''] = found;
    if (/^title$/i.test(key) && this.#script.title === null) this.#script.title = value || null;
    else if (/^(?:cast|characters?)$/i.test(key) && value !== '') this.#note(value);
    else if (PAPER.test(key)) return true;
    else if (this.#scene === null && OVERALL.test(key)) this.#script.overall.push(sentence(`${key}: ${value}`));
    else this.#here.blocks.push({ kind: 'action', text: sentence(`${key}: ${value}`), line: number });
    return true;
  }

  #note(value: string): void {
    for (const part of value.split(/\s*;\s*/)) {
      const note = castNote(part);
      if (note) this.#script.castNotes.push(note);
    }
  }

  #castList(): void {
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at]!;
      if (line === '') {
        if (this.#script.castNotes.length > 0 && !/^[-*•]/.test(this.#lines[this.#at + 1] ?? '')) return;
        continue;
      }
      const note = /^#/.test(line) || sceneHeading(line, false) ? undefined : castNote(unmarked(line));
      if (!note) return;
      this.#script.castNotes.push(note);
    }
  }

  /** Dialogue: a cue in capitals over its lines, or "Name: words" on one line. */
  #speech(line: string, number: number): boolean {
    const next = this.#lines[this.#at] ?? '';
    const before = this.#lines[number - 2] ?? '';
    if (isCue(line) && next !== '' && (before === '' || /^@/.test(line)) && !sceneHeading(next, false)) {
      const cue = speakerCue(line);
      const words: string[] = [];
      for (; this.#at < this.#lines.length && this.#lines[this.#at] !== ''; this.#at++) {
        const spoken = unmarked(this.#lines[this.#at]!);
        const manner = /^[(（](.+)[)）]$/.exec(spoken);
        if (manner) cue.manner.push(manner[1]!);
        else words.push(spoken);
      }
      this.#say(cue, words.join(' '), number);
      return true;
    }
    const label = LABEL.exec(line);
    if (!label || label[3] === '' || isKey(label[1]!)) return false;
    const name = label[1]!.trim();
    const quoted = QUOTED.test(label[3]!);
    const named = /^\p{Lu}/u.test(name) && name.split(/\s+/).length <= 3 && !/[.]$/.test(name);
    const scripted = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name) && quoted;
    if (!named && !scripted) return false;
    this.#say(speakerCue(`${name} ${label[2] ?? ''}`), label[3]!, number);
    return true;
  }

  #say(cue: ReturnType<typeof speakerCue>, words: string, line: number): void {
    const manner = [...cue.manner];
    const text = words
      .replace(/^[(（]([^)）]{1,60})[)）]\s*/, (_whole, inside: string) => {
        manner.push(inside);
        return '';
      })
      .trim()
      .replace(QUOTED, '$1')
      .trim();
    if (text === '') return;
    this.#here.blocks.push({ kind: 'speech', speaker: cue.speaker, text, manner, unseen: cue.unseen, line });
  }

  /** A paragraph: the lines up to the next empty one. */
  #action(first: string, number: number): void {
    const parts = [first.replace(/^[-*•+]\s+|^!|^>\s*|\s*<$/g, '')];
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at]!;
      if (line === '' || /^#{1,6}\s/.test(line) || RULE.test(line)) break;
      const plain = unmarked(line);
      if (sceneHeading(plain, false) || shotHeading(plain, 0) || transitionCue(plain)) break;
      const label = LABEL.exec(plain);
      if (label && label[3] !== '' && /^\p{Lu}/u.test(plain) && label[1]!.split(/\s+/).length <= 3) break;
      parts.push(plain.replace(/^[-*•+]\s+|^>\s*/, ''));
    }
    // Fountain's sections and synopses ("= what happens") are for the writer.
    if (/^=\s/.test(first)) this.#script.notes.push(`Line ${number}: a synopsis is not filmed.`);
    else this.#here.blocks.push({ kind: 'action', text: parts.join(' '), line: number });
  }
}

function castNote(line: string): CastNote | undefined {
  const text = line.replace(/^[-*•+]\s+/, '');
  const found = /^([\p{L}][\p{L}\p{M}'’. ]{0,30}?)\s*(?:[:：]|\s[-–—]\s|,\s(?=an?\s|the\s|\d)|(?=\s*\())\s*(.+)$/u.exec(
    text,
  );
  return found ? { name: found[1]!.trim(), description: found[2]!.trim() } : undefined;
}

const sentence = (text: string): string => (/[.!?。！？]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
