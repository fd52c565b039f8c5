/** Where everything lies in memory. All blocks are carved from one growing arena: picture, then world, then frame. */
import { INSTANCE_BYTES, LIGHT_BYTES, MATERIAL_BYTES, MESH_BYTES, PARAM_WORDS, PARTICLE_BYTES, TEXTURE_BYTES } from '../src/render/params';

export const TILE: i32 = 64;
export const VERTEX_BYTES: usize = 48;
export const TRIANGLE_BYTES: usize = 112;
export const SHADOW_SIZE: i32 = 1280;

/** The parameter block. */
export const P: usize = memory.data(PARAM_WORDS * 4, 16);
// @ts-ignore: decorator
@inline export function pf(word: i32): f32 { return load<f32>(P + (<usize>word << 2)); }
// @ts-ignore: decorator
@inline export function pi(word: i32): i32 { return load<i32>(P + (<usize>word << 2)); }

export let arena: usize = 0;
let worldStart: usize = 0;
let frameStart: usize = 0;

/** Carves n bytes, 16-aligned, growing the memory when needed. */
export function take(bytes: usize): usize {
  if (arena == 0) arena = (__heap_base + 63) & ~<usize>63;
  const at = arena;
  arena = (arena + bytes + 63) & ~<usize>63;
  const have = <usize>memory.size() << 16;
  // Some slack past the end: vector loads may read a little beyond a block.
  if (arena + 4096 > have) {
    if (memory.grow(<i32>((arena + 4096 - have + 65535) >> 16)) < 0) unreachable();
  }
  return at;
}

export let width: i32 = 0;
export let height: i32 = 0;
export let tilesX: i32 = 0;
export let tilesY: i32 = 0;
/** Bytes of one row of an HDR plane; rows and columns are padded to whole tiles, and two cache lines go between rows. */
export let rowBytes: usize = 0;
export let hdrR: usize = 0;
export let hdrG: usize = 0;
export let hdrB: usize = 0;
// Where the light is drawn to; what hdrR, hdrG and hdrB are until they are turned elsewhere.
let drawnR: usize = 0;
let drawnG: usize = 0;
let drawnB: usize = 0;
export let planeY: usize = 0;
export let planeU: usize = 0;
export let planeV: usize = 0;
/** What the tile's quads show: light of four pixels, three colours; and its fragments. */
export let tileLight: usize = 0;
export let fragments: usize = 0;
export let tileStart: usize = 0;
export let tileCount: usize = 0;
export let shadowMap: usize = 0;
export let shadowMap2: usize = 0;
/** The same with fixed casters only, kept while neither they nor the sun move. */
export let shadowFixed: usize = 0;
export let shadowFixed2: usize = 0;
/** 1/w of the first sample of every pixel; 0 = sky. Laid out like the HDR planes. */
export let depthPlane: usize = 0;
/** 1/w at quarter size (one value per 4x4 pixels), and the share of ambient light that gets there. */
export let coarseDepth: usize = 0;
export let openPlane: usize = 0;
export let coarseRow: usize = 0;
export let coarseWidth: i32 = 0;
export let coarseHeight: i32 = 0;
export let halfRow: usize = 0;
export let halfWidth: i32 = 0;
export let halfHeight: i32 = 0;
/** The picture at half size: colour, then the same out of focus with the cover of near things, and radii of blur (half-size pixels). */
export let halfR: usize = 0;
export let halfG: usize = 0;
export let halfB: usize = 0;
export let blurR: usize = 0;
export let blurG: usize = 0;
export let blurB: usize = 0;
export let blurA: usize = 0;
export let blurRadius: usize = 0;
/** Counts worlds, so that what was cached for one is not used for the next. */
export let worldNumber: i32 = 0;

export function sizePlanes(w: i32, h: i32): void {
  width = w;
  height = h;
  tilesX = (w + TILE - 1) / TILE;
  tilesY = (h + TILE - 1) / TILE;
  rowBytes = <usize>(tilesX * TILE * 4 + 128);
  const plane = rowBytes * <usize>(tilesY * TILE);
  // What is before its first row may be read.
  take(64);
  hdrR = take(plane);
  hdrG = take(plane);
  hdrB = take(plane);
  drawnR = hdrR;
  drawnG = hdrG;
  drawnB = hdrB;
  planeY = take(<usize>(w * h));
  planeU = take(<usize>((w * h) >> 2));
  planeV = take(<usize>((w * h) >> 2));
  tileLight = take(1024 * 48);
  fragments = take((TILE * TILE * 4 + 1) * 32);
  tileStart = take(<usize>(tilesX * tilesY + 2) * 4);
  tileCount = take(<usize>(tilesX * tilesY + 2) * 4);
  const map = <usize>(SHADOW_SIZE * SHADOW_SIZE * 4);
  shadowMap = take(map);
  shadowMap2 = take(map);
  shadowFixed = take(map);
  shadowFixed2 = take(map);
  depthPlane = take(plane);
  halfWidth = tilesX * TILE / 2;
  halfHeight = tilesY * TILE / 2;
  halfRow = rowBytes >> 1;
  coarseWidth = width + 3 >> 2;
  coarseHeight = height + 3 >> 2;
  coarseRow = rowBytes >> 2;
  // A row of nothing above and below.
  coarseDepth = take((plane >> 4) + coarseRow * 2 + 64) + coarseRow + 32;
  openPlane = take((plane >> 4) + coarseRow * 2 + 64) + coarseRow + 32;
  halfR = take(plane >> 2);
  halfG = take(plane >> 2);
  halfB = take(plane >> 2);
  blurR = take(plane >> 2);
  blurG = take(plane >> 2);
  blurB = take(plane >> 2);
  blurA = take(plane >> 2);
  blurRadius = take(plane >> 2);
  worldStart = arena;
}
/** Keeps what has been taken since setSize() for all worlds. */
export function keepTaken(): void { worldStart = arena; }

/** Has the light of the rest of this frame read from other planes, laid out alike. */
export function turnLight(r: usize, g: usize, b: usize): void {
  hdrR = r;
  hdrG = g;
  hdrB = b;
}

export let meshes: usize = 0;
export let meshCount: i32 = 0;
export let materials: usize = 0;
export let textures: usize = 0;
/** First and last of the fragments of each kind of a material (two kinds each), and which kinds have any. */
export let chains: usize = 0;
export let touched: usize = 0;

/** Forgets the last world; its memory is used again. */
export function beginWorld(meshTotal: i32, materialTotal: i32, textureTotal: i32): void {
  arena = worldStart;
  worldNumber++;
  meshCount = meshTotal;
  meshes = take(<usize>meshTotal * MESH_BYTES);
  materials = take(<usize>materialTotal * MATERIAL_BYTES);
  textures = take(<usize>textureTotal * TEXTURE_BYTES);
  chains = take(<usize>materialTotal * 16);
  touched = take(<usize>materialTotal * 8);
  memory.fill(chains, 0, <usize>materialTotal * 16);
  frameStart = 0;
}
export function endWorld(): void {
  frameStart = arena;
}

export let instances: usize = 0;
export let instanceCount: i32 = 0;
export let lights: usize = 0;
export let lightCount: i32 = 0;
export let particles: usize = 0;
export let particleCount: i32 = 0;
export let bones: usize = 0;
export let order: usize = 0;
/** Vertex and triangle records of the frame. */
export let vertices: usize = 0;
export let triangles: usize = 0;
export let triangleCount: i32 = 0;
export let bins: usize = 0;

export function beginFrame(instanceTotal: i32, boneFloats: i32, lightTotal: i32, particleTotal: i32): void {
  arena = frameStart;
  turnLight(drawnR, drawnG, drawnB);
  instanceCount = instanceTotal;
  lightCount = lightTotal;
  particleCount = particleTotal;
  instances = take(<usize>instanceTotal * INSTANCE_BYTES);
  order = take(<usize>instanceTotal * 4);
  bones = take(<usize>boneFloats * 4);
  lights = take(<usize>lightTotal * LIGHT_BYTES);
  particles = take(<usize>particleTotal * PARTICLE_BYTES);
}

export function reserveVertices(n: i32): void { vertices = take(<usize>n * VERTEX_BYTES); }
/** Room for the corners that clipping makes. */
export let clipped: usize = 0;
export function reserveClipped(n: i32): void { clipped = take(<usize>n * VERTEX_BYTES); }
export function reserveTriangles(n: i32): void {
  triangleCount = 0;
  triangles = take(<usize>(n + 1) * TRIANGLE_BYTES);
}
export function setTriangleCount(n: i32): void { triangleCount = n; }
export function reserveBins(n: i32): void { bins = take(<usize>n * 4); }
/** Numbers of the triangles that are seen through. */
export let glass: usize = 0;
export function reserveGlass(n: i32): void { glass = take(<usize>n * 4); }

/** Repeats a half-size plane's first and last column before and beyond them, where the enlarging reads them. */
export function padHalf(plane: usize): void {
  const after = <usize>width << 1;
  for (let j = 0; j < height >> 1; j++) {
    const o = plane + <usize>j * halfRow;
    store<f32>(o - 4, load<f32>(o));
    store<f32>(o + after, load<f32>(o + after - 4));
  }
}

/** Repeats a coarse plane's last column and its first and last row beyond its edges, where the enlarging reads them: nothing old may show. */
export function padCoarse(plane: usize): void {
  const after = <usize>coarseWidth << 2;
  if (after < coarseRow) {
    for (let j = 0; j < coarseHeight; j++) {
      const o = plane + <usize>j * coarseRow + after;
      store<f32>(o, load<f32>(o - 4));
    }
  }
  const end = plane + coarseRow * <usize>coarseHeight;
  memory.copy(plane - coarseRow, plane, coarseRow);
  memory.copy(end, end - coarseRow, coarseRow);
  store<f32>(plane - coarseRow - 4, load<f32>(plane));
  store<f32>(end + coarseRow, load<f32>(end - 4));
}
