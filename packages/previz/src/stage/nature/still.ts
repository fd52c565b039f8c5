/** What grows or lies still as an actor, and the words that size, tint and cover it. */
import type { Attributes } from '@storyreel/contract';
import { noise1 } from '../../math/noise.ts';
import { add, type Mat34, multiply, placed, scaling, translation, type Vec3 } from '../../math/vec.ts';
import type { Actor, BuildContext } from '../actor.ts';
import { shade } from '../colours.ts';
import type { Rgb } from '../scene.ts';

/** Metres to which a flower is cut that somebody carries. */
const HELD = 0.5;

/** A part of something that stands still; `sways` leans in the wind, and `at` has it turn on the rest. */
export interface StillPart {
  mesh: number;
  transform?: Mat34;
  sways?: boolean;
  at?(time: number): Mat34;
  /** Light in the air, which is no part of the thing's outline. */
  light?: boolean;
}

/** An actor made of still parts. */
export function still(size: Vec3, parts: readonly StillPart[], anchors: Readonly<Record<string, Mat34>> = {}): Actor {
  return {
    size,
    draw(state, scene, cast) {
      // In a hand it is cut short; anywhere else it grows.
      const cut = state.frame && size[1] > HELD ? HELD / size[1] : 1;
      const m = state.frame ? multiply(state.frame, scaling(cut)) : placed(state.position, state.heading);
      const wind = Math.sqrt(state.wind[0] ** 2 + state.wind[2] ** 2);
      for (const part of parts) {
        const own = part.at?.(state.time) ?? part.transform;
        const base = own ? multiply(m, own) : m;
        if (part.sways && wind > 0.2) {
          const k = Math.min(0.03, wind * 0.004);
          const phase = state.position[0] + state.position[2];
          const shear: Mat34 = [
            1,
            k * noise1(3, state.time * 0.8 + phase),
            0,
            0,
            0,
            1,
            0,
            0,
            0,
            k * noise1(4, state.time * 0.7 + phase),
            1,
            0,
          ];
          scene.instances.push({ mesh: part.mesh, transform: multiply(base, shear), cast, fixed: false });
        } else scene.instances.push({ mesh: part.mesh, transform: base, cast: part.light ? 0 : cast, fixed: false });
      }
    },
    joints(state) {
      const centre = add(state.position, [0, size[1] * 0.5, 0]);
      return { hips: centre, head: add(state.position, [0, size[1], 0]) };
    },
    anchors: { top: translation(0, size[1], 0), seat: translation(0, size[1], 0), ...anchors },
    strideLength: () => 0,
    footfalls: [],
  };
}

export const words = (a: Attributes): string =>
  [...a.size, ...a.other, ...a.shape, ...a.age, ...a.colour].join(' ').toLowerCase();

/** Four shades, dark to light, of a colour said in the prompt. */
export function shades(color: Rgb): string[] {
  const code = (k: number): string => {
    const c = shade(color, k);
    const to = (v: number): string =>
      Math.round(Math.min(255, Math.sqrt(Math.max(0, v)) * 255))
        .toString(16)
        .padStart(2, '0');
    return `#${to(c[0])}${to(c[1])}${to(c[2])}`;
  };
  return [code(0.45), code(0.75), code(1.05), code(1.5)];
}

export function sizeOf(attributes: Attributes): number {
  const text = words(attributes);
  if (/\b(giant|huge|enormous|colossal|towering|massive)/.test(text)) return 1.7;
  if (/\b(tall|large|big|great|ancient|old)/.test(text)) return 1.3;
  if (/\b(tiny|miniature)/.test(text)) return 0.35;
  if (/\b(small|little|young|short|sapling)/.test(text)) return 0.6;
  return 1;
}

export const isSnowy = (context: BuildContext): boolean =>
  context.look.weather.includes('snow') || context.look.season === 'winter' || /\bsnow/.test(words(context.attributes));
