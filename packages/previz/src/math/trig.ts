/**
 * Transcendental functions built only from exact IEEE-754 operations (+ - * / sqrt floor), so that every
 * machine and every JavaScript engine gives the same bits. Anything that draws or sounds uses these, never Math.sin & co.
 * Absolute error is below 1e-9 on the ranges used (|x| < 1e5 for angles).
 */

export const PI = 3.141592653589793;
export const TAU = 6.283185307179586;
export const HALF_PI = 1.5707963267948966;
/** Degrees to radians. */
export const DEG = 0.017453292519943295;

// pi/2 split in two parts so that the range reduction keeps its low bits (Cody-Waite).
const HALF_PI_HIGH = 1.570796012878418;
const HALF_PI_LOW = 3.139164786504813e-7;

function sinPoly(r: number): number {
  const s = r * r;
  return (
    r *
    (1 +
      s *
        (-1.6666666666666666e-1 +
          s *
            (8.333333333333333e-3 +
              s *
                (-1.984126984126984e-4 +
                  s * (2.7557319223985893e-6 + s * (-2.505210838544172e-8 + s * 1.6059043836821613e-10))))))
  );
}

function cosPoly(r: number): number {
  const s = r * r;
  return (
    1 +
    s *
      (-0.5 +
        s *
          (4.1666666666666664e-2 +
            s *
              (-1.388888888888889e-3 +
                s * (2.48015873015873e-5 + s * (-2.7557319223985888e-7 + s * 2.08767569878681e-9)))))
  );
}

/** Sine of x radians. */
export function sin(x: number): number {
  const k = Math.floor(x / HALF_PI + 0.5);
  const r = x - k * HALF_PI_HIGH - k * HALF_PI_LOW;
  const q = k - Math.floor(k / 4) * 4;
  if (q === 0) return sinPoly(r);
  if (q === 1) return cosPoly(r);
  if (q === 2) return -sinPoly(r);
  return -cosPoly(r);
}

/** Cosine of x radians. */
export function cos(x: number): number {
  const k = Math.floor(x / HALF_PI + 0.5);
  const r = x - k * HALF_PI_HIGH - k * HALF_PI_LOW;
  const q = k - Math.floor(k / 4) * 4;
  if (q === 0) return cosPoly(r);
  if (q === 1) return -sinPoly(r);
  if (q === 2) return -cosPoly(r);
  return sinPoly(r);
}

/** Tangent of x radians. */
export function tan(x: number): number {
  return sin(x) / cos(x);
}

function atanUnit(z: number): number {
  // Two half-angle steps bring |z| <= 1 below 0.2, where the series converges fast.
  const a = z / (1 + Math.sqrt(1 + z * z));
  const b = a / (1 + Math.sqrt(1 + a * a));
  const s = b * b;
  return 4 * b * (1 - s * (1 / 3 - s * (1 / 5 - s * (1 / 7 - s * (1 / 9 - s * (1 / 11 - s * (1 / 13 - s / 15)))))));
}

/** Arc tangent, radians in (-pi/2, pi/2). */
export function atan(x: number): number {
  if (x > 1) return HALF_PI - atanUnit(1 / x);
  if (x < -1) return -HALF_PI - atanUnit(1 / x);
  return atanUnit(x);
}

/** Angle of the vector (x, y), radians in (-pi, pi]. */
export function atan2(y: number, x: number): number {
  if (x > 0) return atan(y / x);
  if (x < 0) return y >= 0 ? atan(y / x) + PI : atan(y / x) - PI;
  if (y > 0) return HALF_PI;
  if (y < 0) return -HALF_PI;
  return 0;
}

/** The same angle in [-pi, pi], by whole turns. */
export function wrapAngle(a: number): number {
  let d = a;
  while (d > PI) d -= 2 * PI;
  while (d < -PI) d += 2 * PI;
  return d;
}

/** Arc cosine, radians in [0, pi]; x is clamped to [-1, 1]. */
export function acos(x: number): number {
  const c = x < -1 ? -1 : x > 1 ? 1 : x;
  return atan2(Math.sqrt((1 - c) * (1 + c)), c);
}

/** Arc sine, radians in [-pi/2, pi/2]; x is clamped to [-1, 1]. */
export function asin(x: number): number {
  const c = x < -1 ? -1 : x > 1 ? 1 : x;
  return atan2(c, Math.sqrt((1 - c) * (1 + c)));
}

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** 2 to the integer power n, exact. */
export function exp2Integer(n: number): number {
  let result = 1;
  let base = n < 0 ? 0.5 : 2;
  let k = n < 0 ? -n : n;
  while (k > 0) {
    if (k % 2 === 1) result *= base;
    base *= base;
    k = Math.floor(k / 2);
  }
  return result;
}

/** e to the power x. */
export function exp(x: number): number {
  if (x > 709) return Number.POSITIVE_INFINITY;
  if (x < -745) return 0;
  const k = Math.floor(x / 0.6931471805599453 + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let term = 1;
  let sum = 1;
  for (let i = 1; i <= 13; i++) {
    term *= r / i;
    sum += term;
  }
  return k < -1000 ? sum * exp2Integer(k + 60) * exp2Integer(-60) : sum * exp2Integer(k);
}

/** Natural logarithm; x must be positive (0 gives -Infinity, negative gives NaN). */
export function log(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0)) return Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let m = x;
  let e = 0;
  while (m >= 1.4142135623730951) {
    if (m > 1e10) {
      m *= 2.3283064365386963e-10; // 2^-32
      e += 32;
    } else {
      m *= 0.5;
      e += 1;
    }
  }
  while (m < 0.7071067811865476) {
    if (m < 1e-10) {
      m *= 4294967296;
      e -= 32;
    } else {
      m *= 2;
      e -= 1;
    }
  }
  const z = (m - 1) / (m + 1);
  const s = z * z;
  const series =
    1 + s * (1 / 3 + s * (1 / 5 + s * (1 / 7 + s * (1 / 9 + s * (1 / 11 + s * (1 / 13 + s * (1 / 15 + s / 17)))))));
  return e * LN2_HIGH + (2 * z * series + e * LN2_LOW);
}

/** x to the power y; x must not be negative. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x === 0) return 0;
  return exp(y * log(x));
}

/** Hyperbolic tangent. */
export function tanh(x: number): number {
  if (x > 20) return 1;
  if (x < -20) return -1;
  const e = exp(2 * x);
  return (e - 1) / (e + 1);
}
