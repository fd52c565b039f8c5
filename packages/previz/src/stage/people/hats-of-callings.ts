/** Hats that tell a calling: tricorns, samurai and viking helmets, officers' and sailors' caps, Santa's, a nun's coif, a pharaoh's cloth, a mitre. */
import { noise2 } from '../../math/noise.ts';
import { cos, PI, sin } from '../../math/trig.ts';
import { lerp, smoothstep, type Vec3 } from '../../math/vec.ts';
import { shade } from '../colours.ts';
import { hex, type Material } from '../scene.ts';
import { around, band, brim, CENTRE, crown, dome, type HatContext, shell, visor } from './hat-parts.ts';
import type { HatKind, Piece } from './wardrobe.ts';

const WHITE: Material = { color: hex('#efece6'), roughness: 0.95 };
const FUR: Material = { ...WHITE, pattern: 'fur', patternScale: 0.01 };
const GOLD: Material = { color: hex('#c9a13c'), roughness: 0.3, metal: 0.8 };

/** `hair`: how far the hair stands off under it; `low`: height of a hat's rim. Head heights. */
export function addCallingHat(c: HatContext, hat: Piece<HatKind>, hair: number, low: number): void {
  const m = c.mat(hat.material);
  switch (hat.kind) {
    case 'tricorn':
      crown(c, low + 0.03, hair + 0.012, 0.26, 0, m);
      // Three sides of the brim are turned up against the crown.
      brim(
        c,
        low + 0.03,
        (a) => 0.27 - 0.12 * cos(a * 3 + PI),
        (a) => 0.16 + 0.15 * cos(a * 3 + PI),
        hair,
        m,
      );
      band(c, () => low + 0.05, 0.03, hair + 0.02, c.mat(GOLD));
      break;
    case 'kabuto':
      kabuto(c, hat, m, low);
      break;
    case 'horned':
      dome(c, (a) => lerp(low - 0.16, low + 0.04, 0.5 + 0.5 * cos(a)), 0.075, m, {
        crown: 0.04,
        bump: (a, s) => 0.012 * Math.max(0, 1 - Math.abs(sin(a)) * 9) * s,
      });
      band(c, (a) => lerp(low - 0.12, low + 0.06, 0.5 + 0.5 * cos(a)), 0.07, 0.08, c.mat(hat.trim));
      horns(c);
      break;
    case 'peaked':
      band(c, () => low + 0.05, 0.13, hair + 0.016, m);
      peakedTop(c, low, hair, c.mat(/\bwhite\b/.test(hat.words) ? WHITE : hat.material));
      visor(c, low + 0.02, 0.17, hair, c.mat({ color: [0.012, 0.012, 0.014], roughness: 0.18 }));
      badge(c, low + 0.1, hair + 0.045);
      break;
    case 'sailor':
      dome(c, () => low + 0.04, hair + 0.016, m);
      band(c, () => low + 0.07, 0.14, hair + 0.04, m);
      break;
    case 'santa':
      santa(c, m, hair, low);
      break;
    case 'nemes':
      nemes(c, hat, hair, low);
      break;
    case 'mitre':
      mitre(c, m, hair, low);
      break;
    case 'coif':
      coif(c, m, hair, low);
      break;
    default:
  }
}

/** A small metal badge on the front of a cap. */
function badge(c: HatContext, y: number, off: number): void {
  const z = CENTRE[2] + around(c, 0, y) + off;
  c.mesh.setSkin(c.skin);
  const s = c.h.scale;
  c.mesh.ellipsoid(c.h.out([0, y + 0.02, z]), [0.04 * s, 0.05 * s, 0.02 * s], c.mat(GOLD), 10, 6);
  c.mesh.setSkin(null);
}

/** The wide flat top of an officer's cap, higher in front. */
function peakedTop(c: HatContext, low: number, hair: number, material: number): void {
  const profile: readonly (readonly [out: number, up: number])[] = [
    [0.02, 0.09],
    [0.13, 0.19],
    [0.15, 0.21],
    [0.1, 0.235],
    [-0.35, 0.25],
  ];
  shell(
    c,
    profile.length - 1,
    c.hero ? 32 : 12,
    (a, j) => {
      const [out, up] = profile[j];
      const r = Math.max(0.004, around(c, a, low + 0.05) + hair + out);
      const rise = 0.07 * Math.max(0, cos(a)) * smoothstep(0.1, 0.2, up) * (out < 0 ? 0 : 1);
      return [sin(a) * r, low + up + rise, CENTRE[2] + cos(a) * r];
    },
    material,
  );
}

function kabuto(c: HatContext, hat: Piece<HatKind>, m: number, low: number): void {
  dome(c, (a) => lerp(low - 0.1, low + 0.05, 0.5 + 0.5 * cos(a)), 0.08, m, {
    crown: 0.05,
    bump: (a, s) => 0.012 * Math.abs(sin(a * 8)) * (1 - s),
  });
  // The neck guard: plates that flare out at the sides and behind.
  const rows = c.hero ? 6 : 3;
  shell(
    c,
    rows,
    c.hero ? 26 : 10,
    (a, j) => {
      const s = 1 - j / rows;
      const y = lerp(low - 0.04, 0.24, s);
      const step = 0.018 * (Math.floor(s * 3.99) / 3);
      const r = around(c, a + PI, low - 0.08) + 0.07 + 0.17 * s + step;
      return [-sin(a) * r, y, CENTRE[2] - cos(a) * r];
    },
    c.mat({ ...hat.material, color: shade(hat.material.color, 0.8) }),
    -1.9,
    1.9,
  );
  visor(c, low + 0.05, 0.12, 0.06, m);
  // The crest: two golden horns that rise from the brow.
  const { mesh, h } = c;
  mesh.setSkin(c.skin);
  const z = CENTRE[2] + around(c, 0, low + 0.1) + 0.1;
  for (const k of [1, -1]) {
    const points: Vec3[] = [0, 0.25, 0.5, 0.75, 1].map((s) =>
      h.out([k * (0.02 + 0.3 * Math.sqrt(s) * (1 - 0.25 * s)), low + 0.1 + 0.3 * s * s + 0.08 * s, z - 0.04 * s]),
    );
    mesh.tube(points, 0.03 * h.scale, c.mat(GOLD), c.hero ? 7 : 4);
  }
  mesh.ellipsoid(
    h.out([0, low + 0.11, z]),
    [0.045 * h.scale, 0.045 * h.scale, 0.02 * h.scale],
    c.mat(GOLD),
    c.hero ? 12 : 6,
    6,
  );
  mesh.setSkin(null);
}

function horns(c: HatContext): void {
  const { mesh, h, hero } = c;
  const bone = c.mat({ color: hex('#d9ccb0'), roughness: 0.5 });
  const rows = hero ? 7 : 4;
  const sides = hero ? 10 : 5;
  for (const k of [1, -1]) {
    const start = mesh.vertexCount;
    for (let j = 0; j <= rows; j++) {
      const s = j / rows;
      const r = 0.078 * (1 - s) ** 0.8 + 0.003;
      const at: Vec3 = [k * (0.36 + 0.24 * sin(s * 1.9)), 0.86 + 0.42 * s * s + 0.05 * s, -0.03];
      // The ring stands across the horn's way, which turns from outward to upward.
      const turn = s * 1.25;
      for (let i = 0; i <= sides; i++) {
        const a = ((i % sides) / sides) * 2 * PI;
        const n: Vec3 = [-k * sin(turn) * cos(a), cos(turn) * cos(a), sin(a) * k];
        mesh.vertex(
          h.out([at[0] + n[0] * r, at[1] + n[1] * r, at[2] + n[2] * r]),
          n,
          (i / sides) * 0.1,
          s * 0.3,
          c.skin,
        );
      }
    }
    mesh.grid(start, rows + 1, sides + 1, bone);
    mesh.smooth(start);
  }
}

/** A long cap that stands up a little, then falls over to one side under its bobble. */
function santa(c: HatContext, m: number, hair: number, low: number): void {
  const rows = c.hero ? 14 : 6;
  const base = low + 0.02;
  const fall: Vec3 = [0.93, 0, -0.36];
  // How far over, and how far up, the middle of the cap is.
  const over = (s: number): number => 0.56 * smoothstep(0.15, 0.95, s);
  const up = (s: number): number => 0.46 * sin(Math.min(1, s * 1.65) * (PI / 2)) - 0.52 * smoothstep(0.5, 1, s);
  shell(
    c,
    rows,
    c.hero ? 26 : 10,
    (a, j) => {
      const s = j / rows;
      const r = (around(c, a, base) + hair + 0.02) * Math.max(0.1, 1 - s * 0.95);
      // Rings stand across the cap's way.
      const dOver = over(s + 0.03) - over(s - 0.03);
      const dUp = s < 0.03 ? 1 : up(s + 0.03) - up(s - 0.03);
      const l = Math.sqrt(dOver * dOver + dUp * dUp) || 1;
      const lie = s < 0.03 ? 0 : dOver / l;
      const x = sin(a) * r;
      const z = cos(a) * r;
      const along = x * fall[0] + z * fall[2];
      const across: Vec3 = [x - along * fall[0], 0, z - along * fall[2]];
      const flat = along * (dUp / l);
      return [
        across[0] + fall[0] * (flat + over(s)),
        base + up(s) - along * lie,
        CENTRE[2] + across[2] + fall[2] * (flat + over(s)),
      ];
    },
    m,
  );
  band(c, () => base + 0.04, 0.14, hair + 0.04, c.mat(FUR));
  const { mesh, h } = c;
  mesh.setSkin(c.skin);
  mesh.sphere(
    h.out([fall[0] * over(1), base + up(1) - 0.04, CENTRE[2] + fall[2] * over(1)]),
    0.085 * h.scale,
    c.mat(FUR),
    c.hero ? 14 : 6,
    c.hero ? 10 : 4,
  );
  mesh.setSkin(null);
}

/** A striped cloth that stands off behind the ears and falls on the shoulders. */
function nemes(c: HatContext, hat: Piece<HatKind>, hair: number, low: number): void {
  const cloth = c.mat({
    ...hat.material,
    pattern: 'stripes',
    patternScale: 0.045,
    color2: hex('#24406a'),
    roughness: 0.5,
    metal: 0.2,
  });
  dome(c, (a) => lerp(low - 0.1, low + 0.02, 0.5 + 0.5 * cos(a)), hair + 0.02, cloth);
  // Two lappets that stand off behind the ears, joined across the nape.
  const rows = c.hero ? 10 : 5;
  shell(
    c,
    rows,
    c.hero ? 30 : 12,
    (a, j) => {
      const s = 1 - j / rows;
      const side = sin(a) ** 2;
      const y = lerp(low + 0.02, -0.32, s);
      const r = lerp(around(c, a + PI, low) + hair + 0.02, 0.4 + 0.26 * side, smoothstep(0, 0.55, s));
      return [-sin(a) * r, y, CENTRE[2] - cos(a) * r * lerp(1, 0.8, s)];
    },
    cloth,
    -2,
    2,
  );
  band(c, () => low + 0.04, 0.06, hair + 0.03, c.mat(GOLD));
  const { mesh, h } = c;
  mesh.setSkin(c.skin);
  const z = CENTRE[2] + around(c, 0, low + 0.06) + hair + 0.04;
  mesh.tube(
    [
      h.out([0, low + 0.04, z]),
      h.out([0, low + 0.14, z + 0.04]),
      h.out([0, low + 0.2, z + 0.01]),
      h.out([0, low + 0.19, z + 0.07]),
    ],
    0.022 * h.scale,
    c.mat(GOLD),
    c.hero ? 7 : 4,
  );
  mesh.setSkin(null);
}

function mitre(c: HatContext, m: number, hair: number, low: number): void {
  const rows = c.hero ? 8 : 4;
  shell(
    c,
    rows,
    c.hero ? 32 : 12,
    (a, j) => {
      const s = j / rows;
      const r = around(c, a, low + 0.04) + hair + 0.014;
      // Two points, before and behind, with a cleft between.
      const tall = 0.3 + 0.45 * cos(a) ** 2;
      const flat = lerp(1, 0.22, s);
      return [sin(a) * r * lerp(1, 0.9, s), low + 0.03 + tall * s, CENTRE[2] + cos(a) * r * flat];
    },
    m,
  );
  band(c, () => low + 0.05, 0.06, hair + 0.022, c.mat(GOLD));
}

/** White cloth close round the face, a dark veil over it that falls on the shoulders. */
function coif(c: HatContext, m: number, hair: number, low: number): void {
  const white = c.mat(WHITE);
  const face = (a: number, top: number): number => {
    const k = Math.abs(a) / PI;
    return k < 0.3 ? lerp(top, 0.45, smoothstep(0.12, 0.3, k)) : lerp(0.45, -0.06, smoothstep(0.3, 0.4, k));
  };
  dome(c, (a) => face(a, low + 0.02), hair + 0.012, white, { rows: c.hero ? 12 : 6 });
  dome(
    c,
    (a) => {
      const k = Math.abs(a) / PI;
      return k < 0.36 ? lerp(low + 0.1, 0.5, smoothstep(0.12, 0.36, k)) : lerp(0.5, -0.3, smoothstep(0.36, 0.5, k));
    },
    hair + 0.035,
    m,
    { rows: c.hero ? 14 : 6, bump: (a, s) => 0.03 * (1 - s) + 0.016 * noise2(c.t.seed + 7, a * 2.4, s * 4) },
  );
}
