/** Fireworks over the scene: shells that climb, burst and fall, and light everything below in their colour. */
import { hashInts, shareOf } from '../../math/random.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { transformPoint, type Vec3 } from '../../math/vec.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model } from '../things/kit.ts';

/** Seconds from one shell of a mortar to the next, share of them that it climbs, and mortars. */
const TURN = 3.3;
const CLIMB = 0.26;
const MORTARS = 4;
const HUES: readonly Rgb[] = ['#ff5a34', '#ffd24a', '#5ab4ff', '#ff5ac0', '#7dff74', '#fff0c8', '#b07aff'].map(hex);

export function fireworks(k: Kit, said: Rgb | null): Model {
  const seed = hashInts(k.context.seed, 77);
  return {
    parts: [],
    size: [1, 1, 1],
    head: [0, 0.8, 0],
    extras(s, scene, world) {
      for (let m = 0; m < MORTARS; m++) {
        const phase = s.time / TURN + m / MORTARS + shareOf(seed, m, 1) * 0.12;
        const turn = Math.floor(phase);
        const t = phase - turn;
        const h = hashInts(seed, m, turn);
        const c = said ?? HUES[h % HUES.length];
        const c2 = said ?? HUES[hashInts(h, 3) % HUES.length];
        const top: Vec3 = [(shareOf(h, 1, 0) - 0.5) * 62, 15 + 17 * shareOf(h, 2, 0), -50 - 30 * shareOf(h, 3, 0)];
        if (t < CLIMB) {
          const u = t / CLIMB;
          for (let i = 0; i < 9; i++) {
            const back = Math.max(0, u - i * 0.03);
            const y = top[1] * (1 - (1 - back) * (1 - back));
            scene.particles.push({
              position: transformPoint(world, [top[0], y, top[2]]),
              size: 0.16 - 0.012 * i,
              kind: 4,
              color: [4, 2.6, 1.2],
              alpha: 0.9 - i * 0.1,
              axis: [0, 1, 0],
            });
          }
          continue;
        }
        const age = (t - CLIMB) / (1 - CLIMB);
        burst(s.time, scene, world, top, h, age, c, c2);
        // A burst lights people as a lamp overhead in front of them would.
        const flash = Math.max(0, 1 - age * 1.7);
        const power = 80 * flash * flash;
        scene.lights.push({
          position: transformPoint(world, [top[0] * 0.2, 12, -4]),
          color: [c[0] * power, c[1] * power, c[2] * power],
          range: 60,
        });
        const glow = 0.2 * flash * flash;
        scene.ambient = {
          sky: [
            scene.ambient.sky[0] + c[0] * glow,
            scene.ambient.sky[1] + c[1] * glow,
            scene.ambient.sky[2] + c[2] * glow,
          ],
          ground: scene.ambient.ground,
        };
      }
    },
  };
}

const STARS = 120;

/** The stars of a shell: out fast, held back by the air, falling, with short tails. */
function burst(
  time: number,
  scene: Parameters<NonNullable<Model['extras']>>[1],
  world: Parameters<NonNullable<Model['extras']>>[2],
  top: Vec3,
  h: number,
  age: number,
  c: Rgb,
  c2: Rgb,
): void {
  const radius = 12 + 7 * shareOf(h, 5, 0);
  for (let i = 0; i < STARS; i++) {
    const u = 2 * shareOf(h, i, 1) - 1;
    const a = shareOf(h, i, 2) * TAU;
    const ring = Math.sqrt(1 - u * u);
    const inner = i % 3 === 0;
    for (let tail = 0; tail < 3; tail++) {
      const then = age - tail * 0.022;
      if (then <= 0) continue;
      const out = (1 - (1 - then) ** 4) * radius * (inner ? 0.55 : 0.9 + 0.1 * shareOf(h, i, 3));
      const glow = (1 - age) * (1 - age) * (0.75 + 0.25 * sin(time * 40 + i)) * (1 - tail * 0.3);
      const hue = inner ? c2 : c;
      scene.particles.push({
        position: transformPoint(world, [
          top[0] + cos(a) * ring * out,
          top[1] + u * out - 7 * then * then,
          top[2] + sin(a) * ring * out,
        ]),
        size: 0.2,
        kind: 4,
        color: [hue[0] * 7 * glow + glow, hue[1] * 7 * glow + glow, hue[2] * 7 * glow + glow],
        alpha: Math.min(1, glow * 2),
        axis: [0, 1, 0],
      });
    }
  }
}
