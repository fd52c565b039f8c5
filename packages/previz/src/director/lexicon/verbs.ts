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

/** Verbs whose first entry in the catalogue is not what people usually mean by them. */
const HABITS: Record<string, string> = {
  pull: 'push',
  haul: 'push',
  tug: 'push',
  cross: 'walk',
  pass: 'walk',
  roll: 'crawl',
  land: 'jump',
  close: 'open',
  slip: 'crawl',
  turn: 'look',
  spin: 'dance',
  push: 'push',
};

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
    if (verb === 'push' && /\b(?:door|gate|button|window|lid|drawer)\b/.test(phrase)) return 'open';
    if (verb === 'draw' && /\b(?:gun|pistol|revolver|rifle)\b/.test(phrase)) return 'point';
    if (verb === 'draw' && /\b(?:weapon|knife|dagger|blade|katana|wand)\b/.test(phrase)) return 'raise';
    if (verb === 'drop' && phrase !== verb) return 'let_go';
    if (verb === 'blow' && / kiss\b/.test(phrase)) return 'kiss';
    if (verb === 'blow') return INSTRUMENT_ACTS.find(([pattern]) => pattern.test(phrase))?.[1] ?? 'breathe';
    if (HABITS[verb]) return HABITS[verb];
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
