/** Size, angle, lens and moves of every shot: what is said, and continuity-minded choices where nothing is. */
import type { CameraAngle, CameraMovePlan, Shot, ShotSize } from '@storyreel/contract';
import { hashText, Rng } from '../../math/random.ts';
import type { DirectorInput } from '../input.ts';
import type { Entity } from '../read/cast.ts';
import type { PromptReading, ShotReading } from '../read/prompt.ts';
import { chooseLens } from './lens.ts';

export interface Framing {
  plan: Pick<Shot, 'size' | 'endSize' | 'angle' | 'said' | 'lensMm' | 'camera' | 'optics' | 'speed'>;
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

/** A size for a shot that states none: whole scenes wide, things and faces closer, and no two neighbours alike. */
function chooseSize(shot: ShotReading, index: number, previous: ShotSize | undefined, input: DirectorInput): ShotSize {
  const rng = new Rng(hashText(`size ${index}`, input.seed));
  const figures = shot.scene.subjects.filter((entity) => entity.nounKind === 'person' || entity.nounKind === 'animal');
  const parts = shot.scene.parts.length;
  let options: ShotSize[];
  if (shot.quotes.length > 0) options = ['medium', 'medium_close'];
  else if (parts > 0 && shot.scene.actions.length <= 2 && figures.length <= 1) options = ['close_up'];
  else if (figures.length === 0) options = shot.scene.places.length > 0 ? ['wide', 'full'] : ['medium', 'full'];
  else if (figures.some((entity) => entity.plural || (entity.count ?? 1) > 2) || figures.length > 3)
    options = ['wide', 'full'];
  else options = index === 0 ? ['full', 'medium_wide', 'wide'] : ['medium', 'medium_wide'];
  const fresh = options.filter((size) => size !== previous);
  return rng.pick(fresh.length > 0 ? fresh : options);
}

function chooseMoves(shot: ShotReading, index: number, input: DirectorInput): CameraMovePlan[] {
  const rng = new Rng(hashText(`move ${index}`, input.seed));
  // Adherence leaves the frame still; lower values let it breathe.
  if (input.cfgScale >= 0.7 || shot.quotes.length > 1) return [{ move: 'static', speed: 1, easing: 'ease_in_out' }];
  const travels = shot.scene.actions.some(
    (action) => /^(?:walk|run|ride|drive|fly|sprint|trot|gallop|race|cross|glide)$/.test(action.verb) && action.subject,
  );
  const move = travels ? 'track' : rng.pick(['static', 'push_in', 'static'] as const);
  return [{ move, speed: 0.5, easing: 'ease_in_out' }];
}

export function frameShots(reading: PromptReading, input: DirectorInput, ids: ReadonlyMap<Entity, string>): Framing[] {
  let previous: ShotSize | undefined;
  const overall = reading.overall.camera;
  return reading.shots.map((shot, index) => {
    const { camera } = shot;
    const said: Shot['said'] = [];
    const single = reading.shots.length === 1;
    const saidSize = camera.size ?? (single ? overall.size : undefined);
    const size = saidSize ?? chooseSize(shot, index, previous, input);
    if (saidSize) said.push('size');
    previous = camera.endSize ?? size;
    const saidAngle = camera.angle ?? (single ? overall.angle : undefined);
    let angle: CameraAngle = 'eye_level';
    if (saidAngle) {
      angle = saidAngle;
      said.push('angle');
    }
    const optics = [...new Set([...overall.optics, ...camera.optics])];
    const saidMm = camera.lensMm ?? overall.lensMm;
    if (saidMm !== undefined || optics.some((term) => /wide_angle|telephoto|fisheye|macro|anamorphic/.test(term)))
      said.push('lens');
    const moves = camera.moves.length > 0 ? camera.moves : camera.isStatic ? [] : overall.moves;
    const target = shot.scene.subjects.map((entity) => ids.get(entity)).find((id) => id !== undefined);
    let plan: CameraMovePlan[];
    if (moves.length > 0) {
      plan = moves.map(({ move, speed }): CameraMovePlan => {
        const aimed = /^(?:track|orbit_left|orbit_right|rack_focus|pov|dolly_zoom)$/.test(move);
        return { move, speed, easing: 'ease_in_out', ...(aimed && target ? { target } : {}) };
      });
      if (camera.isStatic && !moves.some(({ move }) => move === 'handheld'))
        plan.unshift({ move: 'static', speed: 1, easing: 'ease_in_out' });
      said.push('camera');
    } else if (camera.isStatic || overall.isStatic) {
      plan = [{ move: 'static', speed: 1, easing: 'linear' }];
      said.push('camera');
    } else plan = chooseMoves(shot, index, input);
    const result: Framing = {
      plan: {
        size,
        angle,
        said,
        lensMm: chooseLens(size, optics, saidMm, input.seed, index),
        camera: plan,
        optics,
        speed: [...new Set([...overall.speed, ...camera.speed])],
        ...(camera.endSize ? { endSize: camera.endSize } : {}),
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
