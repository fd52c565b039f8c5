/** Says so where an engine made something else than the draft that was asked for. */
import type { Clip, Generation } from '@storyreel/contract';

/** The clip, with a warning where the engine has no drafts: the wait was longer than it had to be, and the pictures are full. */
export function withQualityWarning(clip: Clip, { pictureQuality }: Pick<Generation, 'pictureQuality'>): Clip {
  if (pictureQuality !== 'draft' || clip.pictureQuality === 'draft') return clip;
  const warning = `A draft was asked for; the engine ${clip.engine.name} makes none, and the clip has its full quality.`;
  return {
    ...clip,
    warnings: [...clip.warnings, warning],
    shotReport: { ...clip.shotReport, warnings: [...clip.shotReport.warnings, warning] },
  };
}
