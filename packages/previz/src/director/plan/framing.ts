/** Size, angle, lens and moves of every shot: what is said, and continuity-minded choices where nothing is. */
import {
  type CameraAngle,
  type CameraMovePlan,
  SHOT_SIZES,
  type Shot,
  type ShotReason,
  type ShotSize,
} from '@storyreel/contract';
import { hashText, Rng } from '../../math/random.ts';
import type { DirectorInput } from '../input.ts';

import type { CameraReading } from '../read/camera.ts';
import type { Entity } from '../read/cast.ts';
import type { PromptReading, ShotReading } from '../read/prompt.ts';
import { chooseLens } from './lens.ts';

export interface Framing {
  plan: Pick<
    Shot,
    'size' | 'endSize' | 'angle' | 'said' | 'lensMm' | 'camera' | 'optics' | 'speed' | 'shutter' | 'why'
  >;
  detail?: string;
}

const FACE_PARTS = new Set([
  'face',
  'eye',
  'eyes',
  'smile',
  'grin',
  'lips',
  'mouth',
  'cheek',
  'cheeks',
  'tears',
  'gaze',
  'expression',
]);

/** Degrees of an open shutter from which lights draw trails. */
const TRAILS = 720;

/** What was chosen, and what spoke for it. */
interface Choice<T> {
  value: T;
  reason: string;
}

const step = (a: ShotSize, b: ShotSize): number => Math.abs(SHOT_SIZES.indexOf(a) - SHOT_SIZES.indexOf(b));

/** Sizes that suit what a shot holds, most fitting first. */
function fittingSizes(shot: ShotReading, index: number): Choice<ShotSize[]> {
  const figures = shot.scene.subjects.filter((entity) => entity.nounKind === 'person' || entity.nounKind === 'animal');
  const part = shot.scene.parts[0];
  if (figures.length === 0 && shot.camera.moves.some(({ move }) => move === 'aerial'))
    return { value: ['extreme_wide'], reason: 'the land as it is seen from the air' };
  if (shot.camera.angle === 'over_shoulder')
    return { value: ['medium_close'], reason: 'one face, past the other’s shoulder' };
  if (shot.quotes.length > 0)
    return { value: ['medium', 'medium_close'], reason: 'close enough to read the speaker’s face' };
  // "Two men shake hands": both are seen.
  const shaken = shot.scene.actions.some((a) => a.verb === 'shake') && figures.some((one) => one.count === 2);
  if (part && !shaken && shot.scene.actions.length <= 2 && figures.length <= 1)
    return { value: ['close_up'], reason: `the shot is about the ${part.name}` };
  if (figures.length === 0)
    return shot.scene.places.length > 0
      ? { value: ['wide', 'full'], reason: 'the place itself is shown' }
      : { value: ['medium', 'full'], reason: 'the thing itself fills the frame' };
  if (figures.some((one) => (one.plural && one.count !== 2) || (one.count ?? 1) > 2) || figures.length > 3)
    return { value: ['wide', 'full'], reason: 'wide enough for everyone in it' };
  return index === 0
    ? { value: ['full', 'medium_wide', 'wide'], reason: 'the place is shown first, with who is in it' }
    : { value: ['medium', 'medium_wide'], reason: 'room for the action' };
}

/** A size for a shot that states none: what suits its content, and far enough from the shot before for the cut to read. */
function chooseSize(
  shot: ShotReading,
  index: number,
  before: { size: ShotSize; sameSubject: boolean } | undefined,
  input: DirectorInput,
): Choice<ShotSize> {
  const rng = new Rng(hashText(`size ${index}`, input.seed));
  const { value: options, reason } = fittingSizes(shot, index);
  const apart = before?.sameSubject ? 2 : 1;
  const fresh = before ? options.filter((size) => step(size, before.size) >= apart) : options;
  if (fresh.length > 0)
    return {
      value: rng.pick(fresh),
      reason:
        before && fresh.length < options.length
          ? `${reason}; another size than the shot before, so that the cut reads`
          : reason,
    };
  // The same one, as large as before, would jump: go in.
  const closer = before?.sameSubject ? SHOT_SIZES[Math.min(6, SHOT_SIZES.indexOf(before.size) + 2)] : undefined;
  return closer && step(closer, before!.size) >= 2
    ? { value: closer, reason: 'the same subject from two sizes closer, so that the cut does not jump' }
    : { value: rng.pick(options), reason };
}

function chooseMoves(shot: ShotReading, index: number, input: DirectorInput): Choice<CameraMovePlan[]> {
  const rng = new Rng(hashText(`move ${index}`, input.seed));
  const still = (reason: string): Choice<CameraMovePlan[]> => ({
    value: [{ move: 'static', speed: 1, easing: 'ease_in_out' }],
    reason,
  });
  // Adherence leaves the frame still; lower values let it breathe.
  if (shot.quotes.length > 1) return still('still, for the talk');
  if (input.cfgScale >= 0.7) return still('still, since no move is written and the words are taken literally');
  if (shot.camera.speed.includes('time_lapse')) return still('still, as time is what moves');
  const exposure = shot.camera.shutter;
  if (exposure && degreesOf(exposure, input.fps) >= TRAILS) return still('still, so that only what moves draws trails');
  const travels = shot.scene.actions.some(
    (action) =>
      /^(?:walk|run|ride|drive|fly|sprint|trot|gallop|race|cross|glide|chase|pursue|jog|flee|dash|rush|stroll|hike|march|skate|ski|surf|pedal|cycle|charge|stampede)$/.test(
        action.verb,
      ) && action.subject,
  );
  if (travels)
    return {
      value: [{ move: 'track', speed: 0.5, easing: 'ease_in_out' }],
      reason: 'the camera goes along with who moves',
    };
  const move = rng.pick(['static', 'push_in', 'static'] as const);
  return move === 'static'
    ? still('still, so that what happens is seen')
    : { value: [{ move, speed: 0.5, easing: 'ease_in_out' }], reason: 'a slow push in, to draw attention' };
}

const quoted = (words: readonly string[]): string =>
  words.map((word) => `“${word.trim().replace(/[;,.\s]+$/, '')}”`).join(', ');

export function frameShots(reading: PromptReading, input: DirectorInput, ids: ReadonlyMap<Entity, string>): Framing[] {
  let previous: { size: ShotSize; first: Entity | undefined } | undefined;
  const overall = reading.overall.camera;
  return reading.shots.map((shot, index) => {
    const { camera } = shot;
    const said: Shot['said'] = [];
    const single = reading.shots.length === 1;
    const saidSize = camera.size ?? (single ? overall.size : undefined);
    const first = shot.scene.subjects[0];
    const before = previous && { size: previous.size, sameSubject: first !== undefined && first === previous.first };
    const chosen = saidSize ? undefined : chooseSize(shot, index, before, input);
    const size = saidSize ?? chosen!.value;
    if (saidSize) said.push('size');
    previous = { size: camera.endSize ?? size, first };
    const why: ShotReason[] = [];
    const give = (choice: ShotReason['choice'], isSaid: boolean, reason: string): void => {
      why.push({ choice, said: isSaid, reason });
    };
    const written = quoted([...new Set(camera.words.length > 0 ? camera.words : overall.words)].slice(0, 4));
    give('size', saidSize !== undefined, chosen ? chosen.reason : `written: ${written}`);
    const saidAngle = camera.angle ?? (single ? overall.angle : undefined);
    let angle: CameraAngle = 'eye_level';
    if (saidAngle) {
      angle = saidAngle;
      said.push('angle');
    }
    give(
      'angle',
      saidAngle !== undefined,
      saidAngle ? `written: ${written}` : 'eye level, which takes no side and keeps the line of action',
    );
    const optics = [...new Set([...overall.optics, ...camera.optics])];
    const saidMm = camera.lensMm ?? overall.lensMm;
    if (saidMm !== undefined || optics.some((term) => /wide_angle|telephoto|fisheye|macro|anamorphic/.test(term)))
      said.push('lens');
    give(
      'lens',
      said.includes('lens'),
      said.includes('lens') ? `written: ${quoted(optics)}` : `a usual length for a ${size.replaceAll('_', ' ')} shot`,
    );
    const moves = camera.moves.length > 0 ? camera.moves : camera.isStatic ? [] : overall.moves;
    const target = shot.scene.subjects.map((entity) => ids.get(entity)).find((id) => id !== undefined);
    let plan: CameraMovePlan[];
    if (moves.length > 0) {
      plan = moves.map(({ move, speed, easing }): CameraMovePlan => {
        const aimed = /^(?:track|orbit_left|orbit_right|rack_focus|pov|dolly_zoom)$/.test(move);
        return { move, speed, easing: easing ?? 'ease_in_out', ...(aimed && target ? { target } : {}) };
      });
      if (camera.isStatic && !moves.some(({ move }) => move === 'handheld'))
        plan.unshift({ move: 'static', speed: 1, easing: 'ease_in_out' });
      said.push('camera');
    } else if (camera.isStatic || overall.isStatic) {
      plan = [{ move: 'static', speed: 1, easing: 'linear' }];
      said.push('camera');
    } else plan = [];
    if (plan.length === 0) {
      const move = chooseMoves(shot, index, input);
      plan = move.value;
      give('camera', false, move.reason);
    } else give('camera', true, `written: ${written}`);
    const exposure = camera.shutter ?? overall.shutter;
    const result: Framing = {
      plan: {
        size,
        angle,
        said,
        lensMm: chooseLens(size, optics, saidMm, input.seed, index),
        camera: plan,
        optics,
        speed: [...new Set([...overall.speed, ...camera.speed])],
        why,
        ...(camera.endSize ? { endSize: camera.endSize } : {}),
        ...(exposure ? { shutter: degreesOf(exposure, input.fps) } : {}),
      },
    };
    const close = /close/.test(size) || camera.optics.includes('macro');
    const part = shot.scene.parts[0];
    if (part && (close || (FACE_PARTS.has(part.name) && size === 'medium_close'))) {
      const face = FACE_PARTS.has(part.name) && !/^eyes?$/.test(part.name);
      result.detail = face ? 'face' : part.name;
    }
    return result;
  });
}

/** Degrees of a turn that an exposure takes at so many frames a second. */
function degreesOf(exposure: NonNullable<CameraReading['shutter']>, fps: number): number {
  if ('degrees' in exposure) return exposure.degrees;
  return Math.min(1440, Math.max(1, Math.floor(exposure.seconds * fps * 360 + 0.5)));
}
