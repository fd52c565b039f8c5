/** Spoken lines as subtitles: SRT and WebVTT, timed by the voices. */
import type { Screenplay } from '@storyreel/contract';
import type { SceneLine } from '../sound/sound-scene.ts';
import { openFilm } from '../stage/film.ts';

/** One subtitle on screen. Seconds of the clip. */
export interface Subtitle {
  start: number;
  end: number;
  /** One or two lines. */
  lines: readonly string[];
  /** Who speaks, as the prompt calls them; absent for a narrator. */
  speaker?: string;
}

export interface Subtitles {
  srt: string;
  vtt: string;
  /** How many there are; 0 for a clip in which nobody speaks. */
  count: number;
}

/** Columns of a line; a wide (Han, kana, hangul) letter takes two. */
const COLUMNS = 42;
/** A subtitle stays at least this long where the next one leaves room, seconds. */
const LEAST = 1;

const WIDE = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/;
const width = (text: string): number => [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0);

/** Text in lines of at most COLUMNS, broken at spaces or, in scripts without them, anywhere. */
export function wrap(text: string): string[] {
  const units = WIDE.test(text) && !/ /.test(text.trim()) ? [...text] : text.split(/(?<=\s)/);
  const out: string[] = [];
  let line = '';
  for (const unit of units) {
    if (line !== '' && width((line + unit).trimEnd()) > COLUMNS) {
      out.push(line.trim());
      line = '';
    }
    line += unit;
  }
  if (line.trim() !== '') out.push(line.trim());
  return out;
}

/** Subtitles of spoken lines: two lines at a time, each for its share of the speech. */
export function subtitlesOf(lines: readonly SceneLine[], speakers: ReadonlyMap<string, string>): Subtitle[] {
  const out: Subtitle[] = [];
  for (const line of [...lines].sort((a, b) => a.start - b.start)) {
    const rows = wrap(line.text);
    const total = rows.reduce((sum, row) => sum + width(row), 0) || 1;
    let at = line.start;
    for (let k = 0; k < rows.length; k += 2) {
      const shown = rows.slice(k, k + 2);
      const share = shown.reduce((sum, row) => sum + width(row), 0) / total;
      const end = at + line.spoken.duration * share;
      const speaker = speakers.get(line.text);
      out.push({ start: at, end, lines: shown, ...(speaker === undefined ? {} : { speaker }) });
      at = end;
    }
  }
  return out.map((s, k) => ({
    ...s,
    end: Math.max(s.end, Math.min(s.start + LEAST, out[k + 1]?.start ?? s.start + LEAST)),
  }));
}

const two = (n: number): string => String(n).padStart(2, '0');

/** hh:mm:ss and milliseconds after a mark. */
function stamp(seconds: number, mark: ',' | '.'): string {
  const ms = Math.round(seconds * 1000);
  return `${two(Math.floor(ms / 3600000))}:${two(Math.floor(ms / 60000) % 60)}:${two(Math.floor(ms / 1000) % 60)}${mark}${String(ms % 1000).padStart(3, '0')}`;
}

export function toSrt(subtitles: readonly Subtitle[]): string {
  return subtitles
    .map((s, k) => `${k + 1}\n${stamp(s.start, ',')} --> ${stamp(s.end, ',')}\n${s.lines.join('\n')}\n`)
    .join('\n');
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export function toVtt(subtitles: readonly Subtitle[]): string {
  const cues = subtitles.map((s) => {
    const text = s.lines.map(escaped).join('\n');
    return `${stamp(s.start, '.')} --> ${stamp(s.end, '.')}\n${s.speaker === undefined ? text : `<v ${escaped(s.speaker)}>${text}`}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

/** The subtitles of a screenplay's dialogue, timed as its voices speak. */
export async function makeSubtitles(screenplay: Screenplay): Promise<Subtitles> {
  const scene = (await openFilm(screenplay, { picture: false })).sound();
  const speakers = new Map<string, string>();
  for (const shot of screenplay.shots) {
    for (const line of shot.dialogue) {
      const noun = screenplay.cast.find((m) => m.id === line.speaker)?.noun;
      if (noun !== undefined) speakers.set(line.text, noun);
    }
  }
  const subtitles = subtitlesOf(scene.lines, speakers);
  return { srt: toSrt(subtitles), vtt: toVtt(subtitles), count: subtitles.length };
}
