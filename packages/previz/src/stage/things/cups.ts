/** Cups and wine glasses. */
import { translation } from '../../math/vec.ts';
import { colourWord } from '../colours.ts';
import { MATERIALS } from '../materials.ts';
import { hex, type Rgb } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { vessel } from './shapes.ts';
import { glaze, handle, liquidOf } from './tableware-parts.ts';

export function cup(k: Kit): Model {
  const m = k.dressed(glaze(k));
  const mug = k.said('mug');
  const takeaway = k.said('paper|takeaway|to-go|takeout');
  const liquid = k.mat(liquidOf(k));
  if (takeaway) {
    const lid = k.mat({ ...MATERIALS.plastic, color: hex('#e9e6df') });
    const card = k.mat(MATERIALS.cardboard);
    return k.solid(
      (b) => {
        b.lathe(
          [
            [0, -0.05],
            [0.029, -0.05],
            [0.031, -0.045],
            [0.04, 0.05],
          ],
          m,
          k.n(24),
        );
        b.lathe(
          [
            [0.0335, -0.02],
            [0.035, -0.02],
            [0.039, 0.025],
            [0.0375, 0.025],
          ],
          card,
          k.n(24),
        );
        b.lathe(
          [
            [0.042, 0.048],
            [0.043, 0.052],
            [0.041, 0.056],
            [0.037, 0.063],
            [0.034, 0.064],
            [0.032, 0.06],
            [0, 0.06],
          ],
          lid,
          k.n(24),
        );
      },
      {
        anchors: { grip: translation(0, 0, 0), top: translation(0, 0.06, 0), mouth: translation(0, 0.06, 0.03) },
        lies: 'stand',
      },
    );
  }
  const r = mug ? 0.038 : 0.04;
  const outside: [number, number][] = mug
    ? [
        [0.03, -0.045],
        [0.036, -0.043],
        [r, -0.035],
        [r, 0.045],
      ]
    : [
        [0.022, -0.045],
        [0.026, -0.042],
        [0.033, -0.03],
        [0.039, 0],
        [r, 0.02],
        [0.0405, 0.045],
      ];
  return k.solid(
    (b) => {
      b.lathe(vessel(outside, 0.003, -0.038), m, k.n(28));
      b.disc([0, 0.032, 0], r - 0.0028, liquid, k.n(24));
      handle(b, k, [r - 0.002, 0.03, 0], [r - 0.005, -0.022, 0], 0.024, 0.0045, m);
      if (k.said('saucer|teacup|espresso'))
        b.lathe(
          [
            [0, -0.05],
            [0.035, -0.05],
            [0.062, -0.042],
            [0.063, -0.04],
            [0.035, -0.046],
            [0, -0.046],
          ],
          m,
          k.n(28),
        );
    },
    {
      anchors: { grip: translation(0, 0, 0), mouth: translation(0, 0.045, 0.04), top: translation(0, 0.045, 0) },
      lies: 'stand',
    },
  );
}

/** Standing on its foot at y = -0.1 with the grip at the stem, so that it is held by the stem. */
export function wineGlass(k: Kit): Model {
  const glass = k.dressed({ ...MATERIALS.glass, opacity: 0.07 });
  const champagne = k.said('champagne|flute|prosecco|sparkling');
  const tumbler = k.said('tumbler|whisky|whiskey|water|drinking|beer');
  const said = colourWord(k.context.attributes.colour);
  const wine: Rgb = champagne
    ? hex('#e3c272')
    : tumbler
      ? hex('#b9772e')
      : k.said('white')
        ? hex('#e2cf85')
        : (said ?? hex('#5c0f24'));
  // Solid under the see-through glass, which shows one layer only.
  const liquid = k.mat({ color: wine, roughness: 0.06, translucency: 0.6 });
  const empty = k.said('empty');
  const goblet = k.said('goblet|chalice') ? k.dressed(MATERIALS.gold) : null;
  const c = k.n(28);
  if (tumbler) {
    return k.solid(
      (b) => {
        b.lathe(
          vessel(
            [
              [0.03, -0.055],
              [0.034, -0.052],
              [0.037, 0],
              [0.04, 0.055],
            ],
            0.0022,
            -0.04,
          ),
          glass,
          c,
        );
        if (!empty)
          b.lathe(
            [
              [0, -0.039],
              [0.033, -0.039],
              [0.0365, 0.01],
              [0, 0.01],
            ],
            liquid,
            c,
          );
      },
      { anchors: { grip: translation(0, 0, 0), mouth: translation(0, 0.055, 0.04) }, lies: 'stand' },
    );
  }
  const foot: [number, number][] = [
    [0, -0.1],
    [0.036, -0.1],
    [0.037, -0.098],
    [0.03, -0.096],
    [0.008, -0.09],
    [0.0042, -0.08],
    [0.0036, -0.03],
    [0.0042, 0],
    [0.008, 0.012],
  ];
  const bowl: [number, number][] = champagne
    ? [
        [0.014, 0.03],
        [0.022, 0.06],
        [0.026, 0.09],
        [0.0255, 0.12],
      ]
    : [
        [0.02, 0.022],
        [0.033, 0.042],
        [0.0395, 0.066],
        [0.039, 0.088],
        [0.034, 0.12],
      ];
  const surface = champagne ? 0.1 : 0.062;
  const inner = bowl.filter(([, y]) => y < surface).map(([r, y]): [number, number] => [r - 0.0016, y + 0.001]);
  const level = champagne ? 0.024 : 0.0372;
  return k.solid(
    (b) => {
      const m = goblet ?? glass;
      b.lathe([...foot, ...bowl], m, c);
      b.lathe([...[...bowl].reverse().map(([r, y]): [number, number] => [r - 0.0012, y]), [0, 0.016]], m, c);
      if (!empty) b.lathe([[0, 0.018], ...inner, [level, surface], [0, surface]], liquid, c);
    },
    {
      anchors: { grip: translation(0, -0.02, 0), mouth: translation(0, 0.12, 0.034), top: translation(0, 0.12, 0) },
      lies: 'stand',
    },
  );
}
