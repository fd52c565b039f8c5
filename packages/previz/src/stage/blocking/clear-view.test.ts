import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { createFilm, type StagedShot } from '../film.ts';
import { inTheWay, outOfView } from './clear-view.ts';
import { isPasserBy } from './extras.ts';
import type { Performer } from './track.ts';

/** One shot of the prompt, of the size given. */
function staged(prompt: string, size: 'full' | 'wide', seed: number): StagedShot {
  const plan = planned(prompt, 4, { seed, cfgScale: 0.5, shotType: 'customize', audio: false });
  return createFilm({ ...plan, shots: plan.shots.map((shot) => ({ ...shot, size })) }).staged(0);
}

function without(shot: StagedShot, extra: readonly Performer[] = []): ReadonlySet<Performer> {
  return outOfView({
    size: shot.shot.size,
    performers: [...shot.performers, ...extra],
    from: shot.worldStart,
    until: shot.worldStart + shot.shot.duration * shot.rate,
    eye: (w) => shot.camera.at((w - shot.worldStart) / shot.rate).eye,
  });
}

/** Someone who walks straight through the middle between the camera and the girl. */
function crosser(shot: StagedShot): Performer {
  const girl = shot.performers.find((p) => p.subject)!;
  return {
    ...girl,
    key: 'extra:walk:99',
    subject: false,
    state: (w) => {
      const own = girl.state(w);
      const { eye } = shot.camera.at(0);
      const [x, z] = [(own.position[0] + eye[0]) / 2, (own.position[2] + eye[2]) / 2];
      return { ...own, position: [x, own.position[1], z] };
    },
  };
}

describe('a clear view', () => {
  it('is barred by those near the line of sight, up to whoever is looked at', () => {
    expect(inTheWay([0, 1, 5], [0, 1, 0], [0.5, 0, 2])).toBe(true);
    expect(inTheWay([0, 1, 5], [0, 1, 0], [1.1, 0, 0.1])).toBe(true);
    expect(inTheWay([0, 1, 5], [0, 1, 0], [2, 0, 2])).toBe(false);
    expect(inTheWay([0, 1, 5], [0, 1, 0], [0, 0, -1.5])).toBe(false);
  });

  it('does without those who cross it, but not in a wide shot', () => {
    const near = staged('A girl builds a sandcastle on the beach.', 'full', 1);
    const [walker] = [crosser(near)];
    expect(without(near, [walker]).has(walker)).toBe(true);
    const wide = staged('A girl builds a sandcastle on the beach.', 'wide', 1);
    expect(without(wide, [crosser(wide)]).size).toBe(0);
  });

  it('leaves those who walk behind', () => {
    let left = 0;
    for (const seed of [1, 2, 3]) {
      const shot = staged('A girl builds a sandcastle on the beach.', 'full', seed);
      const gone = without(shot);
      left += shot.performers.filter((p) => isPasserBy(p) && !gone.has(p)).length;
    }
    expect(left).toBeGreaterThan(0);
  });
});
