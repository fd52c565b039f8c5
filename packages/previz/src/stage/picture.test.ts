/** A few of the scenes of `npm run check:picture`: feet that stand, hands that hold, eyes that meet over cuts, moves that move. */
import type { Screenplay } from '@storyreel/contract';
import { describe, expect, it } from 'vitest';
import { planned } from '../director/testing/plan.ts';
import { dot, normalize, sub, type Vec3 } from '../math/vec.ts';
import { createFilm } from './film.ts';
import type { Camera } from './scene.ts';
import { talkSeen } from './testing/eyelines.ts';
import { gripsSeen } from './testing/grips.ts';
import { stepsSeen } from './testing/planted-steps.ts';

const screenplayOf = (prompt: string, duration = 3): Screenplay =>
  planned(prompt, duration, { seed: 5, shotType: duration > 5 ? 'intelligent' : 'customize' });

describe('feet', () => {
  it.each([
    'Full shot: a man walks along a beach.',
    'Full shot: a toddler walks across a living room.',
    'Full shot: an old woman walks through a park.',
    'Full shot: a boy runs along a forest trail.',
    'Full shot: a man and a woman dance in a kitchen.',
    'Full shot: a woman walks and stops in a library.',
    'Full shot: a dog walks across a meadow.',
    'Full shot: a chicken walks through a farm.',
  ])('stand where they were put down: %s', (prompt) => {
    const steps = stepsSeen(createFilm(screenplayOf(prompt), { picture: false }), 0, 2);
    expect(steps.length).toBeGreaterThan(3);
    for (const s of steps) expect(s.slide, `${s.who}, foot ${s.foot}, ${s.from.toFixed(2)} s`).toBeLessThan(0.02);
  });

  it('are seen to slide when the body moves faster than the gait', () => {
    const film = createFilm(screenplayOf('Full shot: a man walks through a warehouse.'), { picture: false });
    const walker = film.staged(0).performers.find((p) => p.member?.kind === 'person');
    if (!walker) throw new Error('nobody walks');
    const { state } = walker;
    walker.state = (w) => ({ ...state(w), way: undefined, travelled: state(w).travelled * 0.8 });
    expect(Math.max(...stepsSeen(film, 0).map((s) => s.slide))).toBeGreaterThan(0.05);
  });
});

describe('hands', () => {
  it.each([
    'A man holds a suitcase at a train station.',
    'A woman with an umbrella stands in a city street.',
    'A singer sings into a microphone on a stage.',
    'A boy holds a balloon in a park.',
    'A girl looks at her phone in a bedroom.',
  ])('hold what they hold: %s', (prompt) => {
    const grips = gripsSeen(createFilm(screenplayOf(prompt)), 0, [0.5]);
    expect(grips.length).toBeGreaterThan(0);
    for (const g of grips) {
      expect(g.depth, g.what).toBeLessThanOrEqual(0.03);
      expect(g.gap, g.what).toBeLessThanOrEqual(0.03);
    }
  });
});

describe('people who talk over cuts', () => {
  it.each([
    'A man and a woman talk in a cafe. Close-up of the man: he says: "I have missed you." Close-up of the woman: she says: "I know."',
    'A detective and a thief sit in an office. Close-up of the detective: "Where is it?" Close-up of the thief: "Find it yourself."',
  ])('look at each other across the cut, seen from one side: %s', (prompt) => {
    const screenplay = screenplayOf(prompt, 8);
    const talk = talkSeen(createFilm(screenplay, { picture: false }), screenplay);
    expect(talk.looks).toHaveLength(2);
    expect(talk.cuts).toBe(1);
    expect(talk.kept).toBe(1);
    expect(Math.sign(talk.looks[0].towards)).toBe(-Math.sign(talk.looks[1].towards));
    for (const l of talk.looks) expect(l.off, l.who).toBeLessThan(30);
  });
});

describe('a camera', () => {
  const ahead = (c: Camera): Vec3 => normalize(sub(c.target, c.eye));
  const right = (c: Camera): Vec3 => {
    const a = ahead(c);
    return normalize([-a[2], 0, a[0]]);
  };
  const ends = (words: string): readonly [Camera, Camera] => {
    const staged = createFilm(screenplayOf(`${words}: a man stands in a meadow.`, 4), { picture: false }).staged(0);
    return [staged.camera.at(0), staged.camera.at(staged.shot.duration)];
  };
  /** Metres that it went along a direction, for each metre to what it looks at. */
  const gone = ([a, b]: readonly [Camera, Camera], way: Vec3): number =>
    dot(sub(b.eye, a.eye), way) / Math.sqrt(dot(sub(a.target, a.eye), sub(a.target, a.eye)));

  it('goes where the words say, far enough to be seen', () => {
    const push = ends('The camera slowly pushes in');
    expect(gone(push, ahead(push[0]))).toBeGreaterThan(0.15);
    const pull = ends('The camera pulls out');
    expect(gone(pull, ahead(pull[0]))).toBeLessThan(-0.15);
    const left = ends('The camera trucks left');
    expect(gone(left, right(left[0]))).toBeLessThan(-0.1);
    const around = ends('The camera orbits to the right');
    expect(gone(around, right(around[0]))).toBeGreaterThan(0.2);
    const crane = ends('Crane up');
    expect(gone(crane, [0, 1, 0])).toBeGreaterThan(0.2);
    // It rises more than it tips.
    expect(crane[1].target[1]).toBeGreaterThan(crane[0].target[1] + 0.1);
  });

  it('shakes in the hand and comes back to its subject', () => {
    const staged = createFilm(screenplayOf('Handheld camera: a man stands in a meadow.', 4), { picture: false }).staged(
      0,
    );
    const first = ahead(staged.camera.at(0));
    const last = ahead(staged.camera.at(staged.shot.duration));
    const off = Array.from({ length: 48 }, (_, i) => 1 - dot(first, ahead(staged.camera.at(i / 12))));
    expect(1 - dot(first, last)).toBeLessThan(2e-5);
    expect(Math.max(...off)).toBeGreaterThan(1e-5);
  });
});
