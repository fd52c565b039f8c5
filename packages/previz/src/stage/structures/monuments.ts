/** Castles, temples, churches, bridges, arches, cranes: structures one recognises by their outline. */
import type { Rng } from '../../math/random.ts';
import { cos, PI, sin } from '../../math/trig.ts';
import { multiply, rotationY, translation, type Vec3 } from '../../math/vec.ts';
import type { MeshBuilder } from '../mesh-builder.ts';
import { SNOW } from '../nature/tints.ts';
import { hex, type Rgb } from '../scene.ts';
import type { WorldBuilder } from '../world-builder.ts';
import { gableRoof, type RoofLook } from './roof.ts';

export interface MonumentLook {
  world: WorldBuilder;
  rng: Rng;
  snowy: boolean;
  lit: boolean;
  colour?: Rgb;
}

/** Masonry in courses so many metres high, of this colour unless another is said. */
export function stone(look: MonumentLook, code: string, course = 0.4): number {
  const c = look.colour ?? hex(code);
  return look.world.material({
    color: c,
    color2: [c[0] * 0.62, c[1] * 0.62, c[2] * 0.62],
    pattern: 'brick',
    patternScale: course,
    roughness: 0.95,
  });
}

function roofOf(look: MonumentLook, code: string, trimCode = '#3a3430'): RoofLook {
  const c = hex(code);
  return {
    cover: look.world.material({
      color: c,
      color2: [c[0] * 0.55, c[1] * 0.55, c[2] * 0.55],
      pattern: 'shingles',
      patternScale: 0.3,
      roughness: 0.85,
    }),
    trim: look.world.material({ color: hex(trimCode), roughness: 0.7 }),
    soffit: look.world.material({ color: hex('#6b5a48'), roughness: 0.9 }),
    gable: stone(look, '#b9ad98'),
    snow: look.snowy ? look.world.material(SNOW) : -1,
  };
}

function slit(b: MeshBuilder, look: MonumentLook, x: number, y: number, z: number, w = 0.5, h = 1.6): void {
  const glow = look.lit
    ? look.world.material({ color: [0.4, 0.25, 0.1], emissive: [1.8, 1, 0.4], roughness: 0.5 })
    : look.world.material({ color: [0.03, 0.035, 0.04], roughness: 0.3 });
  b.box([x, y, z], [w, h, 0.08], glow, '+x-x+z');
  b.box([x, y - h / 2 - 0.1, z], [w + 0.3, 0.16, 0.2], stone(look, '#8d857a'));
}

function battlements(b: MeshBuilder, x0: number, x1: number, y: number, z: number, m: number): void {
  const n = Math.max(2, Math.round((x1 - x0) / 1.6));
  for (let i = 0; i < n; i++)
    b.box([x0 + ((i + 0.5) * (x1 - x0)) / n, y + 0.45, z], [((x1 - x0) / n) * 0.55, 0.9, 0.5], m);
}

/** A medieval castle: curtain wall, gate, corner towers, keep. About 30 m square. */
export function castle(b: MeshBuilder, look: MonumentLook): void {
  const wall = stone(look, '#9a9182');
  const roof = roofOf(look, '#4b5563');
  const cap = look.snowy ? roof.snow : roof.cover;
  const h = 8;
  for (let side = 0; side < 4; side++) {
    b.at(multiply(rotationY((side * PI) / 2), translation(0, 0, 13)), () => {
      b.box([0, h / 2, 0], [26, h, 1.6], wall, '+y+z-z');
      battlements(b, -12, 12, h, 0.5, wall);
      if (side === 0) {
        b.box([0, 5.5, 0.6], [7, 11, 3.4], wall, '+x-x+y+z-z');
        battlements(b, -3.4, 3.4, 11, 2, wall);
        b.box(
          [0, 2.2, 2.34],
          [3.2, 4.4, 0.1],
          look.world.material({
            color: hex('#3d2a1c'),
            color2: hex('#241811'),
            pattern: 'planks',
            patternScale: 0.3,
            roughness: 0.9,
          }),
          '+x-x+y+z',
        );
        b.tube(arc(0, 4.4, 2.4, 1.7), 0.28, stone(look, '#7b7368'), 5, false);
        for (const s of [-1, 1]) slit(b, look, s * 2.4, 7.6, 2.34);
      }
      for (const s of [-1, 1]) slit(b, look, s * 7, 4.6, 0.82, 0.3, 1.4);
    });
  }
  for (const sx of [-1, 1]) for (const sz of [-1, 1]) roundTower(b, look, sx * 13, sz * 13, 2.8, 13, wall, cap);
  b.box([0, 10, -4], [11, 20, 9], wall, '+x-x+y+z-z');
  for (const s of [-1, 1]) {
    for (const y of [9, 14]) slit(b, look, s * 2.6, y, 0.54, 0.9, 2.2);
    battlements(b, -5.4, 5.4, 20, -4 + s * 4.3, wall);
    roundTower(b, look, s * 5.5, 0.4, 1.7, 24, wall, cap);
  }
}

function roundTower(
  b: MeshBuilder,
  look: MonumentLook,
  x: number,
  z: number,
  r: number,
  h: number,
  wall: number,
  cap: number,
): void {
  b.lathe(
    [
      [r * 1.12, 0],
      [r, 1.4],
      [r, h - 1.2],
      [r * 1.2, h - 0.6],
      [r * 1.2, h + 0.9],
    ],
    wall,
    18,
    [x, 0, z],
  );
  b.lathe(
    [
      [r * 1.38, h + 0.75],
      [r * 0.75, h + r * 1.3],
      [0, h + r * 3],
    ],
    cap,
    18,
    [x, 0, z],
  );
  const flag = look.world.material({ color: hex('#8e2a2a'), roughness: 0.9, doubleSided: true, translucency: 0.3 });
  const top = h + r * 3;
  b.tube(
    [
      [x, top - 0.2, z],
      [x, top + 2, z],
    ],
    0.05,
    look.world.material({ color: hex('#3a3430'), roughness: 0.7 }),
    4,
    false,
  );
  b.quad([x, top + 1.1, z], [x + 1.5, top + 1.3, z + 0.2], [x + 1.5, top + 1.8, z + 0.2], [x, top + 2, z], flag);
  for (let i = 0; i < 3; i++) {
    b.at(multiply(translation(x, 0, z), rotationY(i * 2.1)), () =>
      slit(b, look, 0, h * (0.35 + i * 0.18), r - 0.02, 0.3, 1.2),
    );
  }
}

/** Points of a half circle over a doorway. */
export function arc(x: number, y: number, z: number, r: number, n = 10): Vec3[] {
  const points: Vec3[] = [];
  for (let i = 0; i <= n; i++) {
    const a = PI * (1 - i / n);
    points.push([x + cos(a) * r, y + sin(a) * r, z]);
  }
  return points;
}

/** An East Asian hall with sweeping roofs, or a pagoda with several. */
export function pagoda(b: MeshBuilder, look: MonumentLook, tiers: number): void {
  const red = look.world.material({ color: hex('#9c2f23'), roughness: 0.55 });
  const plaster = look.world.material({ color: hex('#e2d8c2'), roughness: 0.9 });
  const tile = look.world.material({
    color: hex('#3e4a4f'),
    color2: hex('#262f33'),
    pattern: 'stripes',
    patternScale: 0.35,
    roughness: 0.7,
  });
  const base = stone(look, '#9b958a');
  const snow = look.snowy ? look.world.material(SNOW) : -1;
  b.box([0, 0.6, 0], [15, 1.2, 13], base, '+x-x+y+z-z');
  for (let i = 0; i < 4; i++) b.box([0, 0.15 + i * 0.3 - 0.15, 6.5 + 1.6 - i * 0.4], [4, 0.3, 0.44], base, '+x-x+y+z');
  let w = 11;
  let d = 9;
  let y = 1.2;
  for (let t = 0; t < tiers; t++) {
    const h = t === 0 ? 4.2 : 2.6;
    b.box([0, y + h / 2, 0], [w - 1.2, h, d - 1.2], t === 0 ? red : plaster, '+x-x+z-z');
    const n = 5;
    for (let i = 0; i <= n; i++) {
      for (const s of [-1, 1]) {
        b.cylinder([-w / 2 + (w * i) / n, y, (s * d) / 2], 0.2, h, red, 8);
        b.cylinder([(s * w) / 2, y, -d / 2 + (d * i) / n], 0.2, h, red, 8);
      }
    }
    for (const s of [-1.6, 0, 1.6]) slit(b, look, s * 1.5, y + h * 0.5, d / 2 - 0.56, 1.6, h * 0.55);
    sweptRoof(b, w + 3, d + 3, y + h, t === tiers - 1 ? 3.4 : 1.7, tile, red, snow);
    y += h + (t === tiers - 1 ? 3.2 : 1.3);
    w *= 0.74;
    d *= 0.74;
  }
  b.tube(
    [
      [0, y - 0.4, 0],
      [0, y + 1.6, 0],
    ],
    [0.22, 0.05],
    look.world.material({ color: hex('#c79a3a'), metal: 0.9, roughness: 0.3 }),
    8,
    false,
  );
}

/** A hipped roof whose eaves curl up at the corners. */
function sweptRoof(
  b: MeshBuilder,
  w: number,
  d: number,
  y: number,
  rise: number,
  tile: number,
  under: number,
  snow: number,
): void {
  const n = 10;
  const rows = 6;
  for (let side = 0; side < 4; side++) {
    const across = side % 2 === 0 ? w : d;
    const out = (side % 2 === 0 ? d : w) / 2;
    const top = Math.max(0.3, across * 0.5 - out * 0.95);
    b.at(multiply(translation(0, y, 0), rotationY((side * PI) / 2)), () => {
      for (const lift of snow >= 0 ? [0, 0.14] : [0]) {
        const start = b.vertexCount;
        for (let j = 0; j <= rows; j++) {
          const t = j / rows;
          for (let i = 0; i <= n; i++) {
            const u = (i / n) * 2 - 1;
            const half = across / 2 + (top - across / 2) * t;
            const curl = (1 - t) * (1 - t) * u * u * u * u * rise * 0.4;
            const height = rise * (0.25 * t + 0.75 * t * t) - rise * 0.12 + curl + lift;
            b.vertex([u * half, height, out * (1 - t * 0.97)], [u * 0.25, 1, 0.55 + 0.5 * t], u * half, t * out);
          }
        }
        b.grid(start, rows + 1, n + 1, lift > 0 ? snow : tile);
      }
      b.quad(
        [-across / 2, -rise * 0.12 - 0.05, out],
        [-across * 0.3, 0.1, 0],
        [across * 0.3, 0.1, 0],
        [across / 2, -rise * 0.12 - 0.05, out],
        under,
      );
    });
  }
}

/** A church with nave, tower and spire. */
export function church(b: MeshBuilder, look: MonumentLook): void {
  const wall = stone(look, '#b7ab95', 0.35);
  const roof = { ...roofOf(look, '#4d4f55'), gable: wall };
  b.box([0, 5, -5], [10, 10, 20], wall, '+x-x+z-z');
  b.at(multiply(translation(0, 0, -5), rotationY(PI / 2)), () => gableRoof(b, 20, 10, 10, 1.1, 0.4, roof));
  b.box([0, 9, 7], [6, 18, 6], wall, '+x-x+z-z');
  for (const sx of [-1, 1]) for (const sz of [-1, 1]) b.box([sx * 3, 9, 7 + sz * 3], [0.9, 18, 0.9], wall, '+x-x+z-z');
  b.at(translation(0, 0, 7), () => {
    b.at(rotationY(PI / 4), () =>
      b.lathe(
        [
          [4.6, 18],
          [3.2, 20],
          [0, 33],
        ],
        look.snowy ? roof.snow : roof.cover,
        4,
      ),
    );
    b.box([0, 33.6, 0], [0.14, 2, 0.14], roof.trim);
    b.box([0, 33.9, 0], [0.9, 0.14, 0.14], roof.trim);
  });
  b.box([0, 1.9, 10.05], [2.2, 3.8, 0.1], look.world.material({ color: hex('#4a2f1e'), roughness: 0.8 }), '+x-x+y+z');
  b.tube(arc(0, 3.8, 10.1, 1.2), 0.2, roof.trim, 5, false);
  slit(b, look, 0, 8, 10.05, 1.2, 2.6);
  slit(b, look, 0, 14.5, 10.05, 1.4, 2.2);
  for (let i = 0; i < 5; i++) {
    for (const s of [-1, 1]) {
      b.at(multiply(translation(s * 5, 0, -13 + i * 4), rotationY((s * PI) / 2)), () =>
        slit(b, look, 0, 5, 0.03, 1.1, 4),
      );
      b.box([s * 5.3, 4, -11 + i * 4], [0.9, 8, 0.8], wall);
    }
  }
}

/** A bridge along z, 4 m wide and `length` long, deck at y = height, with arches under it or cables above. */
export function bridge(
  b: MeshBuilder,
  look: MonumentLook,
  kind: 'stone' | 'wood' | 'steel',
  length: number,
  height: number,
): void {
  const w = 4;
  if (kind === 'stone') {
    const wall = stone(look, '#a39a8a', 0.3);
    const spans = Math.max(1, Math.round(length / 12));
    const span = length / spans;
    for (let k = 0; k < spans; k++) {
      const z = -length / 2 + span * (k + 0.5);
      const r = Math.min(span * 0.4, height * 0.9);
      const n = 12;
      for (const s of [-1, 1]) {
        const x = (s * w) / 2;
        for (let i = 0; i < n; i++) {
          const a0 = PI * (1 - i / n);
          const a1 = PI * (1 - (i + 1) / n);
          const z0 = z + cos(a0) * r;
          const z1 = z + cos(a1) * r;
          const y0 = height - 0.6 - r + sin(a0) * r;
          const y1 = height - 0.6 - r + sin(a1) * r;
          if (s > 0) b.quad([x, y1, z1], [x, y0, z0], [x, height, z0], [x, height, z1], wall);
          else b.quad([x, y0, z0], [x, y1, z1], [x, height, z1], [x, height, z0], wall);
          if (s > 0) b.quad([-x, y0, z0], [x, y0, z0], [x, y1, z1], [-x, y1, z1], wall);
        }
        const pier = (span - 2 * r) / 2;
        for (const e of [-1, 1])
          b.box(
            [x - s * 0.01, (height - 1) / 2, z + e * (span / 2 - pier / 2)],
            [0.02, height + 1, pier],
            wall,
            s > 0 ? '+x' : '-x',
          );
      }
      for (const e of [-1, 1])
        b.box(
          [0, (height - 1.5) / 2, z + e * (span / 2 - (span - 2 * r) / 4)],
          [w, height + 1, (span - 2 * r) / 2],
          wall,
          '+x-x+z-z',
        );
    }
    b.box([0, height - 0.1, 0], [w, 0.3, length], stone(look, '#8f877a', 0.5), '+y');
    for (const s of [-1, 1]) b.box([s * (w / 2 - 0.15), height + 0.5, 0], [0.3, 1, length], wall);
    return;
  }
  const beam =
    kind === 'wood'
      ? look.world.material({
          color: hex('#7a5b40'),
          color2: hex('#523b28'),
          pattern: 'wood',
          patternScale: 0.06,
          roughness: 0.9,
        })
      : look.world.material({ color: look.colour ?? hex('#7d3b30'), roughness: 0.5, metal: 0.3 });
  const deck =
    kind === 'wood'
      ? look.world.material({
          color: hex('#8c6e50'),
          color2: hex('#5e4833'),
          pattern: 'planks',
          patternScale: 0.2,
          roughness: 0.9,
        })
      : look.world.material({ color: hex('#4f4f54'), pattern: 'asphalt', patternScale: 0.03, roughness: 0.85 });
  b.box([0, height - 0.1, 0], [w, 0.24, length], deck);
  const n = Math.round(length / 4);
  for (const s of [-1, 1]) {
    b.box([s * (w / 2 - 0.1), height + 1, 0], [0.1, 0.1, length], beam);
    b.box([s * (w / 2 - 0.1), height - 0.35, 0], [0.24, 0.5, length], beam);
    for (let i = 0; i <= n * 2; i++)
      b.box(
        [s * (w / 2 - 0.1), height + 0.5, -length / 2 + (length * i) / (n * 2)],
        [0.09, 1.1, 0.09],
        beam,
        '+x-x+z-z',
      );
    for (let i = 0; i <= n; i += 2)
      b.box(
        [s * (w / 2 - 0.2), height / 2 - 1, -length / 2 + (length * i) / n],
        [0.3, height + 1.6, 0.3],
        beam,
        '+x-x+z-z',
      );
  }
  if (kind === 'steel') {
    for (const e of [-1, 1]) {
      for (const s of [-1, 1]) b.box([s * (w / 2 + 0.1), height + 5, e * length * 0.28], [0.5, 14, 0.6], beam);
      b.box([0, height + 11.4, e * length * 0.28], [w + 0.7, 0.6, 0.5], beam);
    }
    for (const s of [-1, 1]) {
      const cable: Vec3[] = [];
      for (let i = 0; i <= 24; i++) {
        const u = (i / 24) * 2 - 1;
        const a = Math.abs(u);
        const y = a < 0.56 ? height + 2 + 9.8 * (a / 0.56) ** 2 : height + 11.8 - ((a - 0.56) / 0.44) * 10.6;
        cable.push([s * (w / 2 + 0.1), y, (u * length) / 2]);
        if (y > height + 1.3)
          b.box([s * (w / 2 + 0.1), (y + height) / 2, (u * length) / 2], [0.04, y - height, 0.04], beam, '+x-x+z-z');
      }
      b.tube(cable, 0.12, beam, 5, false);
    }
  }
}

/** An archway along x: round stone arch, or a torii of two posts and two beams. */
export function archway(b: MeshBuilder, look: MonumentLook, torii: boolean): void {
  if (torii) {
    const red = look.world.material({ color: look.colour ?? hex('#c03a22'), roughness: 0.5 });
    const black = look.world.material({ color: hex('#1f1d1c'), roughness: 0.6 });
    for (const s of [-1, 1]) {
      b.tube(
        [
          [s * 1.75, -0.2, 0],
          [s * 1.6, 4, 0],
        ],
        [0.22, 0.19],
        red,
        12,
        true,
      );
      b.cylinder([s * 1.75, 0, 0], 0.28, 0.4, black, 12);
    }
    b.box([0, 3.3, 0], [4, 0.26, 0.2], red);
    b.tube(
      [
        [-2.5, 4.42, 0],
        [-1.2, 4.2, 0],
        [1.2, 4.2, 0],
        [2.5, 4.42, 0],
      ],
      0.2,
      red,
      4,
      true,
    );
    b.tube(
      [
        [-2.7, 4.72, 0],
        [-1.3, 4.46, 0],
        [1.3, 4.46, 0],
        [2.7, 4.72, 0],
      ],
      0.14,
      look.snowy ? look.world.material(SNOW) : black,
      4,
      true,
    );
    b.box([0, 3.75, 0], [0.4, 0.7, 0.12], black);
    return;
  }
  const wall = stone(look, '#a59b88', 0.3);
  const n = 14;
  for (const s of [-1, 1]) b.box([s * 1.6, 1.2, 0], [0.8, 2.6, 0.8], wall, '+x-x+z-z');
  for (let i = 0; i < n; i++) {
    const a = PI * (1 - (i + 0.5) / n);
    b.at(translation(cos(a) * 1.6, 2.5 + sin(a) * 1.6, 0), () => {
      b.box([0, 0, 0], [0.46, 0.46, 0.8], wall);
      b.box([cos(a) * 0.3, sin(a) * 0.3, 0], [0.42, 0.42, 0.8], wall);
    });
  }
}

/** A construction crane, its jib along +X. */
export function crane(b: MeshBuilder, look: MonumentLook, height: number): void {
  const yellow = look.world.material({ color: look.colour ?? hex('#d9a21f'), roughness: 0.5, metal: 0.2 });
  const grey = look.world.material({ color: hex('#8b8d8f'), roughness: 0.9 });
  const r = height * 0.028;
  lattice(b, [0, 0, 0], [0, 1, 0], height, r, yellow);
  lattice(b, [-height * 0.25, height * 0.97, 0], [1, 0, 0], height * 1.05, r * 0.8, yellow);
  b.box([-height * 0.22, height * 0.93, 0], [height * 0.07, height * 0.07, r * 3], grey);
  b.box(
    [r * 2, height * 0.93, r * 1.5],
    [r * 2.2, r * 2.6, r * 2.2],
    look.world.material({ color: hex('#dfe4e6'), roughness: 0.3 }),
  );
  b.tube(
    [
      [0, height * 0.97, 0],
      [0, height * 1.1, 0],
    ],
    r * 0.7,
    yellow,
    4,
    true,
  );
  for (const x of [-0.22, 0.4, 0.7])
    b.tube(
      [
        [0, height * 1.1, 0],
        [height * x, height * 0.99, 0],
      ],
      r * 0.12,
      grey,
      3,
      false,
    );
  b.tube(
    [
      [height * 0.5, height * 0.96, 0],
      [height * 0.5, height * 0.55, 0],
    ],
    r * 0.08,
    grey,
    3,
    false,
  );
  b.box([height * 0.5, height * 0.53, 0], [r, r * 1.2, r], yellow);
}

function lattice(b: MeshBuilder, from: Vec3, d: Vec3, length: number, r: number, m: number): void {
  const up: Vec3 = d[1] > 0.5 ? [1, 0, 0] : [0, 1, 0];
  const side: Vec3 = [0, 0, 1];
  const p = (t: number, a: number, c: number): Vec3 => [
    from[0] + d[0] * t + up[0] * a + side[0] * c,
    from[1] + d[1] * t + up[1] * a + side[1] * c,
    from[2] + d[2] * t + up[2] * a + side[2] * c,
  ];
  for (const a of [-r, r]) for (const c of [-r, r]) b.tube([p(0, a, c), p(length, a, c)], r * 0.14, m, 4, false);
  const n = Math.round(length / (r * 3));
  for (let i = 0; i < n; i++) {
    const t0 = (length * i) / n;
    const t1 = (length * (i + 1)) / n;
    const s = i % 2 === 0 ? 1 : -1;
    for (const k of [-r, r]) {
      b.tube([p(t0, k, -r * s), p(t1, k, r * s)], r * 0.09, m, 3, false);
      b.tube([p(t0, -r * s, k), p(t1, r * s, k)], r * 0.09, m, 3, false);
    }
  }
}

/** A flight of steps rising towards -Z, starting at z = run/2. */
export function steps(b: MeshBuilder, look: MonumentLook, width: number, rise: number, run: number, m?: number): void {
  const n = Math.max(2, Math.round(rise / 0.17));
  const tread = m ?? stone(look, '#a8a092', 0.5);
  for (let i = 0; i < n; i++) {
    const y1 = (rise * (i + 1)) / n;
    b.box([0, y1 / 2, run / 2 - (run * (i + 0.5)) / n], [width, y1, run / n], tread, '+x-x+y+z');
  }
  for (const s of [-1, 1]) {
    b.tube(
      [
        [s * width * 0.47, 0.9, run / 2],
        [s * width * 0.47, rise + 0.9, -run / 2],
      ],
      0.035,
      look.world.material({ color: hex('#3a3b3e'), roughness: 0.4, metal: 0.6 }),
      6,
      true,
    );
    for (let i = 0; i <= 4; i++) {
      const t = i / 4;
      b.box(
        [s * width * 0.47, rise * t + 0.45, run / 2 - run * t],
        [0.03, 0.9, 0.03],
        look.world.material({ color: hex('#3a3b3e'), roughness: 0.4, metal: 0.6 }),
        '+x-x+z-z',
      );
    }
  }
}
