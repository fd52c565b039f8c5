/** What is to be heard: sound cues, music, and what must not sound. */
import type { MusicPlan, SoundCue } from '@storyreel/contract';
import { SOUNDS } from '../../catalogue/sounds.ts';
import { compoundInfo } from '../lexicon/nouns.ts';
import { asVerb, isPlural, singular } from '../text/morphology.ts';
import { tagText } from '../text/tag.ts';

const byWord = new Map<string, string>();
for (const entry of SOUNDS) for (const word of entry.words) if (!byWord.has(word)) byWord.set(word, entry.id);
for (const [word, id] of Object.entries({
  crackle: 'fire', crackling: 'fire', roar: 'roar', howl: 'wind', howling: 'wind', rustle: 'leaves', rustling: 'leaves', patter: 'rain',
  chirp: 'birds', chirping: 'birds', birdcall: 'birds', trickle: 'stream', gurgle: 'stream', bubbling: 'stream', drip: 'splash',
  dripping: 'splash', water: 'stream', chatter: 'crowd', murmur: 'crowd', murmuring: 'crowd', voice: 'crowd', shouting: 'crowd', vendor: 'crowd',
  applause: 'cheer', laughter: 'laugh', laughing: 'laugh', footfall: 'footstep', footstep: 'footstep', clap: 'cheer', palm: 'cheer',
  hum: 'air_conditioner', humming: 'air_conditioner', buzz: 'buzz', tick: 'clock_tick', beep: 'beep', hiss: 'steam', ring: 'bell', ringing: 'bell',
  jingle: 'bell', clatter: 'cup_set', clink: 'clink', clinking: 'clink', creak: 'boat_creak', creaking: 'boat_creak', thud: 'knock', thump: 'knock',
  knock: 'knock', bang: 'impact', siren: 'siren', honk: 'horn', engine: 'engine', motor: 'engine', tyre: 'engine', tire: 'engine', scooter: 'engine',
  traffic: 'traffic', wind: 'wind', breeze: 'wind', thunder: 'thunder', rain: 'rain', bark: 'dog_bark', meow: 'cat_meow', neigh: 'horse_neigh',
  hoof: 'hoof', hooves: 'hoof', wing: 'wings', flap: 'wings', flapping: 'wings', breathing: 'breath', breath: 'breath', sigh: 'breath',
  heartbeat: 'heartbeat', typing: 'keyboard', sizzle: 'sizzle', sizzling: 'sizzle', frog: 'frogs', cricket: 'crickets', cicada: 'crickets',
  insect: 'crickets', gull: 'gulls', seagull: 'gulls', wave: 'surf', surf: 'surf', bell: 'bell', chime: 'bell', helicopter: 'helicopter',
  explosion: 'explosion', firework: 'explosion', whoosh: 'whoosh', splash: 'splash', static: 'sparks', spark: 'sparks', scissors: 'clink',
  snipping: 'clink', fork: 'cup_set', radio: 'crowd', rumble: 'engine', growl: 'roar', whistle: 'horn', purr: 'cat_meow', alarm: 'beep',
  heel: 'footstep', sneaker: 'footstep', squeak: 'boat_creak', crowd: 'crowd', audience: 'crowd', cheer: 'cheer', cheering: 'cheer', steam: 'steam', fire: 'fire', train: 'train',
  broth: 'sizzle', camera: 'camera_shutter', shutter: 'camera_shutter', page: 'page', paper: 'page', door: 'door', glass: 'clink', cry: 'cry',
  sob: 'cry', step: 'footstep', silence: 'room_tone', leaf: 'leaves', dog: 'dog_bark', bird: 'birds', birdsong: 'birds', wood: 'fire',
})) {
  byWord.set(word, id);
} // biome-ignore format: a table

/** Words of sentences that tell what happens rather than list what is heard. */
const SCENIC = new Set('while who he she they his her their as is are its him them it one'.split(' '));

/** Where a thing is rather than what is heard: "above the traffic", "in the wind". */
const WHERE =
  /\b(?:in|through|above|past|over|into|under|toward|towards|near|against|along|across|beside)\s+(?:(?:the|a|an|his|her|its)\s+)?[\p{L}-]+/giu;

/** Words that by themselves make a phrase audible. */
const AUDIBLE = new Set(
  `hum humming roar roaring thud thump hiss hissing beep crackle crackling chatter creak rumble buzz buzzing chirp chirping
  clap tap tapping click clang clatter ring ringing rustle rustling whistle chime splash drip dripping murmur murmuring hoot bark
  barking growl howl howling rattle squeak screech snap patter crunch whoosh clink clinking tick ticking honk flap flapping pop
  sizzle sizzling laughter laugh applause birdsong footstep footfall thunder siren heartbeat breathing sound noise ambience ambiance
  audio static snipping bubbling trickling cricket cicada voice voices shouting singing cheering music song melody silence bell
  wind traffic engine typing echo echoing frog haggling sigh gasp purr neigh gunshot explosion crash scream screaming meow clapping`
    .trim()
    .split(/\s+/),
);

const INSTRUMENTS: Record<string, string> = {
  string: 'strings', violin: 'strings', cello: 'strings', viola: 'strings', orchestra: 'strings', orchestral: 'strings', piano: 'piano', guitar: 'guitar',
  banjo: 'guitar', ukulele: 'guitar', country: 'guitar', acoustic: 'guitar', harp: 'pluck', zither: 'pluck', guzheng: 'pluck', koto: 'pluck',
  sitar: 'pluck', oud: 'pluck', lute: 'pluck', pipa: 'pluck', shamisen: 'pluck', pluck: 'pluck', plucked: 'pluck', bass: 'bass', drum: 'percussion',
  drums: 'percussion', percussion: 'percussion', 'drum-and-bass': 'percussion', dhol: 'percussion', tabla: 'percussion', taiko: 'percussion',
  techno: 'synth', electronic: 'synth', synth: 'synth', synthwave: 'synth', brass: 'brass', trumpet: 'brass', horn: 'brass', trombone: 'brass',
  saxophone: 'brass', jazz: 'brass', flute: 'flute', whistle: 'flute', choir: 'choir', choral: 'choir', vocals: 'choir', bell: 'bells', bells: 'bells',
  accordion: 'accordion', organ: 'pad', pad: 'pad', ambient: 'pad', 'music box': 'bells', lullaby: 'bells', 'hip-hop': 'percussion', 'lo-fi': 'synth',
}; // biome-ignore format: a table
const MUSIC_WORD =
  /\b(?:music|soundtrack|score|melod(?:y|ies)|tune|song|beat|drum-and-bass|drums?|strings|orchestra|techno|jazz|choir|synth(?:wave)?|piano|violins?|guitars?|cello|trumpet|saxophone|flute|oud|zither|harp|accordion|banjo|hip-hop|lo-fi|lullaby|waltz|sitar|koto|symphony)\b/i;
const MOODS: readonly (readonly [RegExp, MusicPlan['mood']])[] = [
  [/\b(?:epic|grand|heroic|soaring|triumphant|sweeping)\b/i, 'epic'],
  [/\b(?:tense|suspense\w*|ominous|urgent|anxious|pulsing)\b/i, 'tense'],
  [/\b(?:dark|eerie|haunting|sinister|menacing)\b/i, 'dark'],
  [/\b(?:sad|melanchol\w*|mournful|sorrow\w*|wistful|bittersweet)\b/i, 'sad'],
  [/\b(?:joyful|happy|upbeat|cheerful|lively|uplifting|festive|bright|punchy|energetic)\b/i, 'joyful'],
  [/\b(?:playful|quirky|whimsical|funny|comic|bouncy)\b/i, 'playful'],
  [/\b(?:warm|romantic|tender|nostalgic|cozy|country)\b/i, 'warm'],
  [/\b(?:calm|soft|gentle|subtle|ambient|peaceful|quiet|slow|relaxing|serene|soothing|dreamy)\b/i, 'calm'],
];
const TEMPI: readonly (readonly [RegExp, number])[] = [
  [/\b(?:drum-and-bass)\b/i, 172],
  [/\b(?:fast|punchy|energetic|driving|urgent|frantic|pounding)\b/i, 138],
  [/\b(?:techno|upbeat|lively|electronic|dance|festive|dhol)\b/i, 124],
  [/\b(?:slow|ambient|sad|mournful|lullaby)\b/i, 66],
  [/\b(?:calm|soft|gentle|subtle|peaceful|quiet)\b/i, 76],
];

export interface HeardItem {
  phrase: string;
  kind: 'sound' | 'music';
  cue?: string;
}

/** What rings: without it a ring is for the finger. */
const RUNG =
  /\b(?:phone|telephone|cellphone|bell|bells|doorbell|alarm|school|church|bicycle|bike|tinny|shrill|ring of|ring out|ears?)\b/i;

const words = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[\p{L}][\p{L}-]*/gu) ?? [];

/** The cue that answers a phrase: its last audible word that the catalogue has. */
export function cueOf(phrase: string): string | undefined {
  const all = words(phrase);
  for (let size = Math.min(5, all.length); size >= 1; size--) {
    for (let at = all.length - size; at >= 0; at--) {
      const run = all.slice(at, at + size);
      if (size === 1 && /^rings?$/.test(run[0]!) && !RUNG.test(phrase)) continue;
      const base = [...run.slice(0, -1), singular(run.at(-1)!)].join(' ');
      const found =
        byWord.get(run.join(' ')) ??
        byWord.get(base) ??
        (size === 1 ? byWord.get(asVerb(run[0]!)?.base ?? '') : undefined);
      if (found) return found;
    }
  }
  return undefined;
}

/** A short phrase with an audible word in it; a long one describes a scene that happens to contain such a word. */
function isAudible(phrase: string): boolean {
  if (words(phrase).length > 8 || words(phrase).some((word) => SCENIC.has(word))) return false;
  const all = words(phrase.replace(WHERE, ' '));
  return all.some(
    (word) =>
      ((AUDIBLE.has(word) || AUDIBLE.has(singular(word))) && (!/^rings?$/.test(word) || RUNG.test(phrase))) ||
      (word.endsWith('ing') && word !== 'ring' && AUDIBLE.has(asVerb(word)?.base ?? '')),
  );
}

/** A sound by its full name in the catalogue: "lapping water", "distant foghorn". */
const isNamedSound = (part: string): boolean => {
  const bare = words(part).filter(
    (word) => !/^(?:a|an|the|soft|distant|gentle|loud|faint|muffled|far|quiet)$/.test(word),
  );
  return (
    bare.length > 0 &&
    bare.length <= 3 &&
    (bare.length > 1 || /(?:horn|song|bell|siren)$/.test(bare[0]!)) &&
    byWord.has(bare.join(' '))
  );
};

/** In a list of sounds, a short item that the catalogue can sound is one too: "hooves on stone", "a fork on a plate". */
/** "Heavy traffic on a highway": what is somewhere is seen before it is heard. */
const SEEN_THERE =
  /^\s*(?:the )?(?:(?:heavy|busy|dense|thick|light|slow|fast|rush[- ]hour|evening|morning|night|city|street|highway) )*traffic\s+(?:\w+ing\s+)?(?:on|along|through|across|over|around|in|at) (?!the (?:distance|background))/i;

const isHeard = (part: string): boolean => !SEEN_THERE.test(part) && isHeardAlone(part);

const isHeardAlone = (part: string): boolean =>
  isAudible(part) || isMusic(part) || (words(part).length <= 5 && cueOf(part) !== undefined);

const isMusic = (phrase: string): boolean =>
  words(phrase).length <= 9 &&
  !words(phrase).some((word) => SCENIC.has(word)) &&
  MUSIC_WORD.test(phrase) &&
  !/\b(?:plays?|playing|holds?|holding|carr(?:y|ies)|strums?|player|(?:on|over|across) the (?:strings|keys))\b/i.test(
    phrase,
  );

const LABEL =
  /^\s*(?:the )?(?:sounds? of|sound design|sound effects?|sounds?|audio|sfx|ambience|ambient (?:sounds?|audio)|background (?:sounds?|audio|noise)|we hear|you can hear|noises?|foley)\s*(?:include[sd]?|are|is)?\s*[:—-]?\s*/i;
const MUSIC_LABEL = /^\s*(?:background )?(?:music|soundtrack|score|bgm)\s*(?:is|:|—|-)\s*/i;

/** Splits a list of sounds at its commas and at "and" between things that are each heard. */
function items(text: string): string[] {
  const out: string[] = [];
  for (const part of text.split(/[,;.]|\s[—–]\s/)) {
    const sides = part.split(/\s+(?:and|with|plus|over|mixed with)\s+/i);
    if (sides.length > 1 && sides.every((side) => isAudible(side) || isMusic(side) || cueOf(side) !== undefined))
      out.push(...sides);
    else out.push(part);
  }
  return out
    .map((item) =>
      item
        .trim()
        .replace(/^(?:and|with|plus|then|also|a|an|the|some|only|just|one|subtle hints of)\s+/i, '')
        .replace(/^(?:a|an|the|some)\s+/i, '')
        .trim(),
    )
    .filter((item) => /\p{L}/u.test(item));
}

/** "departure bell rings": the sound is the bell ringing. */
function ringing(phrase: string): string | undefined {
  const found =
    /^(.+)\s(rings|beeps|buzzes|ticks|chimes|tolls|creaks|howls|barks|crackles|sounds|hums|whistles|roars|rumbles|blares|wails|clicks|honks)$/i.exec(
      phrase,
    );
  if (!found) return undefined;
  if (/sounds/i.test(found[2]!)) return found[1];
  const base = asVerb(found[2]!.toLowerCase())?.base ?? found[2]!;
  return `${found[1]} ${/[^aeiouy]e$/.test(base) ? base.slice(0, -1) : /^hum$/.test(base) ? 'humm' : base}ing`;
}

/** Reads a sentence as a list of things heard; undefined when it is not one. */
export function readHeard(sentence: string): HeardItem[] | undefined {
  const music = MUSIC_LABEL.exec(sentence);
  if (music) {
    const phrase = sentence
      .slice(music[0].length)
      .replace(/[.;]+$/, '')
      .trim();
    return [
      { phrase: phrase.replace(/^(?:a|an|the|some)\s+/i, '').split(/,\s*(?=\w+(?: and \w+)*$)/)[0]!, kind: 'music' },
    ];
  }
  const label = LABEL.exec(sentence);
  const body = label ? sentence.slice(label[0].length) : sentence;
  const parts = items(body);
  if (parts.length === 0) return undefined;
  const heard = parts.filter(isHeard);
  if (!label && heard.length * 2 < parts.length) return undefined;
  return (label ? parts : heard).map((phrase): HeardItem => {
    const bare = phrase.replace(
      /\s+(?:from|in|through|behind|outside|across|on) (?:a |an |the )?(?:audience|distance|background|jukebox|crowd|street|air|next room|\w+ ?\w*)$/i,
      (tail) => (/(?:audience|distance|background|jukebox|street)/i.test(tail) ? '' : tail),
    );
    const rung = ringing(bare);
    const rings = rung ? cueOf(phrase) : undefined;
    if (rung) return { phrase: rung, kind: 'sound', ...(rings ? { cue: rings } : {}) };
    if (isMusic(bare))
      return {
        phrase: bare.replace(/\s+(?:only|echoing|playing|plays|swelling|swells|rising|throughout)$/i, ''),
        kind: 'music',
      };
    const cue = cueOf(phrase);
    return cue ? { phrase: bare, kind: 'sound', cue } : { phrase: bare, kind: 'sound' };
  });
}

/** The items of an unlabelled list that are not heard at all: "overcast light" beside "melancholic piano". */
export function unheard(sentence: string): string[] {
  if (LABEL.test(sentence) || MUSIC_LABEL.test(sentence)) return [];
  return items(sentence).filter((part) => !isHeard(part));
}

const infoOf = (word: string): { kind: string } | undefined => compoundInfo([word]).info;
const isLiving = (word: string): boolean => /^(?:person|animal)$/.test(infoOf(word)?.kind ?? '');
const FAR =
  /\b(?:distance|background|far|away|outside|street|next room|nearby|somewhere|microphone|roof|window|trees?|stone)\b/i;

/** "a baby laughing on a rug", "the girl claps": somebody who is seen doing what is heard. */
function isSeen(part: string): boolean {
  if (words(part).length <= 3 && isMusic(part)) return false;
  if (/\b(?:she|he|they|his|her|him|them)\b/i.test(part)) return true;
  const all = words(part.replace(/\s+from (?:the|an?) .*$/i, ''));
  const at = all.findIndex(isLiving);
  if (at < 0) return false;
  if (infoOf(all.at(-1)!)?.kind === 'person') return true;
  const verb = asVerb(all[at + 1] ?? '');
  if (verb?.form === 's' && !isPlural(all[at]!) && infoOf(all[at + 1]!)?.kind !== 'sound') return true;
  const rest = all.slice(at + 2);
  return (
    verb?.form === 'ing' &&
    /^(?:in|on|at|under|by|beside|behind|near|to|with|across|through)$/.test(rest[0] ?? '') &&
    !FAR.test(part)
  );
}

/** A part that names one living being with an article and what it does: "the dog barks". */
function toldOf(part: string): boolean {
  const named = /^\s*(?:and |then |while )?(?:a|an|the|one|her|his|their|my|elementref\w*)\b/i.test(part);
  const all = named ? words(part) : [];
  const at = all.findIndex(isLiving);
  if (at < 0 || isPlural(all[at]!) || FAR.test(part)) return false;
  if (asVerb(all[at + 1] ?? '')?.form === 's') return true;
  // "a man with a hat laughs": what he has or wears stands between.
  return (
    /^(?:with|in|wearing|holding)$/.test(all[at + 1] ?? '') &&
    tagText(part).some((token) => token.tag === 'verb' && token.form === 's')
  );
}

/** Whether a whole sentence is only about what is heard. */
export function isSoundSentence(sentence: string): boolean {
  if (LABEL.test(sentence) || MUSIC_LABEL.test(sentence)) return true;
  if (sentence.includes('\uE010')) return false;
  const parts = items(sentence);
  if (parts.length === 0) return false;
  // "Gulls, lapping water, a distant foghorn": one item is plainly heard, and the catalogue sounds the others.
  const plainly = parts.filter((part) => isAudible(part) || isMusic(part) || isNamedSound(part)).length;
  const heard = plainly > 0 && parts.length > 1 && parts.every(isHeard) ? parts.length : plainly;
  if (heard * 2 < parts.length || parts.some(isSeen)) return false;
  // "A wolf howls" is seen; "wolf howls" in a list may be heard only.
  if (sentence.split(/[,;]/).some(toldOf)) return false;
  // A long part that is not heard tells of a scene.
  return !parts.some((part) => !isHeard(part) && words(part).length >= 6);
}

export function musicPlan(phrase: string): MusicPlan {
  const instruments: string[] = /\bmusic box\b/i.test(phrase) ? ['bells'] : [];
  for (const word of words(phrase)) {
    const found = INSTRUMENTS[word] ?? INSTRUMENTS[singular(word)];
    if (found && !instruments.includes(found)) instruments.push(found);
  }
  const mood = MOODS.find(([pattern]) => pattern.test(phrase))?.[1] ?? 'neutral';
  const tempo = TEMPI.find(([pattern]) => pattern.test(phrase))?.[1] ?? 92;
  return { phrase, instruments: instruments.length > 0 ? instruments : ['pad', 'piano'], mood, tempo };
}

export function soundCue(phrase: string, cue: string): SoundCue {
  const distance = /\b(?:distant|far|faint|far-off|remote|muffled)\b/i.test(phrase)
    ? 'far'
    : /\b(?:close|near|loud|right beside)\b/i.test(phrase)
      ? 'near'
      : 'mid';
  return { phrase, cue, distance };
}
