/** Clouds, and bodies of the sky near enough to be filmed. */
import { Rng } from '../../math/random.ts';
import { cos, sin, TAU } from '../../math/trig.ts';
import { placed, scaling, transformPoint } from '../../math/vec.ts';
import type { ActorBuilder } from '../actor.ts';
import { colourWord, shade } from '../colours.ts';
import { MeshBuilder } from '../mesh-builder.ts';
import { hex } from '../scene.ts';
import { lump } from './foliage.ts';
import { sizeOf, still } from './still.ts';

export const cloud: ActorBuilder = (context) => {
  const b = new MeshBuilder();
  const rng = new Rng(context.seed);
  const white = context.world.material({
    color: [0.92, 0.93, 0.96],
    roughness: 1,
    translucency: 0.6,
    castsShadow: false,
  });
  for (let i = 0; i < 9; i++) {
    const x = rng.range(-15, 15);
    const r = 7 * (1 - Math.abs(x) / 24) * rng.range(0.7, 1.2);
    lump(
      b,
      context.seed + i,
      { centre: [x, r * 0.5, rng.range(-6, 6)], radii: [r * 1.2, r * 0.75, r] },
      0.18,
      white,
      14,
      9,
    );
  }
  return still([40, 12, 40], [{ mesh: context.world.mesh(b.build()) }]);
};

export function body(kind: 'moon' | 'sun' | 'star'): ActorBuilder {
  return (context) => {
    const b = new MeshBuilder();
    const said = colourWord(context.attributes.colour);
    const noun = context.member?.noun ?? '';
    const world = context.world;
    if (kind === 'moon') {
      const base =
        said ?? (/earth/.test(noun) ? hex('#2f5f9a') : /planet/.test(noun) ? hex('#b98a5e') : hex('#d9d6cc'));
      b.sphere(
        [0, 0.5, 0],
        0.5,
        world.material({
          color: base,
          color2: /earth/.test(noun) ? hex('#4f7a3c') : shade(base, 0.6),
          pattern: 'noise',
          patternScale: 0.16,
          roughness: 1,
          emissive: shade(base, 0.55),
        }),
        32,
        20,
      );
    } else if (kind === 'sun') {
      b.sphere(
        [0, 0.5, 0],
        0.5,
        world.material({ color: hex('#ffd98a'), emissive: [9, 6.4, 3], roughness: 1, castsShadow: false }),
        24,
        16,
      );
    } else {
      const glow = world.material({
        color: said ?? hex('#fff3c4'),
        emissive: said ? shade(said, 4) : [5, 4.4, 2.6],
        roughness: 0.6,
        doubleSided: true,
      });
      for (const z of [0.06, -0.06]) {
        const middle = b.vertex([0, 0.5, z], [0, 0, z], 0, 0);
        for (let i = 0; i <= 10; i++) {
          const a = (i / 10) * TAU + TAU / 4;
          const r = i % 2 === 0 ? 0.5 : 0.2;
          b.vertex([cos(a) * r, 0.5 + sin(a) * r, 0], [cos(a), sin(a), z * 8], 0, 0);
        }
        for (let i = 1; i <= 10; i++) {
          if (z > 0) b.triangle(middle, middle + i, middle + i + 1, glow);
          else b.triangle(middle, middle + i + 1, middle + i, glow);
        }
      }
    }
    const k = sizeOf(context.attributes);
    const actor = still([k, k, k], [{ mesh: world.mesh(b.build()), transform: scaling(k) }]);
    if (kind === 'moon') return actor;
    return {
      ...actor,
      draw(state, scene, cast) {
        actor.draw(state, scene, cast);
        const strength = kind === 'sun' ? 14 : 3;
        scene.lights.push({
          position: transformPoint(placed(state.position), [0, 0.5 * k, 0]),
          color: [strength, strength * 0.8, strength * 0.5],
          range: 14 * k,
        });
      },
    };
  };
}
