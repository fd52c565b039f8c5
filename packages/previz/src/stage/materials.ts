/** Material words ("wooden", "rusty", "velvet") to surfaces, and the one function that dresses a base surface in what was said. */
import type { Attributes } from '@storyreel/contract';
import { colourWords, mixRgb, shade } from './colours.ts';
import { hex, type Material, type Rgb } from './scene.ts';

const wood = (color: string, color2: string): Material => ({
  color: hex(color),
  color2: hex(color2),
  pattern: 'wood',
  patternScale: 0.03,
  roughness: 0.6,
});
const metal = (color: string, roughness: number): Material => ({ color: hex(color), roughness, metal: 1 });
const cloth = (color: string, roughness = 0.95, patternScale = 0.004): Material => ({
  color: hex(color),
  pattern: 'weave',
  patternScale,
  roughness,
});

/** Surfaces by name. Colours are what the material has when none is said. */
export const MATERIALS = {
  wood: wood('#9a6f45', '#8a603a'),
  darkWood: wood('#5c3a24', '#4f301d'),
  paleWood: wood('#cfae7e', '#c4a170'),
  bamboo: wood('#c9b06a', '#bda25c'),
  bark: { color: hex('#5d4a38'), color2: hex('#392c20'), pattern: 'bark', patternScale: 0.08, roughness: 0.95 },
  stone: { color: hex('#918c82'), color2: hex('#6f6b64'), pattern: 'noise', patternScale: 0.12, roughness: 0.9 },
  granite: { color: hex('#7b7a7c'), color2: hex('#4f4f54'), pattern: 'asphalt', patternScale: 0.01, roughness: 0.6 },
  marble: { color: hex('#e9e6e0'), color2: hex('#9b9a9c'), pattern: 'marble', patternScale: 0.35, roughness: 0.25 },
  concrete: { color: hex('#9d9b96'), color2: hex('#83817c'), pattern: 'noise', patternScale: 0.4, roughness: 0.92 },
  brick: { color: hex('#96513c'), color2: hex('#bdb3a4'), pattern: 'brick', patternScale: 0.075, roughness: 0.9 },
  clay: { color: hex('#b0714e'), color2: hex('#96593a'), pattern: 'noise', patternScale: 0.05, roughness: 0.85 },
  porcelain: { color: hex('#f1eee8'), roughness: 0.18 },
  glass: { color: hex('#dbe9e8'), roughness: 0.05, opacity: 0.13, doubleSided: true, castsShadow: false },
  crystal: { color: hex('#bfe0ea'), roughness: 0.04, opacity: 0.5, doubleSided: true, translucency: 0.5 },
  ice: { color: hex('#c9e4ee'), roughness: 0.08, opacity: 0.65, translucency: 0.5 },
  gold: metal('#e0ae4c', 0.22),
  silver: metal('#d4d7da', 0.18),
  chrome: metal('#dadde0', 0.08),
  steel: metal('#b3b8bd', 0.32),
  iron: metal('#54565a', 0.55),
  aluminium: metal('#c6c9cc', 0.38),
  brass: metal('#c9a052', 0.28),
  bronze: metal('#8c6437', 0.4),
  copper: metal('#c1764d', 0.28),
  rust: {
    color: hex('#8a4a2a'),
    color2: hex('#5a3a2c'),
    pattern: 'noise',
    patternScale: 0.06,
    roughness: 0.95,
    metal: 0.1,
  },
  leather: { color: hex('#6d4226'), color2: hex('#573219'), pattern: 'noise', patternScale: 0.015, roughness: 0.5 },
  suede: { color: hex('#8b6a48'), roughness: 1 },
  cotton: cloth('#d9d2c4'),
  wool: cloth('#b9a88e', 1, 0.008),
  linen: cloth('#d5c8ac', 0.95, 0.005),
  denim: cloth('#3f5b86', 0.9, 0.003),
  silk: { color: hex('#cdb9c6'), roughness: 0.32 },
  velvet: { color: hex('#6b1f2e'), roughness: 0.75, translucency: 0.1 },
  canvas: cloth('#c3b594', 0.95, 0.006),
  knit: cloth('#b08f72', 1, 0.012),
  wicker: cloth('#b48a54', 0.85, 0.02),
  paper: { color: hex('#efe8d8'), roughness: 0.95, translucency: 0.25 },
  cardboard: { color: hex('#b48c5e'), color2: hex('#a47d51'), pattern: 'noise', patternScale: 0.1, roughness: 0.95 },
  plastic: { color: hex('#c9ccd0'), roughness: 0.38 },
  rubber: { color: hex('#1d1d1e'), roughness: 0.9 },
  lacquer: { color: hex('#7d1d1a'), roughness: 0.15 },
  paint: { color: hex('#b9b4a8'), roughness: 0.5 },
  carPaint: { color: hex('#a3262a'), roughness: 0.14, metal: 0.15 },
  plush: { color: hex('#b58a5c'), color2: hex('#9b7248'), pattern: 'fur', patternScale: 0.012, roughness: 1 },
  fur: { color: hex('#8a6544'), pattern: 'fur', patternScale: 0.02, roughness: 0.95 },
  bone: { color: hex('#e2d8bf'), roughness: 0.55 },
  wax: { color: hex('#efe6d0'), roughness: 0.5, translucency: 0.45, skin: 0.4 },
  coral: { color: hex('#d8735f'), color2: hex('#b45747'), pattern: 'noise', patternScale: 0.03, roughness: 0.9 },
  mud: { color: hex('#5b4431'), color2: hex('#463424'), pattern: 'noise', patternScale: 0.1, roughness: 0.95 },
  snow: { color: hex('#eef2f6'), pattern: 'snow', patternScale: 0.02, roughness: 0.9 },
  chocolate: { color: hex('#4c2b1a'), roughness: 0.4 },
  carbon: { color: hex('#232528'), pattern: 'weave', patternScale: 0.008, roughness: 0.3 },
  moss: { color: hex('#617a3a'), color2: hex('#46602b'), pattern: 'grass', patternScale: 0.05, roughness: 1 },
} as const satisfies Record<string, Material>;
export type MaterialName = keyof typeof MATERIALS;

const WORDS: Readonly<Record<string, MaterialName>> = {};
for (const [name, list] of Object.entries({
  wood: 'wood wooden timber oak oaken pine cedar teak driftwood lumber plywood log plank hardwood',
  darkWood: 'mahogany walnut ebony rosewood',
  paleWood: 'birch ash maple beech balsa',
  bamboo: 'bamboo cane rattan reed',
  bark: 'bark',
  stone: 'stone rock rocky slate limestone sandstone flint cobblestone',
  granite: 'granite basalt',
  marble: 'marble alabaster onyx',
  concrete: 'concrete cement plaster stucco',
  brick: 'brick',
  clay: 'clay terracotta earthenware ceramic pottery earthen',
  porcelain: 'porcelain china enamel enamelled enameled glazed',
  glass: 'glass transparent glassy',
  crystal: 'crystal crystalline diamond gem jewelled jeweled quartz',
  ice: 'ice icy frozen',
  gold: 'gold golden gilded gilt',
  silver: 'silver sterling pewter',
  chrome: 'chrome chromed mirrored polished-metal metallic',
  steel: 'steel stainless metal tin',
  iron: 'iron wrought cast-iron wrought-iron',
  aluminium: 'aluminium aluminum titanium',
  brass: 'brass',
  bronze: 'bronze',
  copper: 'copper',
  rust: 'rusty rusted rust corroded',
  leather: 'leather leathery',
  suede: 'suede felt',
  cotton: 'cotton cloth fabric textile jersey',
  wool: 'wool woollen woolen fleece tweed',
  linen: 'linen burlap hessian sackcloth',
  denim: 'denim',
  silk: 'silk silken satin silky',
  velvet: 'velvet velvety',
  canvas: 'canvas sailcloth tarp',
  knit: 'knit knitted crochet woven',
  wicker: 'wicker straw basketwork thatched',
  paper: 'paper papery parchment origami newspaper',
  cardboard: 'cardboard carton',
  plastic: 'plastic vinyl acrylic lego',
  rubber: 'rubber',
  lacquer: 'lacquer lacquered varnished',
  plush: 'plush fluffy fuzzy stuffed',
  fur: 'fur furry',
  bone: 'bone ivory',
  wax: 'wax waxen',
  coral: 'coral',
  mud: 'mud muddy dirt adobe',
  snow: 'snow snowy',
  chocolate: 'chocolate',
  carbon: 'carbon carbon-fibre carbon-fiber',
} satisfies Partial<Record<MaterialName, string>>)) {
  for (const word of list.split(' ')) (WORDS as Record<string, MaterialName>)[word] = name as MaterialName;
}

/** The first material named in the words, or null. */
export function materialWord(words: string | readonly string[]): Material | null {
  const name = materialName(words);
  return name ? MATERIALS[name] : null;
}

/** Its name in MATERIALS. */
export function materialName(words: string | readonly string[]): MaterialName | null {
  const text = typeof words === 'string' ? words : words.join(' ');
  for (const raw of text.toLowerCase().split(/\s+/)) {
    const word = raw.replace(/[^a-z-]/g, '');
    const found = WORDS[word] ?? WORDS[word.split('-')[0]];
    if (found) return found;
  }
  return null;
}

/** How worn something is said to be: -1 brand new .. 0 nothing said .. 1 ruined. */
export function wear(attributes: Attributes): number {
  const text = ` ${[...attributes.age, ...attributes.other, ...attributes.material].join(' ').toLowerCase()} `;
  if (/ (new|brand-new|shiny|polished|gleaming|pristine|sleek|clean|glossy|spotless|modern) /.test(text)) return -1;
  if (/ (ruined|derelict|broken|burnt|rusty|rusted|abandoned|crumbling|wrecked|decayed) /.test(text)) return 1;
  if (
    / (old|ancient|worn|vintage|weathered|antique|battered|aged|dusty|faded|shabby|dirty|classic|rustic|scratched) /.test(
      text,
    )
  )
    return 0.5;
  return 0;
}

/** A surface made older or newer: worn ones are duller, rougher and mottled; new ones are cleaner and glossier. */
export function aged(material: Material, amount: number): Material {
  if (amount === 0) return material;
  const rough = material.roughness ?? 0.8;
  if (amount < 0) return { ...material, roughness: rough * 0.6 };
  const color = mixRgb(material.color, [0.16, 0.12, 0.085], 0.28 * amount);
  return {
    ...material,
    color,
    color2: material.color2 ?? mixRgb(color, [0.1, 0.07, 0.05], 0.55),
    pattern: material.pattern && material.pattern !== 'plain' ? material.pattern : 'noise',
    patternScale: material.patternScale ?? 0.15,
    roughness: rough + (0.95 - rough) * 0.6 * amount,
  };
}

/** A surface in another colour; its second colour follows in proportion. */
export function recoloured(material: Material, color: Rgb): Material {
  const second = material.color2;
  const k = second
    ? (second[0] + second[1] + second[2]) / (material.color[0] + material.color[1] + material.color[2])
    : 1;
  // Veins of dark stone are pale.
  if (material.pattern === 'marble' && color[0] + color[1] + color[2] < 0.5)
    return { ...material, color, color2: mixRgb(color, [0.8, 0.79, 0.77], 0.5) };
  return { ...material, color, ...(second ? { color2: shade(color, Math.min(k, 1.4)) } : {}) };
}

/** Words of finish: how smooth, wet, worn by brush or etched a surface is. */
function finished(surface: Material, text: string): Material {
  const rough = surface.roughness ?? 0.8;
  const seenThrough = (surface.opacity ?? 1) < 1;
  if (seenThrough && /\b(frosted|etched|milky|sandblasted|opaline)\b/.test(text))
    return {
      ...surface,
      color: mixRgb(surface.color, [0.9, 0.94, 0.95], 0.7),
      roughness: 0.6,
      opacity: 0.72,
      translucency: 0.5,
    };
  let out = surface;
  if (/\b(wet|rain-soaked|soaked|dripping|slick|damp)\b/.test(text) && !seenThrough)
    out = {
      ...out,
      color: shade(out.color, rough > 0.5 ? 0.6 : 0.9),
      ...(out.color2 ? { color2: shade(out.color2, rough > 0.5 ? 0.6 : 0.9) } : {}),
      roughness: Math.min(0.12, rough),
      mirror: true,
    };
  if (/\b(polished|glossy|lacquered|varnished|gleaming|shiny|mirror-like|waxed)\b/.test(text))
    out = { ...out, roughness: Math.min(out.roughness ?? 0.8, out.metal ? 0.14 : 0.16), mirror: true };
  else if (/\b(brushed|satin|satin-finish)\b/.test(text) && out.metal) out = { ...out, roughness: 0.42 };
  else if (/\b(matte?|unglazed|chalky|flat)\b/.test(text))
    out = { ...out, roughness: Math.max(0.85, out.roughness ?? 0.8) };
  return out;
}

/**
 * The base surface as the words say: a material word replaces it, a colour word recolours it, condition words age it. `index`
 * picks the second, third ... colour said for secondary parts, which keep the base when fewer were said.
 */
export function dressed(attributes: Attributes, base: Material, index = 0): Material {
  const said = [...attributes.material, ...attributes.other];
  const material = index === 0 ? materialWord(said) : null;
  let surface: Material = material ?? base;
  // Where a surface is named as a whole ("black velvet"), its colour is among the words of its material.
  const tints = attributes.material.filter((word) => materialName(word) === null);
  const colours = colourWords([...attributes.colour, ...attributes.other, ...tints]);
  const color = colours[index];
  if (color) surface = recoloured(surface, color);
  const text = said.join(' ').toLowerCase();
  if (/striped|stripy|pinstripe/.test(text) && index === 0)
    surface = { ...surface, pattern: 'stripes', patternScale: 0.08, color2: colours[1] ?? hex('#eceae4') };
  else if (/plaid|tartan|checkered|checked|gingham|flannel/.test(text) && index === 0)
    surface = { ...surface, pattern: 'plaid', patternScale: 0.1, color2: colours[1] ?? hex('#eceae4') };
  else if (/dotted|polka|spotted/.test(text) && index === 0)
    surface = { ...surface, pattern: 'dots', patternScale: 0.06, color2: colours[1] ?? hex('#eceae4') };
  surface = finished(surface, text);
  if (/glowing|luminous|glow|neon|bioluminescent/.test(text) && index === 0)
    surface = { ...surface, emissive: shade(surface.color, 1.2) };
  return aged(surface, wear(attributes));
}
