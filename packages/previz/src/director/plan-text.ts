/** A screenplay as text for a terminal. */
import type { CastMember, Screenplay, Shot } from '@storyreel/contract';

const clock = (seconds: number): string => `${seconds.toFixed(2)}s`;
const words = (list: readonly string[]): string => list.join(', ').replaceAll('_', ' ');

function castLine(member: CastMember): string {
  const details = Object.entries(member.attributes).flatMap(([key, values]) =>
    values.length > 0 ? [`${key} ${values.join(', ')}`] : [],
  );
  if (member.ageYears !== undefined) details.push(`about ${member.ageYears} years`);
  const count = member.count > 1 ? ` x${member.count}` : '';
  return `  ${member.id}  ${member.noun}${count} (${member.kind}, drawn as ${member.model})${details.length > 0 ? `: ${details.join('; ')}` : ''}${member.invented ? ' [added]' : ''}`;
}

function shotLines(shot: Shot, screenplay: Screenplay): string[] {
  const name = (id: string): string => screenplay.cast.find((member) => member.id === id)?.noun ?? id;
  const moves = shot.camera.map((move) => `${move.move}${move.speed < 1 ? ' slowly' : move.speed > 1 ? ' fast' : ''}`);
  const set = screenplay.sets.find((one) => one.id === shot.set);
  const out = [
    `Shot ${shot.index + 1}  ${clock(shot.start)} - ${clock(shot.start + shot.duration)}  (${shot.frameCount} frames)${shot.transition === 'cut' ? '' : `  ${shot.transition}`}`,
    `  camera   ${words([shot.size])}${shot.endSize ? ` to ${words([shot.endSize])}` : ''}, ${words([shot.angle])}, ${shot.lensMm} mm, ${words(moves)}${shot.optics.length > 0 ? `, ${words(shot.optics)}` : ''}${shot.speed.length > 0 ? `, ${words(shot.speed)}` : ''}`,
    `  set      ${set?.phrase ?? ''} (${words([set?.place ?? ''])}${set?.interior ? ', interior' : ''})`,
  ];
  if (shot.subjects.length > 0)
    out.push(`  subjects ${shot.subjects.map(name).join(', ')}${shot.detail ? ` (${shot.detail})` : ''}`);
  for (const action of shot.actions)
    out.push(
      `  action   ${clock(action.start)} - ${clock(action.end)}  ${name(action.subject)}: ${action.phrase} [${action.act}]${action.manner.length > 0 ? ` ${action.manner.join(', ')}` : ''}`,
    );
  for (const feeling of shot.feelings)
    out.push(
      `  feeling  ${name(feeling.subject)}: ${feeling.from}${feeling.from === feeling.to ? '' : ` to ${feeling.to}`}`,
    );
  for (const line of shot.dialogue)
    out.push(
      `  says     ${clock(line.start)}  ${name(line.speaker)} (${line.language}${line.tone.length > 0 ? `, ${line.tone.join(', ')}` : ''}): “${line.text}”`,
    );
  for (const cue of shot.sounds) out.push(`  sound    ${cue.phrase} [${cue.cue}]`);
  const own = [shot.timeOfDay, ...(shot.weather ?? []), shot.season, ...(shot.light ?? [])].filter(
    (one) => one !== undefined,
  );
  if (own.length > 0) out.push(`  look     ${words(own)}`);
  return out;
}

/** The whole plan, readable in a terminal: shots, cast, look, sound, and what will not be depicted. */
export function planText(screenplay: Screenplay): string {
  const { look } = screenplay;
  const lines = [
    `${screenplay.duration} s, ${screenplay.shots.length} shot${screenplay.shots.length === 1 ? '' : 's'}, ${screenplay.fps} fps, ${screenplay.aspectRatio}, seed ${screenplay.seed}, language ${screenplay.language}`,
    `Look: ${words([look.timeOfDay, ...look.weather, look.season, ...look.light.map((one) => `${one} light`), ...look.grade.map((one) => `${one} grade`)])}`,
    '',
    ...screenplay.shots.flatMap((shot) => [...shotLines(shot, screenplay), '']),
    'Cast',
    ...(screenplay.cast.length > 0 ? screenplay.cast.map(castLine) : ['  nobody']),
    ...screenplay.sets
      .filter((set) => set.features.length > 0)
      .map(
        (set) =>
          `  set ${set.id}, ${set.phrase}: ${set.features.map((one) => `${one.phrase}${one.count > 1 ? ` x${one.count}` : ''} [${one.model}]`).join(', ')}`,
      ),
  ];
  if (screenplay.sounds.length > 0)
    lines.push(
      `Sound: ${screenplay.sounds.map((cue) => `${cue.phrase} [${cue.cue}${cue.distance === 'mid' ? '' : `, ${cue.distance}`}]`).join(', ')}`,
    );
  if (screenplay.music)
    lines.push(
      `Music: ${screenplay.music.phrase} (${screenplay.music.instruments.join(', ')}, ${screenplay.music.mood}, ${screenplay.music.tempo} bpm)`,
    );
  if (screenplay.absent.length > 0) lines.push(`Kept out: ${screenplay.absent.join(', ')}`);
  lines.push(
    `Not depicted: ${screenplay.unrecognised.length > 0 ? screenplay.unrecognised.join(', ') : 'nothing that was named'}`,
  );
  for (const warning of screenplay.warnings) lines.push(`Note: ${warning}`);
  return `${lines.join('\n')}\n`;
}
