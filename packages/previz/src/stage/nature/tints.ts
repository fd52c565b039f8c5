/** Colours of foliage, bark and ground cover by season. */
import type { Season } from '@storyreel/contract';
import type { Rng } from '../../math/random.ts';
import { mixRgb } from '../colours.ts';
import { hex, type Material } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';

export type Species = 'broadleaf' | 'maple' | 'birch' | 'cherry' | 'conifer' | 'palm' | 'bamboo' | 'bush';

/** Dark to light, one family each. */
const GREEN = [
  ['#3a5724', '#547a34', '#719848', '#96b85e'],
  ['#42602a', '#60833a', '#80a24c', '#a8c066'],
  ['#37542b', '#4e763c', '#6b944f', '#8fb464'],
];
const SPRING = [
  ['#4d7a2a', '#6c9a37', '#8db84a', '#b1d067'],
  ['#587f2f', '#7aa03d', '#9cbd52', '#c0d878'],
];
const AUTUMN = [
  ['#8a3212', '#b84a18', '#d96a20', '#ee9436'],
  ['#9a5a10', '#c98218', '#e6a526', '#f5c84c'],
  ['#701f16', '#9c2c1b', '#c23f22', '#dd6634'],
  ['#7c5414', '#a8761c', '#cf9c2c', '#e8c250'],
];
const BIRCH_AUTUMN = [['#a8741a', '#d19a22', '#edbf36', '#fbdc66']];
const BLOSSOM = [
  ['#c9768f', '#e29ab0', '#f2bccb', '#fbdce4'],
  ['#d08fa4', '#eab4c4', '#f7d3dc', '#fdeaf0'],
];
const CONIFER = [
  ['#1c3324', '#27452f', '#355a3b', '#4a7350'],
  ['#1f3526', '#2b4a33', '#3c6242', '#557d58'],
];
const FIXED: Partial<Record<Species, string[][]>> = {
  conifer: CONIFER,
  palm: [['#35501f', '#4d7230', '#6b9140', '#8fae55']],
  bamboo: [['#4b6b22', '#668a30', '#86a844', '#aac663']],
};

/** Codes from dark to light for the leaves of a species in a season; one family per call of the stream. */
export function leafColours(species: Species, season: Season, rng: Rng): string[] {
  const fixed = FIXED[species];
  if (fixed) return rng.pick(fixed);
  if (species === 'cherry') return rng.pick(season === 'spring' ? BLOSSOM : season === 'autumn' ? AUTUMN : GREEN);
  if (season === 'autumn') {
    if (species === 'birch') return rng.pick(BIRCH_AUTUMN);
    if (species === 'bush') return rng.chance(0.55) ? rng.pick(GREEN) : rng.pick(AUTUMN);
    return rng.pick(AUTUMN);
  }
  if (season === 'spring') return rng.pick(SPRING);
  return rng.pick(GREEN);
}

/** Leaf materials that let light through. */
export function leafMaterials(world: WorldBuilder, codes: readonly string[], translucency = 0.55): number[] {
  return codes.map((code) => world.material({ color: hex(code), roughness: 0.75, translucency, doubleSided: true }));
}

/** Dense inside of a crown. */
export function coreMaterial(world: WorldBuilder, codes: readonly string[], leafSize = 0.16): number {
  return world.material({
    color: mixRgb(hex(codes[0]), hex(codes[1]), 0.45),
    color2: hex(codes[0]),
    pattern: 'leaves',
    patternScale: leafSize,
    roughness: 0.9,
    translucency: 0.25,
  });
}

export function barkMaterial(
  world: WorldBuilder,
  kind: 'brown' | 'grey' | 'birch' | 'pine' | 'palm' | 'dark' = 'brown',
): number {
  const by: Record<string, Material> = {
    brown: { color: hex('#5b4433'), color2: hex('#33251b'), pattern: 'bark', patternScale: 0.12, roughness: 0.95 },
    grey: { color: hex('#6d6459'), color2: hex('#3f3932'), pattern: 'bark', patternScale: 0.14, roughness: 0.95 },
    birch: { color: hex('#dcd8cd'), color2: hex('#2c2a28'), pattern: 'noise', patternScale: 0.16, roughness: 0.8 },
    pine: { color: hex('#6b4a35'), color2: hex('#3a2619'), pattern: 'bark', patternScale: 0.1, roughness: 0.95 },
    palm: { color: hex('#8a745a'), color2: hex('#5d4c39'), pattern: 'stripes', patternScale: 0.16, roughness: 0.95 },
    dark: { color: hex('#3b332d'), color2: hex('#221d19'), pattern: 'bark', patternScale: 0.12, roughness: 0.95 },
  };
  return world.material(by[kind]);
}

export const SNOW: Material = {
  color: hex('#e9eff7'),
  color2: hex('#cfdcec'),
  pattern: 'snow',
  patternScale: 0.25,
  roughness: 0.7,
};
