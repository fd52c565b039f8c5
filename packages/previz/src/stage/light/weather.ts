/** What weather does to an hour's light. */
import type { Look } from '@storyreel/contract';
import type { Rgb } from '../scene.ts';
import type { Hour } from './hours.ts';

const times = (c: Rgb, k: number): Rgb => [c[0] * k, c[1] * k, c[2] * k];
const luma = (c: Rgb): number => c[0] * 0.2126 + c[1] * 0.7152 + c[2] * 0.0722;
const grey = (c: Rgb, t: number, tint: Rgb = [1, 1, 1]): Rgb => {
  const l = luma(c);
  return [c[0] + (l * tint[0] - c[0]) * t, c[1] + (l * tint[1] - c[1]) * t, c[2] + (l * tint[2] - c[2]) * t];
};

/** Veils the sun: most of its light comes from the whole sky instead. */
function veil(hour: Hour, amount: number, tint: Rgb): Hour {
  const lost = luma(hour.sun) * amount;
  const gain: Rgb = [lost * 0.17 * tint[0], lost * 0.17 * tint[1], lost * 0.17 * tint[2]];
  const add = (c: Rgb, k: number): Rgb => [c[0] + gain[0] * k, c[1] + gain[1] * k, c[2] + gain[2] * k];
  return {
    ...hour,
    sun: grey(times(hour.sun, 1 - amount), amount * 0.6, tint),
    softness: Math.max(hour.softness, amount),
    sky: add(grey(hour.sky, amount * 0.8, tint), 1),
    ground: add(grey(hour.ground, amount * 0.6, tint), 0.45),
    zenith: grey(hour.zenith, amount * 0.85, tint),
    horizon: grey(hour.horizon, amount * 0.8, tint),
    glow: grey(times(hour.glow, 1 - amount * 0.75), amount * 0.5, tint),
    cloudLight: grey(times(hour.cloudLight, 1 - amount * 0.35), amount * 0.8, tint),
    cloudShade: grey(hour.cloudShade, amount * 0.7, tint),
    fog: grey(hour.fog, amount * 0.7, tint),
    fogSun: grey(times(hour.fogSun, 1 - amount * 0.5), amount * 0.7, tint),
    stars: hour.stars * (1 - amount),
    disc: amount > 0.6 ? 0 : hour.disc,
  };
}

/** The hour's light under the weather of a look. */
export function applyWeather(clear: Hour, look: Look): Hour {
  let hour = clear;
  const weather = new Set(look.weather);
  if (weather.has('clear') && weather.size === 1) hour = { ...hour, clouds: hour.clouds * 0.35 };
  if (weather.has('wind')) hour = { ...hour, clouds: Math.max(hour.clouds, 0.5) };
  if (weather.has('overcast')) hour = { ...veil(hour, 0.78, [0.97, 1, 1.06]), clouds: 0.95, haze: hour.haze * 1.4 };
  if (weather.has('rain'))
    hour = {
      ...veil(hour, 0.84, [0.93, 1, 1.1]),
      clouds: 1,
      haze: hour.haze * 2 + 0.004,
      exposure: hour.exposure * 1.05,
    };
  if (weather.has('storm')) {
    const night = luma(hour.sky) < 0.35;
    const dark = veil(hour, 0.9, [0.86, 1, 1.12]);
    hour = {
      ...dark,
      sky: times(dark.sky, night ? 1.35 : 0.9),
      ground: times(dark.ground, night ? 1.2 : 0.8),
      zenith: times(dark.zenith, night ? 0.7 : 0.3),
      horizon: times(dark.horizon, night ? 0.9 : 0.4),
      cloudLight: times(dark.cloudLight, 0.4),
      cloudShade: times(dark.cloudShade, 0.24),
      fog: times(dark.fog, night ? 0.8 : 0.34),
      fogSun: times(dark.fogSun, night ? 0.8 : 0.34),
      clouds: 1,
      haze: hour.haze * 1.6 + 0.0035,
      exposure: hour.exposure * (night ? 1.5 : 1.12),
    };
  }
  if (weather.has('snow')) {
    const pale = veil(hour, 0.7, [0.98, 1, 1.06]);
    hour = {
      ...pale,
      clouds: 0.95,
      haze: hour.haze * 2 + 0.006,
      ground: times(pale.ground, 1.35),
      exposure: hour.exposure * 0.92,
    };
  }
  if (weather.has('fog')) {
    const dim = veil(hour, 0.66, [1, 1, 1.03]);
    hour = { ...dim, haze: 0.032, clouds: 0.9, bloom: Math.max(dim.bloom, 0.4) };
  }
  if (weather.has('dust')) {
    const dusty = veil(hour, 0.45, [1.25, 1, 0.66]);
    hour = {
      ...dusty,
      haze: 0.018,
      fog: grey(dusty.fog, 0.8, [1.35, 1, 0.6]),
      fogSun: grey(dusty.fogSun, 0.5, [1.4, 1, 0.55]),
      zenith: grey(dusty.zenith, 0.6, [1.25, 1, 0.7]),
    };
  }
  if (look.season === 'winter' && !weather.has('snow'))
    hour = { ...hour, ground: times(hour.ground, 1.25), sun: times(hour.sun, 0.92) };
  return hour;
}
