import { describe, expect, it } from 'vitest';
import { planned } from '../../director/testing/plan.ts';
import { distance } from '../../math/vec.ts';
import { createFilm } from '../film.ts';

function staged(prompt: string) {
  const shot = createFilm(planned(prompt, 5)).staged(0);
  const people = shot.performers.filter((p) => p.member?.kind === 'person' && !p.frame);
  const of = (noun: string) => people.filter((p) => p.member?.noun === noun);
  return { shot, of };
}

describe('what goes without saying', () => {
  it('seats pupils while their teacher stands', () => {
    const { shot, of } = staged('A teacher writes on a blackboard while students raise their hands.');
    expect(of('student').length).toBeGreaterThan(1);
    for (const p of of('student')) expect(p.state(shot.worldStart).posture).toBe('sit');
    expect(of('teacher')[0].state(shot.worldStart).posture).toBe('stand');
  });

  it('lays patients down, and those who treat them go to their side', () => {
    const { shot, of } = staged('A surgeon operates on a patient in an operating room.');
    const [patient, surgeon] = [of('patient')[0], of('surgeon')[0]].map((p) => p.state(shot.worldStart + 1));
    expect(patient.posture).toBe('lie');
    expect(surgeon.posture).toBe('stand');
    expect(distance(patient.position, surgeon.position)).toBeLessThan(1.4);
  });

  it('lets patients who walk walk', () => {
    const { shot, of } = staged('A patient walks down the corridor of a hospital.');
    expect(of('patient')[0].state(shot.worldStart + 1).posture).toBe('walk');
  });

  it('puts bikers on their bikes, which leave the ground with them when they jump', () => {
    const { shot, of } = staged('A mountain biker jumps over a rock on a forest trail.');
    const [biker] = of('biker');
    const bike = biker.mount;
    if (!bike) throw new Error('no bike');
    const times = Array.from({ length: 100 }, (_, k) => shot.worldStart + k * 0.05 * shot.rate);
    const above = (p: typeof bike): number[] =>
      times.map((w) => {
        const { position } = p.state(w);
        return position[1] - shot.place.ground(position[0], position[2]);
      });
    expect(Math.max(...above(bike)) - Math.min(...above(bike))).toBeGreaterThan(0.5);
    // The rider stays in the saddle.
    const gap = above(biker).map((y, k) => y - above(bike)[k]);
    expect(Math.max(...gap) - Math.min(...gap)).toBeLessThan(0.05);
  });
});
