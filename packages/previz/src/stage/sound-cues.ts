/** From what is seen to what is heard: foot plants, contacts, wheels, voices, beds, with their place in the stereo picture. */
import type { Shot, SoundCue } from '@storyreel/contract';
import { SOUND_BY_ID, SOUNDS } from '../catalogue/sounds.ts';
import { cross, dot, normalize, sub, type Vec3 } from '../math/vec.ts';
import type { Curve, FoleyEvent, MotionBed, SceneCue, SceneLine, SoundScene, SoundShot } from '../sound/sound-scene.ts';
import type { Performer } from './blocking/track.ts';
import type { Film, SpokenCue, StagedShot } from './film.ts';
import { lookOf } from './film.ts';
import type { Camera } from './scene.ts';

/** Where a world point is heard from. */
function heard(camera: Camera, point: Vec3): { pan: number; distance: number } {
  const to = sub(point, camera.eye);
  const distance = Math.sqrt(dot(to, to));
  const forward = normalize(sub(camera.target, camera.eye));
  const right = normalize(cross(forward, [0, 1, 0]));
  const pan = distance > 1e-3 ? dot(to, right) / Math.max(distance, 1) : 0;
  return { pan: Math.max(-0.85, Math.min(0.85, pan * 1.1)), distance: Math.max(0.3, distance) };
}

/** Beds that moving things make. */
const MOTION_CUE: Record<string, string> = {
  bicycle: 'wheel',
  cart: 'wheel',
  wheelchair: 'wheel',
  skateboard: 'wheel',
  motorcycle: 'engine',
  car: 'engine',
  taxi: 'engine',
  pickup: 'engine',
  van: 'engine',
  lorry: 'engine',
  bus: 'engine',
  bulldozer: 'engine',
  tram: 'train',
  train: 'train',
  rowboat: 'boat_creak',
  sailboat: 'boat_creak',
  ship: 'boat_creak',
  helicopter: 'helicopter',
  drone: 'helicopter',
  airplane: 'rocket',
  rocket: 'rocket',
  spaceship: 'space_hum',
  bee: 'buzz',
};

/** Contacts that acts make: sound id and the share of the act at which it happens. */
const ACT_SOUND: Record<string, readonly { kind: string; at: number }[]> = {
  toast: [{ kind: 'clink', at: 0.4 }],
  drink: [{ kind: 'cup_set', at: 0.92 }],
  pour: [{ kind: 'pour', at: 0.3 }],
  open: [{ kind: 'door', at: 0.25 }],
  throw: [{ kind: 'whoosh', at: 0.45 }],
  catch: [{ kind: 'knock', at: 0.5 }],
  fight: [
    { kind: 'impact', at: 0.22 },
    { kind: 'impact', at: 0.5 },
    { kind: 'impact', at: 0.78 },
  ],
  jump: [{ kind: 'impact', at: 0.62 }],
  type: [
    { kind: 'keyboard', at: 0.15 },
    { kind: 'keyboard', at: 0.4 },
    { kind: 'keyboard', at: 0.65 },
  ],
  write: [{ kind: 'page', at: 0.3 }],
  read: [{ kind: 'page', at: 0.35 }],
  laugh: [{ kind: 'laugh', at: 0.15 }],
  cry: [{ kind: 'cry', at: 0.2 }],
  breathe: [{ kind: 'breath', at: 0.2 }],
  clap: [{ kind: 'cheer', at: 0.1 }],
  photograph: [{ kind: 'camera_shutter', at: 0.5 }],
  work: [{ kind: 'knock', at: 0.4 }],
  swim: [{ kind: 'splash', at: 0.3 }],
  fly: [{ kind: 'wings', at: 0.2 }],
  fall: [{ kind: 'impact', at: 0.7 }],
  hold: [{ kind: 'cloth', at: 0.1 }],
  let_go: [{ kind: 'cloth', at: 0.2 }],
};

const BED_LEVEL: Record<SoundCue['distance'], number> = { near: 0.85, mid: 0.6, far: 0.4 };
const DISTANCE: Record<SoundCue['distance'], number> = { near: 2, mid: 8, far: 40 };

export function soundSceneOf(film: Film, lines: readonly SpokenCue[]): SoundScene {
  const { screenplay } = film;
  const shots: SoundShot[] = [];
  const cues: SceneCue[] = [];
  const events: FoleyEvent[] = [];
  const motion: MotionBed[] = [];
  for (const shot of screenplay.shots) {
    const staged = film.staged(shot.index);
    const look = lookOf(screenplay, shot);
    const wind = Math.sqrt(dot(staged.wind, staged.wind));
    shots.push({
      start: shot.start,
      duration: shot.duration,
      ambience: staged.place.ambience,
      acoustics: staged.place.acoustics,
      timeOfDay: look.timeOfDay,
      weather: look.weather,
      season: look.season,
      interior: staged.interior,
      windSpeed: wind,
    });
    for (const p of staged.performers) {
      events.push(...footsteps(staged, p, screenplay.fps));
      const bed = motionBed(staged, p);
      if (bed) motion.push(bed);
    }
    events.push(...contacts(staged));
    for (const cue of shot.sounds) cues.push(sceneCue(cue, shot, staged));
  }
  const whole = { start: 0, duration: screenplay.duration };
  for (const cue of screenplay.sounds) {
    const level = BED_LEVEL[cue.distance];
    cues.push({
      cue: cue.cue,
      start: cue.start ?? whole.start,
      duration: SOUND_BY_ID.get(cue.cue)?.kind === 'bed' ? whole.duration : undefined,
      level,
      pan: 0,
      distance: DISTANCE[cue.distance],
      said: true,
    });
  }
  events.sort((a, b) => a.time - b.time);
  return {
    duration: screenplay.duration,
    seed: screenplay.seed,
    shots,
    cues,
    events: events.filter((e) => e.time >= 0 && e.time < screenplay.duration),
    lines: lines.map((l) => sceneLine(film, l)),
    motion,
    absent: SOUNDS.filter((x) => x.words.some((w) => screenplay.absent.includes(w))).map((x) => x.id),
    music: screenplay.music,
    cuts: screenplay.shots.slice(1).map((s) => s.start),
  };
}

function sceneCue(cue: SoundCue, shot: Shot, staged: StagedShot): SceneCue {
  const source = staged.performers.find((p) => p.member?.id === cue.source);
  const bed = SOUND_BY_ID.get(cue.cue)?.kind === 'bed';
  const start = cue.start ?? (bed ? 0 : Math.min(0.4, shot.duration * 0.2));
  const from = source
    ? heard(staged.camera.at(start), source.state(staged.worldStart + start * staged.rate).position)
    : { pan: 0, distance: DISTANCE[cue.distance] };
  return {
    cue: cue.cue,
    start: shot.start + start,
    duration: bed ? shot.duration - start : undefined,
    level: BED_LEVEL[cue.distance],
    pan: from.pan,
    distance: from.distance,
    said: true,
  };
}

function sceneLine(film: Film, line: SpokenCue): SceneLine {
  const staged = film.staged(line.shot);
  const who = staged.performers.find((p) => p.member?.id === line.speaker);
  const seconds = line.start - staged.shot.start;
  const at = who
    ? heard(staged.camera.at(seconds), who.state(staged.worldStart + seconds * staged.rate).position)
    : { pan: 0, distance: 1.2 };
  // Dialogue is recorded near: the pan follows the picture only a little, the distance hardly.
  return {
    start: line.start,
    spoken: line.spoken,
    voice: line.voice,
    tone: line.tone,
    pan: at.pan * 0.4,
    distance: Math.min(at.distance, 4),
    text: line.text,
  };
}

/** Instants at which feet or hooves land, found where the gait phase passes the footfall's phase. */
function footsteps(staged: StagedShot, p: Performer, fps: number): FoleyEvent[] {
  if (p.speed <= 0 || p.actor.footfalls.length === 0 || p.mount) return [];
  const { shot, worldStart, rate, place } = staged;
  const events: FoleyEvent[] = [];
  const step = 1 / (fps * 8);
  const phaseAt = (seconds: number): { phase: number; moving: boolean } => {
    const s = p.state(worldStart + seconds * rate);
    const stride = p.actor.strideLength(s.speed);
    return {
      phase: stride > 0 ? s.travelled / stride : 0,
      moving: s.speed > 0.2 && stride > 0 && (s.posture === 'walk' || s.posture === 'run' || s.posture === 'crouch'),
    };
  };
  let before = phaseAt(0);
  for (let seconds = step; seconds < shot.duration; seconds += step) {
    const now = phaseAt(seconds);
    if (before.moving && now.moving && now.phase > before.phase && now.phase - before.phase < 0.5) {
      for (const fall of p.actor.footfalls) {
        const next = Math.ceil(before.phase - fall.phase);
        const crossing = next + fall.phase;
        if (crossing >= before.phase && crossing < now.phase) {
          const t = seconds - step + ((crossing - before.phase) / (now.phase - before.phase)) * step;
          const position = p.state(worldStart + t * rate).position;
          const at = heard(staged.camera.at(t), position);
          events.push({
            time: shot.start + t,
            kind: fall.kind,
            strength: fall.strength * (p.cast > 0 ? 1 : 0.5),
            surface: place.surface(position[0], position[2]),
            pan: at.pan,
            distance: at.distance,
          });
        }
      }
    }
    before = now;
  }
  return events;
}

function contacts(staged: StagedShot): FoleyEvent[] {
  const { shot, performers, worldStart, rate } = staged;
  const events: FoleyEvent[] = [];
  const seen = new Set<string>();
  for (const action of shot.actions) {
    const sounds = ACT_SOUND[action.act];
    const who = performers.find((p) => p.member?.id === action.subject);
    if (!sounds || !who) continue;
    for (const sound of sounds) {
      const t = action.start + (Math.max(action.end, action.start + 0.6) - action.start) * sound.at;
      const key = `${sound.kind}:${Math.floor(t * 5)}`;
      // Two who toast make one clink.
      if (t >= shot.duration || (sound.kind === 'clink' && seen.has(key))) continue;
      seen.add(key);
      const w = worldStart + t * rate;
      const state = who.state(w);
      const joint = who.actor.joints(state);
      const at = heard(staged.camera.at(t), joint.handRight ?? joint.mouth ?? state.position);
      events.push({
        time: shot.start + t,
        kind: sound.kind,
        strength: 0.7,
        surface: staged.place.surface(state.position[0], state.position[2]),
        pan: at.pan,
        distance: at.distance,
      });
    }
  }
  return events;
}

function motionBed(staged: StagedShot, p: Performer): MotionBed | null {
  const cue = MOTION_CUE[p.member?.model ?? ''];
  if (!cue || (p.speed <= 0 && cue !== 'helicopter' && cue !== 'buzz')) return null;
  const { shot, worldStart, rate } = staged;
  const speed: [number, number][] = [];
  const pan: [number, number][] = [];
  const distance: [number, number][] = [];
  const n = Math.max(2, Math.ceil(shot.duration / 0.25));
  for (let i = 0; i <= n; i++) {
    const t = (shot.duration * i) / n;
    const state = p.state(worldStart + t * rate);
    const at = heard(staged.camera.at(t), state.position);
    speed.push([shot.start + t, state.speed]);
    pan.push([shot.start + t, at.pan]);
    distance.push([shot.start + t, at.distance]);
  }
  return {
    cue,
    start: shot.start,
    duration: shot.duration,
    speed: speed as Curve,
    pan: pan as Curve,
    distance: distance as Curve,
  };
}
