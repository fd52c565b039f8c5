import type { Screenplay, Shot } from '@storyreel/contract';
import { describe, expect, it } from 'vitest';
import { PLAIN_SHOT, pictureOf } from './testing.ts';
import { plateWarnings } from './warnings.ts';

const first = pictureOf(16, 16, () => [90, 90, 90]);
const action = { subject: 'he', phrase: 'turn', verb: 'turn', act: 'turn', manner: [], start: 0, end: 2 };

function screenplay(...shots: Partial<Shot>[]): Screenplay {
  return { shots: shots.map((shot, index) => ({ ...PLAIN_SHOT, ...shot, index })), cast: [] } as unknown as Screenplay;
}

describe('warnings of given pictures', () => {
  it('name deeds that nobody in the picture can do', () => {
    const [warning] = plateWarnings(screenplay({ actions: [action] }), { first });
    expect(warning).toContain('Shot 1 is the given picture');
    expect(warning).toContain('"he: turn"');
  });

  it('say nothing of what does move', () => {
    const rolling = { ...action, subject: 'wave', phrase: 'roll in' };
    const falling = { ...action, subject: 'snow', phrase: 'fall' };
    expect(plateWarnings(screenplay({ actions: [rolling, falling] }), { first })).toEqual([]);
  });

  it('say nothing without a picture', () => {
    expect(plateWarnings(screenplay({ actions: [action] }), {})).toEqual([]);
  });

  it('tell that later shots do not show the picture', () => {
    const warnings = plateWarnings(screenplay({}, {}, {}), { first });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain('Shots 2, 3 are drawn from the words alone');
  });

  it('tell that lips do not move, and that nothing is known beyond the edges unless a last frame shows it', () => {
    const dialogue = [{ text: 'Hello', speaker: 'c1', language: 'en', tone: [], start: 0, duration: 1 }];
    const camera: Shot['camera'] = [{ move: 'zoom_out', speed: 1, easing: 'linear' }];
    expect(plateWarnings(screenplay({ dialogue }), { first })[0]).toContain('no mouth');
    expect(plateWarnings(screenplay({ camera }), { first })[0]).toContain('beyond its edges');
    expect(plateWarnings(screenplay({ camera }), { first, last: first })).toEqual([]);
  });
});
