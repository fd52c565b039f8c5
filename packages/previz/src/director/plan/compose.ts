/** Decides what the text leaves open and writes the Screenplay. */
import type {
  Action,
  CastMember,
  DialogueLine,
  Feeling,
  Grade,
  Look,
  LookEffect,
  Screenplay,
  SetFeature,
  SetPlan,
  Shot,
  ShotReason,
  SoundCue,
} from '@storyreel/contract';
import { ACT_BY_ID } from '../../catalogue/acts.ts';
import { THING_BY_ID } from '../../catalogue/things.ts';
import { hashText, Rng } from '../../math/random.ts';
import type { DirectorInput } from '../input.ts';
import { fittedIn, onlyLike } from '../lexicon/likeness.ts';
import { actOf } from '../lexicon/verbs.ts';
import type { Entity } from '../read/cast.ts';
import { castKind } from '../read/cast.ts';
import { emotionOf } from '../read/feelings.ts';
import type { PromptReading, ShotReading } from '../read/prompt.ts';
import { soundCue } from '../read/sounds.ts';
import { singular } from '../text/morphology.ts';
import { isAbsent } from './absence.ts';
import { settleConditions } from './conditions.ts';
import { lineOf } from './dialogue.ts';
import { extrasFor } from './extras.ts';
import { type Framing, frameShots } from './framing.ts';
import { placeOf } from './places.ts';
import { streamsOf } from './streams.ts';
import { exactSpans, speakingSeconds, type TimedShot, weightedSpans } from './timing.ts';

const FIGURE = new Set(['person', 'animal', 'vehicle']);
const SCENERY = new Set(['plant', 'structure', 'nature', 'effect']);

/** Whether an identity acts on its own rather than belonging to the set. */
function isCast(entity: Entity): boolean {
  if (!entity.model) return false;
  if (entity.hero) return true;
  if (FIGURE.has(entity.nounKind) || entity.model === 'robot' || entity.model === 'robot_arm') return true;
  if (SCENERY.has(entity.nounKind)) return false;
  // What hangs on a wall belongs to the set unless somebody uses it.
  const fixed = THING_BY_ID.get(entity.model)?.rests === 'wall';
  return entity.handled === true || (!fixed && (entity.acts || entity.shots.size > 1));
}

const COUNT_OF_GROUP = new Map([['everyone', 6], ['crowd', 12], ['audience', 14], ['people', 6], ['team', 5], ['crew', 5], ['band', 4], ['orchestra', 12], ['choir', 10], ['family', 4], ['troupe', 5], ['class', 10], ['parents', 2], ['twins', 2]]); // biome-ignore format: a table

function countOf(entity: Entity): number {
  const said =
    entity.count ?? (entity.plural ? (COUNT_OF_GROUP.get(entity.head) ?? COUNT_OF_GROUP.get(entity.name) ?? 5) : 1);
  return Math.max(1, Math.min(500, Math.round(said)));
}

function member(entity: Entity, id: string): CastMember {
  // A herd or a crowd is a group; five bubbles are still bubbles.
  const group = entity.plural && entity.count === undefined && /^(?:person|animal)$/.test(entity.nounKind);
  const out: CastMember = {
    id,
    kind: group ? 'group' : castKind(entity.nounKind),
    noun: entity.name,
    phrase: entity.phrase,
    model: entity.model ?? 'person',
    count: countOf(entity),
    attributes: entity.attributes,
    invented: entity.invented,
  };
  if (entity.ageYears !== undefined) out.ageYears = entity.ageYears;
  if (entity.gender) out.gender = entity.gender;
  if (entity.element !== undefined) out.element = entity.element;
  return out;
}

function feature(entity: Entity): SetFeature {
  return {
    noun: entity.name,
    phrase: entity.phrase,
    model: entity.model!,
    count: countOf(entity),
    attributes: entity.attributes,
  };
}

const KIN =
  /^(?:father|mother|dad|mom|mum|parent|son|daughter|brother|sister|grandfather|grandmother|grandson|granddaughter|boy|girl|baby|child|kid|toddler)$/;

/** The single people who stand for a group once each of them is named: two samurai as "the older one" and "the younger one". */
function standIns(entity: Entity, reading: PromptReading): Entity[] {
  if (entity.singled && entity.count === 0) return entity.singled;
  if (entity.head !== 'family') return [];
  const kin = reading.cast.entities.filter((one) => one !== entity && !one.plural && KIN.test(one.head));
  return kin.length >= 2 ? kin : [];
}

/** Distributes frames over shots by what is stated, else by what happens in them. */
function timeShots(reading: PromptReading, input: DirectorInput, warnings: string[]): TimedShot[] {
  const total = Math.max(1, Math.round(input.duration * input.fps));
  const stated = reading.shots.map((shot) => shot.seconds);
  if (stated.length > 1 && stated.every((seconds) => seconds !== undefined)) {
    const sum = stated.reduce((all, seconds) => all + seconds!, 0);
    if (Math.abs(sum - input.duration) < 0.51 / input.fps) return exactSpans(stated as number[], input.fps, total);
    warnings.push(
      `The shots' stated seconds sum to ${sum} and the clip lasts ${input.duration}; they were scaled to fit.`,
    );
    return exactSpans(
      (stated as number[]).map((seconds) => (seconds * input.duration) / sum),
      input.fps,
      total,
    );
  }
  const speech = reading.shots.map((shot) =>
    shot.quotes.reduce(
      (sum, n) =>
        sum + (reading.quotes[n]?.written ? 0 : speakingSeconds(reading.quotes[n]?.text ?? '', reading.language) + 0.5),
      0,
    ),
  );
  const weights = reading.shots.map((shot, i) => {
    const events = shot.scene.actions.length;
    const edge =
      i === reading.shots.length - 1 && reading.shots.length > 1 ? 0.5 : i === 0 && reading.shots.length > 1 ? 0.3 : 0;
    return Math.max(2.1 + 0.4 * Math.min(5, events) + edge, speech[i]!);
  });
  const minimums = reading.shots.map((shot, i) =>
    Math.max(Math.min(2.4, (0.7 * input.duration) / reading.shots.length), speech[i]!, shot.seconds ?? 0),
  );
  return weightedSpans(weights, minimums, input.fps, total);
}

/** Actions with their times inside a shot: one after the other unless said to be at the same time. */
function timeActions(shot: ShotReading, ids: ReadonlyMap<Entity, string>, duration: number): Action[] {
  const list = [...shot.scene.actions]
    .filter((action) => action.subjectName !== '' || action.subject)
    .sort((a, b) => a.at - b.at);
  const steps = new Map<Entity | string, number>();
  let wave = 0;
  const placed = list.map((action) => {
    const key = action.subject ?? action.subjectName;
    // One subject's acts follow each other; another subject's run beside them.
    const own = steps.get(key) ?? -1;
    const at = action.together ? Math.max(own + 1, wave) : own + 1;
    steps.set(key, at);
    wave = Math.max(wave, at);
    return { action, at, key };
  });
  return placed.map(({ action, at, key }): Action => {
    const slots = (steps.get(key) ?? 0) + 1;
    const subject = action.subject ? (ids.get(action.subject) ?? action.subject.name) : action.subjectName;
    const living = action.subject
      ? action.subject.nounKind === 'person' || action.subject.nounKind === 'animal' || action.subject.model === 'robot'
      : false;
    const usual =
      /^eyes?$/.test(action.part ?? '') && !/^(?:blink|close|open|wink|cry|weep)$/.test(action.verb)
        ? 'look'
        : actOf(action.verb, action.phrase, {
            living,
            noun: action.subject?.name ?? action.subjectName,
            ...(action.subject?.model ? { model: action.subject.model } : {}),
          });
    // Hair and cloth have no acts of their own but to be moved.
    const act = action.part && !action.subject && ACT_BY_ID.get(usual)?.kind !== 'thing' ? 'blow' : usual;
    const from = (duration * at) / slots;
    const to = (duration * (at + 1)) / slots;
    const out: Action = {
      subject,
      phrase: action.phrase,
      verb: action.verb,
      act,
      manner: action.manner,
      start: round(from),
      end: round(to),
    };
    if (action.called && action.subject) out.called = action.called;
    const object = action.object ? (ids.get(action.object) ?? action.object.name) : action.objectName;
    if (object) out.object = object;
    return out;
  });
}

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;

function feelingsOf(shot: ShotReading, ids: ReadonlyMap<Entity, string>): Feeling[] {
  const out: Feeling[] = [];
  const put = (entity: Entity | undefined, from: Feeling['from'], to: Feeling['to']): void => {
    const subject = entity ? ids.get(entity) : undefined;
    if (!subject || entity?.nounKind !== 'person') return;
    const known = out.find((one) => one.subject === subject);
    if (!known) out.push({ subject, from, to });
    else if (known.to !== to || known.from !== from) {
      known.to = to;
    }
  };
  for (const { subject, from, to } of shot.scene.feelings) put(subject, from, to);
  for (const action of shot.scene.actions) {
    const emotion =
      emotionOf(action.verb) ??
      action.manner.map(emotionOf).find(Boolean) ??
      (/\b(?:laugh|laughter|laughing|smile)\b/.test(action.phrase) ? 'joy' : undefined);
    if (!emotion || !action.subject) continue;
    const neutral = !out.some((one) => one.subject === ids.get(action.subject!));
    put(action.subject, neutral ? 'neutral' : emotion, emotion);
  }
  if (shot.feelingChange) {
    const who = shot.scene.subjects.find((entity) => entity.nounKind === 'person');
    const subject = who ? ids.get(who) : undefined;
    if (subject) {
      const known = out.find((one) => one.subject === subject);
      if (known) Object.assign(known, shot.feelingChange);
      else out.push({ subject, ...shot.feelingChange });
    }
  }
  return out;
}

function lookOf(reading: PromptReading, input: DirectorInput): Look {
  const rng = new Rng(hashText('look', input.seed));
  const { look } = reading;
  const said: Look['said'] = [];
  if (look.timeOfDay.length > 0) said.push('timeOfDay');
  if (look.weather.length > 0) said.push('weather');
  if (look.season.length > 0) said.push('season');
  if (look.light.length > 0) said.push('light');
  if (look.grade.length > 0) said.push('grade');
  const overall = reading.overall.look;
  // What belongs in the dark is shown in the dark unless the text says when.
  const dim = look.dim || look.effects.includes('screen_glow') || look.grade.some((one) => DARK_GRADES.has(one));
  const unsaid = (hour: Look['timeOfDay']): Look['timeOfDay'] => (dim ? 'night' : hour);
  const grade = [...look.grade];
  if (grade.length === 0) grade.push('neutral');
  return {
    timeOfDay: overall.timeOfDay[0] ?? look.timeOfDay[0] ?? unsaid(rng.pick(['day', 'morning', 'afternoon'] as const)),
    weather: look.weather,
    season:
      overall.season[0] ??
      look.season[0] ??
      (look.cold || look.weather.includes('snow') ? 'winter' : rng.pick(['summer', 'spring'] as const)),
    light: look.light,
    grade,
    ...(look.effects.length > 0 ? { effects: look.effects } : {}),
    said,
  };
}

/** Grades of pictures that are taken at night. */
const DARK_GRADES: ReadonlySet<Grade> = new Set(['noir', 'night_vision']);

/** Of what belongs to a place and its weather, what this shot itself names; ways of filming stay for the whole film. */
function effectsNow(reading: PromptReading, index: number): readonly LookEffect[] {
  const own = reading.shots[index]!.look.effects;
  return reading.look.effects.filter((effect) => own.includes(effect) || !SEEN_WHERE_SAID.has(effect));
}
const SEEN_WHERE_SAID: ReadonlySet<LookEffect> = new Set([
  'rainbow',
  'blinds',
  'screen_glow',
  'motion_blur',
  'thermal',
]);

/** Distinct sets of the clip, and the set each shot plays in. */
function setsOf(reading: PromptReading): { sets: SetPlan[]; of: SetPlan[] } {
  const sets: SetPlan[] = [];
  const whole = placeOf(reading.overall.scene, [reading.shots.map((shot) => shot.words).join(' ')]);
  let last = whole;
  const of = reading.shots.map((shot, index) => {
    const found = placeOf(shot.scene, [shot.words], whole) ?? undefined;
    // What merely hints at a place gives way to the place that has been named.
    const settled = [whole, last].find((place) => place !== undefined && !place.guessed);
    // Unless it tells plainly of another, with nobody of the shot before in it: a rocket after a control room.
    const others = reading.shots[index - 1]?.scene.subjects ?? [];
    const elsewhere =
      /^(?:space|underwater|sea|snowfield|road)$/.test(found?.place ?? '') &&
      (!whole || whole.guessed) &&
      !shot.scene.subjects.some((entity) => others.includes(entity));
    const own = found?.guessed && settled && !elsewhere ? undefined : found;
    const chosen =
      own ??
      settled ??
      whole ??
      last ??
      placeOf(reading.shots.find((other) => placeOf(other.scene, [other.words]))?.scene, [reading.shots[0]!.words]);
    const plan = chosen ?? { phrase: 'open ground', place: 'meadow', interior: false };
    last = own ?? last;
    let set = sets.find((one) => one.place === plan.place && one.interior === plan.interior);
    if (!set) {
      set = {
        id: `s${sets.length + 1}`,
        phrase: plan.phrase,
        place: plan.place,
        interior: plan.interior,
        features: [],
      };
      sets.push(set);
    } else if (plan.phrase.length > set.phrase.length && own) set.phrase = plan.phrase;
    return set;
  });
  return { sets, of };
}

function dialogueOf(
  reading: PromptReading,
  shot: ShotReading,
  ids: ReadonlyMap<Entity, string>,
  duration: number,
): DialogueLine[] {
  const lines = shot.quotes.map((n) => lineOf(reading, shot, n, ids)).filter((line) => line !== undefined);
  const needed = lines.reduce((sum, line) => sum + line.seconds, 0);
  const pause = 0.3;
  const room = Math.max(0.2, duration - pause * (lines.length + 1));
  const squeeze = needed > room ? room / needed : 1;
  let at =
    lines.length > 0 && needed * squeeze + pause * (lines.length + 1) <= duration ? Math.min(pause, 0.1 * duration) : 0;
  return lines.map(({ seconds, ...line }): DialogueLine => {
    const length = Math.max(0.1, Math.min(seconds * squeeze, duration - at));
    const out: DialogueLine = { ...line, start: round(Math.min(at, duration)), duration: round(length) };
    at += length + pause * squeeze;
    return out;
  });
}

export function compose(reading: PromptReading, input: DirectorInput): Screenplay {
  const warnings = [...reading.warnings];
  const absent = reading.absent;
  const entities = reading.cast.entities.filter((entity) => {
    const gone = isAbsent(entity.name, entity.nounKind, absent, true);
    return !gone && standIns(entity, reading).length === 0;
  });
  // What a dissolved group does, its members do.
  for (const scene of [reading.overall.scene, ...reading.shots.map((shot) => shot.scene)]) {
    const each = (entity: Entity): Entity[] => {
      const others = standIns(entity, reading);
      return others.length > 0 ? others : [entity];
    };
    scene.subjects = [...new Set(scene.subjects.flatMap(each))];
    scene.actions = scene.actions.flatMap((action) =>
      action.subject
        ? each(action.subject).map((subject) => ({ ...action, subject, subjectName: subject.name }))
        : [action],
    );
    scene.relations = scene.relations.flatMap((one) =>
      typeof one.a === 'string' ? [one] : each(one.a).map((a) => ({ ...one, a })),
    );
  }
  // A shot of a thing and nobody else is about that thing: a perfume bottle, a lighthouse.
  for (const { scene } of reading.shots) {
    if (scene.subjects.some((entity) => entities.includes(entity) && isCast(entity))) continue;
    // Where a place is named, its houses and trees are part of it.
    const scenic = scene.places.length > 0 ? SCENERY : new Set(['nature', 'effect']);
    const hero = scene.subjects.find(
      (entity) => entities.includes(entity) && entity.model && !scenic.has(entity.nounKind),
    );
    if (hero) hero.hero = true;
  }
  const castEntities = entities.filter(isCast);
  const ids = new Map<Entity, string>();
  const cast = castEntities.map((entity, i) => {
    const id = `c${i + 1}`;
    ids.set(entity, id);
    return member(entity, id);
  });
  const { sets, of } = setsOf(reading);
  for (const entity of entities) {
    if (ids.has(entity) || !entity.model) continue;
    const shots = [...entity.shots].filter((index) => index >= 0);
    const homes = new Set(shots.length > 0 ? shots.map((index) => of[index]!) : sets);
    for (const set of homes) set.features.push(feature(entity));
  }
  settleConditions(
    cast,
    sets,
    reading.shots.map((shot) => shot.text),
  );
  cast.push(
    ...extrasFor(
      of.map((set) => set.place),
      input.cfgScale,
      input.seed,
      absent,
      cast.length + 1,
    ),
  );
  const spans = timeShots(reading, input, warnings);
  const framings: Framing[] = frameShots(reading, input, ids);
  const look = lookOf(reading, input);
  const several = reading.shots.length > 1;
  const weathers = weatherByShot(reading);
  const shots = reading.shots.map((shot, index): Shot => {
    const span = spans[index]!;
    const framing = framings[index]!;
    const own = shot.look;
    const out: Shot = {
      index,
      text: shot.text,
      start: span.start,
      duration: span.duration,
      startFrame: span.startFrame,
      frameCount: span.frameCount,
      ...framing.plan,
      subjects: [...new Set(shot.scene.subjects.map((entity) => ids.get(entity)).filter((id) => id !== undefined))],
      actions: timeActions(shot, ids, span.duration),
      feelings: feelingsOf(shot, ids),
      dialogue: input.audio || shot.quotes.length > 0 ? dialogueOf(reading, shot, ids, span.duration) : [],
      sounds: [...shot.sounds, ...callsOf(shot, ids)].filter((cue) => !isAbsent(cue.phrase, 'sound', absent, false)),
      set: of[index]!.id,
      transition: shot.transition ?? 'cut',
    };
    out.actions.push(...streamsOf(out, cast));
    out.why = [...cutReasons(reading, shot, index, input), ...(framing.plan.why ?? [])];
    if (framing.detail) out.detail = framing.detail;
    if (several) {
      if (own.timeOfDay[0] && own.timeOfDay[0] !== look.timeOfDay) out.timeOfDay = own.timeOfDay[0];
      if (own.season[0] && reading.look.season.length > 1) out.season = own.season[0];
      const weather = weathers[index]!;
      if (weather.join() !== look.weather.join()) out.weather = weather;
      const effects = [...new Set([...reading.overall.look.effects, ...effectsNow(reading, index)])];
      if (effects.join() !== (look.effects ?? []).join()) out.effects = effects;
      if (own.light.length > 0) out.light = [...new Set([...reading.overall.look.light, ...own.light])];
    }
    return out;
  });
  const sounds: SoundCue[] = reading.sounds.filter((cue) => !isAbsent(cue.phrase, 'sound', absent, false));
  const silent = absent.some((word) => /\b(?:music|soundtrack|score|música|音乐|音楽|음악)\b/iu.test(word));
  showFittings(reading, sets);
  const likened = likenessesIn(cast, sets);
  if (likened) warnings.push(likened);
  const shownNow = reading.shown.shown.filter(
    (one) => !isAbsent(one.phrase, 'thing', absent, false) && !(silent && one.as.startsWith('music.')),
  );
  const outdoors = sets.some((set) => !set.interior);
  const weatherShown = look.said.includes('weather') && outdoors ? fallingIn(look, shownNow) : [];
  return {
    version: 1,
    language: reading.language,
    duration: input.duration,
    fps: input.fps,
    aspectRatio: input.aspectRatio,
    seed: input.seed >>> 0,
    look,
    cast,
    sets,
    relations: relationsOf(reading, ids),
    shots,
    sounds,
    music: silent ? null : reading.music,
    absent,
    depictables: [...shownNow, ...weatherShown],
    unrecognised: [...new Set([...reading.shown.missing, ...reading.unrecognised])],
    warnings,
  };
}

/** What falls outdoors in weather that only an adjective or a verb names: "a snowy night", "눈 내리는 밤". */
function fallingIn(look: Look, shown: Screenplay['depictables']): Screenplay['depictables'] {
  const falls = [
    { weather: 'snow', phrase: 'falling snow', as: 'snowflakes', named: /\bsnow|flake/i },
    { weather: 'rain', phrase: 'falling rain', as: 'raindrops', named: /\brain|drizzle|downpour|drop/i },
  ] as const;
  return falls
    .filter((one) => look.weather.includes(one.weather) && !shown.some(({ phrase }) => one.named.test(phrase)))
    .map(({ phrase, as }) => ({ phrase, as }));
}

/** What has no model of its own but belongs to a room that is built: a sink in a kitchen, pews in a church. */
function showFittings(reading: PromptReading, sets: readonly SetPlan[]): void {
  for (const phrase of [...reading.shown.missing]) {
    const words = phrase.toLowerCase().split(/\s+/);
    const head = [...words.slice(0, -1), singular(words.at(-1)!)];
    const names = head.map((_, from) => head.slice(from).join(' '));
    for (const { place } of sets) {
      const name = names.find((one) => fittedIn(place, one));
      if (name) reading.shown.show(phrase, `${place}.${name.replaceAll(' ', '_')}`);
    }
  }
}

/** Says which things are drawn as something that only resembles them. */
function likenessesIn(cast: readonly CastMember[], sets: readonly SetPlan[]): string | undefined {
  const named = [...cast, ...sets.flatMap((set) => set.features)];
  const pairs = new Set(
    named
      .filter((one) => one.model !== 'person' && onlyLike(one.noun, one.model))
      .map((one) => `${one.noun} as ${THING_BY_ID.get(one.model)?.nouns[0] ?? one.model}`),
  );
  return pairs.size > 0 ? `Drawn as what resembles them: ${[...pairs].join(', ')}.` : undefined;
}

/** Calls and rings of what is in the shot, from where it is. */
function callsOf(shot: ShotReading, ids: ReadonlyMap<Entity, string>): SoundCue[] {
  return shot.scene.calls
    .filter((call) => !shot.sounds.some((cue) => cue.cue === call.cue))
    .map((call): SoundCue => {
      const source = call.source ? ids.get(call.source) : undefined;
      return { ...soundCue(call.phrase, call.cue), ...(source ? { source } : {}) };
    });
}

/** Why this is a shot of its own, and why it is as long as it is. */
function cutReasons(reading: PromptReading, shot: ShotReading, index: number, input: DirectorInput): ShotReason[] {
  const own = reading.how === 'none';
  const text = {
    multi: 'a shot of the request’s own list',
    numbered: 'numbered in the text',
    timed: 'timed in the text',
    narrative: index === 0 ? 'the text opens here' : 'the text cuts here',
    none:
      reading.shots.length === 1
        ? input.shotType === 'customize'
          ? 'one shot, as asked'
          : 'one thing happens in one place'
        : (shot.reason ?? 'a beat of its own'),
  }[reading.how];
  const spoken = shot.quotes.length > 0 ? ' and the time the lines take to say' : '';
  const length =
    shot.seconds !== undefined
      ? 'written'
      : reading.shots.length === 1
        ? 'the whole clip'
        : `its share by what happens in it${spoken}`;
  return [
    { choice: 'shot', said: !own, reason: text },
    { choice: 'duration', said: shot.seconds !== undefined, reason: length },
  ];
}

/** Weather goes on from shot to shot until a shot states another, or another season or time. */
function weatherByShot(reading: PromptReading): Look['weather'][] {
  const overall = reading.overall.look.weather;
  let current = overall;
  return reading.shots.map(({ look }, index) => {
    if (look.weather.length > 0) current = [...new Set([...overall, ...look.weather])];
    else if (index > 0 && (look.season.length > 0 || look.timeOfDay.length > 0)) current = overall;
    return current;
  });
}

function relationsOf(reading: PromptReading, ids: ReadonlyMap<Entity, string>): Screenplay['relations'] {
  const out: Screenplay['relations'] = [];
  for (const scene of [reading.overall.scene, ...reading.shots.map((shot) => shot.scene)]) {
    for (const { a, rel, b } of scene.relations) {
      const nameOf = (end: Entity | string): string => (typeof end === 'string' ? end : (ids.get(end) ?? end.name));
      const relation = { a: nameOf(a), rel, b: nameOf(b) };
      if (!out.some((one) => one.a === relation.a && one.b === relation.b && one.rel === relation.rel))
        out.push(relation);
    }
  }
  return out;
}
