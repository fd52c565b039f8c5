import { describe, expect, it } from 'vitest';
import { planned } from '../testing/plan.ts';

const first = (prompt: string) => planned(prompt, 4, { cfgScale: 0.5, audio: false }).shots[0];

describe('shots of streaks', () => {
  it.each([
    ['Long exposure light trails of cars on a city street at night', 'drive'],
    ['Time-lapse of a crowd of people in a station', 'walk'],
  ])('show what they are about on its way, from a camera that stands: %s', (prompt, act) => {
    const shot = first(prompt);
    expect(shot.actions.map((action) => action.act)).toContain(act);
    expect(shot.camera.map(({ move }) => move)).toEqual(['static']);
  });

  it.each(['Cars on a city street at night', 'A crowd of people in a station', 'Time-lapse of a man asleep on a sofa'])(
    'are not all shots: %s',
    (prompt) => {
      expect(first(prompt).actions.map((action) => action.act)).not.toContain('drive');
      expect(first(prompt).actions.map((action) => action.act)).not.toContain('walk');
    },
  );
});

describe('traffic', () => {
  it('is seen where it is said to be somewhere, and heard where it is only heard', () => {
    const road = planned('Heavy traffic on a highway at night, light trails', 4, { cfgScale: 0.5 });
    expect(road.cast.map(({ model }) => model)).toContain('car');
    const room = planned('A man reads in a bedroom. Distant traffic, rain on the window.', 4, { cfgScale: 0.5 });
    expect(room.cast.map(({ model }) => model)).not.toContain('car');
    expect([...room.sounds, ...room.shots[0].sounds].map(({ cue }) => cue)).toContain('traffic');
  });
});

describe('sizes that lenses and angles ask for', () => {
  it('show the land from the air, and a face past a shoulder', () => {
    expect(first('Drone footage over a forest').size).toBe('extreme_wide');
    expect(first('Over-the-shoulder shot of a man talking to a woman in a cafe').size).toBe('medium_close');
    expect(first('Medium over-the-shoulder shot of a man talking to a woman in a cafe').size).toBe('medium');
  });
});
