/** What some four-legged animals have besides: which they are, and shells and udders. */
import { cos, sin, TAU } from '../../math/trig.ts';
import { add, type Vec3 } from '../../math/vec.ts';
import { drakeHead, spikes, wings } from './dragon.ts';
import { beard, fleece, horseMane, lionMane, whiskers } from './quadruped-hair.ts';
import { antlers, horns, nasalHorn, trunk, tusks } from './quadruped-horns.ts';
import { addRareExtra } from './rare-extras.ts';
import { only, type Sculpt } from './sculpt.ts';

export function addExtras(o: Sculpt): void {
  for (const extra of o.plan.species.extras ?? []) {
    switch (extra) {
      case 'mane':
        lionMane(o);
        break;
      case 'horseMane':
        horseMane(o);
        break;
      case 'antlers':
        antlers(o);
        break;
      case 'horns':
        horns(o, false);
        break;
      case 'ramHorns':
        horns(o, true);
        break;
      case 'trunk':
        trunk(o);
        break;
      case 'tusks':
        tusks(o);
        break;
      case 'shell':
        shell(o);
        break;
      case 'wings':
        wings(o);
        break;
      case 'spikes':
        spikes(o);
        break;
      case 'drakeHead':
        drakeHead(o);
        break;
      case 'fleece':
        fleece(o);
        break;
      case 'beard':
        beard(o);
        break;
      case 'udder':
        udder(o);
        break;
      case 'whiskers':
        whiskers(o);
        break;
      case 'nasalHorn':
        nasalHorn(o);
        break;
      default:
        addRareExtra(o, extra);
    }
  }
}

function shell(o: Sculpt): void {
  const { plan, b, kit, mats } = o;
  const s = plan.species;
  const shellMat = kit.mat({
    color: [0.27, 0.17, 0.075],
    color2: [0.1, 0.06, 0.03],
    pattern: 'tiles',
    patternScale: 0.1,
    roughness: 0.45,
  });
  b.setSkin(only(plan.rig.id('body')));
  const w = s.stance * 1.45;
  const l = s.body * 1.14;
  const base = s.withers * 0.46;
  const rows = [
    [1.0, 0],
    [1.02, 0.06],
    [0.97, 0.25],
    [0.86, 0.5],
    [0.66, 0.75],
    [0.4, 0.92],
    [0.16, 0.985],
    [0, 1],
  ] as const;
  b.loft(
    rows.map(([k, y]) => ({
      centre: [0, base + y * s.withers * 0.75, 0] as Vec3,
      rx: Math.max(1e-4, w * k),
      rz: Math.max(1e-4, l * k),
    })),
    shellMat,
    kit.n(28),
    false,
  );
  // Raised scutes: a hexagon of plates on the dome.
  for (let ring = 0; ring < 2; ring++) {
    const count = ring === 0 ? 1 : 7;
    for (let i = 0; i < count; i++) {
      const a = (i * TAU) / count;
      const k = ring === 0 ? 0 : 0.56;
      const y = base + s.withers * 0.75 * (ring === 0 ? 0.985 : 0.82);
      b.ellipsoid(
        [cos(a) * w * k, y - 0.012, sin(a) * l * k],
        [w * 0.3, s.withers * 0.06, l * 0.27],
        shellMat,
        kit.n(8),
        kit.n(6),
      );
    }
  }
  b.loft(
    [
      { centre: [0, base - 0.03, 0], rx: w * 0.9, rz: l * 0.92 },
      { centre: [0, base + 0.01, 0], rx: w * 1.0, rz: l * 1.0 },
    ],
    mats.under,
    kit.n(24),
  );
  b.setSkin(null);
}

function udder(o: Sculpt): void {
  const { plan, b, kit, mats } = o;
  const s = plan.species;
  b.setSkin(only(plan.rig.id('body')));
  const c: Vec3 = [0, s.croup - s.rump * 1.95, plan.hipZ + s.rump * 0.35];
  b.ellipsoid(c, [0.16, 0.14, 0.19], mats.pink, kit.n(14), kit.n(8));
  for (const x of [-0.07, 0.07])
    for (const z of [-0.07, 0.08])
      b.capsule(add(c, [x, -0.1, z]), add(c, [x * 1.05, -0.17, z]), 0.022, 0.016, mats.pink, 7);
  b.setSkin(null);
}
