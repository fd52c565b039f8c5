import { describe, expect, it } from 'vitest';
import { direct } from '../../director/index.ts';
import { bathingWear } from './bathing-wear.ts';

const wear = (prompt: string): (string | null)[] => {
  const sp = direct({
    prompt,
    duration: 5,
    aspectRatio: '16:9',
    fps: 24,
    seed: 3,
    cfgScale: 0.5,
    shotType: 'intelligent',
    audio: false,
  });
  return sp.cast.filter((m) => m.kind === 'person' && !m.invented).map((m) => bathingWear(sp, m, 1));
};

describe('bathing wear', () => {
  it('is put on by those who swim', () => {
    expect(wear('A woman swims in a pool')[0]).toMatch(/swimsuit/);
    expect(wear('A man swims in the sea at dawn')[0]).toMatch(/trunks/);
  });
  it('leaves alone those who keep dry, are dressed by the words or swim in what their calling wears', () => {
    expect(wear('A woman reads by a pool')[0]).toBeNull();
    expect(wear('A woman in a red dress swims in a pool')[0]).toBeNull();
    expect(wear('An astronaut swims in a pool')[0]).toBeNull();
  });
});
