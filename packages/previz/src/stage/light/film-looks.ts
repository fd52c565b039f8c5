/** Ways of filming that a prompt names: old film, tape, heat and infrared cameras, split toning, vignette. */
import type { Grade, Look, LookEffect } from '@storyreel/contract';
import { hashInts } from '../../math/random.ts';
import { cross, normalize, sub, type Vec3 } from '../../math/vec.ts';
import type { FrameScene, Post, Rgb } from '../scene.ts';

interface FilmLook {
  saturation?: number;
  contrast?: number;
  exposure?: number;
  grain?: number;
  vignette?: number;
  bloom?: number;
  shadows?: Rgb;
  highlights?: Rgb;
  tape?: number;
  damage?: number;
  heat?: boolean;
  /** Share by which the lamp's brightness wavers from frame to frame. */
  flicker?: number;
  /** Share of the picture's height by which it jumps about in the gate. */
  weave?: number;
  /** Share of the picture's height by which the gate stands in. */
  gate?: number;
  /** How dark every other line is. */
  lines?: number;
  /** What the camera writes into the picture at so many seconds. */
  labels?: (clock: Clock) => Post['labels'];
}

/** The clock of a recording. */
interface Clock {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Anything that a seed decides. */
  number: number;
}

const two = (n: number): string => String(n).padStart(2, '0');
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const timeText = (c: Clock): string => `${two(c.hour)}:${two(c.minute)}:${two(c.second)}`;
const dateText = (c: Clock): string => `${c.year}-${two(c.month)}-${two(c.day)}`;

const LOOKS: Readonly<Partial<Record<LookEffect, FilmLook>>> = {
  film_8mm: {
    saturation: 0.92,
    contrast: 1.06,
    exposure: 1.08,
    grain: 7,
    vignette: 1.5,
    bloom: 0.5,
    shadows: [1.1, 0.99, 0.86],
    highlights: [1.08, 1, 0.8],
    damage: 1,
    flicker: 0.07,
    weave: 0.006,
    gate: 0.012,
  },
  film_16mm: {
    saturation: 0.95,
    contrast: 1.05,
    grain: 5,
    vignette: 0.6,
    bloom: 0.4,
    shadows: [1.02, 1, 0.97],
    highlights: [1.04, 1, 0.92],
    damage: 0.3,
    flicker: 0.02,
    weave: 0.002,
  },
  vhs: {
    saturation: 1.2,
    contrast: 0.9,
    exposure: 1.05,
    grain: 4.5,
    bloom: 0.55,
    shadows: [1.05, 0.99, 1.09],
    highlights: [1.03, 1, 0.97],
    tape: 1,
    labels: (c) => [
      { text: '> PLAY', x: 0.07, y: 0.08, size: 0.042 },
      { text: `${c.hour < 12 ? 'AM' : 'PM'} ${c.hour % 12 || 12}:${two(c.minute)}`, x: 0.07, y: 0.86, size: 0.042 },
      { text: `${MONTHS[c.month - 1]}. ${c.day} ${1986 + (c.number % 12)}`, x: 0.07, y: 0.925, size: 0.042 },
    ],
  },
  silent_film: {
    saturation: 0,
    contrast: 1.22,
    exposure: 1.5,
    grain: 6.5,
    vignette: 1.5,
    bloom: 0.45,
    shadows: [1.06, 1, 0.9],
    highlights: [1.04, 1, 0.9],
    damage: 1,
    flicker: 0.1,
    weave: 0.005,
    gate: 0.016,
  },
  cctv: {
    saturation: 0.34,
    contrast: 0.94,
    exposure: 1.12,
    grain: 5.5,
    vignette: 0.5,
    bloom: 0.4,
    shadows: [0.95, 1.03, 1],
    highlights: [0.96, 1.03, 0.99],
    lines: 0.16,
    labels: (c) => [
      { text: `CAM ${two(1 + (c.number % 16))}`, x: 0.035, y: 0.055, size: 0.036 },
      { text: `${dateText(c)}  ${timeText(c)}`, x: 0.965, y: 0.055, size: 0.036 },
      { text: c.second % 2 === 0 ? '* REC' : '  REC', x: 0.035, y: 0.945, size: 0.036 },
    ],
  },
  bodycam: {
    saturation: 0.86,
    contrast: 1.06,
    grain: 4,
    vignette: 0.9,
    bloom: 0.35,
    shadows: [0.98, 1, 1.03],
    labels: (c) => [
      { text: `${dateText(c)} T${timeText(c)}Z`, x: 0.965, y: 0.05, size: 0.03 },
      { text: `BODY CAM X${6000 + (c.number % 4000)}`, x: 0.965, y: 0.09, size: 0.03 },
      { text: c.second % 2 === 0 ? '*' : ' ', x: 0.035, y: 0.05, size: 0.03 },
    ],
  },
  dashcam: {
    saturation: 0.9,
    contrast: 1.08,
    grain: 3.5,
    vignette: 0.6,
    labels: (c) => [
      { text: `${dateText(c)} ${timeText(c)}`, x: 0.03, y: 0.96, size: 0.032 },
      { text: `${48 + (c.number % 20)} KM/H`, x: 0.97, y: 0.96, size: 0.032 },
    ],
  },
  technicolor: {
    saturation: 1.5,
    contrast: 1.14,
    exposure: 1.03,
    grain: 2.2,
    shadows: [0.97, 0.98, 1.07],
    highlights: [1.07, 1, 0.93],
  },
  infrared: {
    saturation: 0.12,
    contrast: 1.2,
    grain: 4,
    vignette: 0.5,
    bloom: 0.75,
    shadows: [0.98, 0.98, 1.03],
    highlights: [1.03, 1, 1.01],
  },
  thermal: { saturation: 0, contrast: 1.1, grain: 2.5, bloom: 0.35, vignette: 0.15, heat: true },
  split_tone: { contrast: 1.05, shadows: [0.74, 1.02, 1.2], highlights: [1.17, 1, 0.78] },
  vignette: { vignette: 2.2 },
};

/** The grades that still count: tape has its own colours in place of those of faded prints. */
export function gradesUnder(look: Look): readonly Grade[] {
  return look.effects?.includes('vhs') ? look.grade.filter((grade) => grade !== 'vintage') : look.grade;
}

const by = (a: Rgb, b: Rgb | undefined): Rgb => (b ? [a[0] * b[0], a[1] * b[1], a[2] * b[2]] : a);

/** Post settings, and how steadily the picture stands, of the ways of filming in a look. */
export function applyFilmLooks(scene: FrameScene, look: Look): void {
  for (const effect of look.effects ?? []) {
    const l = LOOKS[effect];
    if (!l) continue;
    const post: Post = scene.post;
    scene.post = {
      ...post,
      saturation: post.saturation * (l.saturation ?? 1),
      contrast: post.contrast * (l.contrast ?? 1),
      exposure: post.exposure * (l.exposure ?? 1) * (1 + (l.flicker ?? 0) * (2 * draw(scene, 1) - 1)),
      grain: Math.max(post.grain, l.grain ?? 0),
      vignette: Math.max(post.vignette, l.vignette ?? 0),
      bloom: Math.max(post.bloom, l.bloom ?? 0),
      tintShadows: by(post.tintShadows, l.shadows),
      tintHighlights: by(post.tintHighlights, l.highlights),
      ...(l.tape ? { tape: l.tape } : {}),
      ...(l.damage ? { damage: l.damage } : {}),
      ...(l.heat ? { heat: true } : {}),
      ...(l.gate ? { gate: l.gate } : {}),
      ...(l.lines ? { lines: l.lines } : {}),
      ...(l.labels ? { labels: l.labels(clockOf(scene, look)) } : {}),
    };
    if (l.weave) weave(scene, l.weave);
  }
}

/** Hours at which the times of day are written. */
const HOUR: Record<Look['timeOfDay'], number> = {
  dawn: 5,
  morning: 8,
  day: 10,
  noon: 12,
  afternoon: 15,
  golden_hour: 18,
  sunset: 19,
  dusk: 20,
  evening: 21,
  night: 1,
};

/** What the clock in the picture shows: the seed's day at the look's hour, going with the world. */
function clockOf(scene: FrameScene, look: Look): Clock {
  const number = hashInts(scene.seed, 91) >>> 1;
  const start = HOUR[look.timeOfDay] * 3600 + ((number >> 4) % 3000);
  const seconds = Math.floor(start + scene.time) % 86400;
  return {
    year: 2018 + (number % 7),
    month: 1 + ((number >> 8) % 12),
    day: 1 + ((number >> 12) % 28),
    hour: Math.floor(seconds / 3600),
    minute: Math.floor(seconds / 60) % 60,
    second: seconds % 60,
    number: number >> 6,
  };
}

/** Pictures a second of ways of filming that have fewer than film has. */
const RATES: Readonly<Partial<Record<LookEffect, number>>> = { silent_film: 16, cctv: 12 };

/** The moment that is shown at so many seconds: old and cheap cameras hold each picture for a while. */
export function heldMoment(look: Look, seconds: number): number {
  for (const effect of look.effects ?? []) {
    const rate = RATES[effect];
    if (rate) return Math.floor(seconds * rate + 1e-6) / rate;
  }
  return seconds;
}

/** 0..1, anew in every frame. */
const draw = (scene: FrameScene, salt: number): number => hashInts(scene.seed, scene.frame, salt) / 4294967296;

/** Moves the whole picture a little, as film that sits loosely in its gate. */
function weave(scene: FrameScene, share: number): void {
  const { camera } = scene;
  const away = sub(camera.target, camera.eye);
  const reach = Math.sqrt(away[0] ** 2 + away[1] ** 2 + away[2] ** 2);
  const forward = normalize(away);
  const right = cross(forward, [0, 1, 0]);
  const k = share * camera.fovY * reach;
  const x = (draw(scene, 2) - 0.5) * k;
  const y = (draw(scene, 3) - 0.5) * 2 * k;
  const target: Vec3 = [camera.target[0] + right[0] * x, camera.target[1] + y, camera.target[2] + right[2] * x];
  scene.camera = { ...camera, target };
}
