/** Beds that moving things make: engines, wheels, hulls, rotors. */
import { familyOf, kinTable } from '../../catalogue/things.ts';
import type { Curve, MotionBed } from '../../sound/sound-scene.ts';
import type { Performer } from '../blocking/track.ts';
import type { StagedShot } from '../film.ts';
import { heardIn } from './hearing.ts';

/** Sound of a model that moves; `still`: it runs even where it stands. */
const MOVING = kinTable<{ cue: string; still?: boolean }>({
  bicycle: { cue: 'wheel' },
  cart: { cue: 'cart_wheels' },
  wheelchair: { cue: 'small_wheels' },
  skateboard: { cue: 'small_wheels' },
  motorcycle: { cue: 'motorcycle', still: true },
  car: { cue: 'engine', still: true },
  taxi: { cue: 'engine', still: true },
  pickup: { cue: 'engine', still: true },
  van: { cue: 'engine', still: true },
  lorry: { cue: 'diesel', still: true },
  bus: { cue: 'diesel', still: true },
  bulldozer: { cue: 'diesel', still: true },
  tram: { cue: 'tram' },
  train: { cue: 'train' },
  rowboat: { cue: 'rowing' },
  sailboat: { cue: 'sailing' },
  ship: { cue: 'ship_engine', still: true },
  helicopter: { cue: 'helicopter', still: true },
  drone: { cue: 'quadcopter', still: true },
  airplane: { cue: 'jet_plane', still: true },
  rocket: { cue: 'rocket' },
  spaceship: { cue: 'space_engine', still: true },
  hot_air_balloon: { cue: 'burner', still: true },
  bee: { cue: 'buzz', still: true },
  robot_arm: { cue: 'servo', still: true },
});

/** Things of the cast that sound where they stand. */
const STANDING: readonly (readonly [RegExp, string])[] = [
  [/campfire|bonfire|fireplace|hearth|\bfire\b|flames?\b/, 'fire'],
  [/fountain/, 'fountain'],
  [/waterfall/, 'waterfall'],
  [/river|stream|creek|brook/, 'stream'],
  [/windmill|wind turbine/, 'windmill'],
  [/grandfather clock|\bclock\b/, 'clock_tick'],
  [/neon/, 'neon_buzz'],
  [/washing machine|dryer/, 'washing_machine'],
  [/lava|volcano/, 'lava'],
  [/frying pan|wok|grill|barbecue/, 'sizzle'],
];

/** Words of a noun that have a sound of their own among the things of one model. */
const BY_NOUN: readonly (readonly [RegExp, string])[] = [
  [/steam (locomotive|train|engine)|locomotive/, 'steam_train'],
  [/electric (car|vehicle)|tesla|ev\b/, 'electric_car'],
  [/scooter|moped|vespa/, 'scooter'],
  [/tractor/, 'tractor'],
  [/race car|racing car|sports car|supercar|formula/, 'race_car'],
  [/truck|lorry|semi/, 'diesel'],
  [/surfboard|sled|ski|snowboard/, 'glide'],
  [/speedboat|motorboat|jet ski|hydrofoil/, 'motorboat'],
  [/trawler|fishing boat|tugboat/, 'ship_engine'],
  [/propeller|biplane|seaplane|cessna/, 'propeller_plane'],
  [/hovercar|hoverbike|flying car|hovercraft/, 'space_engine'],
];

export function movingBed(staged: StagedShot, p: Performer): MotionBed | null {
  const member = p.member;
  if (member && (member.kind === 'object' || member.kind === 'group')) {
    const standing = STANDING.find(([pattern]) => pattern.test(`${member.phrase} ${member.noun}`.toLowerCase()));
    if (standing) return bedOf(staged, p, standing[1]);
  }
  const model = MOVING[member?.model ?? ''];
  if (!member || !model || (p.speed <= 0 && !model.still)) return null;
  const words = `${member.phrase} ${member.noun} ${member.attributes.other.join(' ')} ${member.attributes.material.join(' ')}`;
  const cue = BY_NOUN.find(([pattern]) => pattern.test(words))?.[1] ?? model.cue;
  const parked = staged.shot.actions.some(
    (a) => a.subject === member.id && /^(park|stand|stop|sit|wait|rest)$/.test(a.verb),
  );
  // What merely stands there is off; what is driven, or hovers, runs.
  if (
    p.speed <= 0 &&
    !['helicopter', 'drone', 'bee', 'robot_arm', 'hot_air_balloon', 'spaceship'].includes(familyOf(member.model))
  ) {
    const used = staged.shot.actions.some((a) => a.subject === member.id && !parked);
    if (!used) return null;
  }
  return bedOf(staged, p, cue);
}

/** A bed that goes where a performer goes. */
function bedOf(staged: StagedShot, p: Performer, cue: string): MotionBed {
  const { shot, worldStart, rate } = staged;
  const speed: [number, number][] = [];
  const pan: [number, number][] = [];
  const distance: [number, number][] = [];
  const n = Math.max(2, Math.ceil(shot.duration / 0.2));
  for (let i = 0; i <= n; i++) {
    const t = (shot.duration * i) / n;
    const state = p.state(worldStart + t * rate);
    const at = heardIn(staged, t, state.position);
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
