import { describe, expect, it } from 'vitest';
import { colourWord, colourWords } from './colours.ts';

const luma = (c: readonly number[]): number => c[0] * 0.21 + c[1] * 0.72 + c[2] * 0.07;

describe('colour words', () => {
  it('gives the hue that the word names', () => {
    const red = colourWord('red')!;
    expect(red[0]).toBeGreaterThan(red[1] * 3);
    const green = colourWord(['green'])!;
    expect(green[1]).toBeGreaterThan(green[0]);
    expect(green[1]).toBeGreaterThan(green[2]);
    const blue = colourWord('blue')!;
    expect(blue[2]).toBeGreaterThan(blue[0] * 2);
  });
  it('shades with dark, light and bright', () => {
    expect(luma(colourWord('dark green')!)).toBeLessThan(luma(colourWord('green')!));
    expect(luma(colourWord('pale blue')!)).toBeGreaterThan(luma(colourWord('blue')!));
    expect(colourWord('bright red')![0]).toBeGreaterThan(colourWord('red')![0]);
  });
  it('knows two-word names, hyphens and mixtures', () => {
    expect(colourWord('navy blue')).toEqual(colourWord('navy'));
    expect(colourWord('sky-blue')).toEqual(colourWord('sky blue'));
    expect(colourWords('golden brown')).toHaveLength(1);
    expect(colourWord('reddish')).toEqual(colourWord('red'));
  });
  it('keeps several colours in the order said', () => {
    expect(colourWords(['red', 'white'])).toEqual([colourWord('red'), colourWord('white')]);
    expect(colourWords('black and white')).toEqual([colourWord('black'), colourWord('white')]);
  });
  it('finds nothing where nothing is named', () => {
    expect(colourWord([])).toBeNull();
    expect(colourWord('old wooden')).toBeNull();
  });
});
