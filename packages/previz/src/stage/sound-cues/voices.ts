/** The calls of animals in the picture: when the words say that they call, and now and then by their nature. */
import { stream } from '../../math/random.ts';
import type { FoleyEvent } from '../../sound/sound-scene.ts';
import type { Performer } from '../blocking/track.ts';
import type { Film, StagedShot } from '../film.ts';
import { weightOf } from './footfalls.ts';
import { heardIn } from './hearing.ts';

/** Call of a kind of animal, and how readily it calls unasked, 0..1 per ten seconds. */
const CALLS: readonly (readonly [RegExp, string, number])[] = [
  [/puppy|terrier|chihuahua/, 'dog_yap', 0.5],
  [/dog|hound|spaniel|retriever|shepherd|husky|corgi|collie|poodle|bulldog|dachshund|labrador/, 'dog_bark', 0.35],
  [/kitten|cat\b/, 'cat_meow', 0.4],
  [/lion|lioness|dinosaur/, 'roar', 0.35],
  [/tiger|leopard|panther|jaguar|cheetah|cougar|puma/, 'growl', 0.35],
  [/dragon/, 'dragon_roar', 0.5],
  [/wolf|coyote|werewolf/, 'howl', 0.25],
  [/fox/, 'fox_yip', 0.2],
  [/bear|panda/, 'growl', 0.3],
  [/donkey|mule/, 'donkey_bray', 0.3],
  [/zebra/, 'zebra_bark', 0.3],
  [/horse|pony|mare|stallion|foal|unicorn/, 'horse_snort', 0.6],
  [/cow|bull|ox|buffalo|calf|bison|yak/, 'cow_moo', 0.5],
  [/goat/, 'goat_bleat', 0.6],
  [/sheep|lamb|ram/, 'sheep_baa', 0.7],
  [/pig|boar|hog|piglet/, 'pig_oink', 0.6],
  [/elk|moose|stag|deer|doe|antelope|gazelle|reindeer/, 'deer_bellow', 0.12],
  [/elephant|mammoth/, 'elephant_trumpet', 0.35],
  [/camel|llama|dromedary|alpaca/, 'camel_groan', 0.35],
  [/monkey|chimp|ape|lemur/, 'monkey_chatter', 0.6],
  [/gorilla/, 'growl', 0.3],
  [/mouse|rat|hamster/, 'mouse_squeak', 0.4],
  [/squirrel|chipmunk/, 'squirrel_chatter', 0.4],
  [/rooster|cockerel/, 'rooster_crow', 0.5],
  [/hen|chicken/, 'hen_cluck', 0.9],
  [/chick/, 'chick_peep', 0.9],
  [/turkey/, 'turkey_gobble', 0.6],
  [/duckling/, 'chick_peep', 0.8],
  [/duck|mallard/, 'duck_quack', 0.7],
  [/goose|geese|swan/, 'goose_honk', 0.5],
  [/penguin/, 'penguin_bray', 0.5],
  [/owl/, 'owl_hoot', 0.6],
  [/eagle|hawk|falcon|condor/, 'eagle_cry', 0.5],
  [/crow|raven|magpie/, 'crow_caw', 0.7],
  [/gull/, 'gull_cry', 0.8],
  [/pigeon|dove/, 'pigeon_coo', 0.8],
  [/parrot|macaw|cockatoo/, 'parrot_squawk', 0.7],
  [/peacock/, 'peacock_cry', 0.5],
  [/woodpecker/, 'woodpecker', 0.8],
  [/cuckoo/, 'cuckoo', 0.8],
  [/crane|heron|stork|flamingo/, 'goose_honk', 0.3],
  [/hummingbird/, 'wing_hum', 0.9],
  [/robin|sparrow|finch|bird|swallow|canary|nightingale|lark|wren/, 'songbird', 0.8],
  [/frog|toad/, 'frog_croak', 0.7],
  [/rattlesnake/, 'rattle', 0.7],
  [/snake|cobra|serpent|lizard/, 'snake_hiss', 0.5],
  [/dolphin|orca|porpoise/, 'dolphin_click', 0.8],
  [/whale|humpback/, 'whale_song', 0.7],
  [/seal|walrus|sea lion/, 'seal_bark', 0.6],
];

/** Verbs that say that an animal calls, and the calls that they name by themselves. */
const CALLING: Readonly<Record<string, string>> = {
  bark: '',
  yap: 'dog_yap',
  howl: 'howl',
  roar: '',
  growl: 'growl',
  snarl: 'growl',
  meow: 'cat_meow',
  purr: 'cat_purr',
  hiss: 'snake_hiss',
  neigh: 'horse_neigh',
  whinny: 'horse_neigh',
  snort: 'horse_snort',
  bray: 'donkey_bray',
  moo: 'cow_moo',
  bleat: '',
  crow: 'rooster_crow',
  cluck: 'hen_cluck',
  quack: 'duck_quack',
  honk: 'goose_honk',
  hoot: 'owl_hoot',
  caw: 'crow_caw',
  screech: '',
  squawk: '',
  coo: 'pigeon_coo',
  chirp: 'songbird',
  tweet: 'songbird',
  sing: '',
  call: '',
  cry: '',
  trumpet: 'elephant_trumpet',
  squeak: 'mouse_squeak',
  croak: 'frog_croak',
  bellow: '',
  oink: 'pig_oink',
  grunt: 'pig_oink',
  chatter: '',
  talk: '',
  shout: '',
};

/** The call of an animal by its noun; undefined for the mute. */
export function callOf(noun: string): { id: string; readily: number } | undefined {
  const found = CALLS.find(([pattern]) => pattern.test(noun.toLowerCase()));
  return found ? { id: found[1], readily: found[2] } : undefined;
}

/** Seconds from the start of the shot at which its mouth makes the sound that the words give it. */
function said(staged: StagedShot, p: Performer): { t: number; id: string }[] {
  const out: { t: number; id: string }[] = [];
  for (const action of staged.shot.actions) {
    if (action.subject !== p.member?.id) continue;
    const id = CALLING[action.verb];
    if (id === undefined) continue;
    const own = callOf(p.member?.noun ?? '')?.id;
    const call = id === '' ? own : id;
    if (call) out.push({ t: action.start + 0.15, id: call });
  }
  return out;
}

export function voices(film: Film, staged: StagedShot, p: Performer): FoleyEvent[] {
  const member = p.member;
  if (member?.kind !== 'animal' || p.frame) return [];
  const { shot } = staged;
  const rng = stream(film.screenplay.seed, `call:${p.key}:${shot.index}`);
  const calls = said(staged, p);
  const nature = callOf(member.noun) ?? callOf(member.model.replace('_', ' '));
  const named = calls.length > 0 || shot.sounds.some((s) => s.source === member.id || s.cue === nature?.id);
  if (!named && nature && rng.chance((nature.readily * shot.duration) / 10)) {
    calls.push({ t: shot.duration * rng.range(0.15, 0.6), id: nature.id });
  }
  return calls
    .filter(({ t }) => t < shot.duration)
    .map(({ t, id }, k) => {
      const state = p.state(staged.worldStart + t * staged.rate);
      const joints = p.actor.joints(state);
      const at = heardIn(staged, t, joints.mouth ?? joints.head ?? state.position);
      return { time: shot.start + t, kind: id, strength: named ? 0.8 : 0.5 + 0.02 * k, weight: weightOf(p), ...at };
    });
}
