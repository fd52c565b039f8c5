/** manifest.json of a folder of control passes: what is in it, and how its values are read. */
import { z } from 'zod';
import { PASSES } from './pass-names.ts';

export const PassFile = z.strictObject({
  /** Relative to the folder, with forward slashes. */
  path: z.string().min(1),
  bytes: z.int().min(1),
  /** Lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type PassFile = z.infer<typeof PassFile>;

/** A shot and how its depths were turned into 8 bits. */
export const PassShot = z.strictObject({
  index: z.int().min(0),
  startFrame: z.int().min(0),
  frameCount: z.int().min(1),
  /** False: the shot was drawn from a given picture, not from a scene, and its passes are blank. */
  hasScene: z.boolean(),
  /** Metres that are white and black in the 8-bit depth; black null = infinitely far. Absent where no depth was asked for. */
  depth8: z
    .strictObject({ whiteMetres: z.number().positive(), blackMetres: z.number().positive().nullable() })
    .optional(),
});
export type PassShot = z.infer<typeof PassShot>;

/** A colour of the id masks. */
export const PassIdentity = z.strictObject({
  /** Number in the palette of the id masks' PNG files; 0 is the set and the sky. */
  value: z.int().min(0).max(255),
  /** "#rrggbb". */
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
  /** Id of the cast member in the screenplay. */
  cast: z.string(),
  kind: z.string(),
  phrase: z.string(),
});
export type PassIdentity = z.infer<typeof PassIdentity>;

export const PassManifest = z.strictObject({
  version: z.literal(1),
  /** Of the clip that the passes belong to. */
  clip: z.strictObject({ sha256: z.string(), bytes: z.int(), format: z.string() }),
  width: z.int(),
  height: z.int(),
  fps: z.int(),
  frames: z.int(),
  /** What was asked for. */
  passes: z.array(z.enum(PASSES)),
  shots: z.array(PassShot),
  /** One sentence for each kind of file: what its values mean. */
  mapping: z.record(z.string(), z.string()),
  identities: z.array(PassIdentity),
  /** In the order of their paths. */
  files: z.array(PassFile),
  warnings: z.array(z.string()),
});
export type PassManifest = z.infer<typeof PassManifest>;
