/** Small contacts of hands with things: taps, grips, switches, keys, tools, lids, locks. */
import { hashInts } from '../../math/random.ts';
import { bubble } from '../beds/air.ts';
import { highpass, lowpass, run, sweep } from '../dsp/filter.ts';
import { pink, white } from '../dsp/noise.ts';
import { addMono } from '../dsp/stereo.ts';
import { chirp, grain, hump, ring } from '../dsp/strike.ts';
import { cube, samples, sinTurn } from '../dsp/tone.ts';
import { blank, type EventSound, pick } from './event-sound.ts';
import { rub, strike } from './struck.ts';

/** A knuckle or a tool on something. */
export const tap: EventSound = ({ noise, strength, surface }) => {
  const out = blank(0.7);
  strike(out, 0, noise, surface || 'wood', 1.2, strength, 0.9);
  return out;
};

/** A hand closes on something: skin, a little of the thing's own sound, sleeves. */
export const handle: EventSound = ({ noise, strength, surface }) => {
  const out = blank(0.5);
  grain(out, 0, noise, 1500, 0.6, 0.03, 0.5);
  strike(out, samples(0.006), noise, surface || 'cloth', 1.2, strength * 0.5, 0.35);
  rub(out, samples(0.02), noise, 2100, 0.2, 0.4);
  return out;
};

/** A thing falls and comes to rest, bouncing a little where it is hard. */
export const drop: EventSound = ({ noise, strength, surface }) => {
  const out = blank(1.2);
  let at = 0;
  let g = 1;
  const lively = ['metal', 'glass', 'ceramic', 'wood', 'plastic', 'stone'].includes(surface) ? 0.45 : 0.15;
  for (let k = 0, gap = 0.16; k < 5 && g > 0.04; k++, gap *= 0.62) {
    strike(out, samples(at), noise, surface || 'wood', 1.6, strength * g, g);
    at += gap;
    g *= lively;
  }
  return out;
};

/** A switch or button: over-centre spring, two clicks. */
export const switchClick: EventSound = ({ noise }) => {
  const out = blank(0.2);
  strike(out, 0, noise, 'plastic', 0.5, 0.7, 0.7);
  grain(out, 0, noise, 3400, 1.4, 0.004, 0.7);
  strike(out, samples(0.034), noise, 'plastic', 0.4, 0.5, 0.35);
  return out;
};

/** One key of a computer: down and up. */
export const keyPress: EventSound = ({ noise, strength }) => {
  const out = blank(0.2);
  const wide = noise.next() > 0.8;
  grain(out, 0, noise, pick(noise, 2500, 3700), 1.4, 0.008, 0.6);
  ring(out, 0, [
    [wide ? 300 : pick(noise, 470, 640), 0.03, 0.45],
    [1900, 0.014, 0.2],
  ]);
  grain(out, samples(pick(noise, 0.05, 0.08)), noise, pick(noise, 3200, 4600), 1.6, 0.006, 0.3 * (0.5 + strength));
  return out;
};

/** A fingertip on glass. */
export const screenTap: EventSound = ({ noise }) => {
  const out = blank(0.12);
  chirp(out, 0, 420, 190, 0.03, 0.5, 0.0006);
  grain(out, 0, noise, 1800, 0.9, 0.006, 0.4);
  return out;
};

/** A type bar on the platen, and the carriage that steps on. */
export const typewriterKey: EventSound = ({ noise, strength }) => {
  const out = blank(0.35);
  strike(out, 0, noise, 'metal', 0.7, 0.9, 0.35);
  grain(out, 0, noise, 2300, 0.9, 0.012, 1);
  chirp(out, 0, 260, 120, 0.04, 0.6, 0.0005);
  strike(out, samples(0.04), noise, 'metal', 0.4, 0.6, 0.2 * (0.5 + strength));
  grain(out, samples(0.045), noise, 3600, 1.4, 0.006, 0.35);
  return out;
};

/** A blade through something crisp, onto a board. */
export const chop: EventSound = ({ noise, strength }) => {
  const out = blank(0.4);
  for (let k = 0; k < 7; k++) grain(out, samples(0.003 * k), noise, pick(noise, 1800, 5200), 1.6, 0.008, 0.35);
  strike(out, samples(0.004), noise, 'wood', 3, 0.7, 0.9);
  strike(out, samples(0.005), noise, 'metal', 0.5, strength, 0.12);
  return out;
};

export const hammerMetal: EventSound = ({ noise, strength }) => {
  const out = blank(2.2);
  const f = pick(noise, 0.95, 1.05);
  ring(out, 0, [
    [1180 * f, 1.3, 0.32],
    [1870 * f, 1.1, 0.3],
    [3260 * f, 0.8, 0.3],
    [4410 * f, 0.5, 0.22],
    [6480 * f, 0.35, 0.16],
    [9150 * f, 0.2, 0.1],
  ]);
  grain(out, 0, noise, 3800, 0.7, 0.012, 1.1 * (0.6 + 0.4 * strength));
  chirp(out, 0, 310, 120, 0.06, 0.7, 0.0005);
  return out;
};

export const hammerWood: EventSound = ({ noise, strength }) => {
  const out = blank(0.6);
  strike(out, 0, noise, 'wood', 4, 0.6 + 0.4 * strength, 1);
  strike(out, 0, noise, 'metal', 0.35, 0.8, 0.25);
  grain(out, 0, noise, 2600, 0.8, 0.01, 0.6);
  return out;
};

/** A soft weight turned over and pressed down. */
export const dough: EventSound = ({ noise, strength }) => {
  const out = blank(0.45);
  chirp(out, 0, 170, 70, 0.12, 0.9, 0.002);
  grain(out, 0, noise, 600, 0.7, 0.07, 0.6);
  rub(out, samples(0.05), noise, 1400, 0.22, 0.25 * (0.5 + strength));
  return out;
};

/** A spade goes in and lifts. */
export const dig: EventSound = ({ noise }) => {
  const out = blank(0.9);
  for (let k = 0; k < 26; k++) {
    const x = k === 0 ? 0 : pick(noise, 0, 1);
    grain(out, samples(0.16 * x), noise, pick(noise, 1100, 4800), 1.4, 0.014, 0.45 * (1 - 0.5 * x));
  }
  strike(out, 0, noise, 'metal', 1.2, 0.4, 0.14);
  chirp(out, 0, 150, 80, 0.1, 0.5, 0.001);
  for (let k = 0; k < 18; k++)
    grain(out, samples(pick(noise, 0.4, 0.75)), noise, pick(noise, 900, 3200), 1.2, 0.012, pick(noise, 0.05, 0.22));
  return out;
};

/** A pan slides on its ring and its contents jump. */
export const panShake: EventSound = ({ noise }) => {
  const out = blank(0.8);
  strike(out, 0, noise, 'metal', 3, 0.5, 0.5);
  rub(out, 0, noise, 2600, 0.18, 0.5);
  for (let k = 0; k < 24; k++)
    grain(out, samples(pick(noise, 0.06, 0.5)), noise, pick(noise, 3500, 9000), 2, 0.006, pick(noise, 0.05, 0.3));
  return out;
};

/** A wrench or a winding key: a row of small clicks. */
export const ratchet: EventSound = ({ noise }) => {
  const out = blank(0.55);
  let t = 0;
  for (let k = 0; k < 6; k++) {
    strike(out, samples(t), noise, 'metal', 0.35, 0.7, 0.5);
    grain(out, samples(t), noise, 4300, 1.4, 0.005, 0.5);
    t += 0.058 * pick(noise, 0.9, 1.12);
  }
  return out;
};

/** Friction, a flare, and the flame that stays. */
export const match: EventSound = ({ noise, seed }) => {
  const out = blank(1.5);
  const scratch = sweep(
    white(seed, samples(0.22)),
    'band',
    (i) => 2600 + i * 0.32,
    () => 1.1,
  );
  for (let i = 0; i < scratch.length; i++) out[i] += scratch[i] * Math.min(1, 0.2 + i / 1800) * 0.7;
  const flame = run(pink(hashInts(seed, 1), out.length), highpass(500));
  for (let i = 0; i < out.length; i++) {
    const t = i / 48000 - 0.2;
    if (t > 0) out[i] += flame[i] * (cube(Math.max(0, 1 - t / 0.5)) * 2.2 + 0.12 * Math.min(1, (1.3 - t) * 3));
  }
  for (let k = 0; k < 14; k++)
    grain(out, samples(pick(noise, 0.2, 0.6)), noise, pick(noise, 2500, 7000), 2, 0.005, pick(noise, 0.1, 0.5));
  return out;
};

/** Blades slide past each other and shut. */
export const scissors: EventSound = ({ noise, seed }) => {
  const out = blank(0.4);
  const slide = sweep(
    white(seed, samples(0.14)),
    'band',
    (i) => 4200 + i * 0.5,
    () => 2.2,
  );
  for (let i = 0; i < slide.length; i++) out[i] += slide[i] * (0.15 + 0.5 * (i / slide.length)) * 0.6;
  grain(out, 0, noise, 5200, 1.2, 0.006, 0.45);
  strike(out, samples(0.14), noise, 'metal', 0.3, 0.9, 0.6);
  return out;
};

/** A slide fastener: teeth, rising. */
export const zip: EventSound = ({ noise }) => {
  const out = blank(0.75);
  let t = 0;
  while (t < 0.62) {
    grain(out, samples(t), noise, 2200 + 2600 * t, 2, 0.004, 0.4 + 0.3 * noise.next());
    t += 0.0105 - 0.006 * t;
  }
  return out;
};

/** A stopper leaves its bottle. */
export const cork: EventSound = ({ noise }) => {
  const out = blank(1.1);
  chirp(out, 0, 320, 640, 0.055, 1, 0.0012);
  grain(out, 0, noise, 1200, 0.7, 0.02, 0.6);
  const fizz = run(white(9, out.length), highpass(5200));
  for (let i = 2400; i < out.length; i++) out[i] += fizz[i] * 0.1 * cube(1 - i / out.length);
  for (let k = 0; k < 8; k++) bubble(out, samples(pick(noise, 0.08, 0.7)), noise, pick(noise, 500, 1500), 0.1);
  return out;
};

/** A ring pull, and gas. */
export const canOpen: EventSound = ({ noise, seed }) => {
  const out = blank(1.3);
  strike(out, 0, noise, 'metal', 0.5, 0.9, 0.5);
  grain(out, 0, noise, 3100, 0.8, 0.014, 0.9);
  const gas = run(run(white(seed, out.length), highpass(3800)), lowpass(12000));
  for (let i = 900; i < out.length; i++) out[i] += gas[i] * (0.55 * cube(1 - i / out.length) + 0.03);
  strike(out, samples(0.09), noise, 'metal', 0.6, 0.6, 0.35);
  return out;
};

/** A lid, a drawer, a cupboard: catch, rub of wood, stop. */
export const boxOpen: EventSound = ({ noise, seed }) => {
  const out = blank(0.9);
  strike(out, 0, noise, 'wood', 1.4, 0.6, 0.7);
  grain(out, 0, noise, 2300, 1, 0.008, 0.5);
  const slide = run(run(pink(seed, samples(0.35)), highpass(260)), lowpass(2200));
  for (let i = 0; i < slide.length; i++) out[i + 900] += slide[i] * sinTurn((0.5 * i) / slide.length) * 0.9;
  strike(out, samples(0.4), noise, 'wood', 3, 0.5, 0.6);
  return out;
};

/** A sash: catch, wooden slide, rattle of the pane. */
export const windowSlide: EventSound = ({ noise, seed }) => {
  const out = blank(1.1);
  strike(out, 0, noise, 'metal', 0.5, 0.6, 0.5);
  const slide = run(pink(seed, samples(0.5)), highpass(300));
  for (let i = 0; i < slide.length; i++) out[i + 2400] += slide[i] * sinTurn((0.5 * i) / slide.length) * 0.8;
  strike(out, samples(0.56), noise, 'wood', 3, 0.6, 0.8);
  for (let k = 0; k < 4; k++) strike(out, samples(0.56 + 0.03 * k), noise, 'glass', 2, 0.3, 0.12 / (k + 1));
  return out;
};

/** Iron hinges groan and the latch falls. */
export const gate: EventSound = ({ noise, seed }) => {
  const out = blank(1.9);
  strike(out, 0, noise, 'metal', 2, 0.7, 0.8);
  const n = samples(1.1);
  let phase = 0;
  const rough = pink(seed, n);
  for (let i = 0; i < n; i++) {
    const x = i / n;
    phase += (310 + 260 * sinTurn(0.5 * x) + 40 * rough[i]) / 48000;
    const env = sinTurn(0.5 * x) ** 2;
    out[i + 2400] += (sinTurn(phase) + 0.6 * sinTurn(phase * 2.02) + 0.4 * sinTurn(phase * 3.97)) * env * 0.16;
  }
  strike(out, samples(1.25), noise, 'metal', 4, 0.6, 0.7);
  return out;
};

export const umbrella: EventSound = ({ noise }) => {
  const out = blank(0.7);
  hump(out, 0, noise, 1200, 0.6, 0.16, 1);
  strike(out, samples(0.12), noise, 'metal', 0.6, 0.7, 0.4);
  chirp(out, samples(0.13), 190, 90, 0.12, 0.7, 0.001);
  grain(out, 0, noise, 2600, 1, 0.006, 0.3);
  return out;
};

/** Steel leaves its sheath and rings. */
export const swordDraw: EventSound = ({ noise, seed, strength }) => {
  const out = blank(1.6);
  const n = samples(0.34);
  const slide = sweep(
    white(seed, n),
    'band',
    (i) => 3000 + (4200 * i) / n,
    () => 5,
  );
  for (let i = 0; i < n; i++) out[i] += slide[i] * (0.25 + (0.9 * i) / n) * 1.4;
  grain(out, 0, noise, 3600, 1, 0.01, 0.5);
  ring(out, samples(0.3), [
    [3120, 1.1, 0.3],
    [4630, 0.9, 0.26],
    [6920, 0.6, 0.2 * (0.5 + strength)],
    [9100, 0.4, 0.12],
  ]);
  return out;
};

/** A blade cuts the air: it is at its loudest where it is fastest, right at the start of the event. */
export const bladeSwing: EventSound = ({ seed, strength }) => {
  const out = blank(0.4);
  const n = out.length;
  const air = sweep(
    pink(seed, n),
    'band',
    (i) => (1500 + 1700 * strength) * (1 - (0.6 * i) / n),
    () => 1.8,
  );
  const edge = run(white(hashInts(seed, 1), n), highpass(5200));
  for (let i = 0; i < n; i++) {
    const fall = (1 - i / n) * (1 - i / n);
    out[i] = (air[i] * 3 + edge[i] * 0.12) * fall * Math.min(1, (i + 24) / 240);
  }
  return out;
};

/** Blade on blade. */
export const swordClash: EventSound = ({ noise, strength }) => {
  const out = blank(1.4);
  const f = pick(noise, 0.94, 1.07);
  ring(out, 0, [
    [1730 * f, 0.7, 0.3],
    [2890 * f, 0.8, 0.35],
    [4260 * f, 0.6, 0.3],
    [6010 * f, 0.4, 0.24],
    [8200 * f, 0.25, 0.16],
  ]);
  grain(out, 0, noise, 5200, 0.7, 0.014, 1.2 * (0.5 + 0.5 * strength));
  hump(out, samples(0.02), noise, 6200, 1.4, 0.2, 0.35);
  return out;
};

/** Keys on their ring, or coins in a hand. */
export const keysJingle: EventSound = ({ noise }) => {
  const out = blank(0.9);
  for (let k = 0; k < 11; k++) {
    const at = k === 0 ? 0 : samples(pick(noise, 0, 0.5));
    const hz = pick(noise, 3400, 7600);
    const g = k === 0 ? 0.6 : pick(noise, 0.1, 0.5);
    ring(out, at, [
      [hz, 0.18, g],
      [hz * 1.61, 0.1, g * 0.5],
    ]);
    grain(out, at, noise, 7000, 1, 0.003, g * 0.6);
  }
  return out;
};

export const coin: EventSound = ({ noise }) => {
  const out = blank(1);
  let at = 0;
  for (let k = 0, g = 1, gap = 0.14; k < 7; k++, g *= 0.6, gap *= 0.68) {
    ring(out, samples(at), [
      [4850, 0.3, 0.4 * g],
      [7930, 0.22, 0.35 * g],
      [11900, 0.12, 0.18 * g],
    ]);
    grain(out, samples(at), noise, 6800, 1, 0.004, 0.4 * g);
    at += gap;
  }
  return out;
};

/** Links that fall over one another. */
export const chain: EventSound = ({ noise }) => {
  const out = blank(1.1);
  for (let k = 0; k < 24; k++) {
    const x = k === 0 ? 0 : pick(noise, 0, 0.8);
    strike(out, samples(x), noise, 'metal', pick(noise, 0.5, 1.6), 0.6, k === 0 ? 0.6 : pick(noise, 0.08, 0.4));
  }
  return out;
};

/** A sheet torn across. */
export const paperTear: EventSound = ({ noise }) => {
  const out = blank(0.7);
  let t = 0;
  while (t < 0.55) {
    grain(out, samples(t), noise, 1800 + 5200 * t, 1.2, 0.006, 0.35 + 0.3 * Math.abs(noise.next()));
    t += pick(noise, 0.002, 0.007);
  }
  return out;
};

/** Grains poured onto grains. */
export const pourGrains: EventSound = ({ noise, seconds }) => {
  const length = seconds || 1.6;
  const out = blank(length + 0.1);
  const bank = Array.from({ length: 16 }, () => {
    const g = new Float32Array(400);
    grain(g, 0, noise, pick(noise, 3200, 8600), 1.6, 0.004, 1);
    return g;
  });
  for (let k = 0; k < 420 * length; k++) {
    const x = k === 0 ? 0 : pick(noise, 0, 1);
    addMono(out, bank[k % 16], samples(x * length), pick(noise, 0.04, 0.3) * Math.min(1, 3 * (1 - x) + 0.1));
  }
  return out;
};
