/**
 * Plans a story: reads the script, settles who is in it and where it plays, cuts it into scenes, shots and generations,
 * and has the director plan every scene. Pure: the same text and numbers give the same plan.
 */
import {
  type CastMember,
  type DialogueLine,
  type Look,
  Screenplay,
  type SetPlan,
  type Shot,
  type ShotReason,
  type TimeOfDay,
} from '@storyreel/contract';
import { direct } from '../director/direct.ts';
import { actOf } from '../director/lexicon/verbs.ts';
import { chooseLens } from '../director/plan/lens.ts';
import { languageOf } from '../director/text/language.ts';
import { hashText } from '../math/random.ts';
import { type Beat, beatsOf, type SpokenBeat } from './beats.ts';
import { idsIn, StoryCast, withIds } from './cast.ts';
import { cutGenerations, type GenerationSpan } from './generations.ts';
import { type Character, readable, readPeople, renamed, roleOf, titleCase, wholeWord } from './people.ts';
import { divideProse, type ProseScene } from './prose.ts';
import { readScript } from './read-script.ts';
import type { Script } from './script.ts';
import { addFeatures, placeIn, placeNamed, StorySets } from './sets.ts';
import {
  STORY_CHARACTERS,
  STORY_SECONDS,
  StoryError,
  type StoryGeneration,
  type StoryInput,
  type StoryPlan,
  type StoryScene,
} from './story-plan.ts';
import { placeSentences } from './tongues.ts';

/** Plans the story. Throws StoryError where the text is empty, too long, or cannot have the duration asked for. */
export function planStory(input: StoryInput): StoryPlan {
  checkInput(input);
  const script = readScript(input.text);
  if (!script.scenes.some((scene) => scene.blocks.length > 0))
    throw new StoryError('script', 'a text with at least one sentence to film', 'none');
  return new Planner(input, script).plan();
}

function checkInput({ text, duration }: StoryInput): void {
  if (!/[\p{L}\p{N}]/u.test(text)) throw new StoryError('script', 'a text with at least one sentence to film', 'none');
  if (text.length > STORY_CHARACTERS)
    throw new StoryError('script', `at most ${STORY_CHARACTERS} characters`, `${text.length}`);
  const { least, most } = STORY_SECONDS;
  if (duration !== undefined && !(Number.isInteger(duration) && duration >= least && duration <= most))
    throw new StoryError('duration', `a whole number of seconds from ${least} to ${most}`, String(duration));
}

/** A scene before the director has seen it. */
interface Draft extends ProseScene {
  beats: Beat[];
  place: SetPlan | undefined;
}

/** What goes on from scene to scene until something else is said. */
interface Conditions {
  time: TimeOfDay;
  weather: Look['weather'];
  season: Look['season'];
  grade: Look['grade'];
}

class Planner {
  readonly #input: StoryInput;
  readonly #script: Script;
  readonly #people: readonly Character[];
  readonly #language: string;
  readonly #cast: StoryCast;
  readonly #sets = new StorySets();
  readonly #extras = new Map<string, CastMember[]>();
  readonly #warnings: string[];
  #now: Conditions | undefined;
  /** Weather that a set had at an hour: it has it again when the story comes back at that hour. */
  readonly #weathers = new Map<string, Look['weather']>();
  /** Who was together at the end of the scene before, as a prompt names them. */
  #company: string | undefined;
  /** Whom the story named last, by gender. */
  readonly #last: Partial<Record<'female' | 'male', string>> = {};

  constructor(input: StoryInput, script: Script) {
    this.#input = input;
    this.#script = script;
    this.#language = languageOf(input.text);
    this.#people = readPeople(script, input.text, this.#language);
    this.#cast = new StoryCast(this.#people);
    this.#warnings = [...script.notes];
  }

  plan(): StoryPlan {
    const drafts = this.#drafts();
    const spans = cutGenerations(
      drafts.map((draft) => draft.beats),
      this.#input.fps,
      this.#input.duration,
    );
    const scenes: StoryScene[] = [];
    let startFrame = 0;
    for (const [index, draft] of drafts.entries()) {
      const own = spans.filter((span) => span.scene === index);
      const scene = this.#scene(draft, index, own, startFrame);
      startFrame += scene.frameCount;
      scenes.push(scene);
    }
    this.#enter(drafts, scenes);
    return this.#assemble(scenes, spans);
  }

  #drafts(): Draft[] {
    const parts = this.#script.scenes.flatMap((scene) =>
      scene.heading ? [scene as ProseScene] : divideProse(scene, this.#people),
    );
    return parts.flatMap((part): Draft[] => {
      const { beats, notes } = beatsOf(part, this.#people, this.#language);
      this.#warnings.push(...notes);
      if (beats.length === 0) return [];
      return [{ ...part, beats, place: part.place ?? this.#placeOf(part, beats) }];
    });
  }

  #placeOf(scene: ProseScene, beats: readonly Beat[]): SetPlan | undefined {
    const { heading } = scene;
    const named = heading && placeNamed(heading.place, heading.interior, this.#people, this.#language);
    if (named) return named;
    const spoken = placeIn(beats.slice(0, 4).map((beat) => beat.prompt));
    if (heading && heading.place !== '' && !spoken)
      this.#warnings.push(
        `No set stands for "${heading.place}": ${heading.interior ? 'a room' : 'open ground'} is shown.`,
      );
    if (spoken) return spoken;
    return heading?.interior ? placeNamed('living room', true, [], 'en') : undefined;
  }

  #scene(draft: Draft, index: number, spans: readonly GenerationSpan[], startFrame: number): StoryScene {
    const { fps } = this.#input;
    const frames = spans.flatMap((span) => span.frames);
    const frameCount = frames.reduce((sum, count) => sum + count, 0);
    const prompts = this.#withNames(draft.beats.map((beat) => beat.prompt));
    const directed = this.#direct(draft, index, prompts, frames, frameCount / fps);
    const text = prompts.join(' ');
    const ids = this.#adopt(directed, text);
    const set = this.#setOf(draft, directed);
    const look = this.#look(draft, directed, set);
    const part = withIds(directed, ids);
    this.#company = this.#together(part.shots) ?? this.#company;
    this.#remember(part.shots);
    const screenplay: Screenplay = {
      ...directed,
      ...part,
      seed: this.#input.seed >>> 0,
      look,
      cast: [],
      sets: [set],
      shots: this.#shots(draft, part.shots, directed, set, ids),
      depictables: directed.depictables.map(({ phrase, as }) => ({ phrase: renamed(phrase, this.#people), as })),
      unrecognised: directed.unrecognised.map((word) => renamed(word, this.#people)),
      warnings: directed.warnings.map((warning) => renamed(warning, this.#people)),
    };
    this.#establish(screenplay, draft, index);
    return {
      index,
      heading: draft.heading?.text ?? `${set.phrase}, ${look.timeOfDay.replaceAll('_', ' ')}`,
      set: set.id,
      timeOfDay: look.timeOfDay,
      look,
      start: startFrame / fps,
      duration: frameCount / fps,
      startFrame,
      frameCount,
      screenplay,
    };
  }

  /** A scene that opens on "She" means the woman whom the story named last. */
  #withNames(prompts: readonly string[]): string[] {
    const all = prompts.join('\n');
    const pronoun = /\b(?:she|he|her|his|they|their)\b/i.exec(all);
    const before = all.slice(0, pronoun?.index ?? 0);
    const someone =
      this.#people.some((person) => wholeWord(person.standIn).test(before)) ||
      before.toLowerCase().split(/[^\p{L}]+/u).some((word) => word !== '' && roleOf(word, this.#language)?.kind === 'person'); // biome-ignore format: one expression
    const word = pronoun?.[0] ?? '';
    const meant = /^the/i.test(word) ? this.#company : this.#last[/^(?:she|her)$/i.test(word) ? 'female' : 'male'];
    const named = meant && /^(?:her|his|their)$/i.test(word) ? `${meant}'s` : meant;
    const renamedFirst = pronoun && named && !someone ? before + named + all.slice(pronoun.index + word.length) : all;
    return renamedFirst.split('\n');
  }

  /** Somebody of the cast as a prompt names them. */
  #called(id: string): { words: string; gender: 'female' | 'male' | undefined } | undefined {
    const member = this.#cast.members.find((one) => one.id === id);
    if (member === undefined || member.kind !== 'person' || member.count !== 1) return undefined;
    const standIn = this.#people.find((person) => person.name === member.name)?.standIn;
    return { words: standIn ?? `the ${member.noun}`, gender: member.gender };
  }

  /** Notes whom "she" and "he" of a later scene mean: whoever this scene showed or heard last. */
  #remember(shots: readonly Shot[]): void {
    for (const shot of shots)
      for (const id of [...shot.subjects, ...shot.dialogue.map((line) => line.speaker)]) {
        const someone = this.#called(id);
        if (someone?.gender) this.#last[someone.gender] = someone.words;
      }
  }

  /** The two or three people of the last shots. */
  #together(shots: readonly Shot[]): string | undefined {
    const present = [...new Set(shots.slice(-4).reverse().flatMap((shot) => [...shot.subjects, ...shot.dialogue.map((line) => line.speaker)]))]; // biome-ignore format: one step
    const names = present.flatMap((id) => this.#called(id)?.words ?? []);
    return names.length >= 2 ? names.slice(0, 3).join(' and ') : undefined;
  }

  #direct(
    draft: Draft,
    index: number,
    prompts: readonly string[],
    frames: readonly number[],
    duration: number,
  ): Screenplay {
    const { aspectRatio, fps, seed, cfgScale } = this.#input;
    const place = draft.heading ? readable(draft.heading.place, this.#people).toLowerCase() : '';
    const hour = draft.heading?.time?.replaceAll('_', ' ');
    const here = place.replace(/^(?:the|an?)\s+/, '');
    const where = place === '' ? '' : `${draft.heading?.interior ? 'Inside the' : 'The'} ${here}`;
    const english = [where, hour].filter(Boolean).join(', ');
    const foreign = place === '' ? undefined : placeSentences(place, this.#language)?.[0];
    const lead = foreign ?? (english === '' ? '' : `${english}.`);
    return direct({
      prompt: [lead, ...this.#script.overall].filter(Boolean).join(' '),
      multiPrompt: prompts.map((prompt, shot) => ({
        prompt: prompt === '' ? 'The same place.' : prompt,
        duration: frames[shot]! / fps,
      })),
      duration,
      aspectRatio,
      fps,
      seed: hashText(`scene ${index}`, seed),
      cfgScale: cfgScale ?? 0.5,
      shotType: 'customize',
      audio: true,
    });
  }

  #adopt(directed: Screenplay, text: string): Map<string, string> {
    const ids = new Map<string, string>();
    for (const member of directed.cast) if (!member.invented) ids.set(member.id, this.#cast.adopt(member, text).id);
    return ids;
  }

  #setOf(draft: Draft, directed: Screenplay): SetPlan {
    const plan = draft.place ?? directed.sets[0]!;
    const key = draft.heading?.place ?? '';
    const set = key === '' ? this.#sets.takeLoose(plan) : this.#sets.take(key, plan, draft.heading?.interior);
    // "INT. HOUSE" is in the house: no house stands in it.
    const around = set.interior ? key.toLowerCase().split(/[^\p{L}]+/u) : [];
    const features = directed.sets.flatMap((one) => one.features);
    addFeatures(
      set,
      features.filter((feature) => !around.includes(feature.noun.toLowerCase())),
    );
    // Passers-by are part of a place: they are settled when it is first seen.
    if (!this.#extras.has(set.id)) this.#extras.set(set.id, directed.cast.filter((member) => member.invented).map((member) => this.#cast.members.push({ ...member, id: `c${this.#cast.members.length + 1}` })).map((count) => this.#cast.members[count - 1]!)); // biome-ignore format: one step
    return set;
  }

  /** Hour, weather, season and grade of a scene: what is said in it, else what goes on from the scene before. */
  #look(draft: Draft, directed: Screenplay, set: SetPlan): Look {
    const { look } = directed;
    const before = this.#now;
    const said = (part: Look['said'][number]): boolean => look.said.includes(part);
    const told = draft.heading?.time ?? draft.time;
    const time = told ?? (said('timeOfDay') ? look.timeOfDay : (before?.time ?? look.timeOfDay));
    const sameHour = before !== undefined && (time === before.time || draft.heading?.goesOn === true);
    const out: Look = {
      ...look,
      timeOfDay: draft.heading?.goesOn && told === undefined && before ? before.time : time,
      weather: said('weather')
        ? look.weather
        : sameHour
          ? before.weather
          : (this.#weathers.get(`${set.id} ${time}`) ?? look.weather),
      season: said('season') ? look.season : (before?.season ?? look.season),
      grade: said('grade') ? look.grade : (before?.grade ?? look.grade),
      said: [...new Set([...look.said, ...(told ? (['timeOfDay'] as const) : [])])],
    };
    this.#weathers.set(`${set.id} ${out.timeOfDay}`, out.weather);
    this.#now = { time: out.timeOfDay, weather: out.weather, season: out.season, grade: out.grade };
    return out;
  }

  #shots(
    draft: Draft,
    shots: readonly Shot[],
    directed: Screenplay,
    set: SetPlan,
    ids: ReadonlyMap<string, string>,
  ): Shot[] {
    return shots.map((shot, index): Shot => {
      const beat = draft.beats[index]!;
      const { timeOfDay, ...rest } = shot;
      const own = draft.heading?.time === undefined && timeOfDay !== undefined ? { timeOfDay } : {};
      const actions = shot.actions.map((action) => ({
        ...action,
        phrase: renamed(action.phrase, this.#people),
        ...(action.object !== undefined && { object: renamed(action.object, this.#people) }),
      }));
      const out: Shot = { ...rest, ...own, actions, text: beat.text, set: set.id, why: this.#why(shot, beat, draft) };
      if (out.subjects.length === 0) this.#present(out, beat);
      if (beat.spoken.length > 0) this.#speak(out, beat, directed.shots[index]!, directed, ids);
      return out;
    });
  }

  /** The director's reasons, with those of the story where the story decides. */
  #why(shot: Shot, beat: Beat, draft: Draft): ShotReason[] {
    const speech = beat.spoken.reduce((sum, part) => sum + part.seconds, 0);
    const mine: ShotReason[] = [
      beat.spoken.length > 0 && beat.stated === false
        ? {
            choice: 'duration',
            said: false,
            reason: `${speech.toFixed(1)} s of speech, with a breath before and after`,
          }
        : beat.stated
          ? { choice: 'duration', said: true, reason: 'stated in the script' }
          : { choice: 'duration', said: false, reason: 'as long as its action takes to follow' },
      draft.heading
        ? { choice: 'set', said: true, reason: `written: “${draft.heading.text}”` }
        : { choice: 'set', said: false, reason: 'where the text last went' },
    ];
    const theirs = (shot.why ?? []).filter(({ choice }) => !['shot', 'duration', 'set'].includes(choice));
    return [...theirs.map((why) => ({ ...why, reason: renamed(why.reason, this.#people) })), ...mine];
  }

  /** "Noor laughs.": heard by the director, and seen here too. */
  #present(shot: Shot, beat: Beat): void {
    for (const person of this.#people) {
      const found = new RegExp(`${wholeWord(person.standIn).source}\\s+(\\p{Ll}+?)s\\b`, 'u').exec(beat.prompt);
      if (!wholeWord(person.standIn).test(beat.prompt)) continue;
      const { id, noun, model } = this.#cast.character(person);
      shot.subjects.push(id);
      // The line beside it is theirs too.
      shot.dialogue = shot.dialogue.map((line) => (line.speaker === 'narrator' ? { ...line, speaker: id } : line));
      if (!found || shot.actions.length > 0) continue;
      const verb = found[1]!;
      const act = actOf(verb, verb, { living: true, noun, model });
      shot.actions.push({ subject: id, phrase: verb, verb, act, manner: [], start: 0, end: shot.duration });
    }
  }

  /** The script's lines, word for word, by the speakers that it names. */
  #speak(shot: Shot, beat: Beat, directedShot: Shot, directed: Screenplay, ids: ReadonlyMap<string, string>): void {
    const needed = beat.spoken.reduce((sum, part) => sum + part.seconds, 0);
    const pause = 0.25;
    const spare = shot.duration - needed - pause * (beat.spoken.length - 1);
    // A line waits for the action before it.
    let at = Math.max(0.1, Math.min(spare * 0.7, shot.duration - beat.least > 1 ? spare - 0.6 : spare * 0.4));
    const squeeze = spare < 0.2 ? Math.max(0.3, (shot.duration - 0.2 - pause * (beat.spoken.length - 1)) / needed) : 1;
    shot.dialogue = beat.spoken.map((part): DialogueLine => {
      const speaker = this.#speaker(part, directedShot, directed, ids);
      const duration = Math.min(part.seconds * squeeze, Math.max(0.2, shot.duration - at));
      const line = {
        text: part.text,
        speaker,
        language: part.language,
        tone: part.tone,
        start: round(at),
        duration: round(duration),
      };
      at = Math.min(shot.duration - 0.1, at + duration + pause);
      return line;
    });
    for (const [index, part] of beat.spoken.entries()) {
      const { speaker } = shot.dialogue[index]!;
      if (!part.unseen && speaker !== 'narrator' && !shot.subjects.includes(speaker))
        shot.subjects = [speaker, ...shot.subjects];
    }
  }

  #speaker(part: SpokenBeat, shot: Shot, directed: Screenplay, ids: ReadonlyMap<string, string>): string {
    const name = titleCase(part.speaker);
    const person = this.#people.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (person) return this.#cast.character(person).id;
    const role = roleOf(name, this.#language);
    const member =
      role && directed.cast.find((one) => one.noun === role.noun || one.phrase.toLowerCase().endsWith(role.noun));
    if (member) return ids.get(member.id) ?? 'narrator';
    const heard = part.unseen ? undefined : shot.dialogue.find((line) => line.speaker !== 'narrator')?.speaker;
    return heard === undefined ? 'narrator' : (ids.get(heard) ?? 'narrator');
  }

  /** A new place is first seen whole, where the script leaves the size open and people have room to be seen. */
  #establish(screenplay: Screenplay, draft: Draft, index: number): void {
    const first = screenplay.shots[0]!;
    const spoken = first.dialogue.length > 0 && first.duration < 4;
    if (screenplay.shots.length < 2 || first.said.includes('size') || spoken || draft.heading?.goesOn) return;
    const kinds = first.subjects.map((id) => this.#cast.members.find((member) => member.id === id)?.kind);
    // In the open a wide shot loses who is in it.
    first.size = kinds.includes('person') && screenplay.sets[0]?.interior !== true ? 'full' : 'wide';
    if (kinds.length === 0 && screenplay.shots[1]?.size === 'wide') first.size = 'extreme_wide';
    delete first.detail;
    const reason: ShotReason = {
      choice: 'size',
      said: false,
      reason: 'a place is first seen whole, with who is in it',
    };
    const lens = `a usual length for ${/^[aeiou]/.test(first.size) ? 'an' : 'a'} ${first.size.replaceAll('_', ' ')} shot`;
    first.why = (first.why ?? []).map((why) =>
      why.choice === 'size' ? reason : why.choice === 'lens' && !why.said ? { ...why, reason: lens } : why,
    );
    if (!first.said.includes('lens'))
      first.lensMm = chooseLens(first.size, first.optics, undefined, this.#input.seed, index);
  }

  /** How scenes are entered, and how the story ends. */
  #enter(drafts: readonly Draft[], scenes: readonly StoryScene[]): void {
    for (const [index, { entrance }] of drafts.entries()) {
      const first = scenes[index]!.screenplay.shots[0]!;
      if (entrance === undefined || entrance === 'cut') continue;
      if (entrance === 'fade_in' && index === 0) first.transition = 'fade_in';
      else if (entrance === 'wipe')
        this.#warnings.push(`Scene ${index + 1}: the wipe became a cut; wipes between scenes are not made.`);
      else if (index > 0) {
        first.transition = 'fade_in';
        scenes[index - 1]!.screenplay.shots.at(-1)!.transition = 'fade_out';
        if (entrance === 'dissolve') this.#warnings.push(`Scene ${index + 1}: the dissolve goes through black.`);
      }
    }
    if (this.#script.fadesOut) scenes.at(-1)!.screenplay.shots.at(-1)!.transition = 'fade_out';
  }

  #assemble(scenes: StoryScene[], spans: readonly GenerationSpan[]): StoryPlan {
    const { fps, aspectRatio, seed } = this.#input;
    const cast = this.#cast.members;
    const sets = this.#sets.all;
    for (const scene of scenes) {
      const { screenplay } = scene;
      const used = idsIn(screenplay);
      const extras = new Set((this.#extras.get(scene.set) ?? []).map((member) => member.id));
      const members = cast.filter((member) => used.has(member.id) || extras.has(member.id));
      // The set and the cast as the whole story knows them, so that they look the same in every scene.
      scene.screenplay = Screenplay.parse({
        ...screenplay,
        cast: members.map(({ name: _name, ...member }) => member),
        sets: sets.filter((set) => set.id === scene.set),
      });
    }
    const frameCount = scenes.reduce((sum, scene) => sum + scene.frameCount, 0);
    const silent = scenes.every((scene) => scene.screenplay.music === null);
    if (!silent) this.#keepMusic(scenes);
    const warnings = [
      ...this.#warnings,
      ...scenes.flatMap((scene) => scene.screenplay.warnings.map((warning) => `Scene ${scene.index + 1}: ${warning}`)),
    ];
    return {
      version: 1,
      title: this.#script.title,
      language: this.#language,
      duration: frameCount / fps,
      fps,
      aspectRatio,
      seed: seed >>> 0,
      frameCount,
      cast,
      sets,
      scenes,
      generations: generationsOf(scenes, spans, fps),
      unrecognised: [...new Set(scenes.flatMap((scene) => scene.screenplay.unrecognised))],
      warnings: [...new Set(warnings)],
    };
  }

  /** Music that plays into a scene which goes on from the one before plays on there. */
  #keepMusic(scenes: readonly StoryScene[]): void {
    for (const [index, scene] of scenes.entries()) {
      const before = scenes[index - 1]?.screenplay;
      const forbidden = scene.screenplay.absent.some((word) => /\b(?:music|soundtrack|score)\b/i.test(word));
      if (scene.screenplay.music === null && before?.music && !forbidden && scene.set === scenes[index - 1]!.set)
        scene.screenplay.music = before.music;
    }
  }
}

function generationsOf(
  scenes: readonly StoryScene[],
  spans: readonly GenerationSpan[],
  fps: number,
): StoryGeneration[] {
  return spans.map((span, index): StoryGeneration => {
    const scene = scenes[span.scene]!;
    const first = scene.screenplay.shots[span.firstShot]!;
    const startFrame = scene.startFrame + first.startFrame;
    return {
      index,
      scene: span.scene,
      firstShot: span.firstShot,
      shotCount: span.shotCount,
      start: startFrame / fps,
      duration: span.seconds,
      startFrame,
      frameCount: span.seconds * fps,
    };
  });
}

const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;
