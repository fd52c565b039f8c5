/** Binary search in the generated noun index; nothing is parsed until a word is asked for. */
import { ACT_IDS, PLACE_IDS, THING_IDS, WORDS } from '../../../build/noun-index.js';

/** What WordNet says of one word. Frequencies are 0 (rare) to about 30 on a log scale; -1 where it has no such reading. */
export interface IndexEntry {
  noun: number;
  verb: number;
  adjective: number;
  adverb: number;
  /** p person, a animal, o artefact, b body, d food, n natural object, t plant, s substance, h phenomenon, l place, g group, f feeling, T time, A act, e event, x abstract. */
  kind: string;
  /** c clothing, i instrument, f female, m male, k child, v vehicle, u musician, y fabric, h hair, b building. */
  flags: string;
  thing?: string;
  place?: string;
  act?: string;
}

const cache = new Map<string, IndexEntry | undefined>();
const CACHE_LIMIT = 5000;

function findLine(word: string): string | undefined {
  let low = 0;
  let high = WORDS.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const from = WORDS.lastIndexOf('\n', middle - 1) + 1;
    let to = WORDS.indexOf('\n', middle);
    if (to < 0) to = WORDS.length;
    const line = WORDS.slice(from, to);
    const bar = line.indexOf('|');
    const key = bar < 0 ? line : line.slice(0, bar);
    if (key === word) return line;
    if (key < word) low = to + 1;
    else high = from;
  }
  return undefined;
}

const number = (char: string | undefined): number =>
  char === undefined || char === '-' ? -1 : Number.parseInt(char, 36);
const id = (ids: readonly string[], code: string | undefined): string | undefined =>
  code ? ids[Number.parseInt(code, 36)] : undefined;

/** The entry of a word or two-word phrase in lower case, base form. */
export function lookup(word: string): IndexEntry | undefined {
  if (cache.has(word)) return cache.get(word);
  const line = findLine(word);
  let entry: IndexEntry | undefined;
  if (line !== undefined) {
    const [, freq, kind, flags, thing, place, act] = line.split('|');
    entry = {
      noun: number(freq?.[0]),
      verb: number(freq?.[1]),
      adjective: number(freq?.[2]),
      adverb: number(freq?.[3]),
      kind: kind ?? '',
      flags: flags ?? '',
      thing: id(THING_IDS, thing),
      place: id(PLACE_IDS, place),
      act: id(ACT_IDS, act),
    };
  }
  if (cache.size > CACHE_LIMIT) cache.clear();
  cache.set(word, entry);
  return entry;
}
