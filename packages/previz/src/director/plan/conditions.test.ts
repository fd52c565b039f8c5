import { describe, expect, it } from 'vitest';
import { planned } from '../testing/plan.ts';
import { conditionsTold } from './conditions.ts';

const plan = (prompt: string) => planned(prompt, 5, { cfgScale: 0.7 });

describe('conditions told of a thing from outside', () => {
  it.each([
    ['Frost flaking off a fuel valve.', 'valve', 'frosted'],
    ['Moss grows over the old stone bench.', 'bench', 'mossy'],
    ['A statue covered in moss.', 'statue', 'mossy'],
    ['An anchor eaten by rust.', 'anchor', 'rusty'],
    ['A door with peeling green paint.', 'door', 'peeling'],
    ['Dust settles on the piano.', 'piano', 'dusty'],
  ])('%s', (text, noun, word) => {
    expect(conditionsTold(text, noun)).toContain(word);
  });

  it('does not spread to what stands elsewhere in the sentence', () => {
    expect(conditionsTold('Frost on the window, and a man holds a cup.', 'cup')).toEqual([]);
  });

  it('makes the valve the subject of its frost, and no snowfall of it', () => {
    const { cast, sets } = plan('Extreme close-up of frost flaking off a fuel valve.');
    const valve = cast.find((one) => one.model === 'valve');
    expect(valve?.attributes.other).toContain('frosted');
    expect(sets.flatMap((set) => set.features.map((one) => one.model))).not.toContain('snowflakes');
  });

  it('reads the colour of paint that peels', () => {
    const { cast } = plan('A door with peeling green paint.');
    expect(cast[0]?.attributes.colour).toContain('green');
    expect(cast[0]?.attributes.other).toContain('peeling');
  });
});
