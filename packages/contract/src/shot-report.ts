/** The ShotReport: what was made of the request, shot by shot, measured on the finished clip and its screenplay. */
import { z } from 'zod';
import { CAMERA_ANGLES, CAMERA_MOVES, SHOT_SIZES } from './vocabulary.ts';

export const ShotReportEntry = z.strictObject({
  index: z.int().min(0),
  /** Seconds from the start of the clip. */
  start: z.number().min(0),
  /** Seconds. */
  duration: z.number().positive(),
  startFrame: z.int().min(0),
  frames: z.int().min(1),
  size: z.enum(SHOT_SIZES),
  angle: z.enum(CAMERA_ANGLES),
  /** Camera moves as rendered. */
  moves: z.array(z.enum(CAMERA_MOVES)),
  /** Millimetres on a full-frame sensor. */
  lensMm: z.number(),
  /** Names of the cast in frame. */
  subjects: z.array(z.string()),
  /** The words of the prompt that the shot was read from. */
  text: z.string(),
  /** Why it is a shot of its own, how long, and framed as it is: one sentence each. */
  why: z.array(z.string()).optional(),
});
export type ShotReportEntry = z.infer<typeof ShotReportEntry>;

export const ShotReport = z.strictObject({
  shots: z.array(ShotReportEntry).min(1),
  /** Frame numbers of the cuts: the first frame of every shot but the first. */
  cuts: z.array(z.int().min(1)),
  /** Phrases of the prompt that are seen or heard, and what stands for them. */
  depicted: z.array(z.strictObject({ phrase: z.string(), as: z.string() })),
  /** Words of the prompt that are not. */
  notDepicted: z.array(z.string()),
  warnings: z.array(z.string()),
});
export type ShotReport = z.infer<typeof ShotReport>;
