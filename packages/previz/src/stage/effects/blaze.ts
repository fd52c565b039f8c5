/** Fire that takes hold of things and places: tongues of flame, smoke over them, the light that they throw. */
import { THING_BY_ID } from '../../catalogue/things.ts';
import { fbm1, noise1 } from '../../math/noise.ts';
import { hashInts, Rng, shareOf } from '../../math/random.ts';
import { pow } from '../../math/trig.ts';
import { clamp, placed, transformPoint, type Vec3 } from '../../math/vec.ts';
import type { Actor, ActorState, BuildContext } from '../actor.ts';
import type { FrameScene } from '../scene.ts';

/** Where a fire has its root, in the world or on a thing, and how high its flames are, metres. */
export interface Seat {
  at: Vec3;
  height: number;
}

const TONGUES = 30;
const PUFFS = 12;
/** Seconds that a tongue of flame and a puff of smoke last. */
const TONGUE_LIFE = 0.85;
const PUFF_LIFE = 4.5;

/** Draws burning seats at a world time; `weight` 0..1 is how far the fire has taken hold. */
export function drawBlaze(
  scene: FrameScene,
  seats: readonly Seat[],
  seed: number,
  t: number,
  wind: Vec3,
  weight: number,
): void {
  seats.forEach(({ at, height: full }, s) => {
    const height = full * (0.35 + 0.65 * weight);
    for (let i = 0; i < TONGUES; i++) {
      const phase = shareOf(seed + s, i, 0) + t / (TONGUE_LIFE * Math.sqrt(Math.max(0.5, height)));
      const turn = Math.floor(phase);
      const age = phase - turn;
      const h = hashInts(seed + s * 131, i, turn);
      const lean = age * age * height * 0.12;
      const wide = 0.62 * height * (1 - 0.78 * age);
      const heat = 1 - age;
      scene.particles.push({
        position: [
          at[0] + (shareOf(h, 1, 0) - 0.5) * wide + wind[0] * lean + 0.1 * height * age * fbm1(h, t * 1.7, 2),
          at[1] + height * pow(age, 1.5),
          at[2] + (shareOf(h, 2, 0) - 0.5) * wide + wind[2] * lean,
        ],
        size: height * (0.07 + 0.25 * heat * Math.min(1, 0.7 + age * 4)),
        kind: 4,
        color: [1.7 * heat + 0.55, 0.85 * heat * heat + 0.12, 0.22 * heat * heat * heat + 0.02],
        alpha: weight * 0.75 * Math.min(1, heat * 2.4) * Math.min(1, 0.5 + age * 8),
        axis: [0, 1, 0],
      });
    }
    for (let i = 0; i < PUFFS; i++) {
      const phase = shareOf(seed + s, i, 7) + t / PUFF_LIFE;
      const turn = Math.floor(phase);
      const age = phase - turn;
      const h = hashInts(seed + s * 57, i, turn);
      const drift = age * (1.2 + height * 0.25);
      scene.particles.push({
        position: [
          at[0] +
            height * (0.5 * (shareOf(h, 1, 0) - 0.5) + 0.5 * age * fbm1(h, age * 2 + t * 0.2, 2)) +
            wind[0] * drift,
          at[1] + height * (0.75 + 2.6 * age),
          at[2] + height * 0.5 * (shareOf(h, 2, 0) - 0.5) + wind[2] * drift,
        ],
        size: height * (0.4 + 0.85 * age),
        kind: 3,
        color: [0.07 + 0.1 * (1 - age), 0.06 + 0.03 * (1 - age), 0.06],
        alpha: weight * 0.62 * (1 - age) * Math.min(1, age * 6),
        axis: [0, 1, 0],
      });
    }
  });
  lightUp(scene, seats, seed, t, weight);
}

/** Two lamps for all the seats: a scene takes few, and a great fire is one light. */
function lightUp(scene: FrameScene, seats: readonly Seat[], seed: number, t: number, weight: number): void {
  const half = Math.ceil(seats.length / 2);
  [seats.slice(0, half), seats.slice(half)].forEach((some, i) => {
    if (some.length === 0) return;
    const mean = (axis: 0 | 1 | 2): number => some.reduce((sum, { at }) => sum + at[axis], 0) / some.length;
    const height = some.reduce((sum, seat) => sum + seat.height, 0) / some.length;
    const k = weight * (1 + 0.22 * noise1(seed + i, t * 6.5) + 0.12 * noise1(seed + i + 9, t * 15)) * height * height;
    scene.lights.push({
      position: [mean(0), mean(1) + height * 0.5, mean(2)],
      color: [13 * k, 5.6 * k, 1.5 * k],
      range: 9 * height,
    });
  });
}

/** What has its own fire, or gives light without burning down. */
const LIGHTS = new Set(['campfire', 'candle', 'torch', 'stove', 'lantern', 'rocket', 'sun', 'moon', 'sparks', 'smoke']);
/** Longest side, metres, from which a thing burns as a whole rather than with a small flame of its own. */
const LARGE = 0.9;

const SAID = /\b(burning|blazing|flaming|ablaze|burnt-out|on fire)\b/;

/** The actor, in flames while it burns: where the words say that it does, or from when they have it catch fire. */
export function burnable(id: string, context: BuildContext, actor: Actor): Actor {
  const kind = THING_BY_ID.get(id)?.kind;
  if (LIGHTS.has(id) || kind === 'person' || kind === 'animal' || Math.max(...actor.size) < LARGE) return actor;
  const always = SAID.test(context.attributes.other.join(' '));
  const seed = context.seed;
  const seats = seatsOn(actor.size, seed);
  return {
    ...actor,
    draw(state, scene, cast) {
      actor.draw(state, scene, cast);
      const weight = always ? 1 : burning(state);
      if (weight <= 0.01) return;
      const world = placed(state.position, state.heading);
      const there = seats.map(({ at, height }) => ({ at: transformPoint(world, at), height }));
      drawBlaze(scene, there, seed, state.time, state.wind, weight);
    },
  };
}

/** How far a burning has taken hold: fire that has begun does not go out again. */
function burning(state: ActorState): number {
  const act = state.acts.find((a) => a.act === 'burn');
  return act ? clamp(act.weight, 0, 1) : 0;
}

/** Seats over the top and the sides of a box that stands on the ground. */
function seatsOn([w, h, l]: Vec3, seed: number): Seat[] {
  const rng = new Rng(seed ^ 0x51fe);
  const height = clamp(0.8 * Math.min(h, Math.max(w, l)), 0.5, 9);
  const count = Math.round(clamp((1.6 * w * l) / (height * height), 5, 10));
  return Array.from({ length: count }, (_, i) => {
    const aside = i % 3 === 0 ? rng.range(-0.3, 0.3) : rng.pick([-0.46, 0.46]);
    return {
      at: [aside * w, h * (i % 3 === 0 ? rng.range(0.6, 0.8) : rng.range(0.12, 0.5)), rng.range(-0.42, 0.42) * l],
      height: height * rng.range(0.7, 1.15),
    };
  });
}
