/** Shields, helmets, suits of plates and guns. */
import { cos, PI, sin } from '../../math/trig.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, Model } from './kit.ts';
import { plain, pose, type Sketch, sketch, tint, vary } from './sketch.ts';

const woods = [MATERIALS.wood, MATERIALS.darkWood];

/** Round with a boss, pointed like a heater, or tall. */
export function shield(k: Kit): Model {
  const round = k.said('round|viking|buckler|greek');
  const form = round ? 0 : k.said('tower|roman|riot') ? 2 : k.said('kite|knight|heater') ? 1 : k.rng.int(0, 1);
  const face = k.mat(
    k.look({
      ...MATERIALS.paint,
      color: hex(k.rng.pick(['#8a1f24', '#24407a', '#2f5a3a', '#d8c49a'])),
      roughness: 0.5,
    }),
  );
  const second = tint(k, MATERIALS.paint, '#e8dcc0 #d8a83a #1d1f22', 1);
  const rim = k.mat(k.rng.pick([MATERIALS.iron, MATERIALS.steel, MATERIALS.brass]));
  const outline =
    form === 1
      ? [-0.27, 0.3, -0.27, 0.1, -0.2, -0.18, 0, -0.42, 0.2, -0.18, 0.27, 0.1, 0.27, 0.3, 0, 0.34]
      : [-0.28, -0.48, 0.28, -0.48, 0.28, 0.48, -0.28, 0.48];
  return sketch(
    k,
    (s) => {
      if (form === 0) {
        s.turn(face, [0.38, -0.03, 0.3, 0.008, 0.12, 0.03, 0, 0.034], [0, 0, 0], 'z', 32);
        s.turn(plain(k, MATERIALS.wood, '#6a4a30'), [0, 0.02, 0.38, -0.035], [0, 0, 0], 'z', 28);
        s.ring(rim, [0, 0, -0.03], 0.38, 0.016, 'z', 34);
        s.turn(rim, [0.1, 0.026, 0.09, 0.05, 0.05, 0.08, 0, 0.09], [0, 0, 0], 'z', 20);
        for (let i = 0; i < 4; i++)
          s.at(pose([0, 0, 0.02], 0, 0, (i * PI) / 2 + 0.4), () =>
            s.at(pose([0.2, 0, 0], 0, 0.09), () =>
              s.plate(second, 0.01, [-0.1, -0.03, 0.14, -0.09, 0.14, 0.09, -0.1, 0.03]),
            ),
          );
        for (let i = 0; i < 12; i++) s.ball(rim, [cos(i * 0.524) * 0.345, sin(i * 0.524) * 0.345, -0.006], 0.011, 6);
        return;
      }
      s.plate(
        rim,
        0.022,
        outline.map((v) => v * 1.05),
        { smooth: form === 1 ? 2 : 1, middle: [0, 0.02] },
      );
      s.plate(face, 0.034, outline, { smooth: form === 1 ? 2 : 1, middle: [0, 0.02], bevel: 0.012 });
      if (k.rng.chance(0.5)) {
        s.mark(second, [0, 0, 0.0178], 0.07, form === 1 ? 0.6 : 0.86);
        s.mark(second, [0, 0.1, 0.0182], 0.48, 0.07);
      } else
        s.at(pose([0, 0.08, 0.016]), () =>
          s.plate(
            second,
            0.008,
            Array.from({ length: 16 }, (_, i) => [
              cos(i * 0.3927) * (i % 2 ? 0.06 : 0.13),
              sin(i * 0.3927) * (i % 2 ? 0.06 : 0.13),
            ]).flat(),
          ),
        );
      s.ball(rim, [0, 0.08, 0.02], [0.045, 0.045, 0.03], 12);
    },
    { anchors: { grip: pose([0, 0, -0.05]) }, lies: 'back' },
  );
}

function helm(s: Sketch, k: Kit, metal: number, form: number): void {
  const slit = plain(k, MATERIALS.plastic, '#0c0c0e');
  if (form === 0) {
    s.turn(metal, [0.1, 0, 0.118, 0.02, 0.115, 0.16, 0.1, 0.23, 0.06, 0.27, 0, 0.285], [0, 0, 0], 'y', 22);
    s.box(slit, [0, 0.16, 0.112], [0.17, 0.014, 0.02], 0);
    s.box(k.mat(MATERIALS.brass), [0, 0.14, 0.118], [0.018, 0.24, 0.006], 0);
    s.box(k.mat(MATERIALS.brass), [0, 0.185, 0.116], [0.16, 0.016, 0.008], 0);
    for (let i = 0; i < 8; i++)
      s.box(
        slit,
        [(i % 2 ? 1 : -1) * (0.035 + Math.floor(i / 4) * 0.03), 0.06 + (Math.floor(i / 2) % 2) * 0.04, 0.105],
        [0.01, 0.02, 0.02],
        0,
      );
  } else if (form === 1) {
    s.turn(metal, [0.115, 0.06, 0.12, 0.1, 0.11, 0.19, 0.07, 0.25, 0, 0.275], [0, 0, 0], 'y', 22);
    s.ring(metal, [0, 0.1, 0], 0.12, 0.01, 'y', 24);
    s.box(metal, [0, 0.065, 0.125], [0.026, 0.1, 0.01], 0.003);
    for (const x of [-1, 1])
      s.pipe(
        k.mat(MATERIALS.bone),
        [0.028, 0.024, 0.016, 0.002],
        [x * 0.1, 0.17, 0, x * 0.19, 0.19, 0, x * 0.23, 0.28, 0, x * 0.19, 0.38, 0],
        4,
        9,
      );
  } else if (form === 2) {
    s.turn(metal, [0.115, 0.02, 0.122, 0.1, 0.11, 0.2, 0.06, 0.25, 0, 0.265], [0, 0, 0], 'y', 22);
    for (const x of [-1, 1])
      s.at(pose([x * 0.085, 0.06, 0.07], 0, x * 0.7), () =>
        s.plate(metal, 0.008, [-0.04, -0.1, 0.03, -0.1, 0.04, 0.08, -0.045, 0.08]),
      );
    const crest = tint(k, { ...MATERIALS.fur }, '#a81f1f #24407a #1d1f22', 1);
    s.at(pose([0, 0, 0], 0, PI / 2), () =>
      s.plate(
        crest,
        0.03,
        Array.from({ length: 13 }, (_, i) => [cos((i * PI) / 12) * 0.2, 0.13 + sin((i * PI) / 12) * 0.2])
          .flat()
          .concat([-0.12, 0.14, 0, 0.26, 0.12, 0.14]),
        { middle: [0, 0.3] },
      ),
    );
  } else {
    s.turn(metal, [0.125, 0.06, 0.13, 0.1, 0.115, 0.2, 0.06, 0.25, 0, 0.26], [0, 0, 0], 'y', 20);
    for (let i = 0; i < 4; i++)
      s.turn(metal, [0.135 + i * 0.02, 0.07 - i * 0.03, 0.15 + i * 0.02, 0.035 - i * 0.03], [0, 0, -0.012], 'y', 20);
    for (const x of [-1, 1])
      s.pipe(
        k.mat(MATERIALS.gold),
        [0.014, 0.012, 0.003],
        [x * 0.03, 0.16, 0.12, x * 0.11, 0.26, 0.13, x * 0.1, 0.4, 0.1],
        4,
        5,
      );
    s.box(slit, [0, 0.06, 0.1], [0.16, 0.08, 0.03], 0.01);
  }
}

/** Helmets of war: great helm, horned, crested, or of samurai. */
export function warHelmet(k: Kit): Model {
  const metal = k.dressed(k.rng.pick([MATERIALS.steel, MATERIALS.iron, MATERIALS.bronze]));
  const form = k.said('viking|horned')
    ? 1
    : k.said('roman|spartan|gladiator|greek')
      ? 2
      : k.said('samurai|kabuto')
        ? 3
        : k.said('knight|crusader|great')
          ? 0
          : k.rng.int(0, 1);
  return sketch(k, (s) => helm(s, k, metal, form), {
    anchors: { grip: pose([0, 0.12, 0]), wear: pose([0, 0.02, 0]), top: pose([0, 0.27, 0]) },
    grasp: [0, 0.06, 0],
  });
}

/** A whole suit of plates on its stand. */
export function suitOfArmor(k: Kit): Model {
  const metal = k.dressed(k.rng.pick([MATERIALS.steel, MATERIALS.iron, { ...MATERIALS.steel, color: hex('#8a8f98') }]));
  const trim = k.mat(MATERIALS.brass);
  const samurai = k.said('samurai');
  const wide = vary(k, 0.06);
  const sword = k.rng.chance(0.5);
  return sketch(
    k,
    (s) => {
      s.box(k.mat(k.rng.pick(woods)), [0, 0.04, 0], [0.7, 0.08, 0.5], 0.02);
      s.at([wide, 0, 0, 0, 0, 1, 0, 0, 0, 0, wide, 0], () => {
        for (const x of [-1, 1])
          s.at(pose([x * 0.13, 0, 0]), () => {
            s.hull(
              metal,
              [
                0.08, 0.055, 0.06, 0, 0.32, 0.07, 0.08, 0, 0.54, 0.055, 0.06, 0, 0.59, 0.075, 0.085, 0.012, 0.65, 0.065,
                0.07, 0, 0.9, 0.1, 0.1, 0,
              ],
              14,
            );
            s.pipe(metal, [0.06, 0.055, 0.02], [0, 0.11, 0, 0, 0.1, 0.1, 0, 0.09, 0.22], 2, 9);
          });
        s.hull(
          metal,
          [0.86, 0.25, 0.18, 0, 1.0, 0.19, 0.14, 0, 1.2, 0.23, 0.18, 0.015, 1.36, 0.22, 0.16, 0.01, 1.44, 0.1, 0.09, 0],
          22,
        );
        s.ring(trim, [0, 1.0, 0], 0.175, 0.012, 'y', 22);
        for (const x of [-1, 1]) {
          s.ball(metal, [x * 0.26, 1.36, 0], [0.105, 0.085, 0.105], 14);
          s.pipe(
            metal,
            [0.06, 0.055, 0.07, 0.05, 0.05],
            [x * 0.28, 1.32, 0, x * 0.33, 1.12, 0, x * 0.34, 1.06, 0.01, x * 0.34, 1.0, 0.03, x * 0.33, 0.82, 0.1],
            2,
            10,
          );
          s.ball(metal, [x * 0.325, 0.77, 0.12], [0.05, 0.06, 0.055], 9);
        }
        s.at(pose([0, 1.42, 0]), () => helm(s, k, metal, samurai ? 3 : 0));
        if (sword) {
          s.rod(k.mat({ ...MATERIALS.steel, roughness: 0.15 }), [0.33, 0.09, 0.18], [0.33, 0.85, 0.17], 0.006, 0.02, 4);
          s.box(trim, [0.33, 0.86, 0.17], [0.18, 0.02, 0.025], 0.006);
          s.rod(plain(k, MATERIALS.leather, '#4a2a1c'), [0.33, 0.86, 0.17], [0.33, 1.04, 0.17], 0.014);
        }
      });
    },
    { anchors: { top: pose([0, 1.7, 0]) } },
  );
}

/** Pistols, revolvers and rifles; +Z is where they aim. */
export function gun(k: Kit): Model {
  const steel = k.dressed({ ...MATERIALS.steel, color: hex('#3a3d42'), roughness: 0.35 });
  const wood = k.mat(k.rng.pick([MATERIALS.darkWood, MATERIALS.wood, { ...MATERIALS.rubber }]));
  const long = k.said('rifle|shotgun|musket|machine gun|sniper|carbine');
  const old = k.said('flintlock|musket|pirate|antique');
  const revolver = k.said('revolver|six-shooter|western') || (!old && !long && k.rng.chance(0.4));
  const reach = (long ? 0.72 : old ? 0.26 : 0.15) * vary(k, 0.08);
  return sketch(
    k,
    (s) => {
      s.pipe(
        wood,
        [0.013, 0.016, 0.017, 0.015],
        long
          ? [0, -0.04, -0.3, 0, 0.0, -0.14, 0, 0.025, -0.03, 0, 0.04, 0.1]
          : [0, -0.06, -0.012, 0, -0.01, -0.004, 0, 0.025, 0.012, 0, 0.045, 0.02],
        3,
        8,
      );
      if (long) {
        s.box(wood, [0, -0.045, -0.32], [0.03, 0.11, 0.1], 0.012, 2);
        s.box(wood, [0, 0.035, 0.2], [0.032, 0.035, 0.3], 0.012, 2);
      }
      s.turn(
        steel,
        [0.011, 0, 0.01, reach, 0.006, reach, 0.006, reach - 0.02, 0, reach - 0.02],
        [0, 0.062, 0.03],
        'z',
        12,
      );
      if (revolver) s.turn(steel, [0, -0.02, 0.02, -0.02, 0.021, 0.02, 0.014, 0.024], [0, 0.05, 0.045], 'z', 8);
      else if (!old && !long) s.box(steel, [0, 0.058, 0.06], [0.024, 0.034, 0.17], 0.005);
      s.box(steel, [0, 0.045, 0.02], [0.02, 0.03, long ? 0.16 : 0.07], 0.004);
      s.ring(steel, [0, 0.012, 0.045], 0.017, 0.0028, 'x', 14);
      s.pipe(steel, [0.003, 0.002], [0, 0.026, 0.042, 0, 0.006, 0.048], 0, 5);
      s.pipe(steel, [0.006, 0.004], [0, 0.06, -0.02, 0, 0.085, -0.034], 0, 6);
      s.box(steel, [0, 0.078, reach + 0.02], [0.004, 0.012, 0.012], 0);
      if (old) s.ring(k.mat(MATERIALS.brass), [0, 0.062, 0.16], 0.013, 0.003, 'z', 12);
    },
    {
      anchors: { grip: pose([0, 0, 0]), tip: pose([0, 0.062, reach + 0.03]), mouth: pose([0, 0.062, reach + 0.03]) },
      lies: 'side',
    },
  );
}
