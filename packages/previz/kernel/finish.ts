/** What a recording does to the finished picture: faults of tape and film, the colours of a heat camera. Idle when none is asked for. */
import { DAMAGE, FRAME, HEAT, SEED, TAPE } from '../src/render/params';
import { drawLabels } from './labels';
import { height, pf, pi, planeU, planeV, planeY, take, width } from './state';

export function finishPicture(): void {
  if (pf(HEAT) > 0) colourHeat();
  if (pf(DAMAGE) > 0) damageFilm(pf(DAMAGE));
  drawLabels();
  if (pf(TAPE) > 0) wearTape(pf(TAPE));
}

function hash(a: i32, b: i32, c: i32): u32 {
  let h = <u32>a * 0x27d4eb2d ^ <u32>b * 0x165667b1 ^ <u32>c * 0x3504f333 ^ <u32>pi(SEED);
  h = (h ^ (h >> 15)) * 0x2c1b3c6d;
  h = (h ^ (h >> 13)) * 0x297a2d39;
  return h ^ (h >> 16);
}
/** 0..1 */
function draw(a: i32, b: i32, c: i32): f32 { return <f32>(hash(a, b, c) >> 8) * <f32>(1.0 / 16777216.0); }

// Colours of heat at five steps, r g b of the display.
const HEATS: usize = memory.data<f32>([
  0.02, 0.02, 0.10, 0.33, 0.03, 0.52, 0.86, 0.16, 0.30, 0.99, 0.70, 0.08, 1, 1, 0.86,
]);
// Luma and chroma codes of every luma code.
const TABLE: usize = memory.data(256 * 4, 16);

function colourHeat(): void {
  for (let i = 0; i < 256; i++) {
    const t = max<f32>(0, min<f32>(0.9999, (<f32>i - 16) / 219)) * 4;
    const k = <i32>t;
    const f = t - <f32>k;
    const o = HEATS + <usize>(k * 12);
    const r = load<f32>(o) + (load<f32>(o, 12) - load<f32>(o)) * f;
    const g = load<f32>(o, 4) + (load<f32>(o, 16) - load<f32>(o, 4)) * f;
    const b = load<f32>(o, 8) + (load<f32>(o, 20) - load<f32>(o, 8)) * f;
    const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    store<u8>(TABLE + <usize>(i << 2), <u8>(16.5 + 219 * y));
    store<u8>(TABLE + <usize>(i << 2), <u8>(128.5 + 224 * (b - y) / <f32>1.8556), 1);
    store<u8>(TABLE + <usize>(i << 2), <u8>(128.5 + 224 * (r - y) / <f32>1.5748), 2);
  }
  const w = width;
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < w; x += 2) {
      const at = planeY + <usize>(y * w + x);
      const a = <i32>load<u8>(at), b = <i32>load<u8>(at, 1), c = <i32>load<u8>(at + <usize>w), d = <i32>load<u8>(at + <usize>w, 1);
      const mean = TABLE + <usize>((a + b + c + d + 2 >> 2) << 2);
      store<u8>(at, load<u8>(TABLE + <usize>(a << 2)));
      store<u8>(at, load<u8>(TABLE + <usize>(b << 2)), 1);
      store<u8>(at + <usize>w, load<u8>(TABLE + <usize>(c << 2)));
      store<u8>(at + <usize>w, load<u8>(TABLE + <usize>(d << 2)), 1);
      const o = <usize>((y >> 1) * (w >> 1) + (x >> 1));
      store<u8>(planeU + o, load<u8>(mean, 1));
      store<u8>(planeV + o, load<u8>(mean, 2));
    }
  }
}

/** Moves the luma of a pixel towards `to` by a share. */
function shift(x: i32, y: i32, to: f32, share: f32): void {
  if (x < 0 || y < 0 || x >= width || y >= height) return;
  const at = planeY + <usize>(y * width + x);
  const v = <f32>load<u8>(at);
  store<u8>(at, <u8>(v + (to - v) * share + 0.5));
}

function damageFilm(amount: f32): void {
  const h = height, w = width, frame = pi(FRAME);
  const unit: f32 = <f32>h / 1080;
  // Upright scratches that wander and come and go over many frames.
  for (let i = 0; i < 5; i++) {
    const life = frame / (14 + i * 5);
    if (draw(i, life, 1) > 0.45 * amount) continue;
    const base = draw(i, life, 2) * <f32>w;
    const bright = draw(i, life, 3) > 0.35;
    const x = <i32>(base + (draw(i, frame, 4) - 0.5) * 5 * unit);
    const from = draw(i, life, 5) > 0.5 ? 0 : <i32>(draw(i, life, 6) * <f32>h * 0.6);
    const thick = max(1, <i32>(unit * 1.6));
    for (let y = from; y < h; y++) {
      const share: f32 = 0.16 + 0.2 * draw(i, y >> 5, life);
      for (let k = 0; k < thick; k++) shift(x + k, y, bright ? 225 : 24, share * amount);
    }
  }
  // Specks of dust, new in every frame.
  const specks = <i32>(amount * 16);
  for (let i = 0; i < specks; i++) {
    if (draw(i, frame, 11) < 0.45) continue;
    const r: f32 = (<f32>1.2 + 5 * draw(i, frame, 12) * draw(i, frame, 13)) * unit;
    const cx = draw(i, frame, 14) * <f32>w, cy = draw(i, frame, 15) * <f32>h;
    const to: f32 = draw(i, frame, 16) > 0.4 ? 20 : 230;
    const tall: f32 = r * (<f32>0.6 + draw(i, frame, 17));
    for (let y = <i32>(cy - tall); y <= <i32>(cy + tall); y++) {
      for (let x = <i32>(cx - r); x <= <i32>(cx + r); x++) {
        const dx = (<f32>x - cx) / r, dy = (<f32>y - cy) / tall;
        const d: f32 = 1 - dx * dx - dy * dy;
        if (d > 0) shift(x, y, to, min<f32>(1, d * <f32>2.5) * <f32>0.75);
      }
    }
  }
  // A hair now and then.
  const hair = frame / 5;
  if (draw(hair, 3, 21) > 1 - 0.22 * amount) {
    let x = draw(hair, 4, 21) * <f32>w, y = draw(hair, 5, 21) * <f32>h;
    let dx: f32 = draw(hair, 6, 21) - 0.5, dy: f32 = draw(hair, 7, 21) - 0.5;
    for (let k = 0; k < <i32>(<f32>90 * unit); k++) {
      const bend: f32 = (draw(hair, k >> 3, 22) - 0.5) * 0.22;
      const turned: f32 = dx - dy * bend;
      dy += dx * bend;
      dx = turned;
      const inverse: f32 = 1 / max<f32>(0.05, sqrt<f32>(dx * dx + dy * dy));
      x += dx * inverse;
      y += dy * inverse;
      shift(<i32>x, <i32>y, 22, 0.7);
      shift(<i32>x + 1, <i32>y, 22, 0.5);
    }
  }
}

function wearTape(amount: f32): void {
  const w = width, h = height, frame = pi(FRAME);
  const line = take(<usize>w + 64);
  // Tape holds 240 lines: what follows is alike over each of them.
  const lines = max(1, h / 240);
  const band = <i32>((<f32>(frame % 190) / 190) * <f32>(h + h / 6)) - h / 12;
  for (let y = 0; y < h; y++) {
    const row = y / lines;
    let move = (draw(row, frame, 31) - 0.5) * 0.0022 * <f32>w * amount;
    // The foot of the picture, where the heads switch, and a band of bad tracking that rolls through.
    const foot = <f32>(y - (h - h / 34)) / <f32>(h / 34);
    if (foot > 0) move += foot * 0.05 * <f32>w * amount + (draw(row, frame, 32) - 0.5) * 0.03 * <f32>w;
    const near = <f32>abs(y - band) / (<f32>h * 0.028);
    if (near < 1) move += (1 - near) * (draw(row, frame, 33) - 0.3) * 0.02 * <f32>w * amount;
    smearRow(planeY + <usize>(y * w), w, line, <i32>move, max(1, w / 380), 16);
    // Lines of the tube, and drop-outs.
    const from = planeY + <usize>(y * w);
    if (y % lines == lines - 1 && lines > 1) {
      for (let x = 0; x < w; x++) store<u8>(from + <usize>x, <u8>(16 + (<f32>load<u8>(from + <usize>x) - 16) * (1 - 0.1 * amount)));
    }
    if (draw(row, frame, 34) > 1 - (near < 1 ? 0.35 : 0.006) * amount) {
      const at = <i32>(draw(row, frame, 35) * <f32>w);
      const long = <i32>((0.01 + 0.07 * draw(row, frame, 36)) * <f32>w);
      for (let x = at; x < min(w, at + long); x++) shift(x, y, 235, 0.75 * (1 - <f32>(x - at) / <f32>long));
    }
  }
  // Colour is coarse, late and bleeds.
  const cw = w >> 1, late = max(1, w / 300), wide = max(2, w / 64);
  for (let y = 0; y < h >> 1; y++) {
    const row = (y << 1) / lines;
    const move = late + <i32>((draw(row >> 2, frame, 41) - 0.5) * 0.003 * <f32>w * amount);
    smearRow(planeU + <usize>(y * cw), cw, line, move, wide, 128);
    smearRow(planeV + <usize>(y * cw), cw, line, move, wide, 128);
  }
}

/** Moves a row to the right and makes every place the mean of `wide` places up to it. */
function smearRow(row: usize, w: i32, line: usize, move: i32, wide: i32, edge: i32): void {
  memory.copy(line, row, <usize>w);
  let sum = 0;
  for (let x = -wide; x < w; x++) {
    const to = x - move + (wide >> 1), gone = to - wide;
    sum += to < 0 ? edge : <i32>load<u8>(line + <usize>min(w - 1, to));
    if (x >= 0) {
      sum -= gone < 0 ? edge : <i32>load<u8>(line + <usize>min(w - 1, gone));
      store<u8>(row + <usize>x, <u8>(sum / wide));
    }
  }
}
