/** The shot report of a screenplay. */
import type { Screenplay } from './screenplay.ts';
import type { ShotReport } from './shot-report.ts';

/** The report of a clip that was rendered from this screenplay; `warnings` are those of the steps around it. */
export function reportShots(screenplay: Screenplay, warnings: readonly string[] = []): ShotReport {
  const names = new Map(screenplay.cast.map((member) => [member.id, member.noun]));
  return {
    shots: screenplay.shots.map((shot) => ({
      index: shot.index,
      start: shot.start,
      duration: shot.duration,
      startFrame: shot.startFrame,
      frames: shot.frameCount,
      size: shot.size,
      angle: shot.angle,
      moves: shot.camera.map((move) => move.move),
      lensMm: shot.lensMm,
      subjects: shot.subjects.map((id) => names.get(id) ?? id),
      text: shot.text,
      ...(shot.why ? { why: shot.why.map(({ choice, reason }) => `${choice}: ${reason}`) } : {}),
    })),
    cuts: screenplay.shots.slice(1).map((shot) => shot.startFrame),
    depicted: screenplay.depictables.map(({ phrase, as }) => ({ phrase, as })),
    notDepicted: [...screenplay.unrecognised],
    warnings: [...new Set([...warnings, ...screenplay.warnings])],
  };
}
