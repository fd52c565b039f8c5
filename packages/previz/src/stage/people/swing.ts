/** Motion of what hangs: braids, tails and cloth, as sums of lagging waves of time, wind and gait. No state is kept. */
import { noise1 } from '../../math/noise.ts';
import { sin, TAU } from '../../math/trig.ts';
import { clamp } from '../../math/vec.ts';
import type { Chain } from './hair-cap.ts';
import { compose, euler } from './ik.ts';
import type { Performance } from './performance.ts';

/** Poses the bones of each chain: they hang by their weight, drift with the wind and lag behind the steps. */
export function swing(f: Performance, chains: readonly Chain[]): void {
  if (chains.length === 0) return;
  const { rig, posed, state, t } = f;
  const wind = f.wind;
  const speed = state.speed;
  const gust = 1 + 0.5 * noise1(t.seed + 600, state.time * 1.3);
  const stride = f.gait.stride(speed);
  const phase = state.travelled / stride;
  const moving = clamp(Math.abs(speed) / 1.2, 0, 1.6);
  const run = Math.abs(speed) > f.gait.runFrom ? 1 : 0.45;
  // Air that the hair feels: wind less the body's own motion.
  const blowZ = clamp((wind[2] * gust - speed * 0.75) * 0.1, -0.85, 0.85);
  const blowX = clamp(wind[0] * gust * 0.1, -0.8, 0.8);
  const stir = clamp(Math.sqrt(wind[0] ** 2 + wind[2] ** 2) * 0.09 + moving * 0.12, 0, 0.5);
  for (const c of chains) {
    const n = c.bones.length;
    const parent = rig.skeleton.parents[c.bones[0]];
    const base = posed[parent] as number[];
    // How far the parent is tipped: what hangs turns back towards the plumb line.
    const tipPitch = clamp(-base[6], -1, 1) * 0.85;
    const tipRoll = clamp(base[4], -1, 1) * 0.85;
    for (let i = 0; i < n; i++) {
      const lag = (i + 1) * 0.55;
      const w = state.time * 2.3 * t.manner.tempo + c.phase - lag;
      const share = c.play * (0.35 + (0.65 * (i + 1)) / n);
      const step = sin(TAU * 2 * phase - lag * 1.2 + 0.6) * moving * run;
      const roll = sin(TAU * phase - lag) * moving * run;
      const idle = 0.05 + stir * 0.55;
      const hang = i === 0 ? 1 : 0;
      const pitch =
        share *
          (step * 0.2 +
            sin(w) * idle +
            noise1(t.seed + 610, state.time * 2.6 + c.phase - lag) * stir * 0.7 -
            blowZ * c.light * 1.0) -
        tipPitch * hang;
      const side =
        share *
          (roll * 0.4 +
            sin(w * 0.83 + 1.3) * idle +
            noise1(t.seed + 611, state.time * 2.2 + c.phase - lag) * stir * 0.6 +
            blowX * c.light * 0.8) -
        tipRoll * hang;
      rig.attach(posed, c.bones[i], compose(euler(pitch, 0, 0), euler(0, 0, side)));
    }
  }
}
