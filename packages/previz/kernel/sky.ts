/** The sky in a direction, and the haze between the eye and a point. */
import {
  AURORA, CLOUD_TIME, MILKY_ALONG, MILKY_NORMAL, MILKY_WAY, RAINBOW, CLOUD_COLOR, CLOUD_COVER, CLOUD_SHADE, EYE, FOG_COLOR, FOG_DENSITY, FOG_FALLOFF, FOG_SUN, SKY_DISC, SKY_GLOW,
  SKY_GROUND, SKY_HORIZON, SKY_SEED, SKY_ZENITH, STARS, SUN_COLOR, SUN_DIRECTION, TIME, CENTRE_X, CENTRE_Y, FOCAL, FORWARD, RIGHT,
  UP,
} from '../src/render/params';
import { pf, pi } from './state';
import {
  K, abs4, add, div, dot3, expNegative, fract, hash2, mad, mix, mn, mul, mx, neg, expAny, noise2, pick, rsqrt, sat, smooth, sub,
  toInt,
} from './lanes';

export let skyR: v128 = f32x4(0, 0, 0, 0);
export let skyG: v128 = f32x4(0, 0, 0, 0);
export let skyB: v128 = f32x4(0, 0, 0, 0);

// @ts-ignore: decorator
@inline function tint(r: v128, g: v128, b: v128, word: i32, t: v128): void {
  skyR = mix(r, K(pf(word)), t);
  skyG = mix(g, K(pf(word + 1)), t);
  skyB = mix(b, K(pf(word + 2)), t);
}

/** Smooth part of the sky (no disc, clouds or stars): also what mirrors show. Directions of unit length. */
export function skyGradient(dx: v128, dy: v128, dz: v128): void {
  const up = sat(dy);
  // Horizon colour hugs the horizon: (1-y)^5 or so.
  const k = sub(K(1), up);
  const k2 = mul(k, k);
  const h = mul(mul(k2, k2), mix(K(1), k, K(0.5)));
  let r = mix(K(pf(SKY_ZENITH)), K(pf(SKY_HORIZON)), h);
  let g = mix(K(pf(SKY_ZENITH + 1)), K(pf(SKY_HORIZON + 1)), h);
  let b = mix(K(pf(SKY_ZENITH + 2)), K(pf(SKY_HORIZON + 2)), h);
  const c = dot3(dx, dy, dz, K(pf(SUN_DIRECTION)), K(pf(SUN_DIRECTION + 1)), K(pf(SUN_DIRECTION + 2)));
  // Glow: a wide lobe near the horizon and a narrow one about the sun.
  const half = sat(mad(c, K(0.5), K(0.5)));
  const q2 = mul(half, half);
  const q4 = mul(q2, q2);
  const q8 = mul(q4, q4);
  const q16 = mul(q8, q8);
  const q64 = mul(mul(q16, q16), mul(q16, q16));
  const glow = add(mul(mul(q8, K(0.55)), mad(h, K(0.7), K(0.3))), mul(q64, K(0.45)));
  r = mad(K(pf(SKY_GLOW)), glow, r);
  g = mad(K(pf(SKY_GLOW + 1)), glow, g);
  b = mad(K(pf(SKY_GLOW + 2)), glow, b);
  tint(r, g, b, SKY_GROUND, smooth(0.0, 0.12, neg(dy)));
}

/** 1 where nothing hides the disc and the stars, 0 behind cloud and below the horizon. */
export let skyVeil: v128 = f32x4(0, 0, 0, 0);

/** Everything soft in the sky: gradient, glow, aurora, clouds. To skyR.. and skyVeil. */
export function skyBase(dx: v128, dy: v128, dz: v128): void {
  skyGradient(dx, dy, dz);
  const above = smooth(-0.005, 0.02, dy);
  if (pf(MILKY_WAY) > 0) addMilkyWay(dx, dy, dz, above);
  if (pf(AURORA) > 0) addAurora(dx, dy, dz, above);
  const c = dot3(dx, dy, dz, K(pf(SUN_DIRECTION)), K(pf(SUN_DIRECTION + 1)), K(pf(SUN_DIRECTION + 2)));
  const cover = pf(CLOUD_COVER);
  let veil = K(1);
  if (cover > 0) {
    // A flat layer high above, seen in perspective.
    const reach = div(K(1), mx(K(0.02), add(dy, K(0.08))));
    const drift = pf(CLOUD_TIME) * 0.006;
    const seed = pi(SKY_SEED);
    const x = mad(mul(dx, reach), K(0.9), K(drift + <f32>(seed & 255)));
    const y = mad(mul(dz, reach), K(0.9), K(drift * 0.35 + <f32>((seed >> 8) & 255)));
    let n = mul(noise2(x, y, seed), K(0.5));
    n = mad(noise2(mul(x, K(2.03)), mul(y, K(2.03)), seed + 1), K(0.25), n);
    n = mad(noise2(mul(x, K(4.1)), mul(y, K(4.1)), seed + 2), K(0.135), n);
    n = mad(noise2(mul(x, K(8.3)), mul(y, K(8.3)), seed + 3), K(0.075), n);
    n = mad(noise2(mul(x, K(17.0)), mul(y, K(17.0)), seed + 4), K(0.04), n);
    const low: f32 = 0.72 - 0.62 * cover;
    let density = smooth(low, low + 0.22, n);
    density = mul(density, smooth(0.015, 0.16, dy));
    // Thick parts are shaded, thin rims near the sun glow.
    const lit = smooth(low + 0.05, low + 0.4, n);
    const toSun = sat(mad(c, K(0.5), K(0.5)));
    const rim = mul(mul(mul(toSun, toSun), mul(toSun, toSun)), sub(K(1), lit));
    const t = mul(lit, K(0.75));
    const cr = mad(K(pf(SKY_GLOW)), rim, mix(K(pf(CLOUD_COLOR)), K(pf(CLOUD_SHADE)), t));
    const cg = mad(K(pf(SKY_GLOW + 1)), rim, mix(K(pf(CLOUD_COLOR + 1)), K(pf(CLOUD_SHADE + 1)), t));
    const cb = mad(K(pf(SKY_GLOW + 2)), rim, mix(K(pf(CLOUD_COLOR + 2)), K(pf(CLOUD_SHADE + 2)), t));
    const a = mul(density, K(0.94));
    skyR = mix(skyR, cr, a);
    skyG = mix(skyG, cg, a);
    skyB = mix(skyB, cb, a);
    veil = sub(K(1), sat(mul(density, K(1.1))));
  }
  // In front of the clouds: the drops that make it hang below them.
  if (pf(RAINBOW) > 0) addRainbow(c, above);
  skyVeil = mul(veil, above);
}

/** The sun's or moon's disc alone. `footprint` is the angle of a pixel, radians. */
export function skyDisc(dx: v128, dy: v128, dz: v128, footprint: f32): void {
  const c = dot3(dx, dy, dz, K(pf(SUN_DIRECTION)), K(pf(SUN_DIRECTION + 1)), K(pf(SUN_DIRECTION + 2)));
  // 1 - cos is angle squared / 2: soft over about a tenth of the radius or a pixel.
  const radius = sqrt<f32>(2 * max<f32>(0, 1 - pf(SKY_DISC)));
  const angle = mx(K(1e-9), mul(sub(K(1), c), K(2)));
  const distance = mul(angle, rsqrt(angle));
  const soft = max(radius * 0.12, footprint);
  const lit = mul(sat(mad(sub(K(radius), distance), K(1 / soft), K(0.5))), K(12));
  skyR = mul(lit, K(pf(SUN_COLOR)));
  skyG = mul(lit, K(pf(SUN_COLOR + 1)));
  skyB = mul(lit, K(pf(SUN_COLOR + 2)));
}

/** Whether the disc may show in the tile at left, top. */
export function sunNearTile(left: i32, top: i32): bool {
  if (pf(SKY_DISC) >= 1) return false;
  const x = pf(SUN_DIRECTION), y = pf(SUN_DIRECTION + 1), z = pf(SUN_DIRECTION + 2);
  const depth = x * pf(FORWARD) + y * pf(FORWARD + 1) + z * pf(FORWARD + 2);
  if (depth < 0.02) return false;
  const k = pf(FOCAL) / depth;
  const sx = pf(CENTRE_X) + (x * pf(RIGHT) + y * pf(RIGHT + 1) + z * pf(RIGHT + 2)) * k;
  const sy = pf(CENTRE_Y) - (x * pf(UP) + y * pf(UP + 1) + z * pf(UP + 2)) * k;
  const reach = 4 + 1.3 * sqrt<f32>(2 * (1 - pf(SKY_DISC))) * pf(FOCAL) / (depth * depth);
  return sx + reach > <f32>left && sx - reach < <f32>(left + 64) && sy + reach > <f32>top && sy - reach < <f32>(top + 64);
}

/** Stars alone. */
export function skyStars(dx: v128, dy: v128, dz: v128, footprint: f32): void {
  const amount = pf(STARS);
  // Stars sit on the faces of a cube about the eye.
  const ax = abs4(dx);
  const ay = abs4(dy);
  const az = abs4(dz);
  const isX = v128.and(f32x4.ge(ax, ay), f32x4.ge(ax, az));
  const isY = v128.andnot(f32x4.ge(ay, az), isX);
  const major = pick(isX, ax, pick(isY, ay, az));
  const inverse = div(K(90), major);
  const u = mul(pick(isX, dy, dx), inverse);
  const v = mul(pick(v128.or(isX, isY), dz, dy), inverse);
  const fu = f32x4.floor(u);
  const fv = f32x4.floor(v);
  const iu = toInt(fu);
  const iv = toInt(fv);
  const seed = pi(SKY_SEED) + 77;
  const chance = hash2(iu, iv, seed);
  const size = add(K(0.05), mul(hash2(iu, iv, seed + 1), K(0.08)));
  const su = sub(sub(u, fu), mad(hash2(iu, iv, seed + 2), K(0.6), K(0.2)));
  const sv = sub(sub(v, fv), mad(hash2(iu, iv, seed + 3), K(0.6), K(0.2)));
  const blur: f32 = max(<f32>0.02, footprint * 90);
  const radius = mx(size, K(blur));
  const d2 = mad(su, su, mul(sv, sv));
  const spot = sat(sub(K(1), div(d2, mul(radius, radius))));
  const keep = div(mul(size, size), mul(radius, radius));
  const b = hash2(iu, iv, seed + 4);
  // Many more along the milky way.
  const dense = pf(MILKY_WAY) > 0 ? mul(milkyWayAt(dx, dy, dz), K(0.5)) : K(0);
  const on = v128.and(f32x4.gt(add(chance, dense), K(0.86)), K(1));
  const power = mul(mul(mul(spot, spot), mul(keep, on)), mul(mad(mul(b, b), mul(b, K(3.0)), K(0.25)), K(amount)));
  skyR = mul(power, mad(b, K(-0.2), K(1)));
  skyG = mul(power, K(0.93));
  skyB = mul(power, mad(b, K(0.3), K(0.9)));
}

/** 0..1 across the milky way's band: noise with dark lanes along the middle; zero off the band. */
function milkyWayAt(dx: v128, dy: v128, dz: v128): v128 {
  const s = dot3(dx, dy, dz, K(pf(MILKY_NORMAL)), K(pf(MILKY_NORMAL + 1)), K(pf(MILKY_NORMAL + 2)));
  const t = dot3(dx, dy, dz, K(pf(MILKY_ALONG)), K(pf(MILKY_ALONG + 1)), K(pf(MILKY_ALONG + 2)));
  const wide = sat(sub(K(1), mul(mul(s, s), K(9))));
  if (!v128.any_true(f32x4.gt(wide, K(0)))) return wide;
  const seed = pi(SKY_SEED) + 500;
  const x = mul(s, K(9)), y = mul(t, K(5));
  let n = mul(noise2(x, y, seed), K(0.55));
  n = mad(noise2(mul(x, K(2.3)), mul(y, K(2.3)), seed + 1), K(0.28), n);
  n = mad(noise2(mul(x, K(5.1)), mul(y, K(5.1)), seed + 2), K(0.17), n);
  // The lane winds about the middle.
  const bend = sub(noise2(mul(y, K(0.8)), K(3.7), seed + 3), K(0.5));
  const middle = mad(bend, K(-0.12), s);
  const lane = mul(sat(sub(K(1), mul(mul(middle, middle), K(300)))), smooth(0.3, 0.6, n));
  const cloud = mul(mul(wide, wide), mad(n, K(1.5), K(-0.1)));
  return sat(mul(cloud, sub(K(1), mul(lane, K(0.8)))));
}

function addMilkyWay(dx: v128, dy: v128, dz: v128, above: v128): void {
  const band = milkyWayAt(dx, dy, dz);
  const power = mul(mul(band, above), mul(K(pf(MILKY_WAY)), smooth(0.0, 0.25, dy)));
  const core = mul(band, band);
  skyR = mad(power, mad(core, K(0.34), K(0.13)), skyR);
  skyG = mad(power, mad(core, K(0.24), K(0.15)), skyG);
  skyB = mad(power, mad(core, K(0.24), K(0.24)), skyB);
}

/** A bow about the point opposite the sun, red outside; `c`: cosine to the sun. */
function addRainbow(c: v128, above: v128): void {
  // Cosines of 43.6 and 39.6 degrees: twice as wide as the real one, so that it reads on a small screen.
  const a = mul(sub(neg(c), K(0.724)), K(1 / 0.047));
  const inside = mul(smooth(0.9, 1.3, a), K(0.05));
  const power = mul(mul(above, K(pf(RAINBOW))), mad(skyG, K(0.35), K(0.2)));
  skyR = mad(power, add(bow(a, 0.2), inside), skyR);
  skyG = mad(power, add(bow(a, 0.48), inside), skyG);
  skyB = mad(power, add(bow(a, 0.76), inside), skyB);
}
// @ts-ignore: decorator
@inline function bow(a: v128, middle: f32): v128 {
  const d = mul(sub(a, K(middle)), K(3.1));
  const k = sat(sub(K(1), mul(d, d)));
  return mul(k, k);
}

function addAurora(dx: v128, dy: v128, dz: v128, above: v128): void {
  const t = pf(TIME);
  const reach = div(K(1), mx(K(0.06), add(dy, K(0.05))));
  const x = mul(dx, reach);
  const z = mul(dz, reach);
  const seed = pi(SKY_SEED) + 300;
  const bend = noise2(mad(x, K(0.7), K(t * 0.05)), mul(z, K(0.7)), seed);
  const s = mad(bend, K(3.2), add(z, mul(x, K(0.25))));
  const band = abs4(sub(fract(mul(s, K(0.45))), K(0.5)));
  const ray = noise2(mad(x, K(5), K(t * 0.3)), mad(s, K(0.5), K(7.3)), seed + 1);
  const edge = sat(mad(band, K(-5), K(1.25)));
  const fade = mul(smooth(0.04, 0.22, dy), sub(K(1), smooth(0.5, 0.95, dy)));
  const power = mul(mul(mul(mul(edge, edge), mad(ray, K(0.8), K(0.3))), fade), mul(above, K(pf(AURORA))));
  const high = smooth(0.15, 0.6, dy);
  skyR = mad(power, mad(high, K(0.45), K(0.06)), skyR);
  skyG = mad(power, mad(high, K(-0.45), K(0.85)), skyG);
  skyB = mad(power, mad(high, K(0.35), K(0.42)), skyB);
}

// One over the height in which haze thins to a third, and its density at the eye.
let fogFall: f32 = 0;
let fogBase: f32 = 0;

/** Before the first fogAmount() of a frame. */
export function prepareFog(): void {
  fogFall = 1 / max(<f32>0.5, pf(FOG_FALLOFF));
  fogBase = pf(FOG_DENSITY) * expNegativeScalar(pf(EYE + 1) * fogFall);
}

/** Share of light that the haze takes away over a distance in a direction. */
export function fogAmount(distance: v128, dy: v128): v128 {
  const h = fogFall;
  const base = fogBase;
  // Mean of exp(-rise) along the way: (1 - e^-x) / x, by series where x is small. Downwards the rise is negative.
  const x = mx(K(-6), mn(K(60), mul(mul(distance, dy), K(h))));
  const small = f32x4.lt(abs4(x), K(0.6));
  let mean = mad(mad(mad(mad(x, K(1.0 / 120), K(-1.0 / 24)), x, K(1.0 / 6)), x, K(-0.5)), x, K(1));
  if (i32x4.bitmask(small) != 15) mean = pick(small, mean, div(sub(K(1), expAny(neg(x))), pick(small, K(1), x)));
  return sub(K(1), expNegative(neg(mul(mul(K(base), distance), mean))));
}

function expNegativeScalar(x: f32): f32 {
  return f32x4.extract_lane(expNegative(K(-max<f32>(-4, x))), 0);
}

/** Colour of haze in a direction, to skyR.. */
export function fogColor(dx: v128, dy: v128, dz: v128): void {
  const c = sat(mad(dot3(dx, dy, dz, K(pf(SUN_DIRECTION)), K(pf(SUN_DIRECTION + 1)), K(pf(SUN_DIRECTION + 2))), K(0.5), K(0.5)));
  const c2 = mul(c, c);
  const c4 = mul(c2, c2);
  const t = mul(c4, mul(c2, c2));
  skyR = mix(K(pf(FOG_COLOR)), K(pf(FOG_SUN)), t);
  skyG = mix(K(pf(FOG_COLOR + 1)), K(pf(FOG_SUN + 1)), t);
  skyB = mix(K(pf(FOG_COLOR + 2)), K(pf(FOG_SUN + 2)), t);
}
