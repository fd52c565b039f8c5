/** A screenplay in a few lines, for dry runs and progress. */
import type { Screenplay } from '@storyreel/contract';
import { words } from './progress.ts';

export function planSummary(screenplay: Screenplay): string[] {
  const names = new Map(screenplay.cast.map((member) => [member.id, member.noun]));
  const lines = screenplay.shots.map((shot) => {
    const moves = shot.camera.map((move) => words(move.move)).join(' + ');
    const subjects = shot.subjects.map((id) => names.get(id) ?? id).join(', ');
    const span = `${seconds(shot.start)}-${seconds(shot.start + shot.duration)} s`;
    return `shot ${shot.index + 1}, ${span}: ${words(shot.size)}, ${words(shot.angle)}, ${moves}${subjects === '' ? '' : `: ${subjects}`}`;
  });
  if (screenplay.unrecognised.length > 0) lines.push(`not depicted: ${screenplay.unrecognised.join(', ')}`);
  return lines;
}

export function planSummaryPayload(screenplay: Screenplay) {
  return {
    shots: screenplay.shots.map((shot) => ({
      start: shot.start,
      duration: shot.duration,
      start_frame: shot.startFrame,
      frames: shot.frameCount,
      size: shot.size,
      angle: shot.angle,
      camera: shot.camera.map((move) => move.move),
      subjects: shot.subjects,
    })),
    cast: screenplay.cast.map((member) => ({ id: member.id, noun: member.noun, model: member.model })),
    unrecognised: screenplay.unrecognised,
  };
}

function seconds(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
