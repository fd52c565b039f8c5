/** The colours of the id masks: one for every member of the cast, in all shots. */
import type { PassIdentity, Screenplay } from '@storyreel/contract';

export type Colour = readonly [red: number, green: number, blue: number];

/** Colours that stay apart, whoever compares neighbours; the set is black. Beyond their number they come again, darker. */
const BASE: readonly Colour[] = [
  [230, 25, 75],
  [60, 180, 75],
  [255, 225, 25],
  [0, 130, 200],
  [245, 130, 48],
  [145, 30, 180],
  [70, 240, 240],
  [240, 50, 230],
  [210, 245, 60],
  [250, 190, 212],
  [0, 128, 128],
  [220, 190, 255],
  [170, 110, 40],
  [255, 250, 200],
  [128, 0, 0],
  [170, 255, 195],
  [128, 128, 0],
  [255, 215, 180],
  [0, 0, 128],
  [128, 128, 128],
];

/** Numbers that the masks tell apart: the palette of a PNG ends there. */
export const MOST_IDENTITIES = 255;

/** Colour of a cast number; 0 is the set. */
export function idColour(cast: number): Colour {
  if (cast <= 0) return [0, 0, 0];
  const [r, g, b] = BASE[(cast - 1) % BASE.length]!;
  const round = Math.floor((cast - 1) / BASE.length);
  if (round === 0) return [r, g, b];
  // Every further round is a step darker, and the lowest bits are the number itself, so that no two are alike.
  const k = Math.max(0.4, 1 - round * 0.09);
  const [red, green, blue] = [r, g, b].map((v) => Math.floor(v * k)) as [number, number, number];
  return [(red & ~7) | (cast & 7), (green & ~7) | ((cast >> 3) & 7), (blue & ~3) | (cast >> 6)];
}

/** Palette for 8-bit masks, three bytes a number. */
export function idPalette(castCount: number): Uint8Array {
  const palette = new Uint8Array((Math.min(castCount, MOST_IDENTITIES) + 1) * 3);
  for (let i = 1; i * 3 < palette.length; i++) palette.set(idColour(i), i * 3);
  return palette;
}

/** The legend of a screenplay's cast. */
export function identitiesOf({ cast }: Screenplay): PassIdentity[] {
  return cast.slice(0, MOST_IDENTITIES).map((member, i) => ({
    value: i + 1,
    colour: `#${idColour(i + 1)
      .map((v) => v.toString(16).padStart(2, '0'))
      .join('')}`,
    cast: member.id,
    kind: member.kind,
    phrase: member.phrase,
  }));
}
