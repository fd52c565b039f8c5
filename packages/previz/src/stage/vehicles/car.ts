/** Cars of the usual kinds: family cars, taxis, pickups, vans. */
import { sin, TAU } from '../../math/trig.ts';
import { translation } from '../../math/vec.ts';
import { MATERIALS } from '../materials.ts';
import { hex } from '../scene.ts';
import type { Kit, LampSpec, Model } from '../things/kit.ts';
import { ABOUT_Z } from '../things/shapes.ts';
import { isDark } from '../things/words.ts';
import { assemble, finish, topAt, widthAt } from './car-body.ts';
import { CONVERTIBLE, COUPE, MINIBUS, PICKUP, SEDAN, VAN, VINTAGE } from './car-shape.ts';
import { profile } from './hull.ts';

const PAINTS = ['#a3282a', '#2b4f73', '#e7e4dc', '#3c4146', '#6f8f8a', '#b9bcbe', '#c98b2f', '#264a3a', '#1f2226'];

export function car(k: Kit): Model {
  const dark = isDark(k.context.look);
  const c = k.said('convertible|cabriolet|roadster')
    ? CONVERTIBLE
    : k.said('coupe|sports|sport|race|racing|supercar|sleek|fast')
      ? COUPE
      : k.said('vintage|classic|old|antique|retro|1930s|1940s|1950s')
        ? VINTAGE
        : SEDAN;
  const f = finish(k, hex(k.rng.pick(PAINTS)), dark);
  if (!c.open) return assemble(k, c, f, dark);
  // An open car has a framed windscreen of its own.
  const screen = k.mesh((b) => {
    const [z0, z1] = [c.screen[0], c.screen[0] - 0.5];
    const [y0, y1] = [topAt(c, z0), topAt(c, z0) + 0.33];
    const [w0, w1] = [widthAt(c, z0) * 0.86, widthAt(c, z1) * 0.72];
    const glass = k.mat({ ...MATERIALS.glass, opacity: 0.3 });
    b.quad([-w0, y0, z0], [w0, y0, z0], [w1, y1, z1], [-w1, y1, z1], glass);
    b.tube(
      [
        [-w0, y0 - 0.02, z0],
        [-w1, y1, z1],
        [w1, y1, z1],
        [w0, y0 - 0.02, z0],
      ],
      0.018,
      f.chrome,
      6,
    );
  });
  return assemble(k, c, f, dark, [{ mesh: screen }]);
}

export function taxi(k: Kit): Model {
  const dark = isDark(k.context.look);
  const c = k.said('london|black') ? VINTAGE : SEDAN;
  const f = finish(k, hex(k.said('london|black') ? '#1b1c1e' : '#e5b32c'), dark);
  const sign = k.mesh((b) => {
    const y = Math.max(...c.top.map(([, h]) => h));
    const lit = k.mat({ color: hex('#f4e7b0'), roughness: 0.4, emissive: dark ? [3, 2.4, 1] : [0.5, 0.42, 0.2] });
    b.roundedBox([0, y + 0.065, -0.25], [0.5, 0.13, 0.2], 0.03, lit, 2);
    b.box([0, y + 0.01, -0.25], [0.54, 0.03, 0.22], f.trim);
    const check = k.mat({ color: hex('#17171a'), roughness: 0.4 });
    for (const s of [1, -1])
      for (let i = 0; i < 26; i++) {
        const z = 1.0 - i * 0.08;
        const x = widthAt(c, z);
        b.box(
          [s * (x + 0.002), profile(c.belt, z) - 0.17 - (i % 2) * 0.05, z],
          [0.008, 0.05, 0.08],
          check,
          s > 0 ? '+x' : '-x',
        );
      }
  });
  return assemble(k, c, f, dark, [{ mesh: sign }]);
}

export function pickup(k: Kit): Model {
  const dark = isDark(k.context.look);
  const f = finish(k, hex(k.rng.pick(['#7d2c26', '#2f4a63', '#8b8f92', '#5d6b48', '#c7b48c', '#22262b'])), dark);
  const c = PICKUP;
  const bed = k.mesh((b) => {
    // The load bed sinks into the deck: dark floor and inner walls.
    const [z0, z1, w, y] = [-0.72, -2.6, 0.82, 1.126];
    b.box([0, y, (z0 + z1) / 2], [w * 2, 0.004, z0 - z1], k.mat({ color: hex('#26282a'), roughness: 0.85 }), '+y');
    for (const s of [1, -1]) b.roundedBox([s * 0.88, 1.16, (z0 + z1) / 2], [0.12, 0.12, z0 - z1], 0.03, f.paint, 2);
    b.roundedBox([0, 1.16, z1 - 0.03], [1.84, 0.12, 0.1], 0.03, f.paint, 2);
    b.tube(
      [
        [-0.72, 1.1, -0.66],
        [-0.66, 1.74, -0.66],
        [0.66, 1.74, -0.66],
        [0.72, 1.1, -0.66],
      ],
      0.025,
      f.trim,
      8,
    );
  });
  return assemble(k, c, f, dark, [{ mesh: bed }]);
}

export function van(k: Kit): Model {
  const dark = isDark(k.context.look);
  const ambulance = k.said('ambulance');
  const c = k.said('minibus|camper|campervan') ? MINIBUS : VAN;
  const color = ambulance ? '#eceae4' : k.rng.pick(['#e6e3da', '#3f6a83', '#a7352c', '#7f8c72', '#c8a24a']);
  const f = finish(k, hex(color), dark);
  const upper = c === MINIBUS ? k.dressed({ ...MATERIALS.carPaint, color: hex('#ece7da') }, 1) : f.paint;
  if (!ambulance) return assemble(k, c, f, dark, [], upper);
  const marks = k.mesh((b) => {
    const red = k.mat({ color: hex('#b5221e'), roughness: 0.35 });
    const blue = k.mat({ color: hex('#2a58c9'), roughness: 0.2, emissive: [0.3, 0.6, 4] });
    for (const s of [1, -1]) {
      b.box([s * 0.962, 0.98, -0.5], [0.008, 0.14, 4], red, s > 0 ? '+x' : '-x');
      for (const [w, h] of [
        [0.5, 0.16],
        [0.16, 0.5],
      ])
        b.box([s * 0.945, 1.62, -1.2], [0.06, h, w], red);
    }
    b.roundedBox([0, 2.3, 1.0], [1.3, 0.12, 0.3], 0.05, blue, 2);
    b.at(translation(0, 1, 2.7), () => b.at(ABOUT_Z, () => b.cylinder([0, 0, 0], 0.01, 0.01, red, 6)));
  });
  const model = assemble(k, c, f, dark, [{ mesh: marks }]);
  const beacon: LampSpec = { at: [0, 2.45, 1], color: [0.6, 1.2, 9], range: 14, flicker: 'steady' };
  return {
    ...model,
    extras: (s, scene, world) => {
      // Two flashes a second.
      const on = sin(s.time * TAU * 2) > 0.2 ? 1 : 0.12;
      scene.lights.push({
        position: [
          world[3] + world[1] * beacon.at[1],
          world[7] + world[5] * beacon.at[1],
          world[11] + world[9] * beacon.at[1],
        ],
        color: [beacon.color[0] * on, beacon.color[1] * on, beacon.color[2] * on],
        range: beacon.range,
      });
    },
  };
}
