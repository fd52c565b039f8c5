/** Parts of the two shadow maps that may differ from the last frame, for what moves fills them now or filled them before (see still.ts). */

const MOST_PARTS: i32 = 1024;
// x0 y0 x1 y1 of each, texels, words of sixteen bits; those of the near map, then those of the wide one; and how many.
const PARTS: usize = memory.data(2 * 1024 * 8, 16);
const COUNTS: usize = memory.data(8, 16);
/** Texels about a looked-up place whose change may show there. */
const MARGIN: f32 = 4;

export function forgetParts(): void { store<u64>(COUNTS, 0); }

/** Adds a part of a map: 0 the near one, 1 the wide one. */
export function addPart(map: usize, part: u64): void {
  const at = COUNTS + (map << 2), n = load<i32>(at);
  store<i32>(at, n + 1);
  if (n < MOST_PARTS) store<u64>(PARTS + (map * MOST_PARTS + <usize>n << 3), part);
}

/** Some are not among those kept. */
export function tooManyParts(): bool { return max(load<i32>(COUNTS), load<i32>(COUNTS, 4)) > MOST_PARTS; }

/** Whether what was looked up in a map (least u, v, greatest u, v: four floats at `seen`) lies in such a part. */
export function lookedAt(seen: usize, map: usize): bool {
  const u0 = load<f32>(seen) - MARGIN, v0 = load<f32>(seen, 4) - MARGIN, u1 = load<f32>(seen, 8) + MARGIN, v1 = load<f32>(seen, 12) + MARGIN;
  if (u0 > u1) return false;
  let part = PARTS + (map * MOST_PARTS << 3);
  for (const end = part + (<usize>load<i32>(COUNTS + (map << 2)) << 3); part < end; part += 8) {
    if (<f32>load<u16>(part) <= u1 && <f32>load<u16>(part, 2) <= v1 && <f32>load<u16>(part, 4) >= u0 && <f32>load<u16>(part, 6) >= v0) return true;
  }
  return false;
}
