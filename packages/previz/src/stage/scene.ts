/**
 * What the stage hands to the render: meshes and materials once per shot (`World`), then one `FrameScene` per frame.
 * Plain numbers and typed arrays only. Units: metres, radians, seconds, linear-light RGB. World axes: see math/vec.ts.
 *
 * Exposure convention. A surface's light is colour * (sun.color * cos + ambient), with no 1/pi. With post.exposure 1, light 4.5 on
 * white comes out at about 85 % of display white and light 1 at about 45 %, so a well exposed day has sun.color about 3..6,
 * ambient.sky about 0.4..1.2, ambient.ground about 0.3..0.6 (bounce). sky, fog and emissive colours are seen directly, on the same
 * scale: blue zenith about [0.75, 1.5, 3], bright horizon 2.5..4, fog 1.5..2.5 by day, sunlit clouds 4..4.5. Overcast: sun 0.8..1.2 with
 * softness 1, ambient.sky 1.4..1.8. Night: moon 0.1..0.3, ambient.sky 0.04..0.12, exposure 1.5..2.5, street lamps 8..25 at 1 m,
 * lit windows emissive 1.5..4. Indoors: key light 1.5..4 through `sun`, ambient 0.3..0.8, lamps 2..8 at 1 m.
 */
import type { Mat34, Vec3 } from '../math/vec.ts';

export type Rgb = readonly [number, number, number];

/** Procedural surface patterns, evaluated from uv (metres) in the kernel. Numbers are the kernel's ids. */
export const PATTERNS = {
  plain: 0,
  /** Soft mottling of color and color2; scale = size of a blotch. */
  noise: 1,
  /** Horizontal planks (clapboard, decking); scale = plank width. */
  planks: 2,
  /** Running-bond bricks or stones; scale = course height. */
  brick: 3,
  /** Square tiles with joints; scale = tile side. */
  tiles: 4,
  /** Tartan of color and color2 (flannel, gingham); scale = repeat. */
  plaid: 5,
  /** Stripes along v; scale = repeat. */
  stripes: 6,
  /** Dots of color2; scale = repeat. */
  dots: 7,
  /** Fine grass: short blades and patches; scale = blade patch. */
  grass: 8,
  /** Asphalt or gravel: fine speckle; scale = grain. */
  asphalt: 9,
  /** Wood grain along u; scale = ring spacing. */
  wood: 10,
  /** Knit or woven cloth, fine. */
  weave: 11,
  /** Hair or fur: streaks along v. */
  fur: 12,
  /** Water: moving waves perturb the normal; scale = wave length. */
  water: 13,
  /** Roof shingles; scale = course height. */
  shingles: 14,
  /** Leaves: dapple of color and color2, strong. scale = leaf size. */
  leaves: 15,
  /** Bark: vertical cracks. */
  bark: 16,
  /** Snow: fine sparkle over color. */
  snow: 17,
  /** Sand: ripples; scale = ripple spacing. */
  sand: 18,
  /** Marble veins of color2. */
  marble: 19,
  /** Lit and dark windows on a far facade; color = wall, color2 = lit window (emissive at night); scale = storey height. */
  facade: 20,
  /** Picture: colour comes from `World.textures[texture]`, uv 0..1, u to the right, v up (0 = bottom edge); multiplied by `color`. */
  texture: 21,
} as const;
export type PatternName = keyof typeof PATTERNS;

/** How a surface looks. */
export interface Material {
  /** Base colour, linear RGB 0..1. */
  color: Rgb;
  /** Second colour of the pattern; defaults to a darker `color`. */
  color2?: Rgb;
  pattern?: PatternName;
  /** Metres, see the pattern. */
  patternScale?: number;
  /** 0 mirror-like .. 1 matt. Default 0.8. */
  roughness?: number;
  /** 0 dielectric .. 1 metal. Default 0. */
  metal?: number;
  /** Light given off, linear RGB (may exceed 1). */
  emissive?: Rgb;
  /** 0..1: light shines through from behind (leaves, ears, cloth, flames). Default 0. */
  translucency?: number;
  /** 0..1 wrap of diffuse light for skin. Default 0. */
  skin?: number;
  /** 0..1; below 1 the surface is seen through (glass, smoke veil). Default 1. */
  opacity?: number;
  /** Seen from both sides (leaves, cloth). Default false: back faces are culled. */
  doubleSided?: boolean;
  /** Default true. */
  castsShadow?: boolean;
  /** True on level surfaces (puddles, wet roads) that show what stands behind them in the picture upside down. */
  mirror?: boolean;
  /** Index into World.textures for pattern "texture". */
  texture?: number;
}

/** Triangles. Counter-clockwise seen from outside. */
export interface Mesh {
  /** 3 per vertex. */
  positions: Float32Array;
  /** 3 per vertex, unit length. */
  normals: Float32Array;
  /** 2 per vertex, metres along the surface (0..1 for textures). */
  uvs: Float32Array;
  /** 3 per triangle. */
  indices: Uint32Array;
  /** 1 per triangle: index into World.materials. */
  materials: Uint16Array;
  /** Present on skinned meshes. */
  skin?: {
    /** 4 per vertex: bone numbers within the instance's bone block (0..boneCount-1). */
    bones: Uint8Array;
    /** 4 per vertex, summing to 255. */
    weights: Uint8Array;
    boneCount: number;
  };
}

/** An RGB picture, 8-bit sRGB, 3 bytes a pixel, rows from the top. */
export interface Texture {
  width: number;
  height: number;
  rgb: Uint8Array;
}

/** What stays for the length of a shot. */
export interface World {
  meshes: Mesh[];
  materials: Material[];
  textures: Texture[];
}

/** One drawing of a mesh in a frame. */
export interface Instance {
  /** Index into World.meshes. */
  mesh: number;
  /** Object to world. For skinned meshes it is applied after the bones. */
  transform: Mat34;
  /** Skinned meshes: boneCount x 12 numbers, bind-pose position to posed object position (row-major 3x4 each). */
  bones?: Float32Array;
  /** Cast number for id masks; 0 = set. */
  cast: number;
  /** True when neither mesh nor transform changes during the shot (its shadow may be cached). */
  fixed: boolean;
  /** What it is there for; absent: for everything, and coarser forms may take its place. */
  role?: InstanceRole;
  /** Names a part of someone who takes part, the same from frame to frame of a shot; control passes follow it. */
  key?: number;
}

/** Share of the region with shadows that the sharp map covers. */
export const NEAR_SHADOW = 0.3;
/** Texels from the middle of a map to the rim of what it must cover. */
export const SHADOW_TEXELS = 512;

/** whole: for everything, as it is; picture: to be seen, without a shadow; shadow: for its shadow alone; near, wide: for its shadow in the sharp map about the middle, or in the coarse one about the whole region. */
export type InstanceRole = 'whole' | 'picture' | 'shadow' | 'near' | 'wide';

export interface PointLight {
  position: Vec3;
  /** Linear RGB intensity at 1 m. */
  color: Rgb;
  /** Metres at which it has faded to nothing. */
  range: number;
  /** Optional cone: direction and cosine of the half angle (spotlight). */
  direction?: Vec3;
  cosAngle?: number;
}

export interface Sky {
  zenith: Rgb;
  horizon: Rgb;
  /** Below the horizon. */
  ground: Rgb;
  /** Glow around the sun or moon near the horizon. */
  glow: Rgb;
  /** Cosine of the sun disc's angular radius, or 1 for none; brightness in sunColor. */
  discCos: number;
  /** 0 none .. 1 overcast. */
  cloudCover: number;
  cloudColor: Rgb;
  cloudShade: Rgb;
  /** 0 none .. 1 full night. */
  stars: number;
  /** 0 none .. 1. */
  aurora: number;
  /** Band of the milky way: unit normal of its plane, a direction along it, strength 0..1. */
  milkyWay?: { normal: Vec3; along: Vec3; strength: number };
  /** 0 none .. 1: a bow opposite the sun. */
  rainbow?: number;
  /** How many times as fast as the world's time clouds go; absent: 1. */
  drift?: number;
  seed: number;
}

export interface Fog {
  color: Rgb;
  /** Colour towards the sun. */
  sunColor: Rgb;
  /** Per metre at height 0. */
  density: number;
  /** Metres in which density falls to 1/e. */
  falloff: number;
}

/** Look of the finished picture. */
export interface Post {
  /** Multiplier before the tone map. */
  exposure: number;
  /** 0..1. */
  bloom: number;
  /** 0..1: sun ghosts and streak when the sun is in or near frame. */
  flare: number;
  /** 0..1: light shafts from the sun. */
  shafts: number;
  vignette: number;
  /** Standard deviation of film grain in display code values (0..255 scale), about 1.5-4. */
  grain: number;
  /** 0 grey .. 1 as is .. 2. */
  saturation: number;
  /** 1 = as is. */
  contrast: number;
  /** Multiplies shadows / highlights, linear RGB about 1. */
  tintShadows: Rgb;
  tintHighlights: Rgb;
  /** Horizontal streaks and oval bokeh of an anamorphic lens, 0..1. */
  anamorphic: number;
  /** 0 none .. 1 strong barrel distortion. */
  fisheye: number;
  /** Fade to black: 0 black .. 1 full picture. */
  fade: number;
  /** 0..1: colours that bleed, lines that jitter and drop out, as on a home video tape. */
  tape?: number;
  /** 0..1: dust, hairs and scratches of old film. */
  damage?: number;
  /** Luma shown in the colours of a heat camera: black, violet, red, yellow, white. */
  heat?: boolean;
  /** What the camera writes into its picture, four at most: where (shares of the picture; anchored by the nearer side), and how high (share of its height). Capitals, digits and signs; * is a disc and > a triangle. */
  labels?: readonly { text: string; x: number; y: number; size: number }[];
  /** Black about the picture with round corners, as film is seen through a gate: its width as a share of the picture's height. */
  gate?: number;
  /** 0..1: how dark every other line of a screen is. */
  lines?: number;
}

/** kind: 0 soft disc, 1 rain streak, 2 leaf or petal quad, 3 smoke puff (large, soft), 4 spark (additive), 5 snow flake, 6 bubble ring. */
// Rain, leaves, smoke and snow (1, 2, 3, 5) have a surface colour 0..1 and are lit; the others give the light of their colour (may exceed 1).
export interface Particle {
  position: Vec3;
  /** Metres: radius, or half length for streaks. */
  size: number;
  kind: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  color: Rgb;
  /** 0..1. */
  alpha: number;
  /** Streaks: direction of travel. Leaves: normal of the quad. */
  axis: Vec3;
}

export interface Camera {
  eye: Vec3;
  target: Vec3;
  /** Radians, positive tilts the picture clockwise. */
  roll: number;
  /** Vertical angle of view, radians. */
  fovY: number;
  /** Metres to the plane in focus. */
  focusDistance: number;
  /** Diameter of the circle of confusion of a far point, as a share of the picture height; 0 = everything sharp. Typical portrait 0.02-0.05. */
  blur: number;
  /** Tilt-shift: blur grows with distance from this horizontal band of the picture instead of with depth; 0 = off. */
  tiltShift: number;
}

export interface FrameScene {
  camera: Camera;
  instances: Instance[];
  /** Fixed things that give shadows in place of those they stand for; the same list for as long as it can be. */
  casters?: readonly Instance[];
  lights: PointLight[];
  sun: {
    /** Unit vector towards the sun (or moon, or the window's key light). */
    direction: Vec3;
    color: Rgb;
    /** 0..1 softness of the shadow's edge; 1 = very soft (overcast). */
    softness: number;
    /** Region that must receive shadows: centre and radius in metres. */
    shadowCentre: Vec3;
    shadowRadius: number;
  };
  ambient: { sky: Rgb; ground: Rgb };
  sky: Sky;
  fog: Fog;
  /** What the shutter sees while it is open, for motion blur; absent: everything is sharp. */
  motion?: {
    /** Frames for which it is open: 0.5 is 180 degrees. */
    open: number;
    /** Frames from the other moment to this one. */
    span: number;
    /** Where the camera and everything that moves were at another moment; whose bones are nobody else's. */
    before: { camera: Camera; instances: readonly Instance[] };
  };
  /** 0..1: nets of light that waves overhead throw on what is under water. */
  caustics?: number;
  particles: Particle[];
  post: Post;
  /** Seconds of world time, for water, clouds and foliage shimmer. */
  time: number;
  /** Frame index of the clip and seed: the only inputs of grain. */
  frame: number;
  seed: number;
}

/** Neutral values, to spread and override. */
export const DEFAULT_POST: Post = {
  exposure: 1,
  bloom: 0.25,
  flare: 0,
  shafts: 0,
  vignette: 0.25,
  grain: 1.6,
  saturation: 1,
  contrast: 1,
  tintShadows: [1, 1, 1],
  tintHighlights: [1, 1, 1],
  anamorphic: 0,
  fisheye: 0,
  fade: 1,
};

/** sRGB hex such as '#c8a46b' to linear RGB (rational approximation of the sRGB curve; exact bits everywhere). */
export function hex(code: string): Rgb {
  const n = Number.parseInt(code.slice(1), 16);
  const channel = (v: number): number => {
    const c = v / 255;
    return c <= 0.04045 ? c / 12.92 : c * (c * (c * 0.305306011 + 0.682171111) + 0.012522878);
  };
  return [channel((n >> 16) & 255), channel((n >> 8) & 255), channel(n & 255)];
}
