import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { createFilm } from '../film.ts';

/** Nouns of those whom the last shot of a prompt is composed about. */
function about(prompt: string): (string | undefined)[] {
  const film = createFilm(planned(prompt, 6), { picture: false });
  const last = film.screenplay.shots.length - 1;
  return (film.staged(last).camera.interest?.held ?? []).map((p) => p.member?.noun);
}

describe('a close shot', () => {
  it('is of the thing that its words name, not of whoever holds it', () => {
    expect(about('A chef places a burger on a plate, close-up of the burger.')).toEqual(['burger']);
  });

  it('is of both where it names both', () => {
    expect(
      about('A man and a woman sit on a bench in a park. Cut to: close-up of the man and the woman.'),
    ).toHaveLength(2);
  });

  it('is of one person where it names one', () => {
    expect(about('A man and a woman sit on a bench in a park. Cut to: close-up of the woman.')).toEqual(['woman']);
  });
});
