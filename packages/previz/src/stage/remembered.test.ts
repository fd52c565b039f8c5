import { describe, expect, it } from 'vitest';
import { once, remembered } from './remembered.ts';

describe('remembered', () => {
  it('gives what the function gives, also after many other moments', () => {
    const doubled = remembered((w) => w * 2);
    for (let round = 0; round < 2; round++) for (let w = 0; w < 100; w++) expect(doubled(w)).toBe(w * 2);
  });

  it('works out a moment once while it is remembered', () => {
    let asked = 0;
    const state = remembered((w) => ({ w, number: ++asked }));
    const first = state(1);
    for (let w = 2; w < 20; w++) state(w);
    expect(state(1)).toBe(first);
    expect(asked).toBe(19);
  });

  it('lets a function ask for other moments of itself', () => {
    const sum: (w: number) => number = remembered((w) => (w <= 0 ? 0 : w + sum(w - 1)));
    expect(sum(100)).toBe(5050);
    expect(sum(99)).toBe(4950);
  });
});

describe('once', () => {
  it('makes nothing before it is asked, and then one thing', () => {
    let made = 0;
    const thing = once(() => ({ number: ++made }));
    expect(made).toBe(0);
    expect(thing()).toBe(thing());
    expect(made).toBe(1);
  });
});
