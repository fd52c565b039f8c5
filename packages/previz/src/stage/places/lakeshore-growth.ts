/** What grows and stands on the banks of lakes and rivers: trees, reeds, stones, grass, a bench and a log. */
import { noise2 } from '../../math/noise.ts';
import { PI, sin, TAU } from '../../math/trig.ts';
import type { Vec3 } from '../../math/vec.ts';
import { SNOW } from '../nature/tints.ts';
import { buildGrassTuft, buildRock, buildTuft } from '../nature/undergrowth.ts';
import { hex } from '../scene.ts';
import type { Shore } from './lakeshore.ts';
import { horizonHills, scatter, treeVariants } from './outdoors.ts';

/** Open ground round the stage and towards the lens. */
function openStage(x: number, z: number): boolean {
  return (Math.abs(x) < 4.2 && z > -4.5 && z < 18) || (z > 3 && Math.abs(x) < 7);
}

export function bankGrowth(shore: Shore): void {
  trees(shore);
  reeds(shore);
  stones(shore);
  grass(shore);
}

function trees({ set, m, river, alpine, dry, height }: Shore): void {
  if (!set.allows('tree')) return;
  const kinds = alpine
    ? [
        treeVariants(set, 'conifer', 2, 2),
        treeVariants(set, 'birch', 1, 1),
        treeVariants(set, 'conifer', 1, 1, { height: 9 }),
      ]
    : [treeVariants(set, 'broadleaf', 2, 2), treeVariants(set, 'birch', 1, 1), treeVariants(set, 'maple', 1, 2)];
  const rng = set.random('bank trees');
  // A few frame the view: on the bank to one side, and one opposite, farther.
  const framing: [number, number, number][] = [
    [-m * 7.2, 0.6, 0],
    [-m * 10.5, -1.6, 1],
    [m * 12.5, 3.2, kinds.length - 1],
    [-m * 13, 4, 0],
  ];
  for (const [x, z, k] of framing)
    if (dry(x, z) > 0.9)
      set.plant(kinds[k].near[0], [x, height(x, z) - 0.1, z], rng.range(0, TAU), rng.range(0.75, 1), true);
  const bushes = treeVariants(set, 'bush', 2, 2);
  let [grown, low] = [0, 0];
  for (let i = 0; i < 7600; i++) {
    const [across, z] = [rng.range(-1, 1), rng.range(-185, 50)];
    const x = across * (72 + 0.55 * Math.abs(z));
    const kind = rng.pick(kinds);
    const [turn, size, odds] = [rng.range(0, TAU), rng.range(0.75, 1.3), rng.next()];
    const d = dry(x, z);
    const away = Math.sqrt(x * x + z * z);
    if (d < 0.9 || openStage(x, z) || away < 9 || (z > 2 && Math.abs(x) < 11)) continue;
    // Woods stand close to the water opposite, with bushes at their foot; the near bank is open.
    const nearBank = z > -6 && away < 34;
    if (nearBank ? odds > 0.05 : d > 36 || (d > 9 && noise2(9, x / 21, z / 21) < -0.3)) continue;
    if (!nearBank && d < 5 && odds < 0.75) {
      if (low++ < (river ? 110 : 220))
        set.plant(
          rng.pick(away < 45 ? bushes.far : bushes.distant),
          [x, height(x, z) - 0.15, z],
          turn,
          size * (away < 45 ? 1.2 : 3),
        );
      continue;
    }
    if (d < 1.8 || grown++ > (river ? 250 : 380)) continue;
    const model =
      away < 20
        ? kind.near[0]
        : rng.pick(away < (river ? 38 : 48) ? kind.far : kinds[i % 3 === 0 ? kinds.length - 1 : 0].distant);
    set.plant(model, [x, height(x, z) - 0.2, z], turn, size);
  }
}

function reeds({ set, alpine, dry, height, jetty, edge }: Shore): void {
  const dead = set.snowy || set.season === 'autumn' || set.season === 'winter';
  const clumps = [0, 1, 2].map((i) =>
    buildTuft(set.world, set.seedOf('shore reeds', i), {
      height: 1.35 - i * 0.2,
      radius: 0.34,
      blades: 24,
      colours: dead ? ['#a08c58', '#b8a46c', '#877548'] : ['#6d7a3c', '#8a9650', '#a8a862'],
      head: '#6b4a2c',
      headSize: 0.16,
      headShare: 0.35,
      arch: 0.28,
      width: 0.022,
    }),
  );
  const rng = set.random('shore reeds');
  const patch = alpine ? 0.12 : -0.12;
  scatter(
    set,
    rng,
    clumps,
    2100,
    { x0: -34, x1: 34, z0: -44, z1: 14 },
    height,
    (x, z) => {
      const d = dry(x, z);
      return (
        d > -1.5 &&
        d < 0.35 &&
        noise2(3, x / 5.2, z / 5.2) > patch &&
        // The water before the stage stays open.
        (Math.abs(x) > 3.4 || z < -9 || z > 4) &&
        (x - edge.position[0]) ** 2 + (z - edge.position[2]) ** 2 > 20 &&
        (jetty === null || Math.abs(x - jetty) > 1.8)
      );
    },
    [0.7, 1.15],
  );
}

function stones({ set, alpine, river, dry, height, jetty }: Shore): void {
  if (!set.allows('rock')) return;
  set.shows('rock');
  const rocks = [0, 1, 2].map((i) =>
    buildRock(set.world, set.seedOf('bank stone', i), { moss: !alpine && i > 0, snowy: set.snowy, colour: '#7a756c' }),
  );
  const rng = set.random('bank stones');
  const free = (x: number, z: number): boolean =>
    Math.sqrt(x * x + (z - 0.8) ** 2) > 3.3 &&
    !(z > 3 && Math.abs(x) < 5) &&
    (jetty === null || Math.abs(x - jetty) > 1.7);
  scatter(
    set,
    rng,
    rocks,
    alpine || river ? 900 : 420,
    { x0: -26, x1: 26, z0: -26, z1: 12 },
    (x, z) => height(x, z) - 0.06,
    (x, z) => dry(x, z) > -1.3 && dry(x, z) < 1.2 && free(x, z),
    [0.14, 0.6],
  );
  // Some break the surface; the current runs round them.
  if (river || alpine)
    scatter(
      set,
      rng,
      rocks,
      river ? 220 : 70,
      { x0: -24, x1: 24, z0: -30, z1: 8 },
      (x, z) => Math.max(height(x, z), -0.6),
      (x, z) => dry(x, z) < -0.9 && dry(x, z) > -4.5 && free(x, z) && noise2(5, x / 4, z / 4) > 0,
      [0.5, 1.3],
    );
}

function grass({ set, m, alpine, dry, height }: Shore): void {
  if (set.snowy) return;
  const bench = benchAt({ m, dry, height });
  const tufts = [0, 1, 2].map((i) =>
    buildGrassTuft(set.world, set.seedOf('bank grass', i), set.season, 0.2 + i * 0.08),
  );
  scatter(
    set,
    set.random('bank grass'),
    tufts,
    560,
    { x0: -13, x1: 13, z0: -9, z1: 12 },
    (x, z) => height(x, z) - 0.02,
    (x, z) =>
      dry(x, z) > (alpine ? 3.2 : 0.7) &&
      Math.sqrt(x * x + (z - 0.8) ** 2) > 1.5 &&
      (x - bench[0]) ** 2 + (z - bench[2]) ** 2 > 1.6 &&
      noise2(6, x / 3, z / 3) > -0.25,
    [0.6, 1.3],
  );
}

/** Where the bench stands: on the side of the stage that is dry. */
function benchAt({ m, dry, height }: Pick<Shore, 'm' | 'dry' | 'height'>): Vec3 {
  const x = 4.3 * (dry(-m * 4.3, -0.2) > 1 ? -m : m);
  return [x, height(x, -0.2), -0.2];
}

/** A bench that looks along the water, and a log by the edge. On a jetty there is only its end. */
export function bankSeats({ set, m, height, dry }: Shore, onJetty: boolean): void {
  if (onJetty) {
    set.mark('lookout', 'jetty', [0, 0.16, -11.6], PI, set.newGroup());
    return;
  }
  const bench = benchAt({ m, dry, height });
  const side = bench[0] > 0 ? 1 : -1;
  const heading = -side * 0.62;
  if (dry(bench[0], bench[2]) > 0.8 && set.thing('bench', bench, heading, { obstacle: 1 })) {
    const group = set.newGroup();
    for (const s of [-0.42, 0.42])
      set.mark('seat', 'bench', [bench[0] + s * 0.81, bench[1] + 0.455, bench[2] + s * side * 0.58], heading, group);
  }
  const bark = set.material({
    color: hex('#6f6455'),
    color2: hex('#463e34'),
    pattern: 'bark',
    patternScale: 0.15,
    roughness: 0.95,
  });
  const [x, z] = [-side * 3.8, -1.3];
  if (dry(x, z) < 0.5) return;
  const y = height(x, z);
  set.fixed((b) => {
    b.tube(
      [
        [x - 1.1, y + 0.18, z + m * 0.35],
        [x, y + 0.2, z],
        [x + 1.2, y + 0.17, z - m * 0.3],
      ],
      [0.2, 0.19, 0.15],
      bark,
      12,
      true,
    );
    if (set.snowy) b.ellipsoid([x, y + 0.37, z], [1, 0.05, 0.14], set.material(SNOW), 12, 5);
  });
  set.obstacle([x, y + 0.2, z], 0.8);
  set.mark('perch', 'log', [x, y + 0.38, z], -m * 0.3, set.newGroup());
  set.mark('lookout', 'water', [0, height(0, -0.8), -0.8], PI + sin(m) * 0.1, set.newGroup());
}

export function farHills({ set, alpine, river }: Shore, seed: number): void {
  if (alpine && !river)
    horizonHills(set, { distance: 620, height: 210, colour: '#5f7068', seed: seed + 7, snowLine: 120, roughness: 4 });
  horizonHills(set, {
    distance: river ? 260 : 330,
    height: alpine ? 62 : 38,
    colour: set.season === 'autumn' ? '#7a6a45' : '#566b50',
    seed,
  });
}
