/** The Clip: the finished file and everything there is to know about it. */
import { z } from 'zod';
import { Screenplay } from './screenplay.ts';
import { ShotReport } from './shot-report.ts';
import { FORMATS, MAX_SEED, PICTURE_QUALITIES } from './terms.ts';

export const ClipCost = z.strictObject({
  /** What was charged, in micro-dollars; 0 for a clip made on this machine. */
  chargedMicroUsd: z.int().min(0),
  /** What the same request costs at the published rate. */
  listMicroUsd: z.int().min(0),
});
export type ClipCost = z.infer<typeof ClipCost>;

export const Clip = z.strictObject({
  /** Path or address of the file. */
  file: z.string().min(1),
  format: z.enum(FORMATS),
  /** Pixels. */
  width: z.int().min(2),
  height: z.int().min(2),
  fps: z.int().min(1),
  /** Exact number of pictures in the file. */
  frames: z.int().min(1),
  /** Seconds; frames divided by fps. */
  duration: z.number().positive(),
  bytes: z.int().min(1),
  /** Of the whole file, lower-case hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  audio: z.boolean(),
  /** How much care went into drawing the pictures; left out: full. */
  pictureQuality: z.enum(PICTURE_QUALITIES).optional(),
  seed: z.int().min(0).max(MAX_SEED),
  engine: z.strictObject({ name: z.string(), version: z.string() }),
  screenplay: Screenplay,
  shotReport: ShotReport,
  cost: ClipCost,
  warnings: z.array(z.string()),
  /** Control passes beside the file, where they were asked for: their folder, how many files, and their bytes. */
  passes: z.strictObject({ folder: z.string().min(1), files: z.int().min(1), bytes: z.int().min(0) }).optional(),
});
export type Clip = z.infer<typeof Clip>;
