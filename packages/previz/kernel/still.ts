/**
 * Work saved where nothing changed. While the camera stands still, a tile keeps the light it was drawn with by this kernel until
 * something that shows in it, shades it or lights it changes: things, shadows, openness, lamps. A tile that is kept is the tile that
 * would be drawn, to the bit, so that it does not matter which frames a kernel draws.
 */
import {
  AURORA, BLUR, CAUSTICS, CLOUD_COVER, CLOUD_TIME, FISHEYE, FOCUS, FRAME, INSTANCE_BONES, INSTANCE_BYTES, INSTANCE_CAST, INSTANCE_FLAGS, INSTANCE_MESH,
  INSTANCE_TRANSFORM, LABEL, LABELS, LABEL_WORDS, LIGHT_BYTES, MOST_LABELS, PARAM_WORDS, SHUTTER, TILT_SHIFT, TIME,
} from '../src/render/params';
import {
  P, TILE, TRIANGLE_BYTES, coarseDepth, coarseHeight, coarseRow, instanceCount, instances, lightCount, lights, openPlane, pf,
  take, tilesX, tilesY, triangles, worldNumber,
} from './state';
import { TRACED, setTracing } from './shadow-lookup';
import { lampReaches, setBox } from './lamps';
import { mapsKept } from './shadow';
import { copyTile, mayPutAside, reserveAside } from './aside';
import { addPart, forgetParts, lookedAt, tooManyParts } from './parts';

/** More things than this are not followed. */
const MOST_INSTANCES: i32 = 8192;
const MOST_LIGHTS: i32 = 64;
/** Blur, pixels, below which a tile does not depend on the focus (see wellBlurred and chooseUnit, which ask for more). */
const LEAST_BLUR: f32 = 3.6;

// The last frame's parameters, lights and things: two words of each thing's hash, and the tiles it was seen in (four bytes).
const OLD_PARAMS: usize = memory.data(256 * 4, 16);
const OLD_LIGHTS: usize = memory.data(64 * 48, 16);
const HASHES: usize = memory.data(8192 * 8, 16);
const BOXES: usize = memory.data(8192 * 4, 16);
const CHANGED: usize = memory.data(8192, 16);
// Where it casts its shadow in the near map and in the wide one, texels: x0 y0 x1 y1 each, words of sixteen bits.
const CASTS: usize = memory.data(8192 * 16, 16);
/** Nowhere. */
const NO_CAST: u64 = 0xffff;
/** A box of no tiles. */
const NOWHERE: u32 = 0x0000ffff;
let oldWorld: i32 = -1;
let oldInstances: i32 = 0;
let oldLights: i32 = 0;
/** The last frame was drawn to its end. */
let drawn: bool = false;
/** Frames since the camera last changed: with the first that is like its forerunner, tiles note what they depend on. */
let steps: i32 = 0;
/** Tiles of the picture at hand that are kept. */
export let keptTiles: i32 = 0;

// Tile record (bytes): 0 changed | 1 drawn over | 2 set aside | 3 changes by itself | 4 least and greatest depth | 16 what was looked
// up in the two shadow maps, texels: least u, v, greatest u, v of each.
const RECORD: usize = 48;
const R_OVER: usize = 1;
const R_ASIDE: usize = 2;
const R_TIME: usize = 3;
const R_DEPTHS: usize = 4;
const R_SHADOWS: usize = 16;
let records: usize = 0;
let oldDepth: usize = 0;
let oldOpen: usize = 0;

/** Room for what is kept from frame to frame; after the picture's size is set. */
export function reserveStill(): void {
  const tiles = tilesX * tilesY;
  records = take(<usize>tiles * RECORD);
  const coarse = coarseRow * <usize>(coarseHeight + 4);
  oldDepth = take(coarse);
  oldOpen = take(coarse);
  reserveAside();
  oldWorld = -1;
  drawn = false;
}

/** What a tile shows goes with time. */
let goesOn: bool = false;
export function noteTime(): void { goesOn = true; }
/** The same for the sky, where it does. */
export function noteSky(): void {
  if (pf(CLOUD_COVER) > 0 || pf(AURORA) > 0) goesOn = true;
}

/** Whether a parameter may differ though tiles are the same. */
function mayDiffer(word: i32, sharp: bool): bool {
  // Texts are written into the finished picture; clouds are seen in tiles that are drawn anyway (see noteSky).
  if (word >= LABELS && word < LABEL + MOST_LABELS * LABEL_WORDS) return true;
  return word == TIME || word == CLOUD_TIME || word == FRAME || (sharp && (word == FOCUS || word == BLUR));
}

function sameView(): bool {
  if (!drawn || worldNumber != oldWorld || instanceCount != oldInstances || instanceCount > MOST_INSTANCES) return false;
  if (lightCount != oldLights || lightCount > MOST_LIGHTS) return false;
  if (pf(FISHEYE) > 0 || pf(CAUSTICS) > 0 || pf(SHUTTER) > 0) return false;
  const sharp = pf(TILT_SHIFT) <= 0 && pf(BLUR) < LEAST_BLUR && load<f32>(OLD_PARAMS + (BLUR << 2)) < LEAST_BLUR;
  for (let word = 0; word < PARAM_WORDS; word++) {
    const at = <usize>word << 2;
    if (load<u32>(P + at) != load<u32>(OLD_PARAMS + at) && !mayDiffer(word, sharp)) return false;
  }
  return true;
}

// @ts-ignore: decorator
@inline function recordAt(tx: i32, ty: i32): usize { return records + <usize>(ty * tilesX + tx) * RECORD; }

function markAll(): void {
  for (let i = 0; i < tilesX * tilesY; i++) store<u8>(records + <usize>i * RECORD, 1);
}

/** Marks the tiles of a box as changed. */
function mark(tx0: i32, ty0: i32, tx1: i32, ty1: i32): void {
  for (let ty = ty0; ty <= ty1; ty++) {
    for (let tx = tx0; tx <= tx1; tx++) store<u8>(recordAt(tx, ty), 1);
  }
}

function hashOf(instance: usize): u64 {
  let h: u64 = load<u64>(instance + INSTANCE_MESH) ^ (<u64>load<u32>(instance, INSTANCE_CAST) << 17);
  for (let o: usize = 0; o < 48; o += 8) {
    h = (h ^ load<u64>(instance + INSTANCE_TRANSFORM + o)) * 0x9e3779b97f4a7c15;
    h ^= h >> 29;
  }
  return h;
}

/** Before anything of a frame is worked out: compares it with the last. */
export function startStill(): void {
  steps = sameView() ? steps + 1 : 0;
  drawn = false;
  keptTiles = 0;
  memory.copy(OLD_PARAMS, P, PARAM_WORDS * 4);
  oldWorld = worldNumber;
  oldInstances = instanceCount;
  setTracing(steps > 0);
  if (steps == 0) return;
  const follows = steps > 1;
  forgetParts();
  if (follows) for (let i = 0; i < tilesX * tilesY; i++) store<u8>(records + <usize>i * RECORD, 0);
  else markAll();
  for (let i = 0; i < instanceCount; i++) {
    const instance = instances + <usize>i * INSTANCE_BYTES;
    const hash = hashOf(instance), at = HASHES + (<usize>i << 3), box = BOXES + (<usize>i << 2);
    // What bones carry is taken to move.
    const changed = !follows || load<u32>(instance, INSTANCE_BONES) != 0 || load<u64>(at) != hash;
    store<u64>(at, hash);
    store<u8>(CHANGED + <usize>i, changed ? 1 : 0);
    if (!changed) continue;
    const cast = CASTS + (<usize>i << 4);
    if (follows) {
      mark(load<u8>(box), load<u8>(box, 1), load<u8>(box, 2), load<u8>(box, 3));
      if (load<u64>(cast) != NO_CAST) addPart(0, load<u64>(cast));
      if (load<u64>(cast, 8) != NO_CAST) addPart(1, load<u64>(cast, 8));
    }
    store<u32>(box, NOWHERE);
    store<u64>(cast, NO_CAST);
    store<u64>(cast, NO_CAST, 8);
  }
}

/** Tells where a thing is seen: in its triangles' tiles. */
export function noteInstance(number: u32, from: i32, to: i32): void {
  if (steps == 0 || load<u8>(CHANGED + <usize>number) == 0 || from == to) return;
  let minX = 32767, minY = 32767, maxX = -1, maxY = -1;
  for (let i = from; i < to; i++) {
    const t = triangles + <usize>i * TRIANGLE_BYTES;
    const x0 = <i32>load<i16>(t, 84) / TILE, y0 = <i32>load<i16>(t, 86) / TILE, x1 = <i32>load<i16>(t, 88) / TILE, y1 = <i32>load<i16>(t, 90) / TILE;
    minX = min(minX, x0);
    minY = min(minY, y0);
    maxX = max(maxX, x1);
    maxY = max(maxY, y1);
    if (steps > 1) mark(x0, y0, x1, y1);
  }
  const box = BOXES + (<usize>number << 2);
  store<u8>(box, <u8>minX);
  store<u8>(box, <u8>minY, 1);
  store<u8>(box, <u8>maxX, 2);
  store<u8>(box, <u8>maxY, 3);
}

/** Tells which texels of a map (0 the near one, 1 the wide one) a moving thing's shadow may fill. */
export function noteShadow(number: u32, map: usize, x0: i32, y0: i32, x1: i32, y1: i32): void {
  if (steps == 0 || load<u8>(CHANGED + <usize>number) == 0) return;
  const cast = <u64>x0 | (<u64>y0 << 16) | (<u64>x1 << 32) | (<u64>y1 << 48);
  store<u64>(CASTS + (<usize>number << 4) + (map << 3), cast);
  addPart(map, cast);
}

/** After the shadow maps are drawn: marks tiles that looked at parts of them that what moves fills now, or filled before. */
export function markShadows(): void {
  if (steps < 2) return;
  if (!mapsKept() || tooManyParts()) {
    markAll();
    return;
  }
  for (let i = 0; i < tilesX * tilesY; i++) {
    const record = records + <usize>i * RECORD;
    if (load<u8>(record) == 0 && (lookedAt(record + R_SHADOWS, 0) || lookedAt(record + R_SHADOWS + 16, 1))) store<u8>(record, 1);
  }
}

/** After openness is worked out: marks tiles about which it, or the depth it goes by, changed; and those that lamps reach that changed. */
export function markLight(): void {
  const bytes = coarseRow * <usize>(coarseHeight + 2);
  if (steps > 1) {
    for (let ty = 0; ty < tilesY; ty++) {
      for (let tx = 0; tx < tilesX; tx++) {
        const record = recordAt(tx, ty);
        if (load<u8>(record) == 0 && opennessChanged(tx, ty)) store<u8>(record, 1);
      }
    }
    for (let i = 0; i < lightCount; i++) markLamp(lights + <usize>i * LIGHT_BYTES, OLD_LIGHTS + <usize>i * LIGHT_BYTES);
  }
  oldLights = lightCount;
  if (lightCount <= MOST_LIGHTS) memory.copy(OLD_LIGHTS, lights, <usize>lightCount * LIGHT_BYTES);
  if (steps == 0) return;
  memory.copy(oldDepth, coarseDepth - coarseRow, bytes);
  memory.copy(oldOpen, openPlane - coarseRow, bytes);
}

/** Whether a place of the quarter-size planes that the tile may look at differs from the last frame. */
function opennessChanged(tx: i32, ty: i32): bool {
  const first = max(0, ty * (TILE / 4) - 1), last = min(coarseHeight, ty * (TILE / 4) + TILE / 4);
  const left = <usize>(max(0, tx * (TILE / 4) - 4) << 2);
  for (let y = first; y <= last; y++) {
    const o = <usize>y * coarseRow + left, old = o + coarseRow;
    for (let x: usize = 0; x < 96; x += 16) {
      const depth = v128.xor(v128.load(coarseDepth + o + x), v128.load(oldDepth + old + x));
      const open = v128.xor(v128.load(openPlane + o + x), v128.load(oldOpen + old + x));
      if (v128.any_true(v128.or(depth, open))) return true;
    }
  }
  return false;
}

function markLamp(lamp: usize, old: usize): void {
  let same = true;
  for (let o: usize = 0; o < <usize>LIGHT_BYTES; o += 4) {
    if (load<u32>(lamp + o) != load<u32>(old + o)) same = false;
  }
  if (same) return;
  for (let ty = 0; ty < tilesY; ty++) {
    for (let tx = 0; tx < tilesX; tx++) {
      const record = recordAt(tx, ty);
      if (load<u8>(record) != 0) continue;
      setBox(tx * TILE, ty * TILE, load<f32>(record, R_DEPTHS), load<f32>(record, R_DEPTHS + 4));
      if (lampReaches(lamp) || lampReaches(old)) store<u8>(record, 1);
    }
  }
}

/** Whether a tile shows what it showed. If so it is as it was before anything was drawn over it. */
export function isKept(tx: i32, ty: i32): bool {
  if (steps < 2) return false;
  const record = recordAt(tx, ty);
  if (load<u8>(record) != 0 || load<u8>(record, R_TIME) != 0) return false;
  if (load<u8>(record, R_OVER) != 0) {
    if (load<u8>(record, R_ASIDE) == 0) return false;
    copyTile(tx, ty, true);
  }
  keptTiles++;
  return true;
}

/** Before a tile is drawn. */
export function startTracing(): void {
  goesOn = false;
  if (steps == 0) return;
  for (let map: usize = 0; map < 2; map++) {
    const at = TRACED + (map << 6);
    for (let o: usize = 0; o < 32; o += 16) {
      v128.store(at + o, f32x4.splat(1e30));
      v128.store(at + o, f32x4.splat(-1e30), 32);
    }
  }
}

/** When it is drawn, between these depths: notes what it depends on. `covered`: something will be drawn over it. */
export function noteTile(tx: i32, ty: i32, near: f32, far: f32, covered: bool): void {
  if (steps == 0) return;
  const record = recordAt(tx, ty);
  store<u8>(record, goesOn ? 1 : 0, R_TIME);
  store<f32>(record, near, R_DEPTHS);
  store<f32>(record, far, R_DEPTHS + 4);
  for (let map: usize = 0; map < 2; map++) {
    const at = TRACED + (map << 6), seen = record + R_SHADOWS + (map << 4);
    store<f32>(seen, -greatest(f32x4.neg(v128.load(at))));
    store<f32>(seen, -greatest(f32x4.neg(v128.load(at, 16))), 4);
    store<f32>(seen, greatest(v128.load(at, 32)), 8);
    store<f32>(seen, greatest(v128.load(at, 48)), 12);
  }
  const sets = mayPutAside() && !goesOn && (covered || load<u8>(record, R_OVER) != 0);
  if (sets) copyTile(tx, ty, false);
  store<u8>(record, sets ? 1 : 0, R_ASIDE);
}

// @ts-ignore: decorator
@inline function greatest(v: v128): f32 {
  const a = f32x4.pmax(v, i32x4.shuffle(v, v, 2, 3, 0, 1));
  return f32x4.extract_lane(f32x4.pmax(a, i32x4.shuffle(a, a, 1, 0, 3, 2)), 0);
}

/** Notes whether something was drawn over a tile. */
export function noteOver(tx: i32, ty: i32, over: bool): void { store<u8>(recordAt(tx, ty), over ? 1 : 0, R_OVER); }

/** All tiles are drawn. */
export function endStill(): void { drawn = true; }
