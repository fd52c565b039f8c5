/**
 * Word numbers (4 bytes each) of the parameter block that the renderer writes and the kernel reads. Compiled into both:
 * the kernel imports this very file, so it may hold nothing but plain number constants.
 */
export const EYE = 0;
export const RIGHT = 4;
export const UP = 8;
export const FORWARD = 12;
/** Pixels per unit of x/z; the picture's centre; nearest visible distance; guard band in units of x/z. */
export const FOCAL = 16;
export const CENTRE_X = 17;
export const CENTRE_Y = 18;
export const NEAR = 19;
export const GUARD_X = 20;
export const GUARD_Y = 21;
export const SUN_DIRECTION = 24;
export const SUN_COLOR = 28;
export const SUN_SOFTNESS = 31;
export const AMBIENT_SKY = 32;
export const AMBIENT_GROUND = 36;
export const SKY_ZENITH = 40;
export const SKY_HORIZON = 44;
export const SKY_GROUND = 48;
export const SKY_GLOW = 52;
export const SKY_DISC = 55;
export const CLOUD_COVER = 56;
export const CLOUD_COLOR = 57;
export const CLOUD_SHADE = 60;
export const STARS = 63;
export const AURORA = 64;
export const SKY_SEED = 65;
export const FOG_COLOR = 68;
export const FOG_DENSITY = 71;
export const FOG_SUN = 72;
export const FOG_FALLOFF = 75;
export const EXPOSURE = 80;
export const BLOOM = 81;
export const FLARE = 82;
export const SHAFTS = 83;
export const VIGNETTE = 84;
export const GRAIN = 85;
export const SATURATION = 86;
export const CONTRAST = 87;
export const TINT_SHADOWS = 88;
export const FADE = 91;
export const TINT_HIGHLIGHTS = 92;
export const ANAMORPHIC = 95;
export const FISHEYE = 96;
export const TIME = 100;
/** Integers. */
export const FRAME = 101;
export const SEED = 102;
/** Not 0: a draft. Set when a frame is loaded: what is staged is the same. */
export const DRAFT = 103;
/** Three rows (u, v, depth) of the world-to-shadow transform of each of the two maps, in texels. */
export const SHADOW = 104;
export const SHADOW_2 = 116;
/** Metres of one texel of each map; and metres of one unit of shadow depth. */
export const SHADOW_TEXEL = 128;
export const SHADOW_TEXEL_2 = 129;
export const FOCUS = 132;
/** Pixels. */
export const BLUR = 133;
export const TILT_SHIFT = 134;
/** The milky way: normal of its plane, strength; a direction along it. Strength of a rainbow; of nets of light under water. */
export const MILKY_NORMAL = 136;
export const MILKY_WAY = 139;
export const MILKY_ALONG = 140;
export const RAINBOW = 143;
export const CAUSTICS = 144;
/** Faults of a video tape, of old film; 1 for the colours of a heat camera. */
export const TAPE = 145;
export const DAMAGE = 146;
export const HEAT = 147;
/** What the picture moves between its own moment and the other (passes-params.ts) is smeared this many times over; 0: the shutter is closed. */
export const SHUTTER = 148;
/** Texts in the picture: how many (integer), then of each: where (shares of the picture), height (share of its height), 32 bytes. */
export const LABELS = 149;
/** Width of the black about a film's picture, share of its height; how dark the lines of a screen are. */
export const GATE = 150;
export const LINES = 151;
export const LABEL = 152;
export const LABEL_WORDS = 12;
export const LABEL_X = 0;
export const LABEL_Y = 1;
export const LABEL_SIZE = 2;
export const LABEL_TEXT = 4;
export const MOST_LABELS = 4;
/** Seconds by which clouds have drifted. */
export const CLOUD_TIME = 200;
export const PARAM_WORDS = 256;

/** Word numbers within a material record. */
export const M_COLOR = 0;
export const M_PATTERN = 3;
export const M_COLOR2 = 4;
/** One over the pattern's scale. */
export const M_FREQUENCY = 7;
export const M_ROUGHNESS = 8;
export const M_METAL = 9;
export const M_TRANSLUCENCY = 10;
export const M_SKIN = 11;
export const M_EMISSIVE = 12;
export const M_OPACITY = 15;
export const M_FLAGS = 16;
export const M_TEXTURE = 17;
export const MATERIAL_BYTES = 96;
/** Bits of M_FLAGS. */
export const DOUBLE_SIDED = 1;
export const CASTS_SHADOW = 2;
export const SEEN_THROUGH = 4;
export const GIVES_LIGHT = 8;
/** Its light changes from pixel to pixel: mirrors, highlights, waves. */
export const FINE = 16;
/** A level surface that mirrors the picture. */
export const MIRROR = 32;

/** Byte offsets within a mesh record. */
export const MESH_VERTICES = 0;
export const MESH_TRIANGLES = 4;
/** Planes of x, y, z (then normals, then u, v), each MESH_STRIDE bytes. */
export const MESH_PLANES = 8;
export const MESH_STRIDE = 12;
export const MESH_INDICES = 16;
export const MESH_MATERIALS = 20;
export const MESH_BONES = 24;
export const MESH_WEIGHTS = 28;
export const MESH_BONE_COUNT = 32;
export const MESH_SPHERE = 36;
export const MESH_BYTES = 64;

/** Byte offsets within an instance record. */
export const INSTANCE_MESH = 0;
export const INSTANCE_FLAGS = 4;
export const INSTANCE_BONES = 8;
export const INSTANCE_CAST = 12;
export const INSTANCE_TRANSFORM = 16;
/** Filled in by the kernel: first vertex record, sort key, seen by camera, seen by shadow map. */
export const INSTANCE_FIRST = 64;
export const INSTANCE_KEY = 68;
export const INSTANCE_SEEN = 72;
export const INSTANCE_BYTES = 80;
/** Bits of INSTANCE_FLAGS: stands still; the camera does not see it; it gives no shadow to the near map, to the wide one. */
export const INSTANCE_FIXED = 1;
export const INSTANCE_UNSEEN = 2;
export const INSTANCE_NOT_NEAR = 4;
export const INSTANCE_NOT_WIDE = 8;

/** Word numbers within a light record: position, range, colour, cone cosine (below -1: none), direction. */
export const LIGHT_POSITION = 0;
export const LIGHT_RANGE = 3;
export const LIGHT_COLOR = 4;
export const LIGHT_COS = 7;
export const LIGHT_DIRECTION = 8;
export const LIGHT_BYTES = 48;

/** Word numbers within a particle record. */
export const PARTICLE_POSITION = 0;
export const PARTICLE_SIZE = 3;
export const PARTICLE_COLOR = 4;
export const PARTICLE_ALPHA = 7;
export const PARTICLE_AXIS = 8;
export const PARTICLE_KIND = 11;
export const PARTICLE_BYTES = 48;

/** Byte offsets within a texture record: level 0 size, number of levels, pointer to level 0 (4 bytes a pixel). */
export const TEXTURE_WIDTH = 0;
export const TEXTURE_HEIGHT = 4;
export const TEXTURE_LEVELS = 8;
export const TEXTURE_DATA = 12;
export const TEXTURE_BYTES = 16;
