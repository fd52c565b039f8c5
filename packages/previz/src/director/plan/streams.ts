/** Traffic and crowds of shots that show them as streaks or as hours gone by in seconds: they have to move. */
import type { Action, CastMember, Shot } from '@storyreel/contract';

/** Degrees of an open shutter from which lights draw trails. */
const TRAILS = 720;

/** What those do in such a shot who do nothing else: vehicles drive, crowds walk. */
export function streamsOf(shot: Shot, cast: readonly CastMember[]): Action[] {
  const lapses = shot.speed.includes('time_lapse');
  if (!lapses && (shot.shutter ?? 0) < TRAILS) return [];
  const busy = new Set(shot.actions.map(({ subject }) => subject));
  return shot.subjects.flatMap((id): Action[] => {
    const member = cast.find((one) => one.id === id);
    if (!member || busy.has(id)) return [];
    const verb = member.kind === 'vehicle' ? 'drive' : member.model === 'person' && member.count > 1 ? 'walk' : null;
    if (verb === null) return [];
    return [{ subject: id, phrase: verb, verb, act: verb, manner: [], start: 0, end: shot.duration }];
  });
}
