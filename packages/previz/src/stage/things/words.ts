/** What size, shape and state words do to a model, and its seed to its proportions. */
import type { Look } from '@storyreel/contract';
import { hashText, Rng } from '../../math/random.ts';
import type { Vec3 } from '../../math/vec.ts';
import type { BuildContext } from '../actor.ts';

/** All words said about a thing, its noun first, space-padded and lower-case, ready for whole-word tests. */
export function wordsOf(context: BuildContext): string {
  const a = context.attributes;
  const words = [
    context.noun ?? context.member?.noun ?? '',
    ...a.size,
    ...a.shape,
    ...a.material,
    ...a.age,
    ...a.colour,
    ...a.other,
  ];
  return ` ${words.join(' ').toLowerCase().replace(/_/g, ' ')} `;
}

const UNIFORM: readonly (readonly [RegExp, number])[] = [
  [/ (tiny|miniature|mini|teeny|toy) /, 0.55],
  [/ (small|little|petite|short|low|compact|child|child's|childs|kid|kid's|kids|child-sized|child-size|junior) /, 0.75],
  [/ (large|big|oversized|tall|high|hefty|towering) /, 1.25],
  [/ (huge|enormous|vast|massive|mighty) /, 1.6],
  [/ (giant|gigantic|colossal|monumental) /, 2],
];

/** Scale of x, y, z that the size and shape words ask for; [1, 1, 1] when nothing is said. */
export function sizeScale(context: BuildContext): Vec3 {
  const text = ` ${[...context.attributes.size, ...context.attributes.shape].join(' ').toLowerCase()} `;
  let uniform = 1;
  for (const [test, k] of UNIFORM) if (test.test(text)) uniform = k;
  const wide = / (wide|broad|fat|plump|chubby|stout|bulky) /.test(text) ? 1.2 : 1;
  const thin = / (thin|slim|narrow|slender|skinny|lean) /.test(text) ? 0.85 : 1;
  const long = / (long|elongated|stretched) /.test(text) ? 1.25 : 1;
  return [uniform * wide * thin, uniform, uniform * thin * long];
}

/** True when lamps, headlights and windows are lit outdoors in this look. */
export function isDark(look: Look): boolean {
  return (
    ['night', 'evening', 'dusk', 'dawn'].includes(look.timeOfDay) ||
    look.weather.some((w) => w === 'storm' || w === 'fog') ||
    look.grade.some((g) => g === 'noir')
  );
}

/** Things that come a little slimmer or stouter from one of a kind to the next; what rolls or is played stays true. */
const STRETCHED = new Set(
  `flashlight wine_glass bottle bowl teapot pan espresso_machine bread apple cake laptop microphone camera_prop backpack sword hammer
  staff shoe hat letter cup lantern candle umbrella teddy_bear`.split(/\s+/),
);

/** Factors of width and height that belong to a seed. */
export function proportions(id: string, seed: number): [wide: number, tall: number] {
  if (!STRETCHED.has(id)) return [1, 1];
  const rng = new Rng(hashText(`proportions:${id}`, seed));
  return [rng.range(0.95, 1.06), rng.range(0.94, 1.06)];
}
