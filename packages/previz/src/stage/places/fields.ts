/** Fields in rows: corn and wheat, flowers, vines. A track runs along z between them. */
import { fbm2 } from '../../math/noise.ts';
import { sin, TAU } from '../../math/trig.ts';
import { placed, smoothstep, type Vec3 } from '../../math/vec.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { buildGrassTuft } from '../nature/undergrowth.ts';
import type { Place, PlaceContext } from '../place.ts';
import { hex } from '../scene.ts';
import { buildHouse } from '../structures/house.ts';
import { windmill, windmillSails } from '../structures/turning-towers.ts';
import { furnishFeatures } from './features.ts';
import { type Crop, cropOf } from './field-crops.ts';
import { gradedLines, gradedTerrain, horizonHills, lawn, scatter, treeVariants } from './outdoors.ts';
import { SetBuilder } from './set-builder.ts';

/** Metres on each side of the track in which every plant stands by itself; beyond, rows are drawn whole. */
const NEAR = 8.5;
const FROM = 9;
const TO = -24;

export function field(context: PlaceContext): Place {
  const set = new SetBuilder(context);
  const m = set.mirror;
  const { seed } = context;
  const crop = cropOf(set, context.plan.place);
  const height = (x: number, z: number): number => {
    const d = Math.max(Math.abs(x) * 0.8, Math.abs(z - 2));
    return (
      smoothstep(26, 160, d) * 9 * (0.3 + fbm2(seed, x / 110, z / 110, 3)) +
      smoothstep(9, 30, d) * 0.25 * fbm2(seed + 1, x / 14, z / 14, 2)
    );
  };
  const earth = set.ground(crop.earth);
  const track = set.ground(crop.track);
  const turf = lawn(set);
  set.fixed((b) =>
    gradedTerrain(b, gradedLines(620, 1.3, 34), gradedLines(620, 1.3, 38), height, (x, z) =>
      Math.abs(x) < crop.trackHalf && Math.abs(z) < 70 ? track : Math.abs(x) < 90 && z > -150 && z < 60 ? earth : turf,
    ),
  );
  nearRows(set, crop, height);
  farRows(set, crop, height);
  if (!set.snowy) {
    const tufts = [0, 1].map((i) => buildGrassTuft(set.world, set.seedOf('track tuft', i), set.season, 0.18));
    scatter(
      set,
      set.random('track'),
      tufts,
      90,
      { x0: -crop.trackHalf, x1: crop.trackHalf, z0: -22, z1: 10 },
      height,
      (x) => Math.abs(x) > crop.trackHalf - 0.35 || Math.abs(x) < 0.22,
      [0.6, 1.1],
    );
  }
  beyond(set, crop, height);
  horizonHills(set, { distance: 520, height: 62, colour: crop.hills, seed });
  furnishFeatures(set, { centre: [0, 0, 0.4], heading: 0, radius: 3, ground: height });
  set.mark('lookout', 'view', [0, height(0, -3), -3], 0, set.newGroup());
  const low = Math.min(1.1, crop.tall * 0.7);
  return set.finish({
    ground: height,
    surface: (x) => (set.snowy ? 'snow' : Math.abs(x) < crop.trackHalf ? crop.foley : 'grass'),
    stage: { centre: [0, 0, 0.6], halfWidth: Math.max(0.8, crop.trackHalf - 0.2), halfDepth: 2.4, heading: 0 },
    path: [-60, -44, -28, -14, -4, 6, 16, 30].map((z): Vec3 => [m * 0.15, height(m * 0.15, z), z]),
    bounds: null,
    acoustics: 'outdoor',
    ambience: [
      { cue: set.darkness > 0.5 ? 'crickets' : 'birds', level: set.season === 'winter' ? 0.1 : 0.35 },
      { cue: 'leaves', level: 0.3 },
      { cue: 'wind', level: 0.18 },
    ],
    vistas: [
      { eye: [m * 0.7, 1.75, 9.5], target: [-m * 1.2, 1.4, -16] },
      { eye: [-m * 0.6, low, 7.5], target: [m * 1.5, 1.7, -14] },
      { eye: [m * 1, 5.5, 15], target: [-m * 2, 0.8, -18] },
    ],
  });
}

/** Whether a row may stand here: off the track and, where plants are tall, out of the camera's way. */
const open = (crop: Crop, x: number, z: number): boolean =>
  Math.abs(x) > crop.trackHalf + crop.width * 0.5 && !(crop.tall > 1.2 && z > 5.5 && Math.abs(x) < 2.4);

function nearRows(set: SetBuilder, crop: Crop, height: (x: number, z: number) => number): void {
  const rng = set.random('rows');
  const first = crop.trackHalf + crop.width * 0.5 + 0.06;
  for (const side of [-1, 1]) {
    for (let x = first, row = 0; x < NEAR; x += crop.spacing, row++) {
      const meshes = crop.plants[(row + (side > 0 ? 0 : 1)) % crop.plants.length];
      for (let z = FROM; z > TO; z -= crop.step) {
        const px = side * (x + rng.range(-0.5, 0.5) * crop.loose);
        const pz = z + rng.range(-0.5, 0.5) * crop.step * 0.6;
        if (!open(crop, px, pz)) continue;
        set.put(
          rng.pick(meshes),
          placed(
            [px, height(px, pz), pz],
            crop.facing === undefined ? rng.range(0, TAU) : crop.facing + rng.range(-0.35, 0.35),
            rng.range(0.85, 1.15),
          ),
        );
      }
      if (crop.posts) posts(set, crop, side * x, height);
    }
  }
}

/** End posts and wires of a trellis row. */
function posts(set: SetBuilder, crop: Crop, x: number, height: (x: number, z: number) => number): void {
  const wood = set.material({
    color: hex('#8a7a64'),
    color2: hex('#5f5242'),
    pattern: 'wood',
    patternScale: 0.05,
    roughness: 0.95,
  });
  const wire = set.material({ color: hex('#6f7274'), roughness: 0.5, metal: 0.6 });
  set.fixed((b) => {
    for (let z = FROM; z > TO - 20; z -= 5)
      if (open(crop, x, z))
        b.box([x, height(x, z) + crop.tall / 2, z], [0.09, crop.tall + 0.1, 0.09], wood, '+x-x+y+z-z');
    for (const y of [0.6, 1.1, 1.6]) b.box([x, y, (TO + 5) / 2], [0.012, 0.012, 5 - TO], wire, '+x-x+y');
  });
}

/** Rows farther off as long low ridges in the colours of the crop. */
function farRows(set: SetBuilder, crop: Crop, height: (x: number, z: number) => number): void {
  const faces = crop.far.map((f) => set.material(set.snowy ? { ...f, color2: hex('#dfe6ee') } : f));
  const wide = crop.width * 0.5;
  set.fixed((b) => {
    let row = 0;
    const gap = Math.max(crop.spacing, 0.8);
    const ridge = (x: number, z0: number, z1: number, tint: number, half: number): void => {
      const n = Math.max(3, Math.round((z0 - z1) / 9));
      const start = b.vertexCount;
      for (let i = 0; i <= n; i++) {
        const z = z0 + ((z1 - z0) * i) / n;
        const y = height(x, z);
        const top = y + crop.tall * 0.86;
        b.vertex([x - half, y, z], [-1, 0.4, 0], 0, z);
        b.vertex([x - half * 0.75, top, z], [-0.25, 1, 0], half * 0.3, z);
        b.vertex([x + half * 0.75, top, z], [0.25, 1, 0], half * 1.5, z);
        b.vertex([x + half, y, z], [1, 0.4, 0], half * 2, z);
      }
      for (let i = 0; i < n; i++)
        for (let k = 0; k < 3; k++) {
          const a = start + i * 4 + k;
          b.quadIndices(a, a + 1, a + 5, a + 4, tint);
        }
      // The end that looks at the camera.
      b.quadIndices(start + 3, start + 2, start + 1, start, tint);
    };
    for (const side of [-1, 1])
      for (let x = crop.trackHalf + wide + 0.06; x < 88; x += x < 30 ? gap : gap * 2) {
        const inner = x < NEAR;
        const half = crop.closed ? (x < 30 ? gap : gap * 2) * 0.56 : x < 30 ? wide : wide * 1.7;
        ridge(side * x, inner ? TO : 50, -150, faces[row % faces.length], half);
        row++;
      }
  });
}

/** What stands beyond the field: a farm, a mill, a line of trees. */
function beyond(set: SetBuilder, crop: Crop, height: (x: number, z: number) => number): void {
  const m = set.mirror;
  const rng = set.random('beyond');
  if (crop.landmark === 'windmill') {
    const b = new MeshBuilder();
    windmill(b, { world: set.world, rng, snowy: set.snowy, lit: set.lampsOn });
    const mill = set.world.mesh(b.build());
    const sails = windmillSails(set.world);
    for (const [x, z, heading] of [
      [m * 15, -46, -m * 0.3],
      [-m * 40, -95, m * 0.2],
    ]) {
      const stands = placed([x, height(x, z) - 0.2, z], heading);
      set.put(mill, stands);
      set.turns(sails, stands);
    }
    set.shows('lighthouse');
  } else if (set.allows('house')) {
    const house = buildHouse(set.world, {
      style: crop.landmark === 'barn' ? 'barn' : 'cottage',
      rng,
      glass: (on) => set.glass(on),
      lit: set.darkness > 0.3 ? 0.5 : 0.03,
      snowy: set.snowy,
    });
    const [x, z] = [m * 17, -52];
    set.put(house.mesh, placed([x, height(x, z) - 0.2, z], -m * 0.35, 1.25));
    set.shows('house');
  }
  if (!set.allows('tree')) return;
  const slim = crop.landmark === 'villa';
  const trees = treeVariants(set, slim ? 'conifer' : 'broadleaf', 0, 2, slim ? { height: 9 } : {});
  for (let i = 0; i < 26; i++) {
    const a = rng.range(-1.15, 1.15);
    const r = rng.range(62, 170);
    const [x, z] = [sin(a) * r, -Math.sqrt(Math.max(1, r * r * (1 - sin(a) ** 2)))];
    if (Math.abs(x) < 6) continue;
    set.plant(
      r < 80 ? rng.pick(trees.far) : rng.pick(trees.distant),
      [x, height(x, z) - 0.3, z],
      rng.range(0, TAU),
      rng.range(0.8, 1.4),
    );
  }
}
