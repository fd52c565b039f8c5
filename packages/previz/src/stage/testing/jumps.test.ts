import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { createFilm, type Film } from '../film.ts';
import { type Jump, jumpsSeen } from './jumps.ts';

const filmOf = (prompt: string, seconds = 3): Film => createFilm(planned(prompt, seconds));

/** What nothing excuses. */
const faults = (film: Film): Jump[] =>
  film.screenplay.shots.flatMap((shot) =>
    jumpsSeen(film, shot.index).filter((j) => !['starts', 'sweep', 'lens'].includes(j.kind)),
  );

describe('nothing jumps inside a shot', () => {
  it.each([
    'Macro shot of a honeybee landing on a purple lavender stalk in slow motion.',
    'Time-lapse of a magnolia bud opening into a pink blossom.',
    'POV from the front of a kayak: a double paddle dips left and right between mossy canyon walls.',
    'Medium shot: a boy drinks a glass of milk in a kitchen.',
    'Over the shoulder of a girl, her mother bows in a garden.',
    'Two old men play chess in the park.',
    'Full shot: a man jumps in a gym.',
    'Medium shot: a crystal floats above a table in a library, orbit left.',
  ])('%s', { timeout: 120_000 }, (prompt) => {
    expect(faults(filmOf(prompt))).toEqual([]);
  });
});

describe('the measure', () => {
  const still = 'Full shot: a man stands in a meadow.';

  it('sees somebody who is elsewhere at once', { timeout: 120_000 }, () => {
    const film = filmOf(still);
    const staged = film.staged(0);
    const man = staged.performers.find((p) => p.member?.kind === 'person');
    if (!man) throw new Error('nobody is there');
    const { state } = man;
    const at = staged.worldStart + 1;
    man.state = (w) => {
      const now = state(w);
      const [x, y, z] = now.position;
      return w < at ? now : { ...now, position: [x + 0.3, y, z] };
    };
    const leap = faults(film).find((j) => j.kind === 'leaps');
    expect(leap?.what).toContain(man.key);
    expect(Math.abs((leap?.frame ?? 0) - 24)).toBeLessThanOrEqual(1);
  });

  it('sees a light that steps and a body that is gone', { timeout: 120_000 }, () => {
    const film = filmOf(still);
    const { scene } = film;
    film.scene = (frame) => {
      const drawn = scene(frame);
      if (frame < 36) return drawn;
      const dark = { ...drawn, post: { ...drawn.post, exposure: drawn.post.exposure * 0.6 } };
      return frame < 48 ? dark : { ...dark, instances: dark.instances.filter((i) => i.key === undefined) };
    };
    const found = faults(film);
    expect(found.find((j) => j.kind === 'light')?.frame).toBe(36);
    expect(found.find((j) => j.kind === 'goes')?.frame).toBe(48);
  });
});
