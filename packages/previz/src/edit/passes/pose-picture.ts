/** Skeletons in OpenPose's colours on black, as pose-conditioned image models know them. */
import { BODY, FACE, LEFT_HAND, POSE_POINTS, RIGHT_HAND } from '../../stage/passes/pose-points.ts';
import type { Colour } from './id-colours.ts';
import type { PersonOnPicture } from './pose.ts';

/** Pairs of body points, and the colours of limbs; points have the same colours in their order, and one more. */
const LIMBS: readonly (readonly [number, number])[] = [
  [1, 2],
  [1, 5],
  [2, 3],
  [3, 4],
  [5, 6],
  [6, 7],
  [1, 8],
  [8, 9],
  [9, 10],
  [1, 11],
  [11, 12],
  [12, 13],
  [1, 0],
  [0, 14],
  [14, 16],
  [0, 15],
  [15, 17],
];
export const LIMB_COLOURS: readonly Colour[] = [
  [255, 0, 0],
  [255, 85, 0],
  [255, 170, 0],
  [255, 255, 0],
  [170, 255, 0],
  [85, 255, 0],
  [0, 255, 0],
  [0, 255, 85],
  [0, 255, 170],
  [0, 255, 255],
  [0, 170, 255],
  [0, 85, 255],
  [0, 0, 255],
  [85, 0, 255],
  [170, 0, 255],
  [255, 0, 255],
  [255, 0, 170],
  [255, 0, 85],
];
/** Limbs are drawn at this strength under the points. */
const LIMB_STRENGTH = 0.6;
/** Half the width of a limb and radius of a point on a canvas whose shorter side has 512 pixels. */
const STICK = 4;
/** Hands and faces smaller than this share of the shorter side are left out of the picture: they would be a blot. */
const SMALLEST_HAND = 0.05;
const SMALLEST_FACE = 0.08;

/** Bones of a hand: from the wrist along each finger. */
const HAND_BONES: readonly (readonly [number, number])[] = Array.from({ length: 20 }, (_, i) => [
  i % 4 === 0 ? 0 : i,
  i + 1,
]);

/** Draws everybody. RGB, rows from the top. */
export function drawPoses(people: readonly PersonOnPicture[], width: number, height: number): Uint8Array {
  const canvas = new Canvas(width, height);
  const short = Math.min(width, height);
  const stick = Math.max(1.5, (STICK * short) / 512);
  for (const person of people) drawBody(canvas, person, stick);
  for (const person of people) {
    for (const hand of [LEFT_HAND, RIGHT_HAND]) {
      if (extentOf(person, hand) >= SMALLEST_HAND * short) drawHand(canvas, person, hand.from, stick);
    }
    if (extentOf(person, FACE) >= SMALLEST_FACE * short) drawFace(canvas, person, stick);
  }
  return canvas.rgb;
}

function drawBody(canvas: Canvas, { keypoints: k }: PersonOnPicture, stick: number): void {
  const seen = (i: number): boolean => k[(BODY.from + i) * 3 + 2] > 0;
  LIMBS.forEach(([a, b], i) => {
    if (!seen(a) || !seen(b)) return;
    canvas.ellipse(k[a * 3], k[a * 3 + 1], k[b * 3], k[b * 3 + 1], stick, dimmed(LIMB_COLOURS[i]!));
  });
  for (let i = 0; i < BODY.count; i++) {
    if (seen(i)) canvas.disc(k[i * 3], k[i * 3 + 1], stick, LIMB_COLOURS[i]!);
  }
}

function drawHand(canvas: Canvas, { keypoints: k }: PersonOnPicture, from: number, stick: number): void {
  const at = (i: number): number => (from + i) * 3;
  HAND_BONES.forEach(([a, b], i) => {
    if (k[at(a) + 2] > 0 && k[at(b) + 2] > 0)
      canvas.line(k[at(a)], k[at(a) + 1], k[at(b)], k[at(b) + 1], stick * 0.25, hue(i / HAND_BONES.length));
  });
  for (let i = 0; i < 21; i++) {
    if (k[at(i) + 2] > 0) canvas.disc(k[at(i)], k[at(i) + 1], stick * 0.6, [0, 0, 255]);
  }
}

function drawFace(canvas: Canvas, { keypoints: k }: PersonOnPicture, stick: number): void {
  for (let i = FACE.from; i < POSE_POINTS; i++) {
    if (k[i * 3 + 2] > 0) canvas.disc(k[i * 3], k[i * 3 + 1], stick * 0.5, [255, 255, 255]);
  }
}

/** Longer side of the box round the seen points of a part, pixels. */
function extentOf({ keypoints: k }: PersonOnPicture, { from, count }: { from: number; count: number }): number {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = from * 3; i < (from + count) * 3; i += 3) {
    if (k[i + 2] === 0) continue;
    x0 = Math.min(x0, k[i]);
    x1 = Math.max(x1, k[i]);
    y0 = Math.min(y0, k[i + 1]);
    y1 = Math.max(y1, k[i + 1]);
  }
  return Math.max(x1 - x0, y1 - y0);
}

const dimmed = ([r, g, b]: Colour): Colour => [
  Math.floor(r * LIMB_STRENGTH),
  Math.floor(g * LIMB_STRENGTH),
  Math.floor(b * LIMB_STRENGTH),
];

/** Full colour of a hue, 0..1. */
function hue(h: number): Colour {
  const channel = (offset: number): number => {
    const t = Math.abs(((((h * 6 + offset) % 6) + 6) % 6) - 3) - 1;
    return Math.floor(255 * Math.max(0, Math.min(1, t)) + 0.5);
  };
  return [channel(0), channel(4), channel(2)];
}

class Canvas {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.rgb = new Uint8Array(width * height * 3);
  }

  disc(x: number, y: number, radius: number, colour: Colour): void {
    this.#fill(x - radius, y - radius, x + radius, y + radius, colour, (px, py) => {
      const dx = px - x;
      const dy = py - y;
      return dx * dx + dy * dy <= radius * radius;
    });
  }

  /** An ellipse whose long axis runs from one point to the other. */
  ellipse(x0: number, y0: number, x1: number, y1: number, half: number, colour: Colour): void {
    const cx = (x0 + x1) / 2;
    const cy = (y0 + y1) / 2;
    const length = Math.max(1e-3, Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2) / 2);
    const ux = (x1 - x0) / 2 / length;
    const uy = (y1 - y0) / 2 / length;
    const reach = Math.max(length, half);
    this.#fill(cx - reach, cy - reach, cx + reach, cy + reach, colour, (px, py) => {
      const a = ((px - cx) * ux + (py - cy) * uy) / length;
      const b = ((py - cy) * ux - (px - cx) * uy) / half;
      return a * a + b * b <= 1;
    });
  }

  line(x0: number, y0: number, x1: number, y1: number, half: number, colour: Colour): void {
    const dx = x1 - x0;
    const dy = y1 - y0;
    const over = 1 / Math.max(1e-6, dx * dx + dy * dy);
    const wide = Math.max(0.6, half);
    const [left, right] = [Math.min(x0, x1) - wide, Math.max(x0, x1) + wide];
    this.#fill(left, Math.min(y0, y1) - wide, right, Math.max(y0, y1) + wide, colour, (px, py) => {
      const t = Math.max(0, Math.min(1, ((px - x0) * dx + (py - y0) * dy) * over));
      return (px - x0 - t * dx) ** 2 + (py - y0 - t * dy) ** 2 <= wide * wide;
    });
  }

  /** Colours the pixels of a box whose middles are inside. */
  #fill(
    left: number,
    top: number,
    right: number,
    bottom: number,
    [r, g, b]: Colour,
    inside: (x: number, y: number) => boolean,
  ): void {
    const x0 = Math.max(0, Math.floor(left));
    const x1 = Math.min(this.width - 1, Math.ceil(right));
    const y1 = Math.min(this.height - 1, Math.ceil(bottom));
    for (let y = Math.max(0, Math.floor(top)); y <= y1; y++) {
      for (let x = x0; x <= x1; x++) {
        if (!inside(x + 0.5, y + 0.5)) continue;
        const at = (y * this.width + x) * 3;
        this.rgb[at] = r;
        this.rgb[at + 1] = g;
        this.rgb[at + 2] = b;
      }
    }
  }
}
