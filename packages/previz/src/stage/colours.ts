/**
 * Colour words to linear RGB: CSS names, painters' and film words, made a little softer than their screen primaries so that
 * they light well. Used by people, places and things alike.
 */
import { hex, type Rgb } from './scene.ts';

/** name:hex pairs, sRGB. Two-word names are written without the space. */
const TABLE =
  // Reds and pinks
  'red:b8312a scarlet:c5301f crimson:9e1b32 vermilion:d2472c ruby:9b1535 cherry:a51f38 burgundy:5e1626 maroon:5c1a1f ' +
  'oxblood:4f1418 wine:5b1a2b brick:9a4a38 brickred:9a4a38 firebrick:a32f2a blood:7d0f12 bloodred:7d0f12 cardinal:a8202f ' +
  'tomato:d9523b coral:e0735e salmon:e08e79 rust:9b4a26 terracotta:b5603f pink:e39ab0 hotpink:e0559a deeppink:d42c83 ' +
  'rose:cf6f86 blush:e6b5ac fuchsia:c2379a magenta:b52a8a raspberry:b0285a watermelon:dd5566 bubblegum:eb95b8 ' +
  'neonpink:ff4fa8 strawberry:cf3d4b flamingo:eb8a8f carnation:e8a0ac rosegold:c99083 ' +
  // Oranges and yellows
  'orange:dd7426 tangerine:e5822b amber:e09a2c apricot:eab183 peach:eeb896 pumpkin:cf6a20 carrot:dc7a2e copper:b06b43 ' +
  'ginger:b4622d marigold:e8a526 saffron:e4a82f mustard:c79a32 yellow:e6c33c gold:d0a13f golden:d3a23c honey:d09a3e ' +
  'lemon:ead95a canary:efd94e ochre:b98536 straw:dcc583 wheat:dcc498 butter:eedd9a blond:d6b273 blonde:d6b273 ' +
  'neonyellow:e8f542 sunflower:e9b92b brass:b59147 bronze:8f6a3a ' +
  // Greens
  'green:4c8a45 lime:9fc84a limegreen:6fb83f olive:6f7036 olivegreen:6f7036 forest:2f5a37 forestgreen:2f5a37 moss:6a7a3c ' +
  'sage:9aa98a mint:a3d5b5 emerald:23875a jade:3f9a74 seagreen:3b8a68 teal:22787c turquoise:3fb3ae aqua:5cc3c5 ' +
  'aquamarine:74cdb2 pistachio:aec98a chartreuse:b1c93c hunter:2a4a33 huntergreen:2a4a33 bottlegreen:1f4a38 pine:2c5746 ' +
  'fern:56864a grass:61953d khaki:a89c74 army:5a5f3c armygreen:5a5f3c avocado:6d7c36 neongreen:5af25c viridian:36786a ' +
  'apple:86b049 malachite:1f9a63 verdigris:5ea394 celadon:abcfae ' +
  // Blues
  'blue:2f5fa8 navy:1d2a4d navyblue:1d2a4d skyblue:86bbdf sky:86bbdf azure:4a9bdc cobalt:2350a3 royalblue:3157b5 royal:3157b5 ' +
  'indigo:35357e denim:45628a powderblue:a9c8da babyblue:a8cdea cyan:4bbfd0 cerulean:3c86b8 ultramarine:2b3c9e sapphire:224c9c ' +
  'steelblue:5580a5 slateblue:5d6699 midnight:1a2140 midnightblue:1a2140 iceblue:c3e2ee ice:cfe6ef cornflower:6d90d6 periwinkle:9aa0dc ' +
  'prussianblue:1f3c5c petrol:1f5463 electricblue:2d7bf2 electric:2d7bf2 neonblue:3a8dff aegean:2f6c93 ocean:23668a duckegg:b6d3cf ' +
  // Purples
  'purple:6d4191 violet:7d56b4 lavender:b3a2d6 lilac:c0a3cf mauve:a98aa6 plum:6b3560 aubergine:42264a eggplant:42264a ' +
  'orchid:b974c0 amethyst:8a63b8 grape:5b3a7c mulberry:80365f wisteria:a992cf heather:9c86a6 neonpurple:a45bff ' +
  // Browns and neutrals
  'brown:6f4a30 chocolate:4f3322 chestnut:6e3c26 mahogany:5f2c20 walnut:553a28 oak:a5794c auburn:74341f caramel:b07a42 ' +
  'coffee:58402f mocha:7a5b48 espresso:3c2a20 tan:c09a6c camel:b78f5e beige:d7c6a6 sand:d3bd94 sandy:d3bd94 taupe:8a7a6a ' +
  'fawn:c39a6b hazel:8a6a3c cinnamon:985832 tawny:b9824a bay:6a3a22 sienna:93532f umber:6a5138 sepia:74573c buff:d8b783 ' +
  'cream:efe4c8 ivory:efe9d8 eggshell:ebe4d2 bone:e2d9c2 pearl:e8e3da vanilla:f0e3bd champagne:e6d3ab linen:e6dccb ' +
  'white:eeece7 snow:f2f3f4 snowwhite:f2f3f4 offwhite:e5e1d6 chalk:e8e6df silver:b9bec3 grey:85888b grey:85888b gray:85888b charcoal:3a3d42 ' +
  'slate:59646e slategrey:66717c ash:a5a5a1 ashen:a5a5a1 smoke:8f9292 gunmetal:43494f graphite:454749 pewter:868a8d lead:6a6e73 ' +
  'stone:9c9588 concrete:9b9a95 black:1c1c1f jet:151517 jetblack:151517 ebony:2a2320 onyx:1d1d20 raven:191a20 ink:171b2b obsidian:15151b ' +
  'dun:b19a78 roan:8f6d63 palomino:d0a766 piebald:e5e0d6 brindle:7b5b3c calico:d79a55 tabby:96794f dappled:a9a8a4 ' +
  'pastel:d9c7d6 rainbow:d9527a multicolored:d76a4f multicoloured:d76a4f multicolour:d76a4f colorful:d9603f colourful:d9603f ' +
  'fair:ecd0b4 dark:3a322d pale:e3dbcf';

const WORDS: ReadonlyMap<string, Rgb> = new Map(
  TABLE.split(' ').map((pair) => {
    const [name, code] = pair.split(':');
    return [name, hex(`#${code}`)] as const;
  }),
);

/** Words that shade the colour after them: [towards, share]. */
const SHADES: Readonly<Record<string, readonly [Rgb, number]>> = {
  light: [[0.86, 0.86, 0.84], 0.45],
  pale: [[0.86, 0.85, 0.82], 0.55],
  pastel: [[0.88, 0.87, 0.86], 0.5],
  soft: [[0.7, 0.69, 0.67], 0.25],
  dusty: [[0.4, 0.37, 0.34], 0.35],
  faded: [[0.55, 0.53, 0.5], 0.4],
  muted: [[0.3, 0.29, 0.28], 0.35],
  dull: [[0.25, 0.24, 0.23], 0.35],
  dark: [[0.01, 0.01, 0.012], 0.6],
  deep: [[0.01, 0.01, 0.012], 0.42],
  rich: [[0.01, 0.01, 0.012], 0.2],
};

/** Words that make a colour stronger. */
const VIVID = new Set([
  'bright',
  'vivid',
  'vibrant',
  'brilliant',
  'neon',
  'fluorescent',
  'hot',
  'electric',
  'saturated',
]);

/** Words that stand for a thing or a light as often as for a colour; they count only when nothing plainer is found. */
const WEAK = new Set(['dark', 'pale', 'pastel', 'fair', 'soft', 'electric', 'ice', 'hunter', 'army', 'royal']);

function vivid(c: Rgb): Rgb {
  const grey = (c[0] + c[1] + c[2]) / 3;
  const push = (v: number): number => Math.min(1, Math.max(0, grey + (v - grey) * 1.35) * 1.15);
  return [push(c[0]), push(c[1]), push(c[2])];
}

/** Mixes two colours: 0 = a, 1 = b. */
export function mixRgb(a: Rgb, b: Rgb, t: number): Rgb {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t];
}

/** A colour made darker (k < 1) or lighter (k > 1), kept within 0..1. */
export function shade(c: Rgb, k: number): Rgb {
  return [Math.min(1, c[0] * k), Math.min(1, c[1] * k), Math.min(1, c[2] * k)];
}

function lookUp(word: string): Rgb | null {
  const found = WORDS.get(word);
  if (found) return found;
  // "reddish", "greenish"; "golden-brown" reaches here in parts.
  if (word.endsWith('ish')) {
    const stem = word.slice(0, -3);
    return WORDS.get(stem) ?? WORDS.get(`${stem}e`) ?? WORDS.get(stem.slice(0, -1)) ?? null;
  }
  return null;
}

/**
 * Every colour named in the words, in the order said: ["dark blue", "white"] gives two. Understands shades ("pale", "bright"),
 * two-word names ("navy blue", "rose gold") and "-ish".
 */
export function colourWords(words: string | readonly string[]): Rgb[] {
  const text = typeof words === 'string' ? words : words.join(' , ');
  const tokens = text.toLowerCase().replace(/[-_]/g, ' ').split(/\s+/).filter(Boolean);
  const strong: Rgb[] = [];
  const weak: Rgb[] = [];
  let shadeWord: string | null = null;
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i].replace(/[^a-z]/g, '');
    const next = (tokens[i + 1] ?? '').replace(/[^a-z]/g, '');
    const pair = WORDS.get(word + next);
    const single = lookUp(word);
    if (pair && next) {
      strong.push(tinted(pair, shadeWord));
      shadeWord = null;
      i++;
    } else if (lookUp(next) && (word in SHADES || VIVID.has(word))) {
      shadeWord = word;
    } else if (single && lookUp(next) && !WEAK.has(word) && !WEAK.has(next) && !/,/.test(tokens[i])) {
      // "golden brown", "blue green": one colour between the two, nearer the second.
      strong.push(tinted(mixRgb(single, lookUp(next)!, 0.6), shadeWord));
      shadeWord = null;
      i++;
    } else if (single) {
      (WEAK.has(word) ? weak : strong).push(tinted(single, shadeWord));
      shadeWord = null;
    }
  }
  return strong.length > 0 ? strong : weak;
}

function tinted(c: Rgb, word: string | null): Rgb {
  if (word === null) return c;
  const change = SHADES[word];
  return change ? mixRgb(c, change[0], change[1]) : vivid(c);
}

/** The first colour named in the words, or null when none is. */
export function colourWord(words: string | readonly string[]): Rgb | null {
  return colourWords(words)[0] ?? null;
}
