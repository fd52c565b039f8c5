import { Attributes } from '@storyreel/contract';
import { describe, expect, it } from 'vitest';
import { colourWord } from './colours.ts';
import { aged, dressed, MATERIALS, materialName, wear } from './materials.ts';

const said = (fields: Partial<Attributes>): Attributes => Attributes.parse(fields);

describe('material words', () => {
  it('finds the material', () => {
    expect(materialName('wooden')).toBe('wood');
    expect(materialName(['polished', 'brass'])).toBe('brass');
    expect(materialName('red')).toBeNull();
  });
  it('replaces the base by what was said and keeps it otherwise', () => {
    expect(dressed(said({}), MATERIALS.wood)).toEqual(MATERIALS.wood);
    expect(dressed(said({ material: ['silver'] }), MATERIALS.wood).metal).toBe(1);
  });
  it('paints a said colour over the material', () => {
    const m = dressed(said({ material: ['leather'], colour: ['green'] }), MATERIALS.wood);
    expect(m.color).toEqual(colourWord('green'));
    expect(m.roughness).toBe(MATERIALS.leather.roughness);
  });
  it('sees colours among the words of a material, and pale veins in dark marble', () => {
    const black = dressed(said({ material: ['black', 'velvet'] }), MATERIALS.wood);
    expect(black.color).toEqual(colourWord('black'));
    const marble = dressed(said({ material: ['wet', 'black', 'marble'] }), MATERIALS.wood);
    expect(marble.pattern).toBe('marble');
    expect(marble.color2?.[1]).toBeGreaterThan(marble.color[1] * 4);
  });
  it('finishes surfaces as said: wet ones mirror, frosted glass hides, brushed metal and matt paint are rough', () => {
    expect(dressed(said({ material: ['wet', 'stone'] }), MATERIALS.wood)).toMatchObject({
      mirror: true,
      roughness: 0.12,
    });
    expect(dressed(said({ material: ['stone'] }), MATERIALS.wood).mirror).toBeUndefined();
    const glass = dressed(said({ material: ['glass'] }), MATERIALS.wood);
    const frosted = dressed(said({ material: ['frosted', 'glass'] }), MATERIALS.wood);
    expect(frosted.opacity).toBeGreaterThan((glass.opacity ?? 1) * 2);
    expect(frosted.roughness).toBeGreaterThan((glass.roughness ?? 0) * 4);
    const rough = (...words: string[]): number => dressed(said({ material: words }), MATERIALS.paint).roughness ?? 0;
    expect(rough('brushed', 'steel')).toBeGreaterThan(rough('steel'));
    expect(rough('polished', 'wood')).toBeLessThan(rough('wood') / 2);
  });
  it('gives the second colour to secondary parts only when it was said', () => {
    expect(dressed(said({ colour: ['red', 'white'] }), MATERIALS.paint, 1).color).toEqual(colourWord('white'));
    expect(dressed(said({ colour: ['red'] }), MATERIALS.paint, 1)).toEqual(MATERIALS.paint);
  });
  it('roughens what is old and polishes what is new', () => {
    expect(wear(said({ age: ['old'] }))).toBeGreaterThan(0);
    expect(wear(said({ other: ['shiny'] }))).toBeLessThan(0);
    expect(aged(MATERIALS.carPaint, 1).roughness).toBeGreaterThan(MATERIALS.carPaint.roughness);
    expect(aged(MATERIALS.carPaint, -1).roughness).toBeLessThan(MATERIALS.carPaint.roughness);
  });
  it('makes glass see-through and glowing things emit', () => {
    expect(dressed(said({ material: ['glass'] }), MATERIALS.wood).opacity).toBeLessThan(1);
    expect(dressed(said({ other: ['glowing'], colour: ['blue'] }), MATERIALS.wood).emissive?.[2]).toBeGreaterThan(0.1);
  });
});
