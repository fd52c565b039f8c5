/** Reads one shot: who and what is there, what they do, where they are, what they say. Identities are shared by all shots. */
import type { Emotion, RelationTerm } from '@storyreel/contract';
import { PLACE_BY_ID } from '../../catalogue/places.ts';
import { withKin } from '../../catalogue/things.ts';
import { FILM_NOUNS } from '../lexicon/closed.ts';
import { type NounInfo, nounInfo } from '../lexicon/nouns.ts';
import { asVerb } from '../text/morphology.ts';
import type { Clause, NounPhrase, Parsed } from '../text/parse.ts';
import { addModifier, type Cast, type Entity, phraseText } from './cast.ts';
import type { Depictions } from './depict.ts';
import { emotionOf } from './feelings.ts';
import { settleStudios } from './studios.ts';

export interface ReadAction {
  subject: Entity | undefined;
  /** Name for a subject that is no identity: "smoke". */
  subjectName: string;
  /** The noun the text uses for the subject here, where that is another than its first: "boat" of the trawler. */
  called?: string;
  /** Part of the subject that does it: "hands". */
  part?: string;
  verb: string;
  phrase: string;
  object?: Entity | undefined;
  objectName?: string;
  manner: string[];
  /** Begins together with the action before it. */
  together: boolean;
  at: number;
}

export interface ReadPlace {
  phrase: string;
  /** Head noun, for "the street" said of a street named before. */
  head: string;
  definite: boolean;
  place: string | undefined;
  interior?: boolean;
}

export interface ReadRelation {
  a: Entity | string;
  rel: RelationTerm;
  b: Entity | string;
}

export interface SceneReading {
  subjects: Entity[];
  detail?: string;
  /** Names of body parts and other details in the order of mention. */
  parts: { name: string; owner: Entity | undefined }[];
  actions: ReadAction[];
  feelings: { subject: Entity; from: Emotion; to: Emotion }[];
  places: ReadPlace[];
  relations: ReadRelation[];
  /** Sounds that somebody or something in the picture makes. */
  calls: { phrase: string; cue: string; source: Entity | undefined }[];
  /** Subject of the clause that each quote stands in or after. */
  speakers: Map<number, { entity: Entity | undefined; clause: Clause | undefined }>;
}

/** Verbs that name the vehicle they are done on. */
const IMPLIED: Record<string, string> = {
  skateboard: 'skateboard',
  surf: 'surfboard',
  cycle: 'bicycle',
  kayak: 'kayak',
  canoe: 'canoe',
  sled: 'sled',
};

/** Who is on horseback when nothing is said of what they ride or gallop on. */
const HORSEBACK =
  /^(?:cowboy|cowgirl|knight|horseman|horsewoman|jockey|cavalryman|rider|gunslinger|outlaw|sheriff|equestrian)$/;
const impliedBy = (clause: Clause): string | undefined =>
  /^(?:ride|gallop|trot)$/.test(clause.verb) &&
  clause.objects.length === 0 &&
  clause.subjects.some((np) => HORSEBACK.test(np.head) && !np.attached.some(({ prep }) => prep === 'on'))
    ? 'horse'
    : IMPLIED[clause.verb];

const RELATION_OF: Record<string, RelationTerm> = {
  'left of': 'left_of',
  'right of': 'right_of',
  'in front of': 'in_front_of',
  on: 'on', onto: 'on', upon: 'on', atop: 'on', under: 'under', beneath: 'under', underneath: 'under', below: 'under', over: 'above',
  above: 'above', behind: 'behind', beside: 'next_to', besides: 'next_to', alongside: 'next_to', near: 'next_to', between: 'between', among: 'between',
  around: 'around', in: 'in', inside: 'in', within: 'in', by: 'next_to', against: 'next_to', amid: 'in',
}; // biome-ignore format: a table

const PLACE_PREPS = new Set(
  'in at on inside through across along into onto within over past down up outside near under beside from around behind above throughout amid toward towards'.split(
    ' ',
  ),
);
const WEAR = new Set(['wear', 'dress', 'clothe', 'sport', 'don', 'wrap', 'adorn']);
/** What is done to clothes that nobody wears just then. */
const HANDLES = /^(?:knit|crochet|sew|stitch|weave|mend|iron|fold|wash|throw|toss|hang|pack)$/;
const COLLECTIVES = new Set([
  'caravan',
  'procession',
  'convoy',
  'herd',
  'flock',
  'swarm',
  'pack',
  'fleet',
  'troupe',
  'crowd',
  'parade',
]);
/** Parts of vehicles that other things are named like. */
const VEHICLE_PARTS = new Set([
  'seat',
  'handlebar',
  'saddle',
  'pedal',
  'wheel',
  'hood',
  'bonnet',
  'bumper',
  'windshield',
  'windscreen',
  'door',
  'trunk',
  'tire',
  'tyre',
  'steering wheel',
  'sail',
  'mast',
  'oar',
]);
/** What somebody who "rides along" is on when it has been named before. */
const PEDALLED = withKin(['bicycle', 'motorcycle', 'horse']);
const FIGURES = new Set(['person', 'animal', 'vehicle']);
const SOLID = new Set([
  'person',
  'animal',
  'vehicle',
  'object',
  'food',
  'plant',
  'structure',
  'nature',
  'effect',
  'unknown',
]);

/** Verbs that say nothing an actor could do. */
/** What people do that is a movement. */
const DONE =
  /\b(?:yoga|pilates|tai chi|karate|kung fu|push-?ups?|sit-?ups?|squats?|stretch(?:es)?|exercises?|ballet|pirouettes?|gymnastics|cartwheels?|handstands?|backflips?|somersaults?|magic|tricks?|stunts?)\b/;

const IDLE_VERBS = new Set(
  'be have seem include feature show depict reveal follow capture focus shoot film set make let appear become do want try begin start continue keep read frame compress light remain'.split(
    ' ',
  ),
);
const KEEP_IDLE = new Set([
  'reveal',
  'appear',
  'become',
  'light',
  'follow',
  'show',
  'make',
  'keep',
  'read',
  'set',
  'film',
  'remain',
  'shoot',
]);

/** What one bursts into, and what one then does. */
const BURSTS: Readonly<Record<string, string>> = {
  sprint: 'sprint', run: 'run', gallop: 'gallop', trot: 'trot', dance: 'dance', laughter: 'laugh', laugh: 'laugh', smile: 'smile', grin: 'grin', tear: 'cry', song: 'sing',
  applause: 'applaud', cheer: 'cheer', flame: 'burn', bloom: 'bloom', flower: 'bloom',
}; // biome-ignore format: a table

/** Verbs that are heard, and the sound that they make. */
const CALLS: Readonly<Record<string, string>> = {
  bark: 'dog_bark', howl: 'howl', meow: 'cat_meow', purr: 'cat_meow', neigh: 'horse_neigh', whinny: 'horse_neigh', roar: 'roar', growl: 'roar',
  snarl: 'roar', chirp: 'birds', tweet: 'birds', ring: 'bell', chime: 'bell', toll: 'bell', tick: 'clock_tick', beep: 'beep', hiss: 'steam', sizzle: 'sizzle',
  crackle: 'fire', honk: 'horn', whistle: 'horn', buzz: 'buzz', explode: 'explosion', cheer: 'cheer', applaud: 'cheer', croak: 'frogs', thunder: 'thunder',
}; // biome-ignore format: a table
/** Acts of the body that the stage makes heard by itself. */
const ACTED_SOUNDS: Readonly<Record<string, string>> = {
  laugh: 'laugh',
  giggle: 'laugh',
  chuckle: 'laugh',
  clap: 'clap',
  cry: 'cry',
  sob: 'cry',
  weep: 'cry',
};
const ingForm = (verb: string): string =>
  /[^aeiouy]e$/.test(verb)
    ? `${verb.slice(0, -1)}ing`
    : /^(?:clap|sob|hum|tap|snap|drip|chop)$/.test(verb)
      ? `${verb}${verb.at(-1)}ing`
      : `${verb}ing`;

/** What hair and cloth do by themselves. */
const CLOTH_VERBS =
  /^(?:blow|flutter|wave|whip|sway|ripple|billow|hang|stream|fly|trail|flap|swing|swirl|cover|wrap|frame|fall)$/;

/** Participles before a noun that name a sort of thing rather than what it does. */
const FIXED_PARTICIPLES =
  /^(?:missing|amazing|interesting|charming|stunning|breathtaking|winding|living|dining|sitting|swimming|running|racing|sleeping bag|walking|rocking|flying saucer|wedding|building|cutting|frying|baking|boxing|fishing|sewing|shopping|drawing|writing|training|parking|landing|loving|caring|daring|striking|imposing|towering|sprawling|surrounding|neighboring|neighbouring|existing|following|leading|lasting|overwhelming|riding|hiking|climbing|skating|skiing|wrapping|folding|measuring|tracking|establishing|closing|opening|ending|matching|contrasting|long-lasting|gardening|washing|reading|lightning|evening|morning|ceiling|crossing|being|including|exciting|relaxing|touching|convincing|recurring|remaining|outstanding|haunting|enchanting|freezing|willing|moving|fitting|flowing|everlasting|shopping|vending|working|ironing|punching|serving)$/;
/** The act a participle before its noun stands for, or nothing. */
function participleAct(word: string, head: string): string | undefined {
  if (!word.endsWith('ing') || word.includes('-') || FIXED_PARTICIPLES.test(word) || nounInfo(`${word} ${head}`))
    return undefined;
  const verb = asVerb(word);
  return verb?.form === 'ing' ? verb.base : undefined;
}

/** "a polar bear mother", "a baby elephant": the animal is the one meant. */
function asAnimal(np: NounPhrase): void {
  if (
    np.info?.kind !== 'person' ||
    !/^(?:mother|father|mom|mum|dad|baby|male|female|child|adult|twin|parent|sister|brother)$/.test(np.head)
  )
    return;
  for (let from = 0; from < np.words.length - 1; from++) {
    const run = np.words.slice(from, -1).join(' ').toLowerCase();
    const info = nounInfo(run);
    if (info?.kind !== 'animal' || !info.thing) continue;
    np.info = /^(?:mother|female|mom|mum|sister)$/.test(np.head) ? { ...info, gender: 'female' } : info;
    np.name = `${run} ${np.head}`;
    np.modifiers = np.words.slice(0, from).map((word) => word.toLowerCase());
    return;
  }
}

/** "a pitcher throws", "a batter swings", "the conductor waves": words for things, or for food, that are people where they do what things do not. */
const PLAYERS: Readonly<Record<string, string>> = { pitcher: 'baseball player', batter: 'baseball player' };
const PLAYED =
  /^(?:throw|pitch|toss|hurl|wind|swing|hit|strike|run|walk|stand|stare|wait|slide|adjust|spit|nod|squint|celebrate|look|smile|shout)$/;

function asPlayer(np: NounPhrase, parsed: Parsed): void {
  const player = np.info?.kind === 'person' ? undefined : PLAYERS[np.head];
  const info = player ? nounInfo(player) : undefined;
  if (info && parsed.clauses.some((clause) => PLAYED.test(clause.verb) && clause.subjects.includes(np))) np.info = info;
}

export class SceneReader {
  private readonly cast: Cast;
  private readonly shown: Depictions;
  /** Clothes that are made, thrown or washed rather than worn. */
  private readonly handled = new Set<NounPhrase>();

  constructor(cast: Cast, shown: Depictions) {
    this.cast = cast;
    this.shown = shown;
  }

  read(parsed: Parsed, shot: number): SceneReading {
    const out: SceneReading = {
      subjects: [],
      parts: [],
      actions: [],
      feelings: [],
      places: [],
      relations: [],
      calls: [],
      speakers: new Map(),
    };
    for (const clause of parsed.clauses)
      if (HANDLES.test(clause.verb)) for (const np of clause.objects) this.handled.add(np);
    const entityOf = new Map<NounPhrase, Entity>();
    const partOf = new Map<NounPhrase, Entity | undefined>();
    const holder = this.holders(parsed);
    const placeOwners = new Set(
      parsed.phrases.flatMap((np) =>
        np.possessor?.info?.kind === 'person' &&
        /^(?:a|an)$/.test(np.possessor.determiner ?? 'a') &&
        np.info?.place &&
        !np.info.thing
          ? [np.possessor]
          : [],
      ),
    );
    const subjectAt = this.subjectFinder(parsed, entityOf);

    for (const np of [...parsed.phrases].sort((x, y) => x.at - y.at || x.words.length - y.words.length)) {
      if (entityOf.has(np)) {
        // The second name of an apposition: already the same identity.
        this.shown.show(phraseText(np), entityOf.get(np)!.model ?? 'person');
        continue;
      }
      if (np.pronoun) {
        // "behind her" is never the one who stands there.
        const beside = holder.get(np)?.owner;
        const doer = (beside && np.oblique !== undefined ? entityOf.get(beside) : undefined) ?? subjectAt(np.at);
        const other = np.oblique !== undefined || /^(?:him|them)$/.test(np.pronoun);
        const entity = this.cast.pronoun(np.pronoun, shot, other ? undefined : doer, other ? doer : undefined);
        if (entity) {
          entityOf.set(np, entity);
          this.subject(out, entity);
        } else if (/^(?:everyone|everybody)$/.test(np.pronoun))
          entityOf.set(
            np,
            this.cast.resolve(
              { ...np, pronoun: undefined as never, head: 'everyone', name: 'everyone', plural: true },
              nounInfo('everyone')!,
              shot,
            ),
          );
        continue;
      }
      asAnimal(np);
      asPlayer(np, parsed);
      const { info } = np;
      if (!info) {
        this.unknown(np);
        continue;
      }
      if (placeOwners.has(np)) continue;
      // The owner of "her" must be settled before the phrase itself becomes the last mentioned.
      const owner = np.possessor
        ? entityOf.get(np.possessor)
        : np.possessive
          ? this.cast.pronoun(np.possessive, shot, subjectAt(np.at))
          : undefined;
      this.phrase(np, info, shot, out, entityOf, partOf, owner, holder, subjectAt(np.at));
    }
    this.clauses(parsed, shot, out, entityOf, partOf);
    this.quotes(parsed, out, entityOf);
    settleStudios(out.places, [...parsed.phrases.map((np) => np.head), ...parsed.clauses.map((c) => c.verb)].join(' '));
    return out;
  }

  /** For each phrase after "in", "with", "wearing": the phrase that has it. */
  private holders(parsed: Parsed): Map<NounPhrase, { owner: NounPhrase; prep: string }> {
    const out = new Map<NounPhrase, { owner: NounPhrase; prep: string }>();
    for (const np of parsed.phrases) for (const { prep, phrase } of np.attached) out.set(phrase, { owner: np, prep });
    for (const np of parsed.phrases) {
      if (np.apposition) for (const { prep, phrase } of np.apposition.attached) out.set(phrase, { owner: np, prep });
    }
    for (const clause of parsed.clauses) {
      const who = clause.subjects.at(-1);
      if (!who) continue;
      for (const { prep, phrase } of clause.preps) if (!out.has(phrase)) out.set(phrase, { owner: who, prep });
      if (WEAR.has(clause.verb)) for (const phrase of clause.objects) out.set(phrase, { owner: who, prep: 'in' });
    }
    return out;
  }

  private subjectFinder(parsed: Parsed, entityOf: Map<NounPhrase, Entity>): (at: number) => Entity | undefined {
    return (at) => {
      const clause = parsed.clauses.findLast((one) => one.at <= at && one.subjects.some((np) => entityOf.has(np)));
      const np = clause?.subjects.find((one) => entityOf.has(one));
      return np ? entityOf.get(np) : undefined;
    };
  }

  private subject(out: SceneReading, entity: Entity): void {
    for (const one of entity.members ?? [entity]) if (!out.subjects.includes(one)) out.subjects.push(one);
  }

  private unknown(np: NounPhrase): void {
    if (FILM_NOUNS.has(np.head) || np.head.length < 3) return;
    this.shown.miss(phraseText(np));
  }

  private phrase(
    np: NounPhrase,
    info: NounInfo,
    shot: number,
    out: SceneReading,
    entityOf: Map<NounPhrase, Entity>,
    partOf: Map<NounPhrase, Entity | undefined>,
    owner: Entity | undefined,
    holder: Map<NounPhrase, { owner: NounPhrase; prep: string }>,
    subjectAt: Entity | undefined,
  ): void {
    // "a wizard's tower" is a place where "a tower" is none.
    const owned = np.possessor ? nounInfo(`${np.possessor.head} ${np.head}`) : undefined;
    if (owned?.place && np.possessor) {
      this.place({ ...np, info: owned }, owned, `${phraseText(np.possessor)}'s ${phraseText(np)}`, out, shot);
      return;
    }
    // "an artist's studio", "the captain's cabin": one place, and nobody in it yet.
    if (np.possessor && info.place && !info.thing && np.possessor.info?.kind === 'person') {
      const whole = `${phraseText(np.possessor)}'s ${phraseText(np)}`;
      this.place(np, info, whole, out, shot);
      return;
    }
    const text = phraseText(np);
    const held = holder.get(np);
    const heldBy = held ? entityOf.get(held.owner) : undefined;
    switch (info.kind) {
      case 'abstract': {
        // "a sailboat race", "a car chase": the thing before the event is what is seen.
        const first = np.modifiers.at(-1);
        const seen = first ? nounInfo(first) : undefined;
        if (!first || !seen?.thing || !FIGURES.has(seen.kind)) return;
        const entity = this.cast.resolve(
          { ...np, words: [first], head: first, name: first, modifiers: [], plural: true, info: seen },
          seen,
          shot,
        );
        this.shown.show(first, seen.thing);
        this.subject(out, entity);
        return;
      }
      case 'film':
      case 'time':
      case 'music':
        return;
      case 'sound':
        return;
      case 'light':
        if (info.as) {
          this.shown.show(text, info.as);
          if (np.measureWords) this.shown.show(np.measureWords.join(' '), info.as);
        }
        return;
      case 'weather':
        if (info.as || info.thing) this.shown.show(text, info.as ?? info.thing!);
        return;
      case 'body':
      case 'hair':
      case 'clothing': {
        const worn = np.attached.find(
          ({ prep, phrase }) => /^(?:on|over|around)$/.test(prep) && phrase.info?.kind === 'body' && phrase.possessive,
        )?.phrase.possessive;
        const who =
          owner ??
          (worn && info.kind === 'clothing' ? this.cast.pronoun(worn, shot, subjectAt) : undefined) ??
          (heldBy && FIGURES.has(heldBy.nounKind) ? heldBy : undefined) ??
          this.ownerByPart(np, entityOf) ??
          this.nearestFigure(out, shot, info) ??
          this.unseenOwner(np, shot);
        this.wornOrPart(np, info, text, who, out, shot, entityOf, partOf, held?.prep);
        return;
      }
      case 'place':
        this.place(np, info, text, out, shot);
        return;
      default:
        break;
    }
    if (info.place && !info.thing) {
      this.place(np, info, text, out, shot);
      return;
    }
    if (!SOLID.has(info.kind)) return;
    // The request's own picture, and a voice that is not in it.
    if (
      /^(?:photo|photograph|image|picture)$/.test(np.head) &&
      np.determiner === 'the' &&
      /^(?:in|from|of|on)$/.test(np.oblique ?? '')
    )
      return;
    if (/^(?:narrator|voice-?over|announcer)$/.test(np.head)) return;
    // "on the bridge of a starship": one is inside it, and sees its rooms.
    if (
      np.oblique === 'of' &&
      info.kind === 'vehicle' &&
      held &&
      /^(?:bridge|cockpit|cabin|corridor|interior)$/.test(held.owner.head)
    ) {
      this.shown.show(text, 'vehicle_interior');
      return;
    }
    if (
      np.head === 'camera' &&
      (np.determiner === 'the' || !np.determiner) &&
      !np.possessive &&
      np.modifiers.length === 0
    )
      return;
    // "holding the seat" beside a bicycle is the bicycle's seat.
    const vehicle =
      VEHICLE_PARTS.has(np.name) &&
      np.modifiers.length === 0 &&
      (np.determiner === 'the' || owner?.nounKind === 'vehicle')
        ? owner?.nounKind === 'vehicle'
          ? owner
          : out.subjects.find((entity) => entity.nounKind === 'vehicle')
        : undefined;
    if (vehicle?.model) {
      entityOf.set(np, vehicle);
      this.shown.show(text, `${vehicle.model}.${np.head}`);
      return;
    }
    if (np.head === 'marble' && !np.plural && !np.determiner && np.count === undefined) {
      this.shown.miss(text);
      return;
    }
    // "a cafe window", "the kitchen table": the first word tells where.
    const room = np.modifiers
      .map((word) => ({ word, info: nounInfo(word) }))
      .find((one) => one.info?.kind === 'place' && one.info.place);
    if (room && (info.kind !== 'person' || np.plural || /^(?:crew|staff|team)$/.test(np.head))) {
      out.places.push({ phrase: room.word, head: room.word, definite: false, place: room.info!.place });
      if (info.kind === 'person') this.shown.show(room.word, room.info!.place!);
    }
    const entity = this.cast.resolve(np, info, shot);
    entityOf.set(np, entity);
    if (np.apposition) {
      const second = np.apposition;
      entityOf.set(second, entity);
      this.cast.describe(entity, second, second.info);
    }
    for (const member of entity.members ?? [entity]) {
      if (member.model === undefined && info.thing === undefined) continue;
    }
    const model = entity.members ? 'person' : (entity.model ?? info.thing);
    if (model) this.shown.show(text, model);
    else if (info.as) this.shown.show(text, info.as);
    else this.shown.miss(text);
    if (np.content) this.contents(np, entity, model);
    if (np.measureWords && model) this.shown.show(np.measureWords.join(' '), model);
    for (const word of np.modifiers) {
      // "a floating wrench", "dancing couples": what is said of it is what it does.
      const does = participleAct(word, np.head);
      if (does)
        for (const one of entity.members ?? [entity])
          out.actions.push({
            subject: one,
            subjectName: one.name,
            ...(np.name === one.name ? {} : { called: np.name }),
            verb: does,
            phrase: does,
            manner: [],
            together: true,
            at: np.at,
          });
    }
    if (
      info.place &&
      np.oblique &&
      PLACE_PREPS.has(np.oblique) &&
      (info.kind !== 'vehicle' || /^(?:in|inside)$/.test(np.oblique))
    )
      this.place(np, info, text, out, shot);
    // A caravan of camels is seen as its camels.
    if (np.measure && model && COLLECTIVES.has(np.measure)) this.shown.show(np.measure, model);
    if (!np.oblique || FIGURES.has(info.kind)) this.subject(out, entity);
    else if (model && !out.subjects.includes(entity) && out.subjects.length < 6) this.subject(out, entity);
    for (const word of np.modifiers) {
      const emotion = emotionOf(word);
      if (emotion && info.kind === 'person' && !entity.members)
        out.feelings.push({ subject: entity, from: emotion, to: emotion });
    }
  }

  /** What a vessel holds is drawn in it. */
  private contents(np: NounPhrase, entity: Entity, model: string | undefined): void {
    const inner = np.content!;
    addModifier(entity, inner.name);
    const own = inner.info?.thing ?? inner.info?.as;
    const as = own ?? model;
    if (!as) return;
    this.shown.show(`${phraseText(np)} of ${phraseText(inner)}`, model ?? as);
    if (own) this.shown.show(phraseText(inner), own);
  }

  /** "Close-up of wrinkled hands": hands come with somebody, whom the text leaves open. */
  private unseenOwner(np: NounPhrase, shot: number): Entity | undefined {
    if (!/^(?:hand|finger|eye|face|foot|lip|arm|fist|palm|leg|fingertip)$/.test(np.head)) return undefined;
    const info = nounInfo('person')!;
    const owner = this.cast.resolve(
      {
        words: ['person'],
        head: 'person',
        name: 'person',
        modifiers: [],
        plural: false,
        info,
        attached: [],
        at: np.at,
        count: 1,
      },
      info,
      shot,
    );
    owner.invented = true;
    return owner;
  }

  private ownerByPart(np: NounPhrase, entityOf: Map<NounPhrase, Entity>): Entity | undefined {
    const of = np.attached.find((one) => one.prep === 'of')?.phrase;
    return of ? entityOf.get(of) : undefined;
  }

  private nearestFigure(out: SceneReading, shot: number, info: NounInfo): Entity | undefined {
    const figures = out.subjects.filter(
      (entity) => entity.nounKind === 'person' || (info.kind === 'body' && entity.nounKind === 'animal'),
    );
    return (
      figures.at(-1) ??
      this.cast.entities.findLast((entity) => entity.nounKind === 'person' && entity.shots.has(shot)) ??
      // Eyes or hands without an owner are somebody's who has been there before.
      (info.kind === 'body'
        ? (this.cast.entities.findLast((entity) => entity.nounKind === 'person' && !entity.plural) ??
          this.cast.entities.findLast((entity) => entity.nounKind === 'person'))
        : undefined)
    );
  }

  private wornOrPart(
    np: NounPhrase,
    info: NounInfo,
    text: string,
    who: Entity | undefined,
    out: SceneReading,
    shot: number,
    entityOf: Map<NounPhrase, Entity>,
    partOf: Map<NounPhrase, Entity | undefined>,
    prep?: string,
  ): void {
    const figures = who?.members ?? (who ? [who] : []);
    const model = figures[0]?.model ?? 'person';
    if (info.kind === 'clothing') {
      const worn =
        prep === undefined ||
        /^(?:in|with|under|of|by)$/.test(prep) ||
        np.possessive !== undefined ||
        np.possessor !== undefined;
      for (const figure of figures) {
        if (figure.nounKind !== 'person' && figure.nounKind !== 'animal' && figure.model !== 'robot') continue;
        if (
          !this.handled.has(np) &&
          (worn || np.possessive || np.possessor) &&
          !figure.attributes.clothing.includes(text.toLowerCase())
        )
          figure.attributes.clothing.push(text.toLowerCase());
      }
      if (figures.length > 0) {
        this.shown.show(text, info.thing ?? `${model}.clothing`);
        partOf.set(np, who);
        // What somebody merely wears, or has in hand, is not what the shot is about.
        if (!np.oblique && !this.handled.has(np) && !(prep === 'in' && !np.possessive && !np.possessor)) {
          out.parts.push({ name: np.head, owner: who });
          if (who) this.subject(out, who);
        }
        return;
      }
      if (info.thing) {
        const entity = this.cast.resolve(np, { ...info, kind: 'object' }, shot);
        entityOf.set(np, entity);
        this.shown.show(text, info.thing);
        this.subject(out, entity);
      } else this.shown.miss(text);
      return;
    }
    if (info.kind === 'hair') {
      for (const figure of figures) if (figure.nounKind === 'person') this.hair(figure, np, text);
      if (figures.length > 0) this.shown.show(text, `${model}.hair`);
      else this.shown.miss(text);
      partOf.set(np, who);
      return;
    }
    for (const figure of figures) {
      if (
        np.modifiers.length > 0 &&
        (np.possessive || np.possessor || prep === 'with' || prep === 'of') &&
        !/^(?:smile|grin|gaze|expression)$/.test(np.head)
      ) {
        const value = text.toLowerCase();
        if (np.head === 'head' && /shaved|bald/.test(value)) figure.attributes.hair.push(value);
        else if (!figure.attributes.other.includes(value)) figure.attributes.other.push(value);
      }
    }
    if (figures.length > 0 || np.head === 'hand' || np.head === 'face') this.shown.show(text, `${model}.${np.head}`);
    else this.shown.miss(text);
    partOf.set(np, who);
    out.parts.push({ name: np.words.at(-1)!.toLowerCase(), owner: who });
    if (who) this.subject(out, who);
    if (np.head === 'smile' || np.head === 'grin')
      for (const figure of figures) out.feelings.push({ subject: figure, from: 'joy', to: 'joy' });
    if (np.head === 'tear')
      for (const figure of figures) out.feelings.push({ subject: figure, from: 'sadness', to: 'sadness' });
    for (const word of np.modifiers) {
      const emotion = emotionOf(word);
      if (emotion) for (const figure of figures) out.feelings.push({ subject: figure, from: emotion, to: emotion });
    }
  }

  private hair(figure: Entity, np: NounPhrase, text: string): void {
    const value = text.toLowerCase();
    if (value === 'hair') return;
    if (np.head === 'hair' && np.modifiers.length > 0) {
      for (const word of np.modifiers) if (!figure.attributes.hair.includes(word)) figure.attributes.hair.push(word);
    } else if (!figure.attributes.hair.includes(value)) figure.attributes.hair.push(value);
  }

  private place(np: NounPhrase, info: NounInfo, text: string, out: SceneReading, shot: number): void {
    const beside =
      np.oblique !== undefined &&
      /^(?:in front of|outside|beside|behind|near|past|opposite|left of|right of)$/.test(np.oblique);
    if (beside && info.place && PLACE_BY_ID.get(info.place)?.interior) {
      // Seen from outside, a cafe or a school is a building in the street.
      this.cast.resolve(np, { kind: 'structure', thing: 'building' }, shot);
      this.shown.show(text, 'building');
      return;
    }
    // The roof of a house is part of it: the place is where the house stands.
    if (np.head === 'roof' && np.attached.some((one) => one.prep === 'of' && one.phrase.info?.thing === 'house')) {
      this.shown.show(text, 'house');
      return;
    }
    if (info.place) this.shown.show(text, info.place);
    else this.shown.miss(text);
    const inside = np.oblique === 'outside' ? false : undefined;
    const place: ReadPlace = {
      phrase: text,
      head: np.head,
      definite: np.determiner === 'the' || np.determiner === 'same',
      place: info.place,
    };
    if (inside !== undefined) place.interior = inside;
    out.places.push(place);
    if (np.modifiers.some((word) => word === 'snowy' || word === 'snow-covered' || word === 'snow-capped'))
      this.shown.show('snow', 'snowflakes');
  }

  private clauses(
    parsed: Parsed,
    shot: number,
    out: SceneReading,
    entityOf: Map<NounPhrase, Entity>,
    partOf: Map<NounPhrase, Entity | undefined>,
  ): void {
    for (const clause of parsed.clauses) {
      if (clause.negated || (clause.subjects.length > 0 && clause.subjects.every((np) => np.info?.kind === 'film')))
        continue;
      this.relationsOf(clause, out, entityOf);
      if (clause.verb === 'be' || WEAR.has(clause.verb)) {
        for (const word of clause.adjectives)
          for (const np of clause.subjects) {
            const entity = entityOf.get(np);
            if (entity && !entity.members) addModifier(entity, word);
          }
        const dressed = clause.objects.length === 0 || clause.objects.some((np) => np.info?.kind === 'clothing');
        if (
          clause.verb === 'be' ||
          (clause.verb !== 'wrap' && dressed) ||
          (clause.verb === 'wrap' && dressed && !clause.passive)
        )
          continue;
      }
      // "does yoga": what is done says what it is.
      if (clause.verb === 'do' && clause.objects.some((np) => DONE.test(np.name))) clause.verb = 'practice';
      if (
        IDLE_VERBS.has(clause.verb) &&
        !clause.particle &&
        !(KEEP_IDLE.has(clause.verb) && clause.subjects.length > 0)
      )
        continue;
      if (
        clause.passive &&
        /^(?:light|shoot|film|cover|surround|fill|set|frame|string|wrap|dress|load|wear|call|name|see|make|base|dust|paint|lit)$/.test(
          clause.verb,
        )
      )
        continue;
      if (clause.subjects.length === 0 && clause.objects.length === 0 && clause.preps.length === 0) continue;
      if (/^(?:follow|reveal|show)$/.test(clause.verb) && clause.objects.length === 0) continue;
      if (clause.subjects.length === 0 && clause.form !== 'ing' && clause.form !== 'base') continue;
      this.action(clause, shot, out, entityOf, partOf);
    }
    for (const np of parsed.phrases)
      for (const { prep, phrase } of np.attached) this.relation(np, prep, phrase, out, entityOf);
  }

  private action(
    clause: Clause,
    shot: number,
    out: SceneReading,
    entityOf: Map<NounPhrase, Entity>,
    partOf: Map<NounPhrase, Entity | undefined>,
  ): void {
    const object = clause.objects[0];
    // "knits by the fireplace": it is near, and nothing is done to it.
    const around = clause.preps.find(({ prep }) => !/^(?:by|near|without|during|like)$/.test(prep));
    const target = object ?? around?.phrase;
    const verb = clause.particle ? `${clause.verb} ${clause.particle}` : clause.verb;
    const tail = object
      ? object.pronoun
        ? object.head
        : object.name
      : around
        ? `${around.prep} ${around.phrase.pronoun ? around.phrase.head : around.phrase.name}`
        : '';
    const into = /^(?:burst|break)$/.test(clause.verb)
      ? clause.preps.find(({ prep }) => prep === 'into')?.phrase
      : undefined;
    const broke = into ? BURSTS[into.head] : undefined;
    const opened =
      /^(?:creak|swing|burst|slam|crack)$/.test(clause.verb) &&
      (clause.particle === 'open' ||
        clause.adjectives[0] === 'open' ||
        tail === 'open' ||
        clause.adverbs.includes('open'));
    const phrase = broke ?? (opened ? 'open' : `${verb} ${tail}`.trim());
    const targetEntity = target ? entityOf.get(target) : undefined;
    if (object && targetEntity) {
      targetEntity.acts = true;
      targetEntity.handled = true;
    }
    const implied = impliedBy(clause);
    const info = implied ? nounInfo(implied) : undefined;
    if (implied && info?.thing && !out.subjects.some((entity) => entity.model === info.thing)) {
      const made = this.cast.resolve(
        {
          words: [implied],
          head: implied,
          name: implied,
          modifiers: [],
          plural: false,
          info,
          attached: [],
          at: clause.at,
          count: 1,
        },
        info,
        shot,
      );
      made.handled = true;
      made.acts = true;
      this.shown.show(implied, info.thing);
    }
    const subjects = clause.subjects.length > 0 ? clause.subjects : [undefined];
    this.heard(clause, out, entityOf);
    for (const np of subjects) {
      const base = {
        verb: broke ?? (opened ? 'open' : clause.verb),
        phrase,
        manner: clause.adverbs.filter((word) => word.endsWith('ly') || word === 'alone' || word === 'together'),
        together: /^(?:as|while|when)$/.test(clause.link ?? ''),
        at: clause.at,
      };
      const extra: Partial<ReadAction> = {};
      // "she pedals down the street": on the bicycle that is already there.
      const mount =
        /^(?:ride|pedal|cycle|bike|gallop)$/.test(clause.verb) && !object
          ? this.cast.entities.findLast((one) => one.model !== undefined && PEDALLED.has(one.model))
          : undefined;
      if (mount) {
        extra.object = mount;
        mount.handled = true;
        if (!out.subjects.includes(mount)) out.subjects.push(mount);
      } else if (targetEntity) extra.object = targetEntity;
      if (target) extra.objectName = target.name;
      if (!np) {
        const lone = out.subjects.find((entity) => FIGURES.has(entity.nounKind));
        out.actions.push({ ...base, ...extra, subject: lone, subjectName: lone?.name ?? '' });
        continue;
      }
      const entity = entityOf.get(np);
      if (entity) {
        for (const one of entity.members ?? [entity]) {
          one.acts = true;
          const called =
            !np.pronoun && np.name !== one.name && !/^(?:one|other|rest|they)$/.test(np.head)
              ? { called: np.name }
              : {};
          out.actions.push({ ...base, ...extra, ...called, subject: one, subjectName: one.name });
        }
        continue;
      }
      const part = np.words.at(-1)!.toLowerCase();
      // Limbs and eyes act for their owner; hair and cloth move by themselves, but "a knight in armour raising a torch"
      // is the knight's doing.
      const handled = targetEntity !== undefined && partOf.has(np) && !CLOTH_VERBS.test(clause.verb);
      const fluid = /^(?:sweat|tear|blood|breath|drop)$/.test(np.head);
      if ((np.info?.kind === 'body' && !fluid) || np.info?.thing === 'shoe' || handled)
        out.actions.push({ ...base, ...extra, subject: partOf.get(np), subjectName: np.name, part });
      else out.actions.push({ ...base, ...extra, subject: undefined, subjectName: np.name, part });
    }
  }

  /** Calls and rings that no movement of the stage makes by itself: a dog that barks, a bell that rings. */
  private heard(clause: Clause, out: SceneReading, entityOf: Map<NounPhrase, Entity>): void {
    const by = clause.subjects[0];
    const acted = ACTED_SOUNDS[clause.verb];
    // The stage sounds these where the body does them; the plan only says that they are heard.
    if (acted && (!by || entityOf.get(by)?.nounKind === 'person'))
      this.shown.show(ingForm(clause.verb), `sound.${acted}`);
    const cue = CALLS[clause.verb];
    if (!cue) return;
    const np = clause.subjects[0];
    const phrase = [np?.name, ingForm(clause.verb)].filter(Boolean).join(' ');
    const source = np ? entityOf.get(np) : undefined;
    out.calls.push({ phrase, cue, source });
  }

  private relationsOf(clause: Clause, out: SceneReading, entityOf: Map<NounPhrase, Entity>): void {
    this.heldInArms(clause, out, entityOf);
    for (const { prep, phrase } of clause.preps) {
      if (!RELATION_OF[prep]) continue;
      const thing = entityOf.get(phrase);
      // Motion past a thing is no lasting relation; rest on or beside it is.
      const resting =
        /^(?:be|sit|stand|lie|perch|rest|hang|float|balance|sleep|nap|curl|steam|smoke|glow|flicker|melt|simmer|sizzle|vibrate|tick|wait|lean|kneel|breach|laugh|play|crouch|flap|land|climb|practise|practice|hover|park|grow)$/.test(
          clause.verb,
        );
      if (
        !resting &&
        !/^(?:behind|beside|alongside|between|above|under|below|beneath|underneath|around|near|left of|right of|in front of)$/.test(
          prep,
        ) &&
        !(
          /^(?:on|in|at|against)$/.test(prep) &&
          /^(?:bench|chair|sofa|bed|rug|wheelchair|stairs|rock|wall|fence|skateboard)$/.test(thing?.model ?? '')
        ) &&
        !(
          prep === 'on' &&
          /^(?:howl|bark|sing|read|eat|drink|talk|pray|meditate|juggle|grow|stand|dance)$/.test(clause.verb)
        )
      )
        continue;
      for (const np of clause.subjects) {
        const subject = entityOf.get(np);
        if (!subject) continue;
        for (const one of subject.members ?? [subject])
          out.relations.push({ a: one, rel: RELATION_OF[prep]!, b: thing ?? phrase.name });
      }
    }
  }

  /** "a mother holding her baby": the little one is in the arms, not on the floor. */
  private heldInArms(clause: Clause, out: SceneReading, entityOf: Map<NounPhrase, Entity>): void {
    if (!/^(?:hold|carry|cradle|embrace|rock|nurse|cuddle)$/.test(clause.verb) || clause.passive) return;
    const holder = clause.subjects.map((np) => entityOf.get(np)).find((entity) => entity?.nounKind === 'person');
    for (const np of clause.objects) {
      const held = entityOf.get(np);
      if (!holder || !held || held === holder || held.plural) continue;
      const small =
        (held.nounKind === 'person' && (held.ageYears ?? 30) < 5) ||
        /^(?:cat|rabbit|mouse|tortoise|bird|duck|butterfly)$/.test(held.model ?? '') ||
        /^(?:puppy|kitten|lamb|cub|chick|piglet)$/.test(held.head);
      if (small) out.relations.push({ a: held, rel: 'in', b: holder });
    }
  }

  private relation(
    np: NounPhrase,
    prep: string,
    phrase: NounPhrase,
    out: SceneReading,
    entityOf: Map<NounPhrase, Entity>,
  ): void {
    const rel = RELATION_OF[prep];
    const a = entityOf.get(np);
    if (!rel || !a) return;
    const b = entityOf.get(phrase);
    if (
      !b &&
      (phrase.info?.kind === 'place' ||
        phrase.info?.kind === 'clothing' ||
        phrase.info?.kind === 'hair' ||
        phrase.info?.kind === 'body' ||
        phrase.info?.kind === 'time')
    )
      return;
    for (const one of a.members ?? [a]) out.relations.push({ a: one, rel, b: b ?? phrase.name });
  }

  private quotes(parsed: Parsed, out: SceneReading, entityOf: Map<NounPhrase, Entity>): void {
    for (const { quote, clause, at } of parsed.quotes) {
      const own =
        parsed.clauses[clause] ??
        parsed.clauses.findLast((one) => one.at <= at) ??
        parsed.clauses.find((one) => one.at > at);
      let entity: Entity | undefined;
      for (let k = parsed.clauses.indexOf(own!); own && k >= 0 && !entity; k--) {
        const np = parsed.clauses[k]!.subjects.find(
          (one) =>
            entityOf.get(one)?.nounKind === 'person' ||
            entityOf.get(one)?.model === 'robot' ||
            entityOf.get(one)?.nounKind === 'animal',
        );
        entity = np ? entityOf.get(np) : undefined;
      }
      out.speakers.set(quote, { entity: entity?.members ? entity.members[0] : entity, clause: own });
    }
  }
}
