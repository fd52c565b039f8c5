/** What cameras write into their pictures, the lines of a surveillance screen, and the gate that film is seen through. Idle unless asked for. */
import { GATE, LABEL, LABELS, LABEL_SIZE, LABEL_TEXT, LABEL_WORDS, LABEL_X, LABEL_Y, LINES } from '../src/render/params';
import { P, height, pf, pi, planeU, planeV, planeY, width } from './state';

/** Columns of 5 x 7 dots of the characters from blank to Z, lowest bit on top; * is a filled disc and > a filled triangle. */
const FONT: usize = memory.data<u8>([
  0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x5f, 0x00, 0x00, 0x00, 0x07, 0x00, 0x07, 0x00, 0x14, 0x7f, 0x14, 0x7f, 0x14,
  0x24, 0x2a, 0x7f, 0x2a, 0x12, 0x23, 0x13, 0x08, 0x64, 0x62, 0x36, 0x49, 0x56, 0x20, 0x50, 0x00, 0x08, 0x07, 0x03, 0x00,
  0x00, 0x1c, 0x22, 0x41, 0x00, 0x00, 0x41, 0x22, 0x1c, 0x00, 0x1c, 0x3e, 0x3e, 0x3e, 0x1c, 0x08, 0x08, 0x3e, 0x08, 0x08,
  0x00, 0x80, 0x70, 0x30, 0x00, 0x08, 0x08, 0x08, 0x08, 0x08, 0x00, 0x00, 0x60, 0x60, 0x00, 0x20, 0x10, 0x08, 0x04, 0x02,
  0x3e, 0x51, 0x49, 0x45, 0x3e, 0x00, 0x42, 0x7f, 0x40, 0x00, 0x72, 0x49, 0x49, 0x49, 0x46, 0x21, 0x41, 0x49, 0x4d, 0x33,
  0x18, 0x14, 0x12, 0x7f, 0x10, 0x27, 0x45, 0x45, 0x45, 0x39, 0x3c, 0x4a, 0x49, 0x49, 0x31, 0x41, 0x21, 0x11, 0x09, 0x07,
  0x36, 0x49, 0x49, 0x49, 0x36, 0x46, 0x49, 0x49, 0x29, 0x1e, 0x00, 0x00, 0x14, 0x00, 0x00, 0x00, 0x40, 0x34, 0x00, 0x00,
  0x00, 0x08, 0x14, 0x22, 0x41, 0x14, 0x14, 0x14, 0x14, 0x14, 0x7f, 0x3e, 0x1c, 0x08, 0x00, 0x02, 0x01, 0x59, 0x09, 0x06,
  0x3e, 0x41, 0x5d, 0x59, 0x4e, 0x7c, 0x12, 0x11, 0x12, 0x7c, 0x7f, 0x49, 0x49, 0x49, 0x36, 0x3e, 0x41, 0x41, 0x41, 0x22,
  0x7f, 0x41, 0x41, 0x41, 0x3e, 0x7f, 0x49, 0x49, 0x49, 0x41, 0x7f, 0x09, 0x09, 0x09, 0x01, 0x3e, 0x41, 0x41, 0x51, 0x73,
  0x7f, 0x08, 0x08, 0x08, 0x7f, 0x00, 0x41, 0x7f, 0x41, 0x00, 0x20, 0x40, 0x41, 0x3f, 0x01, 0x7f, 0x08, 0x14, 0x22, 0x41,
  0x7f, 0x40, 0x40, 0x40, 0x40, 0x7f, 0x02, 0x1c, 0x02, 0x7f, 0x7f, 0x04, 0x08, 0x10, 0x7f, 0x3e, 0x41, 0x41, 0x41, 0x3e,
  0x7f, 0x09, 0x09, 0x09, 0x06, 0x3e, 0x41, 0x51, 0x21, 0x5e, 0x7f, 0x09, 0x19, 0x29, 0x46, 0x26, 0x49, 0x49, 0x49, 0x32,
  0x03, 0x01, 0x7f, 0x01, 0x03, 0x3f, 0x40, 0x40, 0x40, 0x3f, 0x1f, 0x20, 0x40, 0x20, 0x1f, 0x3f, 0x40, 0x38, 0x40, 0x3f,
  0x63, 0x14, 0x08, 0x14, 0x63, 0x03, 0x04, 0x78, 0x04, 0x03, 0x61, 0x59, 0x49, 0x4d, 0x43,
]);
const FIRST: i32 = 32;
const LAST: i32 = 90;
/** Dots from one character to the next. */
const ADVANCE: i32 = 6;
const ROWS: i32 = 7;
/** Codes of letters and of the line about them. */
const WHITE: u8 = 224;
const BLACK: u8 = 24;

export function drawLabels(): void {
  if (pf(LINES) > 0) drawLines(pf(LINES));
  if (pf(GATE) > 0) drawGate(pf(GATE));
  for (let k = 0; k < pi(LABELS); k++) drawLabel(LABEL + k * LABEL_WORDS);
}

function drawLabel(word: i32): void {
  const text = P + (<usize>(word + LABEL_TEXT) << 2);
  let count = 0;
  while (count < 32 && load<u8>(text + <usize>count) != 0) count++;
  const dot = max(1, <i32>(pf(word + LABEL_SIZE) * <f32>height / <f32>ROWS + 0.5));
  const wide = (count * ADVANCE - 1) * dot, high = ROWS * dot;
  // Anchored by the side that is nearer.
  const x = pf(word + LABEL_X), y = pf(word + LABEL_Y);
  const left = (<i32>(x * <f32>width) - (x > 0.5 ? wide : 0)) & ~1, top = (<i32>(y * <f32>height) - (y > 0.5 ? high : 0)) & ~1;
  const rim = max(1, dot >> 1);
  for (let pass = 0; pass < 2; pass++) {
    const grow = pass == 0 ? rim : 0;
    for (let i = 0; i < count; i++) {
      const code = <i32>load<u8>(text + <usize>i);
      if (code < FIRST || code > LAST) continue;
      for (let column = 0; column < 5; column++) {
        const dots = <i32>load<u8>(FONT + <usize>((code - FIRST) * 5 + column));
        for (let row = 0; row < ROWS; row++) {
          if ((dots & (1 << row)) == 0) continue;
          const dx = left + (i * ADVANCE + column) * dot, dy = top + row * dot;
          fill(dx - grow, dy - grow, dx + dot + grow, dy + dot + grow, pass == 0 ? BLACK : WHITE);
        }
      }
    }
  }
}

/** Grey of one code in a rectangle. */
function fill(x0: i32, y0: i32, x1: i32, y1: i32, code: u8): void {
  x0 = max(0, x0);
  y0 = max(0, y0);
  x1 = min(width, x1);
  y1 = min(height, y1);
  if (x1 <= x0) return;
  for (let y = y0; y < y1; y++) memory.fill(planeY + <usize>(y * width + x0), code, <usize>(x1 - x0));
  const w = width >> 1, n = (x1 + 1 >> 1) - (x0 >> 1);
  for (let y = y0 >> 1; y < y1 + 1 >> 1; y++) {
    memory.fill(planeU + <usize>(y * w + (x0 >> 1)), 128, <usize>n);
    memory.fill(planeV + <usize>(y * w + (x0 >> 1)), 128, <usize>n);
  }
}

/** Lines of a screen of 360 of them: every other one is darker. */
function drawLines(amount: f32): void {
  const lines = max(2, height / 270);
  const keep = <i32>(<f32>256 * (<f32>1 - amount));
  for (let y = 0; y < height; y++) {
    if (y % lines >= lines + 1 >> 1) continue;
    let at = planeY + <usize>(y * width);
    for (const end = at + <usize>width; at < end; at++) store<u8>(at, <u8>(16 + ((<i32>load<u8>(at) - 16) * keep >> 8)));
  }
}

/** Black about the picture, `share` of its height wide, with round corners and a soft edge. */
function drawGate(share: f32): void {
  const h = <f32>height, edge = share * h, round = h * 0.06, soft = max<f32>(1, h * 0.004);
  const halfW = <f32>width * 0.5 - edge - round, halfH = h * 0.5 - edge - round;
  for (let y = 0; y < height; y += 2) {
    const dy = max<f32>(0, abs(<f32>y + 1 - h * 0.5) - halfH);
    // Rows that are clear of the corners darken at their ends alone.
    const reach = <i32>(edge + round + soft) + 2 & ~1;
    for (let x = 0; x < width; x += 2) {
      if (dy == 0 && x > reach && x < width - reach) x = width - reach & ~1;
      const dx = max<f32>(0, abs(<f32>x + 1 - <f32>width * 0.5) - halfW);
      const away = sqrt<f32>(dx * dx + dy * dy) - round;
      const dark = <i32>(<f32>256 * min<f32>(1, max<f32>(0, away / soft + 0.5)));
      if (dark <= 0) continue;
      const at = planeY + <usize>(y * width + x);
      dim(at, 16, dark);
      dim(at + 1, 16, dark);
      dim(at + <usize>width, 16, dark);
      dim(at + <usize>width + 1, 16, dark);
      const o = <usize>((y >> 1) * (width >> 1) + (x >> 1));
      dim(planeU + o, 128, dark);
      dim(planeV + o, 128, dark);
    }
  }
}

// @ts-ignore: decorator
@inline function dim(at: usize, to: i32, share: i32): void {
  const v = <i32>load<u8>(at);
  store<u8>(at, <u8>(v + ((to - v) * share >> 8)));
}
