/** What things are made of, as far as a touch can be heard. */
import type { Attributes } from '@storyreel/contract';

export type Material =
  | 'wood'
  | 'metal'
  | 'glass'
  | 'ceramic'
  | 'stone'
  | 'plastic'
  | 'paper'
  | 'cloth'
  | 'leather'
  | 'soft';

const NOUNS: readonly (readonly [Material, RegExp])[] = [
  ['glass', /glass|bottle|vial|flask|jar|window|goblet|champagne|mirror|lens|bulb|crystal|snow globe|aquarium/],
  ['ceramic', /cup|mug|plate|saucer|bowl|vase|teapot|teacup|tile|porcelain|pottery|clay|dish|pitcher|jug|egg/],
  [
    'metal',
    /horseshoe|anvil|iron|steel|sword|blade|knife|dagger|katana|pan|pot|kettle|wok|spoon|fork|ladle|cutlery|hammer|wrench|tool|axe|screwdriver|gear|cog|engine|car|bicycle|bike|coin|ring|crown|key|chain|lock|watch|trumpet|bell|anvil|pipe|railing|gate|robot|armor|armour|shield|helmet|can|tray|lamp|lantern|machine|gun|wheel/,
  ],
  [
    'wood',
    /table|desk|chair|stool|bench|door|box|crate|chest|drawer|cupboard|cabinet|shelf|board|stick|staff|pole|oar|broom|cane|guitar|violin|cello|piano|drum|floor|fence|ladder|cart|boat|chess|tree|log|branch|plank|barrel|wand/,
  ],
  [
    'paper',
    /book|paper|letter|map|newspaper|magazine|card|envelope|note|page|photo|ticket|scroll|notebook|journal|document|origami|lantern paper/,
  ],
  ['leather', /bag|handbag|suitcase|briefcase|backpack|saddle|boot|shoe|glove|ball|reins|belt|wallet|punching/],
  [
    'cloth',
    /shirt|dress|coat|scarf|towel|blanket|curtain|flag|sheet|cloth|kimono|skirt|jacket|pillow|rug|carpet|umbrella|tent|kite|rope|ribbon|yarn|sweater|hat|cap|apron|sail|teddy|doll/,
  ],
  ['stone', /stone|rock|pebble|brick|statue|marble|wall|boulder|gem|pearl|ice/],
  [
    'plastic',
    /phone|smartphone|laptop|computer|keyboard|remote|camera|toy|microphone|button|switch|controller|pen|pencil|balloon/,
  ],
];

/** The material of a thing by its noun and the words said of it; soft when nothing tells. */
export function materialOf(noun: string, attributes?: Attributes): Material {
  const words = [...(attributes?.material ?? []), ...(attributes?.other ?? [])].join(' ');
  const said = /\b(wood|wooden|oak|pine|bamboo)\b/.test(words)
    ? 'wood'
    : /\b(metal|steel|iron|silver|gold|golden|brass|copper|bronze|rusty)\b/.test(words)
      ? 'metal'
      : /\b(glass|crystal)\b/.test(words)
        ? 'glass'
        : /\b(clay|ceramic|porcelain)\b/.test(words)
          ? 'ceramic'
          : /\b(leather)\b/.test(words)
            ? 'leather'
            : /\b(stone|marble|granite)\b/.test(words)
              ? 'stone'
              : undefined;
  return said ?? NOUNS.find(([, pattern]) => pattern.test(noun))?.[0] ?? 'soft';
}
