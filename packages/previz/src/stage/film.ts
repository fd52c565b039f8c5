/**
 * A screenplay made visible and audible: for every frame the world and the scene, and for the whole clip the sound scene.
 * A pure function of the screenplay: workers build it each for themselves and agree to the bit.
 */
import type { Look, Screenplay, SetFeature, SetPlan, Shot, Weather } from '@storyreel/contract';
import { hashText } from '../math/random.ts';
import { cos, sin, TAU } from '../math/trig.ts';
import type { Vec3 } from '../math/vec.ts';
import type { SoundScene } from '../sound/sound-scene.ts';
import { type Lexicon, loadLexicon, mouthAt, planSpeech } from '../speech/index.ts';
import type { SpeechVoice, SpokenLine } from '../speech/spoken-line.ts';
import type { Actor, Viseme } from './actor.ts';
import { isBoat } from './blocking/aboard.ts';
import { castShot } from './blocking/cast-shot.ts';
import { outOfView } from './blocking/clear-view.ts';
import { type Doing, planDoings } from './blocking/doings.ts';
import { addExtras } from './blocking/extras.ts';
import { isUsed } from './blocking/in-use.ts';
import { raisedWay } from './blocking/raised-way.ts';
import { assignSpots, type Spot } from './blocking/spots.ts';
import { perchOf } from './blocking/supports.ts';
import { type BuildOne, identitySeed, type Performer } from './blocking/track.ts';
import { underfootOf } from './blocking/underfoot.ts';
import { buildActor } from './builders.ts';
import { clearForeground, grownBetween } from './camera/foreground.ts';
import { nearActor, nearThing } from './camera/near-thing.ts';
import { carriedOnDeck, onStillDeck } from './camera/on-deck.ts';
import { Sight } from './camera/sight.ts';
import { type CameraTrack, solveCamera } from './camera/solve.ts';
import { emptyScene } from './empty-scene.ts';
import { Beams } from './light/beams.ts';
import { Blinds } from './light/blinds.ts';
import { bokehLights } from './light/bokeh-lights.ts';
import { heldMoment } from './light/film-looks.ts';
import { airOf, lightScene, weatherParticles } from './light/index.ts';
import { applyOptics } from './light/optics.ts';
import { screenGlow } from './light/screen-glow.ts';
import { openShutter, shutterDegrees } from './light/shutter.ts';
import { MovingForms } from './moving-forms.ts';
import { mayMove } from './passes/counterparts.ts';
import type { Place } from './place.ts';
import { buildPlace } from './places/index.ts';
import { once, remembered } from './remembered.ts';
import type { Camera, FrameScene, Instance, World } from './scene.ts';
import { settleSnow } from './settled-snow.ts';
import { soundSceneOf } from './sound-cues.ts';
import { finishFor } from './surfaces.ts';
import { Traces } from './traces/index.ts';
import { WorldBuilder } from './world-builder.ts';

/** Worlds kept at a time: cutting to and fro between two places builds each once. */
export const GROUPS_KEPT = 2;

/** World seconds per second of film. */
const RATE: Record<Shot['speed'][number], number> = { slow_motion: 0.42, fast_motion: 2.4, time_lapse: 12 };
/** Silent films were shown faster than they were taken. */
const SILENT_RATE = 1.3;

/** A line as spoken, with its place in the clip. */
export interface SpokenCue {
  shot: number;
  speaker: string;
  /** Seconds from the start of the clip. */
  start: number;
  spoken: SpokenLine;
  voice: SpeechVoice;
  text: string;
  tone: readonly string[];
}

/** A shot ready to be drawn. */
export interface StagedShot {
  shot: Shot;
  look: Look;
  world: World;
  place: Place;
  interior: boolean;
  performers: readonly Performer[];
  camera: CameraTrack;
  worldStart: number;
  rate: number;
  wind: Vec3;
  /** The scene at film seconds from the start of the shot. */
  scene(seconds: number, frame: number): FrameScene;
}

export interface Film {
  readonly screenplay: Screenplay;
  readonly frameCount: number;
  /** Index of the shot that a frame belongs to. */
  shotAt(frame: number): number;
  /** The shot, staged (kept, with its set, for the last few asked for). */
  staged(shot: number): StagedShot;
  world(shot: number): World;
  /** Name of what the shot is staged with: the same for shots that share one world. */
  groupOf(shot: number): string;
  /** Whether the shot's group is at hand. */
  isStaged(shot: number): boolean;
  scene(frame: number): FrameScene;
  /** What the sound room renders: needs no picture. */
  sound(): SoundScene;
}

/** Look of a shot: the clip's, with the shot's own conditions over it. */
export function lookOf(screenplay: Screenplay, shot: Shot): Look {
  return {
    ...screenplay.look,
    timeOfDay: shot.timeOfDay ?? screenplay.look.timeOfDay,
    weather: shot.weather ?? screenplay.look.weather,
    season: shot.season ?? screenplay.look.season,
    light: shot.light ?? screenplay.look.light,
    effects: shot.effects ?? screenplay.look.effects,
  };
}

/** Wind of the weather: metres per second, world vector. */
function windOf(look: Look, interior: boolean, seed: number): Vec3 {
  if (interior) return [0, 0, 0];
  const speed = look.weather.includes('storm')
    ? 12
    : look.weather.includes('wind')
      ? 6.5
      : look.weather.includes('rain') || look.weather.includes('snow')
        ? 3.5
        : 2.2;
  const bearing = (hashText('wind', seed) / 4294967296) * TAU;
  return [sin(bearing) * speed, 0, cos(bearing) * speed];
}

export interface FilmOptions {
  /** Pronouncing dictionary; without one English dialogue is pronounced by spelling rules. */
  lexicon?: Lexicon;
  /** Lines that another voice has spoken, in the order of the screenplay; null = the built-in voice speaks it. */
  spoken?: readonly (SpokenLine | null)[];
  /** False: only the sound is wanted, so that everybody is built as simply as an extra. Movement is the same. */
  picture?: boolean;
}

/** The film with the pronouncing dictionaries that its dialogue needs. */
export async function openFilm(screenplay: Screenplay, options: FilmOptions = {}): Promise<Film> {
  const languages = screenplay.shots.flatMap((shot) => shot.dialogue.map((line) => line.language));
  return createFilm(screenplay, languages.length > 0 ? { ...options, lexicon: await loadLexicon(languages) } : options);
}

/** The film at once. */
export function createFilm(screenplay: Screenplay, options: FilmOptions = {}): Film {
  const doings = planDoings(screenplay);
  const lines = speak(screenplay, options.lexicon, options.spoken ?? []);
  const silent = screenplay.look.effects?.includes('silent_film') ? SILENT_RATE : 1;
  const rates = screenplay.shots.map((s) => s.speed.reduce((r, v) => r * RATE[v], silent));
  const starts: number[] = [];
  let world = 10;
  for (let i = 0; i < rates.length; i++) {
    starts.push(world);
    world += screenplay.shots[i].duration * rates[i];
  }
  const last = screenplay.shots[screenplay.shots.length - 1];
  const frameCount = last.startFrame + last.frameCount;
  const groups = groupShots(screenplay);
  const kept: StagedGroup[] = [];
  const film: Film = {
    screenplay,
    frameCount,
    shotAt(frame) {
      let i = screenplay.shots.length - 1;
      while (i > 0 && frame < screenplay.shots[i].startFrame) i--;
      return i;
    },
    staged(index) {
      const group = groups[index];
      let staged = kept.find((k) => k.group === group);
      if (!staged) {
        staged = stageGroup(screenplay, options, group, groups, doings, lines, starts, rates);
        kept.push(staged);
        if (kept.length > GROUPS_KEPT) kept.shift();
      }
      const shot = staged.shots.get(index);
      if (!shot) throw new Error(`shot ${index} is not in its group`);
      return shot;
    },
    world: (index) => film.staged(index).world,
    groupOf: (index) => groups[index],
    isStaged: (index) => kept.some((k) => k.group === groups[index]),
    scene(frame) {
      const staged = film.staged(film.shotAt(frame));
      return staged.scene((frame - staged.shot.startFrame) / screenplay.fps, frame);
    },
    sound: () => soundSceneOf(film, lines),
  };
  return film;
}

/** The voice of a member of the cast, the same in every shot. */
export function castVoice(screenplay: Screenplay, speaker: string): SpeechVoice {
  const member = screenplay.cast.find((m) => m.id === speaker);
  return {
    gender: member?.gender ?? (hashText(speaker, screenplay.seed) % 2 === 0 ? 'female' : 'male'),
    ageYears: member?.ageYears ?? 34,
    seed: identitySeed(screenplay.seed, `voice:${speaker}`),
  };
}

function speak(
  screenplay: Screenplay,
  lexicon: Lexicon | undefined,
  given: readonly (SpokenLine | null)[],
): SpokenCue[] {
  const cues: SpokenCue[] = [];
  for (const shot of screenplay.shots) {
    for (const line of shot.dialogue) {
      const voice = castVoice(screenplay, line.speaker);
      const request = { text: line.text, language: line.language, duration: line.duration, tone: line.tone };
      cues.push({
        shot: shot.index,
        speaker: line.speaker,
        start: shot.start + line.start,
        spoken: given[cues.length] ?? planSpeech(request, voice, lexicon),
        voice,
        text: line.text,
        tone: line.tone,
      });
    }
  }
  return cues;
}

/** Seats and marks are worked out shot by shot from the first, so that any worker finds everyone in the same place. */
function spotsUpTo(screenplay: Screenplay, index: number, doings: readonly Doing[][], place: Place): Map<string, Spot> {
  let kept = new Map<string, Spot>();
  const set = screenplay.shots[index].set;
  const placeId = screenplay.sets.find((s) => s.id === set)?.place ?? 'void';
  for (let i = 0; i <= index; i++) {
    if (screenplay.shots[i].set !== set) continue;
    const spots = assignSpots(doings[i], place, placeId, screenplay.seed, kept);
    kept = new Map([...kept, ...spots]);
    if (i === index) return spots;
  }
  return kept;
}

/** Shots that share one world: the same set at the same hour, season and kind of weather. */
interface StagedGroup {
  group: string;
  shots: Map<number, StagedShot>;
}

/** Group of each shot. */
function groupShots(screenplay: Screenplay): string[] {
  return screenplay.shots.map((shot) => {
    const look = lookOf(screenplay, shot);
    const wet = look.weather.filter((w) => w === 'rain' || w === 'storm' || w === 'snow').sort();
    // So does what changes the surfaces.
    const seen = (look.effects ?? []).filter((effect) =>
      ['infrared', 'thermal', 'wet', 'blinds', 'rainbow', 'aurora', 'milky_way'].includes(effect),
    );
    return JSON.stringify([shot.set, look.timeOfDay, look.season, wet, seen]);
  });
}

const LIVING = new Set(['person', 'animal', 'group']);

/** Builds a group's world once, in shot order, so that it is the same whichever of its frames is asked for first. */
function stageGroup(
  screenplay: Screenplay,
  options: FilmOptions,
  group: string,
  groups: readonly string[],
  doings: readonly Doing[][],
  lines: readonly SpokenCue[],
  starts: readonly number[],
  rates: readonly number[],
): StagedGroup {
  const first = screenplay.shots[groups.indexOf(group)];
  const look = lookOf(screenplay, first);
  const wanted = planUnder(screenplay, screenplay.sets.find((s) => s.id === first.set) ?? screenplay.sets[0], look);
  // What people gather round is put in their midst, not where the place would have it.
  const ringed = new Set(doings.flatMap((shot) => shot.map((d) => d.around)));
  const own = screenplay.shots.filter((shot) => groups[shot.index] === group);
  const underfoot = underfootOf(
    screenplay,
    wanted.id,
    own.map((shot) => ({ doings: doings[shot.index], seconds: shot.duration * rates[shot.index] })),
  );
  // What somebody is set on is brought to where they are.
  const perches = wanted.interior ? [] : screenplay.cast.map((m) => perchOf(screenplay, m));
  const elsewhere = (f: SetFeature): boolean =>
    ringed.has(f.noun) ||
    // A shore has its own jetty, and the stage on it.
    (perches.includes(f.noun) && !(wanted.place === 'lakeshore' && f.model === 'bridge')) ||
    SHOWN_WHEN_USED.has(f.model) ||
    own.some((shot) => isUsed(f, doings[shot.index], screenplay)) ||
    f === underfoot?.feature ||
    f === underfoot?.water ||
    // These lie wherever the ground is wet.
    /^puddles?$/.test(f.noun);
  const plan = { ...wanted, features: wanted.features.filter((f) => !elsewhere(f)) };
  const builder = new WorldBuilder();
  const liveliness = screenplay.cast.some((m) => m.invented) ? 0.75 : 0.45;
  const seed = identitySeed(screenplay.seed, `set:${plan.id}`);
  const snows = !plan.interior && airOf(look).weather.includes('snow');
  const actors = new Map<string, Actor>();
  const build: BuildOne = (model, key, wanted) => {
    const request = options.picture === false ? { ...wanted, detail: 'extra' as const } : wanted;
    const id = JSON.stringify([model, key, request.attributes, request.detail, request.noun]);
    let actor = actors.get(id);
    if (!actor) {
      const from = builder.world.meshes.length;
      const before = builder.finish;
      builder.finish = finishFor(
        look,
        LIVING.has(request.member?.kind ?? 'object') || model === 'person' ? 'living' : 'thing',
        plan.interior,
      );
      actor = buildActor(model, { world: builder, look, seed: identitySeed(screenplay.seed, key), ...request });
      builder.finish = before;
      if (snows) settleSnow(builder, from);
      actors.set(id, actor);
    }
    return actor;
  };
  builder.finish = finishFor(look, 'place', plan.interior);
  const place = raisedWay(
    buildPlace({ world: builder, plan, look, seed, absent: screenplay.absent, liveliness }),
    underfoot,
    { world: builder, build, snowy: look.weather.includes('snow') || look.season === 'winter' },
  );
  builder.finish = null;
  let sight: Sight | null = null;
  const set: SetStage = {
    plan,
    builder,
    place,
    build,
    liveliness,
    seed,
    forms: options.picture === false ? null : new MovingForms(builder.world),
    blinds: plan.interior && look.effects?.includes('blinds') ? new Blinds(builder) : null,
    beams:
      look.light.includes('volumetric') && (place.canopy || place.daylight)
        ? new Beams(builder, place, seed, [1, 0.86, 0.6])
        : null,
    traces: options.picture === false ? null : new Traces(builder, place, look, plan.interior, seed),
    sight: () => {
      if (!sight) {
        const probe = emptyScene(screenplay.seed);
        place.draw(probe, 0);
        sight = new Sight(builder.world, probe.instances);
      }
      return sight;
    },
  };
  const shots = new Map<number, StagedShot>();
  groups.forEach((g, index) => {
    if (g === group) shots.set(index, stageShot(screenplay, index, set, doings, lines, starts, rates));
  });
  return { group, shots };
}

/** What trees and fences have by themselves, and what is brought when somebody is on it. */
const SHOWN_WHEN_USED: ReadonlySet<string> = new Set(['branch', 'post']);

const FALLING: readonly (readonly [model: string, weather: Weather])[] = [
  ['snowflakes', 'snow'],
  ['raindrops', 'rain'],
];

/** The set as it is in this weather: snow that another shot of the place speaks of lies there only. */
function planUnder(screenplay: Screenplay, plan: SetPlan, look: Look): SetPlan {
  const elsewhere = screenplay.shots.filter((s) => s.set === plan.id).flatMap((s) => lookOf(screenplay, s).weather);
  const air = airOf(look).weather;
  const gone = FALLING.filter(
    ([, weather]) => !air.includes(weather) && (elsewhere.includes(weather) || look.weather.includes(weather)),
  );
  return { ...plan, features: plan.features.filter((f) => !gone.some(([model]) => model === f.model)) };
}

interface SetStage {
  plan: SetPlan;
  builder: WorldBuilder;
  place: Place;
  build: BuildOne;
  /** Forms by distance of what takes part; null where there is no picture. */
  forms: MovingForms | null;
  /** What the key light comes through; null where it meets nothing. */
  blinds: Blinds | null;
  /** Shafts of light in the air; null where none are named. */
  beams: Beams | null;
  /** Prints, ripples, breath and the like; null where there is no picture. */
  traces: Traces | null;
  /** Lines of sight through the set. */
  sight(): Sight;
  /** 0..1 */
  liveliness: number;
  seed: number;
}

function stageShot(
  screenplay: Screenplay,
  index: number,
  set: SetStage,
  doings: readonly Doing[][],
  lines: readonly SpokenCue[],
  starts: readonly number[],
  rates: readonly number[],
): StagedShot {
  const { plan, builder, place, build, forms, traces, blinds, beams, liveliness, seed: setSeed } = set;
  const shot = screenplay.shots[index];
  const look = lookOf(screenplay, shot);
  const worldStart = starts[index];
  const rate = rates[index];
  const wind = windOf(look, plan.interior, setSeed);
  const spots = spotsUpTo(screenplay, index, doings, place);
  const mouthOf = (memberId: string) => {
    // Lips do not move to a voice-over.
    const own = lines.filter((l) => l.shot === index && l.speaker === memberId && !l.tone.includes('voice-over'));
    return (w: number): readonly (readonly [Viseme, number])[] => {
      const seconds = shot.start + (w - worldStart) / rate;
      const line = own.find((l) => seconds >= l.start && seconds <= l.start + l.spoken.duration + 0.1);
      return line ? mouthAt(line.spoken, seconds - line.start) : [];
    };
  };
  const performers = [
    ...castShot({
      screenplay,
      shot,
      doings: doings[index],
      place,
      placeId: plan.place,
      build,
      worldStart,
      rate,
      spots,
      wind,
      world: builder.world,
      mouthOf,
    }),
    ...addExtras({
      screenplay,
      shot,
      place,
      placeId: plan.place,
      build,
      worldStart,
      spots,
      wind,
      liveliness,
    }),
  ];
  // Camera, riders, passengers and the picture all ask for the same moments.
  for (const p of performers) p.state = remembered(p.state);
  traces?.learn(index, performers, worldStart, worldStart + shot.duration * rate);
  const aspect = aspectOf(screenplay);
  const probe = emptyScene(screenplay.seed);
  lightScene(probe, { look, interior: plan.interior, place, focus: place.stage.centre, seed: setSeed });
  const earlier = screenplay.shots
    .slice(0, index)
    .filter((s) => s.set === shot.set && (s.size === 'wide' || s.size === 'extreme_wide'));
  // Later shots' cameras are found when their time comes: the first frame waits only for its own.
  const unpulled = once(() => {
    const middle = worldStart + (shot.duration * rate) / 2;
    const solved = solveCamera({
      shot,
      performers: onStillDeck(performers, middle),
      place,
      sight: set.sight(),
      castSight: sightPastCast(screenplay, shot, builder, performers, middle),
      aspect,
      seed: identitySeed(screenplay.seed, `shot:${index}`),
      worldStart,
      rate,
      sun: probe.sun.direction,
      side: hashText(`side:${shot.set}`, screenplay.seed) % 2 === 0 ? 1 : -1,
      vistasUsed: earlier.length,
      flare: look.light.includes('flare') || look.light.includes('backlight'),
    });
    return carriedOnDeck(solved, worldStart, rate, middle);
  });
  // Built now: all meshes must be there before the world is packed.
  const foreground = nearActor(shot, plan.features, build);
  const pulled = foreground && once(() => nearThing(shot, foreground, unpulled(), aspect));
  const camera = pulled ? once(() => pulled().track(unpulled())) : unpulled;
  const gone = once(() => {
    const eye = (w: number): Vec3 => camera().at((w - worldStart) / rate).eye;
    return outOfView({ size: shot.size, performers, from: worldStart, until: worldStart + shot.duration * rate, eye });
  });
  const cut = once(() => {
    const { interest, vista } = camera();
    if (plan.interior || vista || !interest || forms === null) return new Set<string>();
    const instances = [0, 0.5, 1].flatMap((share) => {
      const trial = emptyScene(screenplay.seed);
      trial.camera = camera().at(shot.duration * share);
      place.draw(trial, worldStart);
      return trial.instances;
    });
    const eye = (w: number): Vec3 => camera().at((w - worldStart) / rate).eye;
    const span = { from: worldStart, until: worldStart + shot.duration * rate };
    return grownBetween({ world: builder.world, instances, held: interest.held, ...span, eye });
  });
  const perform = (scene: FrameScene, w: number, without?: ReadonlySet<Performer>): void => {
    performers.forEach((p, i) => {
      if (without?.has(p)) return;
      const from = scene.instances.length;
      p.actor.draw(p.state(w), scene, p.cast);
      nameParts(scene.instances, from, i);
    });
  };
  for (const share of forms ? [0, 0.5, 1] : []) {
    const trial = emptyScene(screenplay.seed);
    perform(trial, worldStart + shot.duration * rate * share);
    forms?.learn(trial);
  }
  const lapses = shot.speed.includes('time_lapse') && !plan.interior;
  const degrees = shutterDegrees(shot, look);
  const momentBefore = (seconds: number): { camera: Camera; instances: Instance[] } => {
    const before = emptyScene(screenplay.seed);
    before.camera = camera().at(seconds);
    const w = worldStart + seconds * rate;
    place.draw(before, w);
    perform(before, w, gone());
    forms?.choose(before);
    const moving = before.instances.filter(mayMove);
    for (const instance of moving) if (instance.bones) instance.bones = instance.bones.slice();
    return { camera: before.camera, instances: moving };
  };
  const lit = once(() => litFrom(camera(), place, worldStart, worldStart + shot.duration * rate));
  return {
    shot,
    look,
    world: builder.world,
    place,
    interior: plan.interior,
    performers,
    get camera() {
      return camera();
    },
    worldStart,
    rate,
    wind,
    scene(seconds, frame) {
      const w = worldStart + heldMoment(look, seconds) * rate;
      const scene = emptyScene(screenplay.seed);
      // Drawn first: performers lend their bones only until they are drawn again.
      if (degrees > 0) openShutter(scene, degrees, rate, (frames) => momentBefore(seconds - frames / screenplay.fps));
      scene.time = w;
      scene.frame = frame;
      scene.camera = camera().at(seconds);
      const lapse = lapses ? { lapse: seconds / shot.duration } : {};
      lightScene(scene, { look, interior: plan.interior, place, ...lit()(w), seed: setSeed, ...lapse });
      place.draw(scene, w);
      if (pulled) pulled().draw(scene);
      clearForeground(scene.instances, builder.world, cut());
      blinds?.hang(scene, place.stage.centre);
      beams?.draw(scene);
      perform(scene, w, gone());
      if (look.effects?.includes('screen_glow')) screenGlow(scene, performers, w);
      forms?.choose(scene);
      traces?.draw(scene, index, performers, w, wind);
      if (!place.airless && !place.medium) {
        weatherParticles(scene, {
          look: airOf(look),
          t: w,
          eye: scene.camera.eye,
          target: scene.camera.target,
          seed: setSeed,
          interior: plan.interior,
          wind,
          ground: place.ground,
        });
      }
      scene.post = { ...scene.post, fade: scene.post.fade * fadeOf(screenplay, shot, seconds) };
      applyOptics(scene, shot);
      if (shot.optics.includes('bokeh') && !plan.interior && DARK.has(look.timeOfDay)) {
        const first = camera().at(0);
        bokehLights(scene, first.eye, first.target, setSeed);
      }
      return scene;
    },
  };
}

/** Hours at which lamps are seen from afar. */
const DARK: ReadonlySet<Look['timeOfDay']> = new Set(['dusk', 'evening', 'night']);

/** Parts of one performer at most, for the keys of instances. */
export const PARTS = 1024;

/** Gives the instances from number `from` on their keys. */
function nameParts(instances: Instance[], from: number, performer: number): void {
  for (let k = from; k < instances.length; k++) instances[k].key = performer * PARTS + (k - from);
}

/** Things of the cast longer or taller than this, metres, hide what is behind them. */
const LARGE = 1.5;

/** Lines of sight past boats, vehicles and large things that the shot is not about, at world time w. */
function sightPastCast(
  screenplay: Screenplay,
  shot: Shot,
  builder: WorldBuilder,
  performers: readonly Performer[],
  w: number,
): Sight | null {
  const large = performers.filter(
    (p) =>
      !p.frame &&
      Math.max(...p.actor.size) > LARGE &&
      !(p.subject && shot.subjects[0] === p.member?.id) &&
      // Whoever is shut in behind windows is seen through them.
      (!performers.some((r) => r.mount === p) || p.member === null || isBoat(p.member)),
  );
  if (large.length === 0) return null;
  const probe = emptyScene(screenplay.seed);
  for (const p of large) p.actor.draw(p.state(w), probe, p.cast);
  return new Sight(builder.world, probe.instances);
}

/** Metres that a subject may go before the sharp shadows are moved after it. */
const SHADOW_STEP = 9;

/**
 * What lamps are set up for, and the middle of the region with sharp shadows. The latter stays where it is for as long as it
 * can, because the shadows of everything that stands still are drawn once and kept until it moves.
 */
function litFrom(
  camera: CameraTrack,
  place: Place,
  w0: number,
  w1: number,
): (w: number) => { focus: Vec3; shadows: Vec3 } {
  const { interest } = camera;
  const still = (at: Vec3) => () => ({ focus: at, shadows: at });
  if (!interest || camera.vista) return still(place.stage.centre);
  const middle = interest.focus((w0 + w1) / 2);
  const a = interest.focus(w0);
  const b = interest.focus(w1);
  if (Math.abs(a[0] - b[0]) < SHADOW_STEP && Math.abs(a[2] - b[2]) < SHADOW_STEP) return still(middle);
  const step = (x: number): number => Math.floor(x / SHADOW_STEP + 0.5) * SHADOW_STEP;
  return (w) => {
    const f = interest.focus(w);
    // Lamps go with the subject all the way.
    return { focus: [f[0], middle[1], f[2]], shadows: [step(f[0]), middle[1], step(f[2])] };
  };
}

/** Fades in and out over 0.6 s where the transition asks for it. */
function fadeOf(screenplay: Screenplay, shot: Shot, seconds: number): number {
  const next = screenplay.shots[shot.index + 1];
  const span = Math.min(0.6, shot.duration * 0.4);
  let fade = 1;
  if (shot.transition === 'fade_in' || shot.transition === 'dissolve') fade = Math.min(fade, seconds / span);
  if (shot.transition === 'fade_out' && !next) fade = Math.min(fade, (shot.duration - seconds) / span);
  // On the last shot a fade out is the film's end; on any other it is how the shot before ends.
  const ends = next?.transition === 'fade_out' && screenplay.shots[next.index + 1] === undefined;
  if (next && !ends && (next.transition === 'fade_out' || next.transition === 'dissolve'))
    fade = Math.min(fade, (shot.duration - seconds) / span);
  return Math.max(0, Math.min(1, fade));
}

/** Width over height of the picture. */
export function aspectOf(screenplay: Screenplay): number {
  const [w, h] = screenplay.aspectRatio.split(':').map(Number);
  return w / h;
}
