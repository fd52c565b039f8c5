/** Feet, hooves and paws that land, found where the gait passes a footfall's phase; and the cloth that moves with them. */
import { THING_BY_ID, withKin } from '../../catalogue/things.ts';
import { log } from '../../math/trig.ts';
import type { FoleyEvent, Shoe } from '../../sound/sound-scene.ts';
import type { Performer } from '../blocking/track.ts';
import type { StagedShot } from '../film.ts';
import { heardIn } from './hearing.ts';
import { Probe } from './probe.ts';

const SHOES: readonly (readonly [Shoe, RegExp])[] = [
  ['heel', /heels?\b|stiletto|pumps\b|evening gown|flamenco/],
  ['boot', /\bboots?\b|cowboy|soldier|firefighter|hiker|astronaut|sailor|police/],
  ['bare', /barefoot|bare feet|swimsuit|swimwear|bikini|trunks|dancer|ballet/],
  ['metal', /armou?r|knight/],
  ['sneaker', /sneakers?|trainers|running shoes?|sportswear|jogger|runner|athlete|tracksuit|hoodie|skater/],
];

/** What a performer walks on, from what is said of them; of someone alone everything that is said. */
function shoeOf(staged: StagedShot, p: Performer): Shoe {
  if (p.member?.model === 'robot') return 'metal';
  const a = p.member?.attributes;
  const alone = staged.performers.filter((o) => o.member?.kind === 'person' && !o.frame).length === 1;
  const about = alone && p.member ? staged.shot.text.toLowerCase() : '';
  const words = [p.member?.noun ?? '', p.member?.phrase ?? '', ...(a?.clothing ?? []), ...(a?.other ?? []), about].join(
    ' ',
  );
  return SHOES.find(([, pattern]) => pattern.test(words))?.[0] ?? 'shoe';
}

/** 0 a mouse, 0.5 a grown person, 1 an elephant. */
export function weightOf(p: Performer): number {
  const member = p.member;
  if (member?.kind === 'animal') {
    const size = THING_BY_ID.get(member.model)?.size ?? p.actor.size;
    const volume = size[0] * size[1] * size[2];
    return Math.max(0.05, Math.min(1, 0.42 + 0.216 * log(Math.max(0.01, volume))));
  }
  const height = p.actor.size[1];
  return Math.max(0.15, Math.min(0.75, (height - 0.7) / 2));
}

/** Metres from which steps of the unnamed are lost among the rest. */
const EXTRAS_HEARD = 14;
/** Metres within which clothes are heard. */
const CLOTH_HEARD = 7;

export function footfalls(staged: StagedShot, p: Performer): FoleyEvent[] {
  if (p.actor.footfalls.length === 0 || p.mount) return [];
  if (p.speed <= 0) return [];
  const { shot, worldStart, rate, place } = staged;
  const events: FoleyEvent[] = [];
  const step = 1 / 60;
  const phaseAt = (seconds: number): { phase: number; moving: boolean } => {
    const s = p.state(worldStart + seconds * rate);
    const stride = p.actor.strideLength(s.speed);
    return {
      phase: stride > 0 ? s.travelled / stride : 0,
      moving: s.speed > 0.2 && stride > 0 && (s.posture === 'walk' || s.posture === 'run' || s.posture === 'crouch'),
    };
  };
  const shoe = shoeOf(staged, p);
  const weight = weightOf(p);
  let before = phaseAt(0);
  for (let seconds = step; seconds < shot.duration; seconds += step) {
    const now = phaseAt(seconds);
    if (before.moving && now.moving && now.phase > before.phase && now.phase - before.phase < 0.5) {
      for (const fall of p.actor.footfalls) {
        const crossing = Math.ceil(before.phase - fall.phase) + fall.phase;
        if (crossing < before.phase || crossing >= now.phase) continue;
        const t = seconds - step + ((crossing - before.phase) / (now.phase - before.phase)) * step;
        const state = p.state(worldStart + t * rate);
        const { position } = state;
        const at = heardIn(staged, t, position);
        if (p.cast === 0 && at.distance > EXTRAS_HEARD) continue;
        const hard = state.posture === 'run' ? 1.25 : state.posture === 'crouch' ? 0.5 : 1;
        events.push({
          time: shot.start + t,
          kind: fall.kind,
          strength: Math.min(1, fall.strength * hard) * (p.cast > 0 ? 1 : 0.5),
          surface: place.surface(position[0], position[2]),
          shoe,
          weight,
          ...at,
        });
        if (p.cast > 0 && p.member?.kind === 'person' && at.distance < CLOTH_HEARD) {
          events.push({ time: shot.start + t + 0.05, kind: 'cloth_step', strength: 0.4 * hard, ...at });
        }
      }
    }
    before = now;
  }
  return events;
}

const WINGED = withKin(['bird', 'duck', 'dragon', 'bat']);

/** Downstrokes of wings near enough to be heard, found in the lift that they give the body. */
export function wingbeats(staged: StagedShot, p: Performer): FoleyEvent[] {
  const { shot } = staged;
  if (p.cast === 0 || !WINGED.has(p.member?.model ?? '')) return [];
  const state = p.state(staged.worldStart + shot.duration * 0.5 * staged.rate);
  const flies = state.posture === 'float' || state.acts.some((a) => a.act === 'fly');
  if (!flies || heardIn(staged, shot.duration / 2, state.position).distance > 30) return [];
  const probe = new Probe(staged, p, 0, shot.duration, 48);
  const size = weightOf(p);
  // The body bobs a little about its smooth way; its way itself may climb.
  const away = probe
    .joint('head')
    .map((h, k) => (h?.[1] ?? 0) - p.state(staged.worldStart + probe.times[k] * staged.rate).position[1]);
  const out: FoleyEvent[] = [];
  for (let k = 1; k + 1 < away.length && out.length < 200; k++) {
    if (!(away[k] <= away[k - 1] && away[k] < away[k + 1])) continue;
    const t = probe.times[k];
    const last = out.at(-1);
    if (last && shot.start + t - last.time < 0.09) continue;
    const at = heardIn(staged, t, probe.joint('head')[k] ?? state.position);
    out.push({ time: shot.start + t, kind: 'wing_flap', strength: 0.45, weight: size, ...at });
  }
  return out;
}
