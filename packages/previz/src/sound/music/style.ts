/** What the words for the music ask for beyond mood and tempo: a tradition, a dance, particular instruments. */
import type { MusicPlan } from '@storyreel/contract';

/** Semitones of tunes: pentatonics and modes of traditions. */
const PENTATONIC = [0, 2, 4, 7, 9];
const MINOR_PENTATONIC = [0, 3, 5, 7, 10];
const HIRAJOSHI = [0, 2, 3, 7, 8];
const HIJAZ = [0, 1, 4, 5, 7, 8, 10];
const BHAIRAV = [0, 1, 4, 5, 7, 8, 11];
const BLUES = [0, 3, 5, 6, 7, 10];
const MIXOLYDIAN = [0, 2, 4, 5, 7, 9, 10];
const MAJOR = [0, 2, 4, 5, 7, 9, 11];
const MINOR = [0, 2, 3, 5, 7, 8, 10];
const PHRYGIAN = [0, 1, 3, 5, 7, 8, 10];
const DORIAN = [0, 2, 3, 5, 7, 9, 10];

/** How drums play. */
export type Beat =
  | 'mood'
  | 'swing'
  | 'house'
  | 'breaks'
  | 'trap'
  | 'rock'
  | 'hands'
  | 'march'
  | 'reggae'
  | 'latin'
  | 'taiko';

export interface Style {
  /** Scale of the tunes; the mood's unless told. */
  tune?: readonly number[];
  /** Scale of the chords; the mood's unless told. */
  harmony?: readonly number[];
  /** Beats in a bar. */
  meter: 3 | 4;
  /** Share of a beat at which its second half falls: 0.5 straight, 0.66 swung. */
  swing: number;
  beat: Beat;
  instruments: readonly string[];
}

interface Genre {
  words: RegExp;
  tune?: readonly number[];
  harmony?: readonly number[];
  meter?: 3;
  swing?: number;
  beat?: Beat;
  /** Who plays when the words name nobody. */
  band: readonly string[];
}

const GENRES: readonly Genre[] = [
  { words: /\bwaltz/, meter: 3, band: ['strings', 'piano'] },
  {
    words: /\bbossa|\bsamba|\bsalsa|\blatin|\bmambo|\bcumbia|mariachi/,
    beat: 'latin',
    band: ['guitar', 'bass', 'percussion', 'trumpet'],
  },
  {
    words: /\bjazz|\bswing\b|\bbig band|\bnoir|\bbebop/,
    tune: DORIAN,
    swing: 0.66,
    beat: 'swing',
    band: ['saxophone', 'piano', 'bass', 'percussion'],
  },
  {
    words: /\bblues/,
    tune: BLUES,
    harmony: MIXOLYDIAN,
    swing: 0.64,
    beat: 'swing',
    band: ['electric_guitar', 'bass', 'percussion'],
  },
  { words: /lo-?fi|chill-?hop/, swing: 0.6, beat: 'trap', band: ['electric_piano', 'bass', 'percussion'] },
  { words: /drum[- ]and[- ]bass|\bjungle beat|breakbeat/, beat: 'breaks', band: ['synth', 'bass', 'percussion'] },
  {
    words: /hip-?hop|\btrap\b|\brap\b/,
    tune: MINOR_PENTATONIC,
    beat: 'trap',
    band: ['bass', 'percussion', 'electric_piano'],
  },
  {
    words: /techno|\bhouse music|\bedm\b|\btrance\b|\belectronic|\bdance music|disco/,
    beat: 'house',
    band: ['synth', 'bass', 'percussion', 'pad'],
  },
  { words: /synthwave|retrowave|\b80s/, harmony: MINOR, beat: 'house', band: ['synth', 'pad', 'bass', 'percussion'] },
  {
    words: /\brock\b|\bmetal\b|\bpunk|grunge/,
    tune: MINOR_PENTATONIC,
    beat: 'rock',
    band: ['electric_guitar', 'bass', 'percussion'],
  },
  {
    words: /\bfunk|\bsoul\b|motown/,
    tune: BLUES,
    harmony: DORIAN,
    beat: 'rock',
    band: ['electric_piano', 'bass', 'percussion', 'brass'],
  },
  { words: /reggae|\bska\b|dub\b/, beat: 'reggae', band: ['guitar', 'bass', 'percussion', 'organ'] },
  {
    words: /country|bluegrass|western\b/,
    tune: PENTATONIC,
    harmony: MAJOR,
    beat: 'rock',
    band: ['guitar', 'bass', 'fiddle'],
  },
  {
    words: /celtic|irish|scottish|bagpipe/,
    tune: MIXOLYDIAN,
    harmony: MIXOLYDIAN,
    beat: 'hands',
    band: ['flute', 'fiddle', 'guitar'],
  },
  { words: /chinese|guzheng|erhu|pipa|oriental/, tune: PENTATONIC, band: ['guzheng', 'erhu'] },
  { words: /japanese|koto|shamisen|shakuhachi|samurai/, tune: HIRAJOSHI, harmony: MINOR, band: ['koto', 'flute'] },
  { words: /korean|gayageum|pansori|janggu/, tune: MINOR_PENTATONIC, beat: 'hands', band: ['gayageum', 'percussion'] },
  {
    words: /arab|oud\b|middle[- ]eastern|persian|turkish|desert music/,
    tune: HIJAZ,
    harmony: PHRYGIAN,
    beat: 'hands',
    band: ['oud', 'percussion'],
  },
  {
    words: /indian|sitar|tabla|bollywood|raga|dhol/,
    tune: BHAIRAV,
    beat: 'hands',
    band: ['sitar', 'percussion', 'pad'],
  },
  { words: /flamenco|spanish guitar/, tune: HIJAZ, harmony: PHRYGIAN, beat: 'hands', band: ['guitar', 'percussion'] },
  { words: /african|kalimba|mbira|djembe/, tune: PENTATONIC, beat: 'hands', band: ['kalimba', 'percussion'] },
  { words: /hawaii|ukulele|island music/, tune: PENTATONIC, harmony: MAJOR, band: ['guitar', 'bass'] },
  { words: /taiko/, beat: 'taiko', band: ['percussion'] },
  { words: /\bmarch|military|fanfare|brass band/, beat: 'march', band: ['brass', 'percussion'] },
  { words: /lullaby|music box/, band: ['bells'] },
  { words: /gregorian|sacred|hymn|gospel|choral/, band: ['choir', 'organ'] },
  { words: /orchestra|symphon|cinematic|film score|trailer/, band: ['strings', 'brass', 'percussion'] },
  { words: /ambient|drone|meditat|spa\b/, band: ['pad', 'bells'] },
  { words: /8-?bit|chiptune|video game/, beat: 'house', band: ['synth', 'bass'] },
  { words: /folk|acoustic|indie/, tune: PENTATONIC, band: ['guitar', 'strings'] },
  { words: /\bpop\b|commercial|corporate|upbeat/, beat: 'rock', band: ['piano', 'guitar', 'bass', 'percussion'] },
];

/** Instruments by the words that name them, and the family of players that may stand in for each. */
const NAMED: readonly (readonly [RegExp, string, string])[] = [
  [/\berhu\b|huqin/, 'erhu', 'strings'],
  [/\bkoto\b/, 'koto', 'pluck'],
  [/gayageum|geomungo/, 'gayageum', 'pluck'],
  [/guzheng|zither|guqin|yangqin/, 'guzheng', 'pluck'],
  [/shamisen|banjo|pipa\b|mandolin/, 'shamisen', 'pluck'],
  [/\boud\b|\blute\b|bouzouki/, 'oud', 'pluck'],
  [/sitar/, 'sitar', 'pluck'],
  [/\bharp\b/, 'harp', 'pluck'],
  [/saxophone|\bsax\b/, 'saxophone', 'brass'],
  [/trumpet|bugle|cornet/, 'trumpet', 'brass'],
  [/clarinet|oboe|bassoon/, 'clarinet', 'flute'],
  [/electric guitar|distorted|\brock\b|\bmetal\b/, 'electric_guitar', 'guitar'],
  [/electric piano|rhodes|wurlitzer|lo-?fi/, 'electric_piano', 'piano'],
  [/\borgan\b|hammond/, 'organ', 'pad'],
  [/marimba|xylophone|kalimba|mbira|hand ?pan/, 'kalimba', 'bells'],
  [/fiddle/, 'fiddle', 'strings'],
  [/solo violin|\bviolin\b/, 'violin', 'strings'],
  [/\bcello\b/, 'cello', 'strings'],
];

/** Reads a plan's words; instruments that cannot be played are left in, for the caller to report. */
export function styleOf(plan: MusicPlan): Style {
  const words = plan.phrase.toLowerCase();
  const genre = GENRES.find((g) => g.words.test(words));
  const named = NAMED.filter(([pattern]) => pattern.test(words));
  // The plan's pad and piano are what a director falls back on: they stay only where nothing better is known.
  const fallback = plan.instruments.join() === 'pad,piano' || plan.instruments.length === 0;
  const asked =
    fallback && !/\bpiano\b|\bpad\b/.test(words) ? [...(genre?.band ?? plan.instruments)] : [...plan.instruments];
  for (const [, instrument, family] of named) {
    const at = asked.indexOf(family);
    if (at >= 0) asked.splice(at, 1);
    if (!asked.includes(instrument)) asked.unshift(instrument);
  }
  // One named instrument of a band brings its players along when nobody else was named; a solo stays alone.
  if (!fallback && genre && genre.beat && asked.length === 1 && !/\bsolo\b/.test(words)) {
    for (const player of genre.band) if (!asked.includes(player) && !sameFamily(player, asked[0])) asked.push(player);
  }
  return {
    tune: genre?.tune,
    harmony: genre?.harmony,
    meter: genre?.meter ?? 4,
    swing: genre?.swing ?? 0.5,
    beat: genre?.beat ?? 'mood',
    instruments: [...new Set(asked)].slice(0, 5),
  };
}

const FAMILIES: readonly (readonly string[])[] = [
  ['strings', 'violin', 'cello', 'fiddle', 'erhu'],
  ['pluck', 'koto', 'gayageum', 'guzheng', 'shamisen', 'oud', 'sitar', 'harp', 'guitar', 'electric_guitar'],
  ['brass', 'trumpet', 'saxophone'],
  ['piano', 'electric_piano', 'organ'],
];

const sameFamily = (a: string, b: string): boolean => FAMILIES.some((f) => f.includes(a) && f.includes(b));
