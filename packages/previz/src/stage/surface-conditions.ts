/** What has become of a surface: rust, moss, cracks, peeling paint, frost, dust. Any material of a thing takes it on. */
import type { Attributes } from '@storyreel/contract';
import { clamp } from '../math/vec.ts';
import type { BuildContext } from './actor.ts';
import { mixRgb, shade } from './colours.ts';
import { hex, type Material, type Rgb } from './scene.ts';
import type { WorldBuilder } from './world-builder.ts';

/** `size`: the thing's longest side in metres, which marks keep in proportion to. */
type Change = (surface: Material, size: number) => Material;

/** The mean of both colours of a surface: what is seen of it from far. */
const mean = (m: Material): Rgb => (m.color2 ? mixRgb(m.color, m.color2, 0.35) : m.color);

const light = (c: Rgb): number => 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];

const rust: Change = (m, size) => ({
  ...m,
  color: mixRgb(mean(m), hex('#8f4a26'), 0.78),
  color2: mixRgb(mean(m), hex('#4a2f24'), 0.7),
  pattern: 'noise',
  patternScale: clamp(size * 0.035, 0.012, 0.12),
  roughness: 0.95,
  metal: 0.08,
  mirror: false,
});

const moss: Change = (m, size) => ({
  ...m,
  color: mixRgb(mean(m), hex('#55602f'), 0.2),
  color2: hex('#5f7d2e'),
  pattern: 'leaves',
  patternScale: clamp(size * 0.06, 0.012, 0.32),
  roughness: 1,
  metal: (m.metal ?? 0) * 0.3,
  mirror: false,
});

/** Veins stand in for cracks: dark in what is pale, pale in what is dark. */
const cracks: Change = (m, size) => ({
  ...m,
  color: mean(m),
  color2: light(mean(m)) > 0.06 ? shade(mean(m), 0.12) : mixRgb(mean(m), [0.8, 0.84, 0.86], 0.8),
  pattern: 'marble',
  patternScale: clamp(size * 0.11, 0.018, 0.3),
});

const peeling: Change = (m, size) => ({
  ...m,
  color: mean(m),
  color2: light(mean(m)) > 0.35 ? hex('#7d6f60') : hex('#b8aa92'),
  pattern: 'leaves',
  patternScale: clamp(size * 0.05, 0.012, 0.16),
  roughness: 0.95,
  mirror: false,
});

const dust: Change = (m) => ({
  ...m,
  color: mixRgb(m.color, hex('#a89880'), 0.42),
  color2: mixRgb(m.color2 ?? m.color, hex('#8a7c66'), 0.3),
  pattern: m.pattern && m.pattern !== 'plain' ? m.pattern : 'noise',
  patternScale: m.patternScale ?? 0.1,
  roughness: 0.96,
  metal: (m.metal ?? 0) * 0.35,
  mirror: false,
});

const frost: Change = (m, size) => ({
  ...m,
  color: mixRgb(mean(m), hex('#e6f1f8'), 0.72),
  color2: mixRgb(mean(m), hex('#b9d6ea'), 0.4),
  pattern: 'leaves',
  patternScale: clamp(size * 0.026, 0.004, 0.05),
  roughness: 0.7,
  metal: (m.metal ?? 0) * 0.25,
  translucency: Math.max(0.25, m.translucency ?? 0),
  mirror: false,
});

const soot: Change = (m) => ({
  ...m,
  color: mixRgb(mean(m), hex('#1c1815'), 0.75),
  color2: hex('#0e0c0b'),
  pattern: 'noise',
  patternScale: 0.16,
  roughness: 1,
  metal: (m.metal ?? 0) * 0.2,
  mirror: false,
});

const stains: Change = (m) => ({
  ...m,
  color: mixRgb(mean(m), hex('#6a5a44'), 0.2),
  color2: mixRgb(mean(m), hex('#4a3a28'), 0.6),
  pattern: 'noise',
  patternScale: 0.22,
  roughness: Math.max(0.8, m.roughness ?? 0.8),
});

/** What stone, timber, cloth and growth are drawn with: none of them rusts. */
const NEVER_RUSTS: ReadonlySet<Material['pattern']> = new Set([
  'brick',
  'tiles',
  'wood',
  'planks',
  'bark',
  'grass',
  'leaves',
  'weave',
  'fur',
  'plaid',
  'shingles',
  'marble',
] as Material['pattern'][]);

const rusts = (m: Material): boolean => !NEVER_RUSTS.has(m.pattern);

/** Words that tell a condition, and the change; each may follow another. */
const CONDITIONS: readonly (readonly [RegExp, Change])[] = [
  [/\b(?:stained|grimy|filthy|dirty|smudged|greasy|tarnished)\b/, stains],
  [/\b(?:peeling|chipped|flaking|blistered|flaked)\b/, peeling],
  [/\b(?:cracked|cracking|crackled|fractured|splintered|shattered|fissured|cracks?)\b/, cracks],
  [/\b(?:rust|rusty|rusted|rusting|rust-covered|corroded|oxidi[sz]ed)\b/, rust],
  [/\b(?:moss|mossy|moss-covered|moss-grown|lichen|lichen-covered|overgrown|ivy-covered|algae-covered)\b/, moss],
  [/\b(?:charred|burnt|burned|sooty|soot-covered|scorched|blackened)\b/, soot],
  [/\b(?:dust|dusty|dust-covered|dust-coated)\b/, dust],
  [/\b(?:frost|frosty|frosted|frost-covered|frostbitten|rimed|rime|ice-covered|hoar|ice-crusted)\b/, frost],
];

/** What the words say has become of a thing's surfaces, or null. Frost on glass and on cakes is a finish, not ice. */
export function surfaceCondition(attributes: Attributes, size = 1): ((surface: Material) => Material) | null {
  const text = [...attributes.other, ...attributes.age, ...attributes.material, ...attributes.colour]
    .join(' ')
    .toLowerCase()
    .replaceAll('_', ' ');
  const changes = CONDITIONS.filter(([words]) => words.test(text)).map(([, change]) => change);
  if (changes.length === 0) return null;
  return (surface) => {
    // Flames, lamps, screens and what is seen through stay as they are.
    const glows = surface.emissive && Math.max(...surface.emissive) > 0.3;
    if (glows || surface.pattern === 'texture' || (surface.opacity ?? 1) < 0.9) return surface;
    return changes.reduce((m, change) => (change === rust && !rusts(m) ? m : change(m, size)), surface);
  };
}

/** What was done to materials before a condition was put on, per world. */
const plainly = new WeakMap<WorldBuilder, WorldBuilder['finish']>();

/** Builds something, `size` metres at its longest, while every material that it asks for takes on the condition said of it. */
export function inCondition<T>(context: BuildContext, size: number, build: (context: BuildContext) => T): T {
  const change = surfaceCondition(context.attributes, size);
  if (!change) return build(context);
  const { world } = context;
  const before = world.finish;
  plainly.set(world, before);
  world.finish = (material) => (before ? before(change(material)) : change(material));
  try {
    return build(context);
  } finally {
    world.finish = before;
    plainly.delete(world);
  }
}

/** Within `inCondition`: what is not the thing itself keeps its surface, the wall round a peeling door. */
export function outOfCondition<T>(world: WorldBuilder, make: () => T): T {
  if (!plainly.has(world)) return make();
  const condition = world.finish;
  world.finish = plainly.get(world) ?? null;
  try {
    return make();
  } finally {
    world.finish = condition;
  }
}
