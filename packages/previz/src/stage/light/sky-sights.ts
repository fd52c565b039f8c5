/** Sights of the sky that a prompt names: aurora, milky way, moon, rainbow. */
import type { Look } from '@storyreel/contract';
import { cos, DEG, PI, sin } from '../../math/trig.ts';
import { cross, normalize, type Vec3 } from '../../math/vec.ts';
import type { FrameScene, Rgb } from '../scene.ts';

const says = (look: Look, effect: NonNullable<Look['effects']>[number]): boolean =>
  look.effects?.includes(effect) ?? false;

/** Weather that hides the sky. */
const HIDING = new Set(['rain', 'storm', 'snow', 'fog', 'overcast']);

/**
 * The look of the air: where a sight of the sky is named, what would hide it has passed. Snow then lies, and rain has left the
 * ground wet, but nothing falls.
 */
export function airOf(look: Look): Look {
  const open = ['aurora', 'milky_way', 'rainbow', 'full_moon'].some((sight) =>
    (look.effects as readonly string[] | undefined)?.includes(sight),
  );
  return open ? { ...look, weather: look.weather.filter((weather) => !HIDING.has(weather)) } : look;
}

/** Hours at which a moon shines. */
const DARK_HOURS = new Set(['dusk', 'evening', 'night']);

/** Where the sun or moon stands so that the sight is in view of a camera that looks along `ahead`; null: as the hour has it. */
export function sightDirection(look: Look, ahead: number, side: number): Vec3 | null {
  const at = (azimuth: number, elevation: number): Vec3 => {
    const e = elevation * DEG;
    return normalize([sin(azimuth) * cos(e), sin(e), cos(azimuth) * cos(e)]);
  };
  // Behind the camera and as high as leaves a low, wide bow.
  if (says(look, 'rainbow')) return at(ahead + PI + side * 7 * DEG, 31);
  if (says(look, 'full_moon') && DARK_HOURS.has(look.timeOfDay)) return at(ahead + side * 9 * DEG, 13);
  return null;
}

const plus = (a: Rgb, b: Rgb): Rgb => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const times = (a: Rgb, k: number): Rgb => [a[0] * k, a[1] * k, a[2] * k];

/** Puts the sights into the sky of a scene that is lit; `ahead`: bearing that the camera mostly looks along. */
export function addSkySights(scene: FrameScene, look: Look, ahead: number): void {
  if (says(look, 'aurora')) {
    scene.sky = { ...scene.sky, aurora: 1.25, cloudCover: Math.min(scene.sky.cloudCover, 0.1) };
    const glow: Rgb = [0.01, 0.085, 0.05];
    scene.ambient = { sky: plus(scene.ambient.sky, glow), ground: plus(scene.ambient.ground, times(glow, 0.3)) };
    scene.post = { ...scene.post, bloom: Math.max(scene.post.bloom, 0.6) };
  }
  if (says(look, 'milky_way')) {
    const low: Vec3 = [sin(ahead + 0.5), 0, cos(ahead + 0.5)];
    const across: Vec3 = [sin(ahead - 0.35), 0, cos(ahead - 0.35)];
    const high = normalize([across[0] * 0.55, 0.9, across[2] * 0.55]);
    scene.sky = {
      ...scene.sky,
      milkyWay: { normal: normalize(cross(low, high)), along: high, strength: 2.4 },
      stars: Math.max(scene.sky.stars, 1.35),
      cloudCover: Math.min(scene.sky.cloudCover, 0.04),
      discCos: 1,
    };
  }
  if (says(look, 'full_moon') && DARK_HOURS.has(look.timeOfDay)) {
    scene.sky = {
      ...scene.sky,
      discCos: cos(2.3 * DEG),
      glow: times(scene.sky.glow, 2.2),
      cloudCover: Math.min(scene.sky.cloudCover, 0.25),
    };
    scene.post = { ...scene.post, bloom: Math.max(scene.post.bloom, 0.6) };
  }
  if (says(look, 'rainbow')) {
    scene.sky = { ...scene.sky, rainbow: 2.1, cloudCover: Math.max(0.42, Math.min(scene.sky.cloudCover, 0.6)) };
    // The shower that makes it is a darker sky behind it.
    scene.sky.zenith = times(scene.sky.zenith, 0.75);
    scene.sky.horizon = times(scene.sky.horizon, 0.72);
  }
}
