/** From a verb and its words to the act that performs it. */
import { ACT_BY_ID, ACTS } from '../../catalogue/acts.ts';
import { THING_BY_ID, withKin } from '../../catalogue/things.ts';
import { lookup } from './index-lookup.ts';

const byVerb = new Map<string, { id: string; kind: string }[]>();
for (const act of ACTS) {
  for (const verb of act.verbs) byVerb.set(verb, [...(byVerb.get(verb) ?? []), { id: act.id, kind: act.kind }]);
}

const INSTRUMENT_ACTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:guitar|ukulele|banjo|lute|oud|zither|harp|sitar)\b/, 'play_guitar'],
  [/\b(?:violin|viola|cello|fiddle)\b/, 'play_violin'],
  [/\b(?:piano|organ|keyboard|harpsichord|accordion)\b/, 'play_piano'],
  [/\b(?:drums?|tabla|dhol|bongos?)\b/, 'play_drums'],
  [/\b(?:trumpet|saxophone|flute|horn|trombone|clarinet)\b/, 'play_wind'],
];
const PLAYERS: readonly (readonly [RegExp, string])[] = [
  [/guitar/, 'play_guitar'],
  [/violin|cell(?:o|ist)|fiddl/, 'play_violin'],
  [/pian/, 'play_piano'],
  [/drumm/, 'play_drums'],
  [/trumpet|saxo|flut/, 'play_wind'],
];

/** What living beings usually mean by a verb whose first entry in the catalogue is another act: with which words, and the act. The first that fits counts. */
const HABITS: readonly (readonly [verb: string, words: RegExp | null, act: string])[] = [
  ['push', /\b(?:door|gate|button|window|lid|drawer)\b/, 'open'],
  ['push', null, 'push'],
  ['draw', /\b(?:gun|pistol|revolver|rifle)\b/, 'point'],
  ['draw', /\b(?:weapon|knife|dagger|blade|katana|wand)\b/, 'raise'],
  // Something is dropped; by itself it is a fall.
  ['drop', /^(?!drop$)/, 'let_go'],
  ['blow', / kiss\b/, 'kiss'],
  ...INSTRUMENT_ACTS.map(([words, act]) => ['blow', words, act] as const),
  ['blow', null, 'breathe'],
  ['pull', null, 'push'],
  ['haul', null, 'push'],
  ['tug', null, 'push'],
  ['record', /\b(?:song|vocals?|track|album|ballad|chorus|single|verse|anthem)s?\b/, 'sing'],
  ['record', /\b(?:podcast|interview|audiobook|voice-?over|message|narration)s?\b/, 'talk'],
  // Whoever practises something does it.
  ...['practice', 'practise', 'rehearse'].flatMap((verb) => [
    ...INSTRUMENT_ACTS.map(([words, act]) => [verb, words, act] as const),
    [verb, /\b(?:pirouette|plie|dance|ballet|tango|waltz|choreography|salsa|routine|twirl)s?\b/, 'dance'] as const,
    [verb, /\b(?:yoga|pilates|tai chi|stretch(?:es)?|exercises?|push-?ups?|sit-?ups?|squats?)\b/, 'stretch'] as const,
    [verb, /\b(?:cartwheel|handstand|backflip|somersault|gymnastics|stunt)s?\b/, 'jump'] as const,
    [verb, /\b(?:punch(?:es)?|kicks?|karate|boxing|kung fu|swordplay|sparring)\b/, 'fight'] as const,
    [verb, /\b(?:song|aria|choir|hymn|scales?)s?\b/, 'sing'] as const,
    [verb, /\b(?:line|speech|monologue|presentation|script)s?\b/, 'talk'] as const,
  ]),
  ['cross', null, 'walk'],
  ['pass', null, 'walk'],
  ['roll', null, 'crawl'],
  ['slip', null, 'crawl'],
  ['land', null, 'jump'],
  ['close', null, 'open'],
  ['turn', null, 'look'],
  ['spin', null, 'dance'],
];

const FLIERS = withKin(['bird', 'dragon', 'bee', 'butterfly', 'bat']);
const SWIMMERS = withKin(['fish', 'whale', 'turtle', 'octopus', 'seal']);

/** Act for a verb done by a living being or by a thing; "stand" (or "spin" for things) where nothing fits. */
export function actOf(verb: string, phrase: string, doer: { living: boolean; noun: string; model?: string }): string {
  const act = plainAct(verb, phrase, doer);
  const vehicle = doer.model ? THING_BY_ID.get(doer.model) : undefined;
  if (vehicle?.kind === 'vehicle' && ACT_BY_ID.get(act)?.kind === 'travel' && !/^(?:fall|rise)$/.test(act))
    return vehicle.rests === 'air' ? 'fly' : 'drive';
  if (!doer.living || !doer.model) return act;
  if (verb === 'gallop' && doer.model === 'person') return 'ride';
  // Birds fly and fish swim where others walk or drive.
  if (
    /^(?:drive|fly)$/.test(act) ||
    /^(?:take off|land|alight)\b/.test(phrase) ||
    /^(?:circle|glide|soar|swoop|cross|pass)$/.test(verb)
  ) {
    if (FLIERS.has(doer.model)) return 'fly';
    if (SWIMMERS.has(doer.model)) return 'swim';
    // People drive what they are said to drive; where only the way is named they go on foot.
    if (act === 'drive' && !/^(?:drive|steer|race|sail|cruise|pilot|row|paddle)$/.test(verb)) return 'walk';
  }
  return act;
}

function plainAct(verb: string, phrase: string, doer: { living: boolean; noun: string }): string {
  if (verb === 'play') {
    const found =
      INSTRUMENT_ACTS.find(([pattern]) => pattern.test(phrase)) ??
      (doer.living ? PLAYERS.find(([pattern]) => pattern.test(doer.noun)) : undefined);
    if (found) return found[1];
  }
  if (doer.living) {
    const habit = HABITS.find(([of, words]) => of === verb && (words === null || words.test(phrase)));
    if (habit) return habit[2];
  }
  const longest = [...byVerb.keys()]
    .filter((key) => key.includes(' ') && ` ${phrase} `.includes(` ${key} `))
    .sort((a, b) => b.length - a.length)[0];
  for (const key of [longest, verb]) {
    const options = key ? byVerb.get(key) : undefined;
    if (!options) continue;
    const fit = doer.living ? options.find((one) => one.kind !== 'thing') : options.find((one) => one.kind === 'thing');
    // "runs down the street" is no flowing, where somebody runs.
    if (!fit && key !== verb && doer.living) continue;
    return (fit ?? options[0]!).id;
  }
  const climbed = lookup(verb)?.act;
  const kind = climbed ? ACT_BY_ID.get(climbed)?.kind : undefined;
  // A thing neither looks nor talks: what is only said of it in a figure leaves it moving a little.
  if (climbed && (doer.living || kind === 'thing' || kind === 'travel')) return climbed;
  return doer.living ? 'stand' : 'blow';
}
