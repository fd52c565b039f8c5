/** A screenplay as a shot list that a crew could work from: plain text, 80 columns, aligned. */
import type { CastMember, Look, Screenplay, SetPlan, Shot, SoundCue } from '@storyreel/contract';
import { ACT_BY_ID } from '../catalogue/acts.ts';
import { clock, field, listed, terms, wrapped } from './text-layout.ts';

const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English', zh: 'Chinese', ja: 'Japanese', ko: 'Korean', es: 'Spanish', fr: 'French', de: 'German', it: 'Italian', und: 'no language',
}; // biome-ignore format: a table

/** Names of the sizes, angles and moves as a crew says them. The director reads every one of them. */
const SIZES: Readonly<Record<Shot['size'], string>> = {
  extreme_wide: 'extreme wide shot', wide: 'wide shot', full: 'full shot', medium_wide: 'medium wide shot', medium: 'medium shot',
  medium_close: 'medium close-up', close_up: 'close-up', extreme_close_up: 'extreme close-up',
}; // biome-ignore format: a table
const ANGLES: Readonly<Record<Shot['angle'], string>> = {
  eye_level: 'eye level', low: 'low angle', high: 'high angle', overhead: 'overhead', dutch: 'Dutch angle',
  over_shoulder: 'over the shoulder', profile: 'in profile', rear: 'from behind',
}; // biome-ignore format: a table
const MOVES: Readonly<Record<Shot['camera'][number]['move'], string>> = {
  static: 'static', push_in: 'push in', pull_out: 'pull out', truck_left: 'truck left', truck_right: 'truck right', pan_left: 'pan left',
  pan_right: 'pan right', tilt_up: 'tilt up', tilt_down: 'tilt down', crane_up: 'crane up', crane_down: 'crane down',
  orbit_left: 'orbit left', orbit_right: 'orbit right', track: 'tracking shot', handheld: 'handheld', zoom_in: 'zoom in',
  zoom_out: 'zoom out', dolly_zoom: 'dolly zoom', whip_pan: 'whip pan', rack_focus: 'rack focus', roll: 'camera roll', aerial: 'aerial',
  fpv: 'FPV', pov: 'POV',
}; // biome-ignore format: a table

/** What else a shot list may be told. */
export interface PlanTextOptions {
  /** Names of cast ids that the screenplay itself does not have. */
  names?: ReadonlyMap<string, string>;
  /** Seconds and shots before this screenplay, where it is part of a longer one. */
  offset?: { seconds: number; shots: number };
}

export const languageName = (tag: string): string => LANGUAGES[tag] ?? tag;

/** The whole plan: shots under their scene headings, cast, look, sound, and what was not understood. */
export function planText(screenplay: Screenplay, options: PlanTextOptions = {}): string {
  const { duration, shots, fps, aspectRatio, seed, language } = screenplay;
  const frames = shots.reduce((sum, shot) => sum + shot.frameCount, 0);
  return `${[
    `${count(shots.length, 'shot')}, ${duration} s (${frames} frames at ${fps} fps), ${aspectRatio}, seed ${seed}, ${languageName(language)}`,
    '',
    ...shotListLines(screenplay, options),
    ...castLines(screenplay.cast, options),
    ...setLines(screenplay.sets),
    ...lookLines(screenplay.look),
    ...soundLines(screenplay),
    ...missingLines(screenplay),
  ].join('\n')}\n`;
}

/** The shots, each under the heading of its scene. */
export function shotListLines(screenplay: Screenplay, options: PlanTextOptions = {}): string[] {
  const out: string[] = [];
  let heading = '';
  for (const shot of screenplay.shots) {
    const here = sceneHeadingOf(screenplay, shot);
    if (here !== heading) out.push(here, '');
    heading = here;
    out.push(...shotLines(shot, screenplay, options), '');
  }
  return out;
}

/** "EXT. HARBOUR - DAWN, FOG", as scripts have it. */
function sceneHeadingOf({ sets, look }: Screenplay, shot: Shot): string {
  const set = sets.find((one) => one.id === shot.set);
  const conditions = [
    shot.timeOfDay ?? look.timeOfDay,
    ...(shot.weather ?? look.weather).filter((one) => one !== 'clear'),
  ];
  return `${set?.interior ? 'INT.' : 'EXT.'} ${set?.phrase ?? 'unnamed place'} - ${conditions.join(', ')}`
    .replaceAll('_', ' ')
    .toUpperCase();
}

function shotLines(shot: Shot, screenplay: Screenplay, options: PlanTextOptions): string[] {
  const { seconds = 0, shots = 0 } = options.offset ?? {};
  const name = (id: string): string =>
    options.names?.get(id) ?? screenplay.cast.find((member) => member.id === id)?.noun ?? id;
  const from = shot.start + seconds;
  const entered = shot.transition === 'cut' ? '' : `, ${terms(shot.transition)}`;
  const lines = [
    `Shot ${shot.index + 1 + shots}   ${clock(from)} - ${clock(from + shot.duration)}   ${shot.duration.toFixed(2)} s, ${count(shot.frameCount, 'frame')}${entered}`,
    ...field('frame', frameText(shot)),
    ...field('camera', cameraText(shot, name)),
  ];
  if (shot.subjects.length > 0)
    lines.push(
      ...field('subjects', `${shot.subjects.map(name).join(', ')}${shot.detail ? ` (${terms(shot.detail)})` : ''}`),
    );
  for (const { subject, phrase, act, manner, start, end } of shot.actions) {
    const way = manner.filter((word) => !phrase.includes(word)).join(', ');
    const shown =
      ACT_BY_ID.has(act) && !phrase.startsWith(act.replaceAll('_', ' ')) ? ` [acted as: ${terms(act)}]` : '';
    lines.push(...field('action', `${span(start, end)}  ${name(subject)}: ${phrase}${way ? `, ${way}` : ''}${shown}`));
  }
  for (const { subject, from: before, to } of shot.feelings)
    lines.push(...field('feeling', `${name(subject)}: ${before === to ? to : `${before} to ${to}`}`));
  for (const line of shot.dialogue) {
    const manner = [languageName(line.language), ...line.tone].join(', ');
    lines.push(...field('dialogue', `${line.start.toFixed(1)} s  ${name(line.speaker)} (${manner}): “${line.text}”`));
  }
  if (shot.sounds.length > 0) lines.push(...field('sound', shot.sounds.map(cueText).join(', ')));
  const light = [...(shot.light ?? []).map((one) => `${terms(one)} light`), ...(shot.season ? [shot.season] : [])];
  if (light.length > 0) lines.push(...field('light', light.join(', ')));
  lines.push(...whyLines(shot, screenplay));
  return lines;
}

const OPTICS_TEXT: Readonly<Record<string, string>> = {
  shallow_dof: 'shallow depth of field', wide_angle: 'wide-angle lens', telephoto: 'telephoto lens', macro: 'macro lens',
  fisheye: 'fisheye lens', anamorphic: 'anamorphic lens', tilt_shift: 'tilt-shift lens',
}; // biome-ignore format: a table
const opticsText = (term: string): string => OPTICS_TEXT[term] ?? terms(term);

const span = (start: number, end: number): string => `${start.toFixed(1)}-${end.toFixed(1)} s`;

function frameText(shot: Shot): string {
  const size = shot.endSize ? `from ${SIZES[shot.size]} to ${SIZES[shot.endSize]}` : SIZES[shot.size];
  return [
    size,
    ANGLES[shot.angle],
    `${shot.lensMm} mm lens`,
    ...shot.optics.map(opticsText),
    ...shot.speed.map(terms),
    ...(shot.shutter === undefined ? [] : [`${shot.shutter}-degree shutter`]),
  ].join(', ');
}

function cameraText(shot: Shot, name: (id: string) => string): string {
  return shot.camera
    .map(({ move, speed, target }) => {
      const pace = move === 'static' || speed === 1 ? '' : speed < 1 ? 'slow ' : 'fast ';
      const about = target === undefined || move === 'static' ? '' : `, on ${name(target)}`;
      return `${pace}${MOVES[move]}${about}`;
    })
    .join(' + ');
}

/** The reasons of a shot; choices that have the same reason share a line. */
function whyLines(shot: Shot, screenplay: Screenplay): string[] {
  if (shot.why === undefined || shot.why.length === 0) return field('why', whyText(shot, screenplay));
  const byReason = new Map<string, string[]>();
  for (const { choice, reason } of shot.why) {
    const called = choice === 'camera' ? 'move' : choice;
    byReason.set(reason, [...(byReason.get(reason) ?? []), called]);
  }
  return [...byReason].flatMap(([reason, choices], index) =>
    field(index === 0 ? 'why' : '', `${listed(choices)}: ${reason}`),
  );
}

/** What the words say of a shot and what was chosen, where the screenplay gives no reasons of its own. */
function whyText(shot: Shot, screenplay: Screenplay): string {
  const parts = ['size', 'angle', 'lens', 'camera'] as const;
  const called = (part: (typeof parts)[number]): string => (part === 'camera' ? 'move' : part);
  const said = parts.filter((part) => shot.said.includes(part)).map(called);
  const chosen = parts.filter((part) => !shot.said.includes(part)).map(called);
  const reasons = [
    said.length > 0 ? `${listed(said)} as written` : '',
    chosen.length > 0 ? `${listed(chosen)} chosen: ${reasonOf(shot, screenplay)}` : '',
  ];
  return reasons.filter(Boolean).join('; ');
}

/** Why the director framed a shot as it did, by what the shot holds. */
function reasonOf(shot: Shot, screenplay: Screenplay): string {
  const before = screenplay.shots[shot.index - 1];
  const speakers = new Set(shot.dialogue.map((line) => line.speaker));
  const seen = screenplay.cast.filter((member) => shot.subjects.includes(member.id));
  if (shot.detail && /close/.test(shot.size)) return `the shot is about the ${terms(shot.detail)}`;
  if (speakers.size > 0 && /^(?:medium|close)/.test(shot.size)) return 'close enough to read the speaker’s face';
  if (seen.some((member) => member.count > 2) || seen.length > 3) return 'wide enough for everyone in it';
  if (seen.length === 0) return 'the place itself is shown';
  if (shot.camera.some((move) => move.move === 'track')) return 'the camera goes along with who moves';
  if (shot.index === 0 || before?.set !== shot.set) return 'the place is shown first, with who is in it';
  return before && before.size !== shot.size
    ? 'another size than the shot before, so that the cut reads'
    : 'room for the action';
}

export function castLines(cast: readonly CastMember[], options: PlanTextOptions = {}): string[] {
  const lines = ['CAST'];
  const width = Math.min(
    16,
    Math.max(4, ...cast.map((member) => (options.names?.get(member.id) ?? member.noun).length)),
  );
  for (const member of cast) {
    const { attributes } = member;
    const number = member.count > 1 ? [`${member.count} of them`] : [];
    const years = member.ageYears === undefined ? [] : [`about ${member.ageYears}`];
    const looks = [
      ...attributes.size,
      ...attributes.colour,
      ...attributes.material,
      ...attributes.shape,
      ...attributes.other,
    ];
    const hair = attributes.hair.map((one) =>
      /hair|beard|moustache|braid|ponytail|curls|bald/.test(one) ? one : `${one} hair`,
    );
    const named = options.names?.get(member.id);
    const what = named && named !== member.noun ? [member.noun] : [];
    const model = member.kind === 'person' || member.model === member.noun ? '' : `drawn as ${terms(member.model)}`;
    const details = [
      ...what,
      ...number,
      ...years,
      ...looks,
      ...attributes.clothing,
      ...hair,
      ...(model ? [model] : []),
    ];
    const text = `${[member.kind, ...details].join(', ')}${member.invented ? ' (added by the director)' : ''}`;
    lines.push(...wrapped(`  ${(named ?? member.noun).padEnd(width)}  `, text));
  }
  if (cast.length === 0) lines.push('  nobody');
  return [...lines, ''];
}

export function setLines(sets: readonly SetPlan[]): string[] {
  const lines = ['SETS'];
  for (const set of sets) {
    const holds = set.features.map(({ phrase, count: many }) => (many > 1 ? `${phrase} x${many}` : phrase));
    const text = `${set.interior ? 'interior' : 'exterior'}, built as ${terms(set.place)}${holds.length > 0 ? `; with ${holds.join(', ')}` : ''}`;
    lines.push(...wrapped(`  ${set.phrase}: `, text, 6));
  }
  return [...lines, ''];
}

function lookLines(look: Look): string[] {
  const chosen = (['timeOfDay', 'season'] as const).filter((part) => !look.said.includes(part));
  const words = [
    terms(look.timeOfDay),
    ...look.weather.map(terms),
    look.season,
    ...look.light.map((one) => `${terms(one)} light`),
    ...look.grade.map((one) => `${terms(one)} grade`),
    ...(look.effects ?? []).map(terms),
  ];
  const note =
    chosen.length > 0 ? ` (${listed(chosen.map((part) => (part === 'timeOfDay' ? 'hour' : part)))} chosen)` : '';
  return ['LOOK', ...wrapped('  ', `${words.join(', ')}${note}`), ''];
}

const cueText = ({ phrase, cue, distance }: SoundCue): string =>
  `${phrase}${distance === 'mid' ? '' : ` (${distance})`}${phrase.includes(cue.replaceAll('_', ' ')) ? '' : ` [${terms(cue)}]`}`;

function soundLines({ sounds, music, absent }: Screenplay): string[] {
  const lines: string[] = [];
  if (sounds.length > 0) lines.push(...wrapped('  throughout: ', sounds.map(cueText).join(', '), 4));
  if (music)
    lines.push(
      ...wrapped(
        '  music: ',
        `${music.phrase} (${music.instruments.join(', ')}; ${music.mood}, ${music.tempo} bpm)`,
        4,
      ),
    );
  if (absent.length > 0) lines.push(...wrapped('  kept out: ', absent.join(', '), 4));
  return lines.length > 0 ? ['SOUND AND EXCLUSIONS', ...lines, ''] : [];
}

/** What was not understood, and what had to be decided. */
export function missingLines({ unrecognised, warnings }: Pick<Screenplay, 'unrecognised' | 'warnings'>): string[] {
  return [
    ...wrapped('Not depicted: ', unrecognised.length > 0 ? unrecognised.join(', ') : 'nothing that was named', 4),
    ...warnings.flatMap((warning) => wrapped('Note: ', warning, 4)),
  ];
}

export const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
