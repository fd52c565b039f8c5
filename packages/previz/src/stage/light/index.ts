/** Lights a scene as a director of photography would: sun or moon, sky, haze, exposure and grade from the words of the look. */
import type { Look } from '@storyreel/contract';
import { hashInts, stream } from '../../math/random.ts';
import { cos, DEG, PI, sin } from '../../math/trig.ts';
import { normalize, smoothstep, type Vec3 } from '../../math/vec.ts';
import type { Place } from '../place.ts';
import { DEFAULT_POST, type FrameScene, type Post, type Rgb } from '../scene.ts';
import { flicker } from '../things/lamps.ts';
import { applyFilmLooks, gradesUnder } from './film-looks.ts';
import { applyGrade } from './grade.ts';
import { HOURS, type Hour } from './hours.ts';
import { addSkySights, airOf, sightDirection } from './sky-sights.ts';
import { applyWeather } from './weather.ts';

export { weatherParticles } from './particles.ts';
export { airOf } from './sky-sights.ts';

export interface LightOptions {
  /** Already merged with the shot's overrides. */
  look: Look;
  interior: boolean;
  place?: Place;
  /** What is lit: the subjects. */
  focus: Vec3;
  /** Middle of the region with shadows; absent: the focus. */
  shadows?: Vec3;
  seed: number;
  /** 0..1: how much of a time-lapse is over, in which the sun moves on and clouds stream. */
  lapse?: number;
}

/** Metres from the subjects to the reflector. */
const REFLECTOR = 3.6;

const times = (c: Rgb, k: number): Rgb => [c[0] * k, c[1] * k, c[2] * k];
const blend = (a: Rgb, b: Rgb, t: number): Rgb => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];
const luma = (c: Rgb): number => c[0] * 0.2126 + c[1] * 0.7152 + c[2] * 0.0722;
/** A colour pulled towards a hue (a colour of luma about 1) at the same brightness. */
const hue = (c: Rgb, h: Rgb, t: number): Rgb => blend(c, times(h, luma(c) / luma(h)), t);

/** Sets sun, ambient, sky, fog and post of a scene. Practical lights already in it stay. */
export function lightScene(scene: FrameScene, options: LightOptions): void {
  const { place } = options;
  const look = airOf(options.look);
  const hour: Hour = applyWeather(hourAt(look.timeOfDay, options.lapse ?? 0), look);
  const rng = stream(options.seed, 'sun');
  const side = rng.chance(0.5) ? 1 : -1;
  const heading = place ? place.stage.heading : 0;
  const words = new Set(look.light);
  let away = hour.azimuth + rng.range(-10, 10) - (options.lapse ?? 0) * LAPSE_TURN;
  if (words.has('backlight')) away = rng.range(8, 20);
  if (words.has('rim')) away = Math.min(away, 30);
  if (words.has('flare')) away = rng.range(12, 22);
  // Between houses or trees the sun comes in along the way.
  if (place?.canopy) away *= 0.4;
  const azimuth = heading + PI + side * away * DEG;
  let elevation = hour.elevation + rng.range(-2, 2) * (hour.elevation > 15 ? 1 : 0.3);
  if (words.has('flare') || words.has('backlight')) elevation = Math.min(elevation, 24);
  const e = elevation * DEG;
  let direction: Vec3 = normalize([sin(azimuth) * cos(e), sin(e), cos(azimuth) * cos(e)]);
  direction = sightDirection(look, heading + PI, side) ?? direction;
  if (options.interior && place?.daylight) direction = throughWindow(place.daylight, elevation);

  scene.sun = {
    direction,
    color: hour.sun,
    softness: hour.softness,
    shadowCentre: options.shadows ?? options.focus,
    shadowRadius: options.interior ? 14 : 42,
  };
  scene.ambient = { sky: hour.sky, ground: hour.ground };
  scene.sky = {
    zenith: hour.zenith,
    horizon: hour.horizon,
    ground: hour.below,
    glow: hour.glow,
    discCos: hour.disc > 0 ? cos(hour.disc * DEG) : 1,
    cloudCover: hour.clouds,
    cloudColor: hour.cloudLight,
    cloudShade: hour.cloudShade,
    stars: hour.stars,
    aurora: 0,
    ...(options.lapse === undefined ? {} : { drift: LAPSE_DRIFT }),
    seed: options.seed & 0xffff,
  };
  scene.fog = {
    color: hour.fog,
    sunColor: hour.fogSun,
    density: hour.haze,
    falloff: look.weather.includes('fog') ? 14 : 30,
  };
  const post: Post = {
    ...DEFAULT_POST,
    exposure: hour.exposure,
    bloom: hour.bloom,
    tintShadows: hour.tintShadows,
    tintHighlights: hour.tintHighlights,
  };
  scene.post = post;
  if (options.interior) indoors(scene, hour, place);
  else if (place?.medium) inWater(scene, hour, place.medium);
  else if (place?.airless) inSpace(scene);
  else if (place?.backdrop) inStudio(scene, place.backdrop);
  else if (place?.atmosphere) underOtherSky(scene, hour, place.atmosphere);
  else if (place?.canopy) underTrees(scene, place.canopy);
  else addSkySights(scene, look, heading + PI);
  fill(scene, options.focus, hour, options.interior);
  applyWords(scene, words, look.weather.includes('storm'), options.focus);
  if (look.grade.includes('noir')) lowKey(scene, options.focus, side);
  if (options.interior && look.effects?.includes('blinds')) keyThroughBlinds(scene, heading, side);
  if (look.effects?.includes('screen_glow')) scaleAmbient(scene, 0.5);
  scene.post = applyGrade(scene.post, gradesUnder(look));
  applyFilmLooks(scene, look);
  if (look.effects?.includes('thermal')) heatLight(scene);
  else if (look.effects?.includes('infrared')) infraredLight(scene);
}

/** Daylight falls in at an angle that reaches the floor without being steep. */
function throughWindow(towards: Vec3, elevation: number): Vec3 {
  const e = Math.min(38, Math.max(16, elevation)) * DEG;
  const flat = normalize([towards[0], 0, towards[2]]);
  const turn = 0.42;
  const x = flat[0] * cos(turn) + flat[2] * sin(turn);
  const z = -flat[0] * sin(turn) + flat[2] * cos(turn);
  return normalize([x * cos(e), sin(e), z * cos(e)]);
}

/** Level direction in which a camera looks back at itself, unit length: it never turns over, not even when the lens passes what it looks at. */
function backOf({ eye, target }: FrameScene['camera']): readonly [x: number, z: number] {
  const [x, z] = [eye[0] - target[0], eye[2] - target[2]];
  const length = Math.sqrt(x * x + z * z);
  return length > 1e-6 ? [x / length, z / length] : [0, 1];
}

/** A reflector by the camera, so that faces against a low sun or at night stay legible; only for near shots. */
function fill(scene: FrameScene, focus: Vec3, hour: Hour, interior: boolean): void {
  const { eye } = scene.camera;
  const distance = Math.sqrt((eye[0] - focus[0]) ** 2 + (eye[2] - focus[2]) ** 2);
  const [dx, dz] = backOf(scene.camera);
  const near = 1 - smoothstep(7, 13, distance);
  const need = interior ? 0 : 1 - 0.4 * smoothstep(10, 34, hour.elevation * (luma(hour.sun) / 2.2));
  if (near * need <= 0.01) return;
  // As bright as the sky's share of the light, in the colour of what the ground returns.
  const level = (luma(hour.sky) * 0.8 + 0.06) * near * need * REFLECTOR * REFLECTOR;
  const color = hue([level, level, level], hour.ground, 0.55);
  const k = REFLECTOR;
  const side = 0.8;
  scene.lights.push({
    position: [focus[0] + dx * k + dz * k * side * 0.5, focus[1] + 1.9, focus[2] + dz * k - dx * k * side * 0.5],
    color,
    range: REFLECTOR * 2.6,
  });
  // In the dark an edge of cool light parts people from the night behind them.
  const dark = interior ? 0 : 1 - smoothstep(0.5, 1.6, luma(hour.sun));
  if (dark <= 0) return;
  const rim = times(hue([1, 1, 1], [0.62, 0.92, 1.5], 0.8), 15 * dark * near * (0.35 + luma(hour.sky)));
  scene.lights.push({
    position: [focus[0] - dx * k - dz * k * side * 0.8, focus[1] + 2.6, focus[2] - dz * k + dx * k * side * 0.8],
    color: rim,
    range: REFLECTOR * 2.4,
  });
}

/** Inside, walls return warm light and the sky glows in through the windows; without windows lamps do all. */
function indoors(scene: FrameScene, hour: Hour, place: Place | undefined): void {
  const windows = place === undefined || place.daylight !== undefined;
  const bright = Math.min(1, luma(hour.sky) / 0.75);
  const day = windows ? bright : 0.12;
  const share = Math.min(1, 0.12 + 0.88 * day);
  const bounce: Rgb = hue([0.78, 0.78, 0.78], [1.1, 1, 0.86], 0.8);
  const lamps: Rgb = [0.36, 0.275, 0.2];
  const tint = hue(bounce, hour.sky, 0.35);
  scene.ambient = {
    sky: blend(lamps, tint, share),
    ground: blend([0.27, 0.19, 0.13], [tint[0] * 0.8, tint[1] * 0.72, tint[2] * 0.62], share),
  };
  if (!windows) scene.sun = { ...scene.sun, color: [0, 0, 0] };
  else if (place?.daylight && place.bounds) skyGlow(scene, hour, place.daylight, place.bounds);
  scene.fog = {
    ...scene.fog,
    density: 0.0008,
    color: times(scene.ambient.sky, 0.8),
    sunColor: times(scene.ambient.sky, 1.3),
    falloff: 30,
  };
  scene.post = {
    ...scene.post,
    exposure: 1.25 + (1 - day) * 0.45,
    bloom: Math.max(0.35, scene.post.bloom),
    vignette: 0.32,
    tintHighlights: [1.02, 1, 0.965],
  };
}

/** Under water: light from above, everything fades into the water's colour. */
function inWater(scene: FrameScene, hour: Hour, medium: NonNullable<Place['medium']>): void {
  const c = medium.colour;
  const day = 0.25 + 0.75 * Math.min(1, luma(hour.sky) / 0.75);
  const tone = times(c, 2.2 * day);
  scene.sun = {
    ...scene.sun,
    direction: normalize([0.25, 0.92, -0.3]),
    color: [1.6 * day, 3.1 * day, 3.3 * day],
    softness: 0.5,
  };
  scene.ambient = {
    sky: [c[0] * 4.4 * day + 0.12, c[1] * 2.9 * day + 0.06, c[2] * 2.6 * day + 0.06],
    ground: [c[0] * 2 * day + 0.05, c[1] * 1.3 * day + 0.04, c[2] * 1.2 * day + 0.05],
  };
  scene.sky = {
    ...scene.sky,
    zenith: [tone[0] * 2.4 + 0.1, tone[1] * 2, tone[2] * 1.9],
    horizon: tone,
    ground: times(tone, 0.55),
    glow: [0.25 * day, 0.5 * day, 0.55 * day],
    discCos: 1,
    cloudCover: 0,
    stars: 0,
  };
  scene.fog = { color: tone, sunColor: times(tone, 1.35), density: medium.density, falloff: 400 };
  scene.caustics = 1;
  scene.post = {
    ...scene.post,
    exposure: 1.1,
    bloom: 0.4,
    shafts: 0.5,
    tintShadows: [0.96, 1, 1.03],
    tintHighlights: [0.98, 1.01, 1.01],
  };
}

/** In space: one hard sun, next to no fill, a sky of stars. */
function inSpace(scene: FrameScene): void {
  scene.sun = { ...scene.sun, color: [5.2, 5, 4.7], softness: 0.03 };
  scene.ambient = { sky: [0.2, 0.22, 0.28], ground: [0.24, 0.22, 0.2] };
  scene.sky = {
    ...scene.sky,
    zenith: [0.003, 0.004, 0.009],
    horizon: [0.004, 0.005, 0.011],
    ground: [0.003, 0.004, 0.008],
    glow: [0.02, 0.02, 0.03],
    discCos: cos(0.9 * DEG),
    cloudCover: 0,
    stars: 1,
  };
  scene.fog = { ...scene.fog, density: 0 };
  scene.post = { ...scene.post, exposure: 1, bloom: 0.45, tintShadows: [1, 1, 1.02], tintHighlights: [1, 1, 1] };
}

/** In a studio: a soft key from the side, even fill, the backdrop's own colour all round. */
function inStudio(scene: FrameScene, backdrop: Rgb): void {
  const l = luma(backdrop);
  const dark = l < 0.05;
  scene.sun = { ...scene.sun, color: [3.4, 3.3, 3.1], softness: 0.75 };
  scene.ambient = dark
    ? { sky: [0.34, 0.36, 0.4], ground: [0.18, 0.18, 0.19] }
    : { sky: [1.15, 1.15, 1.17], ground: [0.75, 0.75, 0.75] };
  const wall = times(backdrop, dark ? 0.4 : 3.6);
  scene.sky = {
    ...scene.sky,
    zenith: wall,
    horizon: wall,
    ground: wall,
    glow: [0, 0, 0],
    discCos: 1,
    cloudCover: 0,
    stars: 0,
  };
  scene.fog = { color: wall, sunColor: wall, density: 0.02, falloff: 400 };
  scene.post = { ...scene.post, exposure: 1, bloom: 0.25, tintShadows: [1, 1, 1], tintHighlights: [1, 1, 1] };
}

/** Leaves pass on green light; the eye adapts and shafts show. */
function underTrees(scene: FrameScene, canopy: number): void {
  const gain = 1 + 1.05 * canopy;
  scene.ambient = {
    sky: hue(times(scene.ambient.sky, gain), [0.95, 1.06, 0.8], 0.3 * canopy * canopy),
    ground: hue(times(scene.ambient.ground, gain), [1, 1.05, 0.75], 0.3 * canopy * canopy),
  };
  scaleSun(scene, 1 + 0.35 * canopy);
  scene.fog = {
    ...scene.fog,
    color: times(scene.fog.color, 1 + 0.3 * canopy),
    density: Math.min(scene.fog.density * (1 + canopy), Math.max(scene.fog.density, 0.02)),
  };
  scene.post = {
    ...scene.post,
    shafts: Math.max(scene.post.shafts, 0.3 * canopy),
    bloom: Math.max(scene.post.bloom, 0.35),
  };
}

/** Soft light of the sky spreading from the window wall. */
function skyGlow(scene: FrameScene, hour: Hour, towards: Vec3, bounds: { min: Vec3; max: Vec3 }): void {
  const along: Vec3 = [towards[2], 0, -towards[0]];
  const half = (axis: 0 | 2): number => (bounds.max[axis] - bounds.min[axis]) / 2;
  const centre: Vec3 = [(bounds.min[0] + bounds.max[0]) / 2, 0, (bounds.min[2] + bounds.max[2]) / 2];
  const out = Math.abs(towards[0]) * half(0) + Math.abs(towards[2]) * half(2);
  const spread = Math.abs(along[0]) * half(0) + Math.abs(along[2]) * half(2);
  const color = times(hour.sky, 5.2);
  for (const s of [-0.5, 0.5]) {
    scene.lights.push({
      position: [
        centre[0] + towards[0] * (out + 1.3) + along[0] * spread * s,
        1.75,
        centre[2] + towards[2] * (out + 1.3) + along[2] * spread * s,
      ],
      color,
      range: Math.max(9, out * 2.6),
    });
  }
}

function scaleSun(scene: FrameScene, k: number): void {
  scene.sun = { ...scene.sun, color: times(scene.sun.color, k) };
}

function scaleAmbient(scene: FrameScene, k: number): void {
  scene.ambient = { sky: times(scene.ambient.sky, k), ground: times(scene.ambient.ground, k) };
}

/** A hard key from before the subjects and to their side, as high as a street lamp outside a window. */
function keyThroughBlinds(scene: FrameScene, heading: number, side: number): void {
  const azimuth = heading + side * 48 * DEG;
  const e = 24 * DEG;
  scene.sun = {
    ...scene.sun,
    direction: [sin(azimuth) * cos(e), sin(e), cos(azimuth) * cos(e)],
    color: [8, 7, 5.6],
    softness: 0.02,
  };
  scaleAmbient(scene, 0.5);
  scene.lights = scene.lights.map((light) => ({ ...light, color: times(light.color, 0.35) }));
}

/** One hard key and little else: it stands high to the side of the subject, so that half of a face is lit and half is dark. */
function lowKey(scene: FrameScene, focus: Vec3, side: number): void {
  scene.sun = { ...scene.sun, softness: 0.05 };
  scaleSun(scene, 1.35);
  scaleAmbient(scene, 0.45);
  const [dx, dz] = backOf(scene.camera);
  const from: Vec3 = [
    focus[0] + (dx * 0.55 + dz * side * 0.85) * KEY_AWAY,
    focus[1] + KEY_AWAY * 0.72,
    focus[2] + (dz * 0.55 - dx * side * 0.85) * KEY_AWAY,
  ];
  const bright = KEY_AWAY * KEY_AWAY * 3.4;
  scene.lights.push({
    position: from,
    color: [bright, bright * 0.97, bright * 0.92],
    range: KEY_AWAY * 3.4,
    direction: normalize([focus[0] - from[0], focus[1] + 0.4 - from[1], focus[2] - from[2]]),
    cosAngle: cos(0.5),
  });
}

/** Metres from a subject of film noir to its key light. */
const KEY_AWAY = 3.2;

/** Degrees that the sun goes on, and how much faster clouds drift than the world goes, in a time-lapse. */
const LAPSE_TURN = 14;
const LAPSE_DRIFT = 7;
/** Degrees by which it sinks before it sets. */
const LAPSE_SINKS = 9;

/** The hour that a time-lapse comes to. */
const NEXT: Readonly<Partial<Record<Look['timeOfDay'], Look['timeOfDay']>>> = {
  dawn: 'morning',
  morning: 'day',
  day: 'afternoon',
  noon: 'afternoon',
  afternoon: 'golden_hour',
  golden_hour: 'sunset',
  sunset: 'dusk',
  dusk: 'evening',
  evening: 'night',
};

/** The light of an hour, on its way to the next by a share. */
function hourAt(timeOfDay: Look['timeOfDay'], share: number): Hour {
  const hour = { ...HOURS[timeOfDay] };
  const next = NEXT[timeOfDay];
  if (share <= 0 || !next) return hour;
  const other = HOURS[next];
  const between = (a: number, b: number): number => a + (b - a) * share;
  const mixed: Record<string, unknown> = {};
  for (const [name, from] of Object.entries(hour)) {
    const to = other[name as keyof Hour];
    mixed[name] =
      typeof from === 'number' ? between(from, to as number) : (from as Rgb).map((v, i) => between(v, (to as Rgb)[i]));
  }
  // At dusk it is another light that stands in the sky: until then the sun goes down.
  if (timeOfDay === 'golden_hour' || timeOfDay === 'sunset')
    mixed.elevation = between(hour.elevation, Math.max(0.3, hour.elevation - LAPSE_SINKS));
  return mixed as unknown as Hour;
}

/** The sky of another world: its own colours, as bright as the hour's, without clouds; the sun's halo there is pale and cool. */
function underOtherSky(scene: FrameScene, hour: Hour, { zenith, horizon }: NonNullable<Place['atmosphere']>): void {
  const day = luma(hour.horizon) / luma(HOURS.day.horizon);
  const low = times(horizon, Math.max(0.03, Math.min(1.2, day)));
  scene.sky = {
    ...scene.sky,
    zenith: times(zenith, Math.max(0.02, Math.min(1.2, luma(hour.zenith) / luma(HOURS.day.zenith)))),
    horizon: low,
    ground: times(low, 0.5),
    glow: times([0.9, 0.95, 1.1], luma(hour.glow)),
    cloudCover: 0,
  };
  scene.ambient = {
    sky: hue(scene.ambient.sky, horizon, 0.7),
    ground: hue(scene.ambient.ground, horizon, 0.6),
  };
  scene.fog = {
    ...scene.fog,
    color: times(low, 0.85),
    sunColor: times(low, 1.15),
    density: Math.max(scene.fog.density, 0.0022),
  };
}

/** A heat camera sees no light: what is warm shines of itself, the rest hardly differs. */
function heatLight(scene: FrameScene): void {
  scene.sun = { ...scene.sun, color: [0.5, 0.5, 0.5], softness: 1 };
  scene.ambient = { sky: [0.55, 0.55, 0.55], ground: [0.4, 0.4, 0.4] };
  const dark: Rgb = [0.035, 0.035, 0.035];
  scene.sky = {
    ...scene.sky,
    zenith: dark,
    horizon: [0.12, 0.12, 0.12],
    ground: dark,
    glow: [0, 0, 0],
    cloudCover: 0,
    stars: 0,
    discCos: 1,
  };
  scene.fog = {
    ...scene.fog,
    color: [0.12, 0.12, 0.12],
    sunColor: [0.12, 0.12, 0.12],
    density: Math.min(scene.fog.density, 0.004),
  };
  scene.lights = [];
  scene.post = { ...scene.post, exposure: 1, tintShadows: [1, 1, 1], tintHighlights: [1, 1, 1], shafts: 0, flare: 0 };
}

/** Infrared film: the sky goes black, and leaves (see materials) white. */
function infraredLight(scene: FrameScene): void {
  scene.sky = {
    ...scene.sky,
    zenith: times(scene.sky.zenith, 0.12),
    horizon: times(scene.sky.horizon, 0.4),
  };
  scene.ambient = { sky: times(scene.ambient.sky, 0.85), ground: times(scene.ambient.ground, 1.1) };
}

/** Seconds from flash to flash. */
const FLASH_EVERY = 0.85;

/** Light words of the prompt, each a small change that keeps the exposure. */
function applyWords(scene: FrameScene, words: ReadonlySet<string>, storm: boolean, focus: Vec3): void {
  const post = { ...scene.post };
  if (words.has('soft')) {
    scene.sun = { ...scene.sun, softness: Math.max(0.7, scene.sun.softness) };
    scaleSun(scene, 0.85);
    scaleAmbient(scene, 1.12);
    post.contrast *= 0.96;
  }
  if (words.has('hard')) {
    scene.sun = { ...scene.sun, softness: 0.05 };
    scaleSun(scene, 1.15);
    scaleAmbient(scene, 0.72);
    post.contrast *= 1.08;
  }
  if (words.has('warm')) {
    scene.sun = { ...scene.sun, color: hue(scene.sun.color, [1.35, 0.95, 0.5], 0.5) };
    scene.ambient = {
      sky: hue(scene.ambient.sky, [1.2, 0.97, 0.75], 0.4),
      ground: hue(scene.ambient.ground, [1.3, 0.95, 0.65], 0.4),
    };
    post.tintHighlights = [post.tintHighlights[0] * 1.02, post.tintHighlights[1], post.tintHighlights[2] * 0.95];
  }
  if (words.has('cool') || words.has('moon')) {
    scene.sun = { ...scene.sun, color: hue(scene.sun.color, [0.72, 1, 1.4], 0.45) };
    scene.ambient = {
      sky: hue(scene.ambient.sky, [0.75, 1, 1.4], 0.4),
      ground: hue(scene.ambient.ground, [0.8, 1, 1.25], 0.35),
    };
    post.tintShadows = [post.tintShadows[0] * 0.97, post.tintShadows[1], post.tintShadows[2] * 1.05];
  }
  if (words.has('backlight') || words.has('rim')) {
    scaleSun(scene, 1.15);
    scaleAmbient(scene, words.has('backlight') ? 0.82 : 0.9);
    post.bloom = Math.max(post.bloom, 0.5);
  }
  if (words.has('sun')) scaleSun(scene, 1.08);
  if (words.has('window') && luma(scene.sun.color) > 0.2) {
    scaleAmbient(scene, 0.85);
    post.shafts = Math.max(post.shafts, 0.35);
  }
  if (words.has('volumetric')) {
    post.shafts = Math.max(post.shafts, 0.75);
    // Enough haze for beams to stand in, never so much that it hides what they fall on.
    scene.fog = { ...scene.fog, density: Math.min(Math.max(scene.fog.density, 0.011), scene.fog.density * 2 + 0.004) };
    post.bloom = Math.max(post.bloom, 0.45);
  }
  if (words.has('flare')) {
    post.flare = 0.8;
    post.bloom = Math.max(post.bloom, 0.5);
  }
  if (words.has('candle') || words.has('fire') || words.has('lamp')) {
    scaleAmbient(scene, words.has('candle') ? 0.58 : 0.82);
    post.tintHighlights = [post.tintHighlights[0] * 1.03, post.tintHighlights[1], post.tintHighlights[2] * 0.93];
    post.bloom = Math.max(post.bloom, 0.5);
  }
  if (words.has('candle') && luma(scene.ambient.sky) < 0.5) {
    // Somebody's candle stands near by, beside the camera's line to them.
    const c = focus;
    const [dx, dz] = backOf(scene.camera);
    const k = flicker('flame', scene.seed, scene.time);
    scene.lights.push({
      position: [c[0] + dx * 0.7 + dz * 0.75, c[1] + 0.95, c[2] + dz * 0.7 - dx * 0.75],
      color: [2.9 * k, 1.55 * k, 0.58 * k],
      range: 5.5,
    });
  }
  if (words.has('neon')) {
    post.bloom = Math.max(post.bloom, 0.65);
    post.saturation *= 1.12;
    scene.ambient = {
      sky: hue(scene.ambient.sky, [1.05, 0.82, 1.6], 0.35),
      ground: hue(scene.ambient.ground, [0.7, 1, 1.5], 0.3),
    };
  }
  if (words.has('fluorescent')) {
    scene.ambient = {
      sky: hue(times(scene.ambient.sky, 1.25), [0.94, 1.03, 1.02], 0.6),
      ground: hue(scene.ambient.ground, [0.95, 1.03, 1], 0.5),
    };
    scene.sun = { ...scene.sun, softness: 1 };
  }
  scene.post = post;
  if (words.has('spotlight')) {
    const c = focus;
    scaleAmbient(scene, 0.4);
    scaleSun(scene, 0.35);
    scene.lights.push({
      position: [c[0], c[1] + 6, c[2] + 1.5],
      color: [150, 138, 112],
      range: 22,
      direction: normalize([0, -6, -1.5]),
      cosAngle: cos(0.42),
    });
    scene.post.vignette = 0.5;
    scene.post.shafts = Math.max(scene.post.shafts, 0.4);
  }
  if (words.has('flash') && !storm) {
    // Camera flashes and strobes: short, and not in step with anything.
    const slot = Math.floor(scene.time / FLASH_EVERY);
    const since = scene.time - (slot + 0.45 * (hashInts(scene.seed, slot, 5) / 4294967296)) * FLASH_EVERY;
    const power = since > 0 && since < 0.14 ? 1 - since / 0.14 : 0;
    const eye = scene.camera.eye;
    const c = 70 * power;
    if (power > 0)
      scene.lights.push({ position: [eye[0] + 0.4, eye[1] + 0.5, eye[2]], color: [c, c, c * 1.06], range: 16 });
  }
}
