/**
 * Given pictures in motion: planes looked up at places that a coarse grid names, and toned by fields on the same grid.
 * Called by src/render/plate/loom.ts, which keeps the books: all blocks are its own, from take().
 */

const PHASES: i32 = 64;
/** Catmull-Rom weights of 1/128: per phase the four taps twice as i16, then each of them twice as i32. */
const TAPS: usize = memory.data(64 * 48, 16);
let woven: bool = false;

function makeTaps(): void {
  if (woven) return;
  woven = true;
  for (let i = 0; i < PHASES; i++) {
    const t = <f64>i / <f64>PHASES;
    const before = <i32>Math.round(((2 - t) * t - 1) * t * 64);
    const after = <i32>Math.round((t - 1) * t * t * 64);
    const right = <i32>Math.round(((4 - 3 * t) * t + 1) * t * 64);
    for (let k = 0; k < 4; k++) {
      const tap = k == 0 ? before : k == 1 ? 128 - before - right - after : k == 2 ? right : after;
      const at = TAPS + <usize>(i * 48);
      store<i16>(at + <usize>(k << 1), <i16>tap);
      store<i16>(at + 8 + <usize>(k << 1), <i16>tap);
      store<i32>(at + 16 + <usize>(k << 3), tap);
      store<i32>(at + 20 + <usize>(k << 3), tap);
    }
  }
}

// @ts-ignore: decorator
@inline function sharp(at: usize, pitch: usize, p: i32, q: i32): i32 {
  const wx = v128.load(TAPS + <usize>(p * 48));
  const wy = TAPS + <usize>(q * 48);
  const top = v128.load32_lane(at + pitch, v128.load32_zero(at), 1);
  const low = v128.load32_lane(at + pitch * 3, v128.load32_zero(at + pitch * 2), 1);
  const a = i32x4.mul(i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(top), wx), v128.load(wy, 16));
  const b = i32x4.mul(i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(low), wx), v128.load(wy, 32));
  const sum = i32x4.add(a, b);
  const half = i32x4.add(sum, i8x16.shuffle(sum, sum, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
  const value = (i32x4.extract_lane(half, 0) + i32x4.extract_lane(half, 1) + 8192) >> 14;
  return max(0, min(255, value));
}

// @ts-ignore: decorator
@inline function soft(at: usize, pitch: usize, fx: i32, fy: i32): i32 {
  const top = (64 - fx) * <i32>load<u8>(at) + fx * <i32>load<u8>(at, 1);
  const low = (64 - fx) * <i32>load<u8>(at + pitch) + fx * <i32>load<u8>(at + pitch, 1);
  return ((64 - fy) * top + fy * low + 2048) >> 12;
}

/** One of four corner values, `down` of the way from the upper to the lower. */
// @ts-ignore: decorator
@inline function between(upper: usize, lower: usize, down: f32): f32 {
  const a = load<f32>(upper);
  return a + (load<f32>(lower) - a) * down;
}

/**
 * Fills a plane from a padded source. The lookup is f32 per node, in luma pixels; `shift` is 1 for chroma, which is
 * looked up with two taps instead of four. `share` (f32 per node, 0 = none: all; 2 = all, and solid) and `matte` (a padded plane like the
 * source, 0 = none: solid) say how much of what is there already is covered.
 */
export function weave(
  out: usize, width: i32, height: i32, source: usize, pitch: i32, pad: i32, lookX: usize, lookY: usize,
  columns: i32, step: i32, shift: i32, share: usize, matte: usize,
): void {
  makeTaps();
  const size = step >> shift;
  const part: f32 = 1 / <f32>size;
  const scale: f32 = 65536 / <f32>(1 << shift);
  const origin = source + <usize>(pitch * pad + pad);
  const veil = matte - source;
  const stride = <usize>pitch;
  for (let y = 0; y < height; y++) {
    const row = y / size;
    const down = <f32>(y - row * size) * part;
    const upper = <usize>(row * columns) << 2;
    const lower = upper + (<usize>columns << 2);
    for (let x = 0, node: usize = 0; x < width; x += size, node += 4) {
      let mix: f32 = 1, mixStep: f32 = 0;
      if (share != 0) {
        mix = between(share + upper + node, share + lower + node, down);
        const end = between(share + upper + node + 4, share + lower + node + 4, down);
        if (mix <= 0 && end <= 0) continue;
        mixStep = (end - mix) * part;
      }
      const fromX = between(lookX + upper + node, lookX + lower + node, down);
      const fromY = between(lookY + upper + node, lookY + lower + node, down);
      const dx = <i32>((between(lookX + upper + node + 4, lookX + lower + node + 4, down) - fromX) * scale * part);
      const dy = <i32>((between(lookY + upper + node + 4, lookY + lower + node + 4, down) - fromY) * scale * part);
      let px = <i32>(fromX * scale), py = <i32>(fromY * scale);
      const end = min(width, x + size);
      // A share of two says that the matte need not be asked.
      const solid = (matte == 0 && mix >= 1 && mixStep == 0) || (mix >= 2 && mixStep == 0);
      for (let i = x, to = out + <usize>(y * width + x); i < end; i++, to++, px += dx, py += dy) {
        const at = origin + <usize>((py >> 16) * pitch + (px >> 16));
        let covers: f32 = 1;
        if (!solid) {
          covers = min(<f32>1, mix);
          mix += mixStep;
          if (matte != 0) {
            const veiled = soft(at + veil, stride, (px >> 10) & 63, (py >> 10) & 63);
            if (veiled == 0) continue;
            covers *= <f32>veiled * <f32>(1.0 / 255.0);
          }
          if (covers <= 0) continue;
        }
        const value = shift == 0
          ? sharp(at - 1 - stride, stride, (px >> 10) & 63, (py >> 10) & 63)
          : soft(at, stride, (px >> 10) & 63, (py >> 10) & 63);
        if (covers >= 1) store<u8>(to, <u8>value);
        else {
          const old = <i32>load<u8>(to);
          store<u8>(to, <u8>(<f32>old + <f32>(value - old) * covers + 0.5));
        }
      }
    }
  }
}

/**
 * Tones luma: v becomes base + v * (gain + v * bend) with v = value - 16, all three f32 per node, and adds grain from a
 * tile of 256 x 256 signed bytes, `grain` of it, from (`tileX`, `tileY`) on; tileX is a multiple of 4.
 */
export function toneLuma(
  plane: usize, width: i32, height: i32, base: usize, gain: usize, bend: usize, columns: i32, step: i32,
  tile: usize, tileX: i32, tileY: i32, grain: f32,
): void {
  const part: f32 = 1 / <f32>step;
  const ramp = f32x4(0, 1, 2, 3);
  for (let y = 0; y < height; y++) {
    const row = y / step;
    const down = <f32>(y - row * step) * part;
    const upper = <usize>(row * columns) << 2;
    const lower = upper + (<usize>columns << 2);
    const grainRow = tile + <usize>(((y + tileY) & 255) << 8);
    for (let x = 0, node: usize = 0; x < width; x += step, node += 4) {
      const b = between(base + upper + node, base + lower + node, down);
      const bStep = (between(base + upper + node + 4, base + lower + node + 4, down) - b) * part;
      const g = between(gain + upper + node, gain + lower + node, down);
      const gStep = (between(gain + upper + node + 4, gain + lower + node + 4, down) - g) * part;
      const c = between(bend + upper + node, bend + lower + node, down);
      const cStep = (between(bend + upper + node + 4, bend + lower + node + 4, down) - c) * part;
      const end = min(width, x + step);
      for (let i = x; i < end; i += 4) {
        const at = plane + <usize>(y * width + i);
        const away = f32x4.add(f32x4.splat(<f32>(i - x)), ramp);
        const raw = i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(at)));
        const v = f32x4.sub(f32x4.convert_i32x4_s(raw), f32x4.splat(16));
        const speck = i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(v128.load32_zero(grainRow + <usize>((i + tileX) & 255))));
        const bends = f32x4.add(f32x4.splat(c), f32x4.mul(f32x4.splat(cStep), away));
        const gains = f32x4.add(f32x4.splat(g), f32x4.mul(f32x4.splat(gStep), away));
        const bases = f32x4.add(f32x4.splat(b + 16.5), f32x4.mul(f32x4.splat(bStep), away));
        let sum = f32x4.add(bases, f32x4.mul(v, f32x4.add(gains, f32x4.mul(v, bends))));
        sum = f32x4.add(sum, f32x4.mul(f32x4.convert_i32x4_s(speck), f32x4.splat(grain)));
        const done = i32x4.trunc_sat_f32x4_s(f32x4.min(f32x4.max(sum, f32x4.splat(16)), f32x4.splat(235)));
        const words = i16x8.narrow_i32x4_s(done, done);
        const bytes = i8x16.narrow_i16x8_u(words, words);
        if (end - i >= 4) v128.store32_lane(at, bytes, 0);
        else v128.store16_lane(at, bytes, 0);
      }
    }
  }
}

/** Tones a chroma plane: 128 + (value - 128) * gain + base, both f32 per node. */
export function toneChroma(
  plane: usize, width: i32, height: i32, base: usize, gain: usize, columns: i32, size: i32,
): void {
  const part: f32 = 1 / <f32>size;
  for (let y = 0; y < height; y++) {
    const row = y / size;
    const down = <f32>(y - row * size) * part;
    const upper = <usize>(row * columns) << 2;
    const lower = upper + (<usize>columns << 2);
    for (let x = 0, node: usize = 0; x < width; x += size, node += 4) {
      let b = between(base + upper + node, base + lower + node, down) + 128.5;
      const bStep = (between(base + upper + node + 4, base + lower + node + 4, down) + 128.5 - b) * part;
      let g = between(gain + upper + node, gain + lower + node, down);
      const gStep = (between(gain + upper + node + 4, gain + lower + node + 4, down) - g) * part;
      const end = min(width, x + size);
      for (let i = x, at = plane + <usize>(y * width + x); i < end; i++, at++, b += bStep, g += gStep) {
        const value = <i32>(b + <f32>(<i32>load<u8>(at) - 128) * g);
        store<u8>(at, <u8>max(16, min(240, value)));
      }
    }
  }
}
