/** Materials of an animal from its coat and the colour words said. */
import { colourWords, mixRgb, shade } from '../colours.ts';
import { hex, type Material, type Rgb } from '../scene.ts';
import type { Kit } from '../things/kit.ts';
import type { Coat } from './species.ts';

export interface CoatMaterials {
  main: number;
  under: number;
  legs: number;
  feet: number;
  ear: number;
  tailTip: number;
  muzzle: number;
  mane: number;
  marks: number;
  nose: number;
  iris: number;
  pupil: number;
  shine: number;
  mouth: number;
  tongue: number;
  pink: number;
  tooth: number;
}

/** Red that is said of fur means something softer than the pigment. */
const ANIMAL_RED: Rgb = hex('#b3562a');

export function coatMaterials(k: Kit, coat: Coat, size: number): CoatMaterials {
  const said = colourWords([...k.context.attributes.colour]);
  const first = said[0];
  const natural = hex(coat.main);
  const redSaid = k.context.attributes.colour.some((w) => /^(red|orange|ginger)$/i.test(w));
  const main = first ? mixRgb(redSaid && coat.pattern !== 'scales' ? ANIMAL_RED : first, natural, 0.12) : natural;
  const under = said[1] ?? (first ? mixRgb(main, hex('#efe6d8'), 0.35) : hex(coat.under));
  const part = (code: string | undefined, otherwise: Rgb): Rgb =>
    code === undefined ? otherwise : first && code === coat.main ? main : hex(code);
  const marks = coat.marks ? (said[1] ?? hex(coat.marks)) : shade(main, 0.6);
  const surface = (color: Rgb, patterned: boolean): Material => {
    const base = { color, color2: shade(color, 0.72), roughness: 0.92 };
    switch (patterned ? coat.pattern : coat.pattern === 'skin' || coat.pattern === 'scales' ? 'skin' : 'fur') {
      case 'stripes':
        return { ...base, color2: marks, pattern: 'stripes', patternScale: size * 0.15 };
      case 'dots':
        return { ...base, color2: marks, pattern: 'dots', patternScale: size * 0.11 };
      case 'scales':
        return { ...base, color2: marks, pattern: 'shingles', patternScale: size * 0.045, roughness: 0.45 };
      case 'skin':
        return { ...base, color2: shade(color, 0.82), pattern: 'noise', patternScale: size * 0.25, roughness: 0.68 };
      case 'wool':
        return {
          ...base,
          color2: shade(color, 0.85),
          pattern: 'noise',
          patternScale: size * 0.06,
          roughness: 1,
          translucency: 0.1,
        };
      default:
        return { ...base, color2: shade(color, 0.74), pattern: 'fur', patternScale: size * 0.035 };
    }
  };
  const glow = k.said('glowing|luminous') ? { emissive: shade(main, 1.2) } : {};
  const fur = (color: Rgb, patterned = false): number => k.mat({ ...surface(color, patterned), ...glow });
  const plain = (color: Rgb, roughness: number, more: Partial<Material> = {}): number =>
    k.mat({ color, roughness, ...more });
  const legs = part(coat.legs, main);
  const white = natural[0] > 0.5 && first !== undefined;
  return {
    main: fur(main, true),
    under: fur(white ? main : under),
    legs: fur(first && !coat.legs ? main : legs, coat.pattern === 'stripes' && coat.legs === undefined),
    feet: coat.feet ? plain(hex(coat.feet), 0.75) : fur(first ? main : legs),
    ear: fur(part(coat.ear, main)),
    tailTip: fur(part(coat.tailTip, main), coat.tailTip === undefined && coat.pattern === 'stripes'),
    muzzle: fur(coat.muzzle ? (first && !said[1] ? mixRgb(main, hex(coat.muzzle), 0.5) : hex(coat.muzzle)) : main),
    mane: fur(part(coat.mane, shade(main, 0.45))),
    marks: fur(marks),
    nose: plain(hex(coat.nose), 0.25),
    iris: plain(hex(coat.iris), 0.08, k.said('glowing-eyed|demonic') ? { emissive: shade(hex(coat.iris), 3) } : {}),
    pupil: plain([0.006, 0.006, 0.008], 0.06),
    shine: plain([1, 1, 1], 0.3, { emissive: [1.3, 1.3, 1.3], castsShadow: false }),
    mouth: plain(hex('#5a1f22'), 0.6),
    tongue: plain(hex('#c46a70'), 0.4),
    pink: plain(hex('#c99a90'), 0.8, { translucency: 0.4 }),
    tooth: plain(hex('#efe8d6'), 0.35),
  };
}
