/** Words and seed to the plain numbers that a body, a face and a manner are made from. */

import { type Rng, stream } from '../../math/random.ts';
import { clamp, lerp } from '../../math/vec.ts';
import type { BuildContext } from '../actor.ts';
import { colourWord, mixRgb } from '../colours.ts';
import { hex, type Rgb } from '../scene.ts';
import { type Folk, folkOf } from './folk.ts';

export interface Traits {
  ageYears: number;
  gender: 'female' | 'male';
  robot: boolean;
  /** What sets it apart from people, for folk of tales. */
  folk: Folk;
  /** 0 child's shape .. 1 grown shape. */
  grown: number;
  /** 1 newborn .. 0 from three years on: fat cheeks, great eyes, hardly a nose. */
  infant: number;
  /** 0 young .. 1 very old: stoop, wrinkles, grey. */
  elder: number;
  /** 0 slim .. 0.35 average .. 1 stout. */
  weight: number;
  /** 0 .. 1. */
  muscle: number;
  /** Standing height, metres. */
  height: number;
  skin: Rgb;
  lip: Rgb;
  iris: Rgb;
  hair: Rgb;
  /** Light or dark hair is not the only thing heritage says: eyes, nose and lips follow too. */
  heritage: Heritage;
  face: FaceTraits;
  manner: Manner;
  /** All the words that describe this person, lower case, in one line with spaces at both ends. */
  words: string;
  freckles: number;
  makeup: number;
  glasses: boolean;
  sunglasses: boolean;
  blindfold: boolean;
  seed: number;
}

export type Heritage = 'european' | 'african' | 'eastAsian' | 'southAsian' | 'latin' | 'middleEastern' | 'pacific';

/** Offsets of the face from the average, each about -1..1. */
export interface FaceTraits {
  jawWidth: number;
  chin: number;
  cheeks: number;
  noseLength: number;
  noseWidth: number;
  bridge: number;
  lips: number;
  mouthWidth: number;
  eyeSize: number;
  eyeTilt: number;
  brow: number;
  browThickness: number;
  ears: number;
  headWidth: number;
  hoods: number;
}

/** What makes two people in the same pose look different. */
export interface Manner {
  /** 0..1: which leg carries the weight, how far. */
  lean: number;
  tempo: number;
  phase: number;
  /** Radians the chest is tipped back (+ proud) or forward (- shy). */
  pride: number;
  armSwing: number;
  sway: number;
  bounce: number;
  toeOut: number;
  headTilt: number;
  asymmetry: number;
}

const SKINS: Record<Heritage, readonly string[]> = {
  european: ['#efc4a2', '#e6b58f', '#f1cbb0', '#dca982', '#e9bb9a'],
  african: ['#6b432c', '#523020', '#7d5238', '#8d5f41', '#5d3926'],
  eastAsian: ['#e8bd95', '#dfae84', '#efcaa5', '#d8a67c'],
  southAsian: ['#a87248', '#96633d', '#b98257', '#875838'],
  latin: ['#c78f65', '#b67d54', '#d6a27a', '#a87049'],
  middleEastern: ['#c9966b', '#d6a77e', '#b8845a', '#dcb08a'],
  pacific: ['#a0704b', '#8f6140', '#b17f58'],
};

const HERITAGE_WORDS: readonly (readonly [Heritage, RegExp])[] = [
  [
    'african',
    /\b(black (man|woman|girl|boy|person|child|guy)|african|afro|nigerian|kenyan|ethiopian|ghanaian|senegalese|jamaican|somali|zulu|maasai|congolese|dark[- ]skinned|haitian)\b/,
  ],
  [
    'eastAsian',
    /\b(asian|chinese|japanese|korean|mongolian|vietnamese|taiwanese|thai|geisha|samurai|shaolin|kimono|hanbok|cheongsam|qipao|[aá]o d[aà]i|ninja)\b/,
  ],
  [
    'southAsian',
    /\b(indian|pakistani|bengali|sri lankan|nepali|hindu|tamil|punjabi|sikh|sari|bollywood|sherwani|kurta|salwar)\b/,
  ],
  [
    'latin',
    /\b(latin|latina|latino|hispanic|mexican|brazilian|peruvian|cuban|colombian|spanish|flamenco|mariachi|argentin\w*|bolivian|chilean)\b/,
  ],
  [
    'middleEastern',
    /\b(arab|arabic|persian|iranian|turkish|egyptian|moroccan|bedouin|djellaba|berber|israeli|lebanese|syrian|greek|sultan|sheikh|algerian|tuareg|abaya|thobe|kandura|dishdasha|keffiyeh|emirati|saudi|iraqi|yemeni)\b/,
  ],
  [
    'pacific',
    /\b(maori|polynesian|hawaiian|samoan|filipino|filipina|aboriginal|indonesian|malay|native american|inuit|navajo)\b/,
  ],
  [
    'european',
    /\b(european|american|caucasian|white (man|woman|girl|boy|person|child)|irish|scottish|scots\w*|kilt|dirndl|lederhosen|bavarian|irishman|english\w*|british|french|german|dutch|russian|ukrainian|polish|swedish|norwegian|danish|nordic|viking|italian|fair[- ]skinned|pale|redhead|ginger)\b/,
  ],
];

const HAIR_BY_HERITAGE: Record<Heritage, readonly string[]> = {
  european: ['#5a3a22', '#3a2618', '#8a5f35', '#c9a05c', '#74482a', '#2a1c14', '#9a5a30'],
  african: ['#17110e', '#1d1512', '#241a15'],
  eastAsian: ['#15110f', '#1c1613', '#2a1d16'],
  southAsian: ['#16100d', '#1f1612', '#2b1c14'],
  latin: ['#221611', '#35221a', '#1a120e', '#4a2f20'],
  middleEastern: ['#1c1410', '#2b1d15', '#3a261a'],
  pacific: ['#17110e', '#231812', '#2e2018'],
};

const IRIS_BY_HERITAGE: Record<Heritage, readonly string[]> = {
  european: ['#4f7fa8', '#5d86a0', '#6b8a5a', '#7a5a34', '#5a3c22', '#68809a', '#8a6f3f'],
  african: ['#3a2414', '#4a2f1a', '#2e1c10'],
  eastAsian: ['#3b2616', '#2f1e12', '#4a3220'],
  southAsian: ['#3d2716', '#55381f', '#2f1d11'],
  latin: ['#4a301b', '#6a4a28', '#3a2515'],
  middleEastern: ['#5a3f22', '#43301c', '#6f6a3a'],
  pacific: ['#3b2616', '#2f1e12'],
};

/** All words about the person in one line. */
export function wordLine(context: BuildContext): string {
  const a = context.attributes;
  const m = context.member;
  return ` ${[
    m?.phrase ?? '',
    m?.noun ?? '',
    ...a.age,
    ...a.gender,
    ...a.hair,
    ...a.clothing,
    ...a.size,
    ...a.shape,
    ...a.colour,
    ...a.material,
    ...a.other,
    folkOf(m?.noun).as,
  ]
    .join(' ')
    .toLowerCase()} `;
}

function ageOf(context: BuildContext, words: string): number {
  if (context.member?.ageYears !== undefined) return context.member.ageYears;
  const said = /\b(\d{1,3})[- ]?(?:years?[- ]old|yo\b)/.exec(words) ?? /\bage[d]? (\d{1,3})\b/.exec(words);
  if (said) return clamp(Number(said[1]), 0, 110);
  const table: readonly (readonly [RegExp, number])[] = [
    [/\b(newborn|infant)\b/, 0.4],
    [/\b(baby)\b/, 1],
    [/\b(toddler)\b/, 2.5],
    [/\b(teen\w*|adolescent)\b/, 15],
    [/\b(little|small) (girl|boy|child|kid|one)\b/, 6],
    [/\b(girl|boy|child|kid|schoolgirl|schoolboy|son|daughter|pupil)\b/, 8],
    [/\b(elderly|old (man|woman|lady)|grand(father|mother|pa|ma)|granny|very old|aged|ancient|hunched)\b/, 74],
    [/\b(santa|father christmas)\b/, 68],
    [/\b(middle[- ]aged)\b/, 48],
    [/\bold\b/, 70],
    [/\b(young)\b/, 23],
  ];
  for (const [pattern, years] of table) if (pattern.test(words)) return years;
  return stream(context.seed, 'age').pick([24, 28, 31, 35, 39, 44, 52]);
}

const FEMALE =
  /\b(woman|women|girl|female|lady|mother|mom|mum|daughter|sister|grandmother|grandma|granny|aunt|wife|bride|queen|princess|actress|waitress|ballerina|nun|she|her|schoolgirl|witch|goddess|maid|heroine|girlfriend|mermaid|geisha|businesswoman|policewoman)\b/;
const MALE =
  /\b(man|men|boy|male|gentleman|father|dad|son|brother|grandfather|grandpa|uncle|husband|groom|king|prince|actor|waiter|monk|he|his|schoolboy|wizard|guy|bearded|knight|samurai|hero|boyfriend|businessman|fisherman|policeman|fireman|cowboy|lumberjack|santa|groom)\b/;

function genderOf(context: BuildContext, words: string): 'female' | 'male' {
  if (context.member?.gender) return context.member.gender;
  const own = ` ${[context.member?.noun ?? '', ...context.attributes.gender].join(' ').toLowerCase()} `;
  if (FEMALE.test(own)) return 'female';
  if (MALE.test(own)) return 'male';
  if (/woman\b/.test(own)) return 'female';
  if (/(?<!hu)man\b|\b(scot|yorkshireman)\b/.test(own)) return 'male';
  if (FEMALE.test(words)) return 'female';
  if (MALE.test(words) || /\b(beard|moustache|mustache)\b/.test(words)) return 'male';
  return stream(context.seed, 'gender').chance(0.5) ? 'female' : 'male';
}

/** Interpolates a table of [x, y] rows, clamped at both ends. */
export function table(rows: readonly (readonly [number, number])[], x: number): number {
  if (x <= rows[0][0]) return rows[0][1];
  for (let i = 1; i < rows.length; i++) {
    const [x1, y1] = rows[i];
    if (x <= x1) {
      const [x0, y0] = rows[i - 1];
      return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
    }
  }
  return rows[rows.length - 1][1];
}

const HEIGHTS: readonly (readonly [number, number])[] = [
  [0, 0.56],
  [1, 0.75],
  [2, 0.86],
  [4, 1.02],
  [6, 1.15],
  [9, 1.33],
  [12, 1.51],
  [14, 1.61],
];

function heightOf(age: number, gender: 'female' | 'male'): number {
  if (age <= 14) return table(HEIGHTS, age);
  const grown = gender === 'male' ? 1.78 : 1.66;
  return table(
    [
      [14, 1.61],
      [19, grown],
      [60, grown],
      [80, grown - 0.06],
    ],
    age,
  );
}

/** Reads one person out of the words, filling what they leave open from the seed. */
export function readTraits(context: BuildContext, robot = false): Traits {
  const words = wordLine(context);
  const rng = stream(context.seed, 'person');
  const ageYears = ageOf(context, words);
  const gender = genderOf(context, words);
  const grown = clamp((ageYears - 3) / 15, 0, 1);
  const infant = clamp((3 - ageYears) / 2.2, 0, 1);
  const elder = clamp((ageYears - 55) / 30, 0, 1);
  let heritage: Heritage | null = null;
  for (const [name, pattern] of HERITAGE_WORDS) {
    if (heritage === null && pattern.test(words)) heritage = name;
  }
  const drawn = rng.pick<Heritage>([
    'european',
    'european',
    'african',
    'eastAsian',
    'southAsian',
    'latin',
    'middleEastern',
  ]);
  const fairHair = /\b(blond\w*|golden|ginger|red|auburn|strawberry)\b/.test(context.attributes.hair.join(' '));
  const kin: Heritage = heritage ?? (fairHair ? 'european' : drawn);

  let weight = rng.range(0.22, 0.45) + (ageYears > 40 ? 0.08 : 0);
  let muscle = gender === 'male' ? rng.range(0.3, 0.5) : rng.range(0.15, 0.3);
  if (/\b(slim|thin|skinny|slender|lean|lanky|petite|gaunt|wiry)\b/.test(words)) weight = 0.06;
  if (/\b(stout|fat|chubby|plump|overweight|round|heavy|big-bellied|portly|burly|obese|santa)\b/.test(words))
    weight = 0.85;
  if (
    /\b(muscular|strong|athletic|boxer|bodybuilder|burly|brawny|warrior|gladiator|wrestler|superhero|buff)\b/.test(
      words,
    )
  )
    muscle = 0.85;
  if (/\b(dancer|ballerina|gymnast|runner)\b/.test(words)) weight = Math.min(weight, 0.15);
  let height = heightOf(ageYears, gender) * rng.range(0.965, 1.035);
  if (/\btall\b/.test(words)) height *= 1.07;
  if (/\b(short|tiny|petite)\b(?! hair)/.test(` ${context.attributes.size.join(' ')} `)) height *= 0.92;
  if (/\b(huge|hulking)\b/.test(` ${context.attributes.size.join(' ')} `)) height *= 1.25;

  const light = rng.unit();
  let skin = hex(rng.pick(SKINS[kin]));
  skin = mixRgb(skin, hex(rng.pick(SKINS[kin])), light);
  if (/\b(tanned|sun-?burn\w*|weathered)\b/.test(words)) skin = mixRgb(skin, hex('#a86a45'), 0.4);
  if (/\b(pale|fair-skinned|porcelain)\b/.test(words)) skin = mixRgb(skin, hex('#f4dccb'), 0.5);
  if (/\b(dark-skinned|dark skin)\b/.test(words)) skin = hex('#5b3826');
  const folk = folkOf(context.member?.noun);
  if (folk.skin) skin = folk.skin;
  const lip: Rgb = mixRgb(skin, kin === 'african' ? hex('#7a3a38') : hex('#b8554e'), gender === 'female' ? 0.56 : 0.36);

  const hairWords = context.attributes.hair.join(' ').toLowerCase();
  const naturalHair = hex(rng.pick(HAIR_BY_HERITAGE[kin]));
  const saidHair = hairColour(hairWords, words) ?? hairOfCalling(words, rng);
  const grey = ageYears > 45 ? clamp((ageYears - 45 + rng.range(-8, 8)) / 28, 0, 1) : 0;
  let hair: Rgb = saidHair ?? mixRgb(naturalHair, hex(rng.pick(['#c9c7c3', '#b5b3b0', '#dedcd8'])), grey * 0.92);
  if (saidHair === null && ageYears < 8 && kin === 'european') hair = mixRgb(hair, hex('#b98a52'), 0.35);
  // A baby's down lets the scalp shine through.
  if (saidHair === null) hair = mixRgb(hair, mixRgb(skin, hex('#a8794a'), 0.35), infant * 0.7);
  if (/\bgr[ea]y streaks\b/.test(hairWords)) hair = mixRgb(hair, hex('#b9b7b4'), 0.35);

  const eyeSaid =
    /\b(blue|green|brown|hazel|grey|gray|amber|violet|golden|dark|black|red|emerald|turquoise)[- ]eye/.exec(words);
  const iris = eyeSaid ? (colourWord(eyeSaid[1]) ?? hex('#5a3c22')) : hex(rng.pick(IRIS_BY_HERITAGE[kin]));
  const f = stream(context.seed, 'face');
  const s = (spread = 1): number => (f.unit() + f.unit() - 1) * spread;
  const wide = kin === 'african' ? 0.7 : kin === 'southAsian' || kin === 'latin' || kin === 'pacific' ? 0.3 : 0;
  const face: FaceTraits = {
    jawWidth: s() + (gender === 'male' ? 0.35 : -0.25),
    chin: s() + (gender === 'male' ? 0.25 : -0.1),
    cheeks: s(0.8) + weight * 0.6,
    noseLength: s() + elder * 0.4,
    noseWidth: s(0.7) + wide,
    bridge: s(0.6) + (kin === 'eastAsian' ? -0.55 : kin === 'middleEastern' ? 0.4 : kin === 'african' ? -0.3 : 0),
    lips: s(0.6) + (kin === 'african' ? 0.75 : 0) + (gender === 'female' ? 0.3 : -0.1) - elder * 0.5,
    mouthWidth: s(0.7),
    eyeSize: s(0.6),
    eyeTilt: s(0.6) + (kin === 'eastAsian' ? 0.6 : 0) + (gender === 'female' ? 0.3 : 0),
    brow: s(0.5) + (gender === 'male' ? 0.35 : -0.3),
    browThickness: s(0.6) + (gender === 'male' ? 0.4 : -0.1) + (elder > 0.5 ? 0.3 : 0),
    ears: s(0.7) + elder * 0.4,
    headWidth: s(0.6),
    hoods: (kin === 'eastAsian' ? 0.6 : 0) + elder * 0.5,
  };
  const g = stream(context.seed, 'manner');
  const shy = /\b(shy|sad|timid|tired|nervous|hunched|weary|lonely)\b/.test(words) ? -0.08 : 0;
  const proud = /\b(proud|confident|elegant|king|queen|soldier|dancer|ballerina|samurai|knight|regal|warrior)\b/.test(
    words,
  )
    ? 0.06
    : 0;
  const manner: Manner = {
    lean: g.range(-1, 1),
    tempo: g.range(0.85, 1.15) * lerp(1.15, 1, grown) * lerp(1, 0.85, elder),
    phase: g.range(0, 100),
    pride: g.range(-0.03, 0.035) + shy + proud - elder * 0.09,
    armSwing: g.range(0.75, 1.2),
    sway: g.range(0.6, 1.3) * (gender === 'female' ? 1.25 : 0.85),
    bounce: g.range(0.8, 1.2) * lerp(1.35, 1, grown),
    toeOut: g.range(0.03, 0.2),
    headTilt: g.range(-0.06, 0.06),
    asymmetry: g.range(-1, 1),
  };
  return {
    ageYears,
    gender,
    robot,
    folk,
    grown,
    infant,
    elder,
    weight: clamp(weight, 0, 1),
    muscle: clamp(muscle * grown, 0, 1),
    height,
    skin,
    lip,
    iris,
    hair,
    heritage: kin,
    face,
    manner,
    words,
    freckles: /\bfreckle/.test(words) ? 1 : fairHair && rng.chance(0.3) ? 0.35 : 0,
    makeup: /\b(makeup|make-up|lipstick|eyeshadow|glamorous|geisha)\b/.test(words)
      ? 1
      : gender === 'female' && ageYears > 17
        ? 0.35
        : 0,
    glasses: /\b(glasses|spectacles|bespectacled|goggles)\b/.test(words) && !/\bsun-?glasses\b/.test(words),
    sunglasses: /\b(sun-?glasses|shades)\b/.test(words),
    blindfold: /\bblindfold/.test(words),
    seed: context.seed,
  };
}

/** Wigs and beards that belong to a figure: Santa's white, a clown's bright curls. */
function hairOfCalling(words: string, rng: Rng): Rgb | null {
  if (/\b(santa|father christmas)\b/.test(words)) return hex('#ece9e4');
  if (/\bwizard\b/.test(words)) return hex('#cfccc7');
  if (/\bclown\b/.test(words)) return hex(rng.pick(['#c8341f', '#e07a1f', '#2f8a4a', '#3a6ac8']));
  return null;
}

/** A hair colour, when the words give one. */
function hairColour(hairWords: string, words: string): Rgb | null {
  const text = hairWords.replace(/\b(beaded|ribbon\w*|shaved|streaks?|bow|gr[ea]y streaks)\b/g, ' ');
  const table: Record<string, string> = {
    blonde: '#cdb07c',
    blond: '#cdb07c',
    golden: '#c9a25c',
    flaxen: '#d8bd80',
    strawberry: '#c07a4a',
    brown: '#5a3820',
    brunette: '#4a2d1b',
    chestnut: '#63351f',
    auburn: '#7a3a20',
    red: '#a2461f',
    ginger: '#b35a24',
    black: '#15110f',
    raven: '#121116',
    dark: '#231812',
    grey: '#a09e9b',
    gray: '#a09e9b',
    silver: '#c4c5c7',
    white: '#e8e6e2',
    platinum: '#e2d3b0',
    sandy: '#b08d5e',
  };
  for (const word of text.split(/[\s-]+/)) if (table[word]) return hex(table[word]);
  const other = colourWord(text);
  if (other) return other;
  const named =
    /\b(redhead|red-?haired|ginger-?haired|blonde?\b|blond-?haired|brunette|(?:white|grey|gray|silver|black|dark|golden|brown)-?haired)/.exec(
      words,
    );
  if (named) {
    const key = named[1].replace(/-?haired/, '').replace('redhead', 'red');
    return table[key] ? hex(table[key]) : colourWord(key);
  }
  return null;
}
