/** Ground floors of house fronts: doors, shops, arcades, lattices and saloons, with their signs. The wall's plane is z = 0. */
import { hex } from '../scene.ts';
import { archBand, archedWindow, halfDisc, latticeWindow, writing } from './front-parts.ts';
import type { FrontWork } from './fronts.ts';
import { doorUnit, windowUnit } from './openings.ts';

export function groundFloor(work: FrontWork): void {
  switch (work.style.trade) {
    case 'shop':
      shop(work);
      break;
    case 'arcade':
      arcade(work);
      break;
    case 'lattice':
      lattice(work);
      break;
    case 'saloon':
      saloon(work);
      break;
    default:
      plain(work);
  }
  sign(work);
}

const lamp = (work: FrontWork): number => work.options.glass(work.options.rng.chance(work.options.lit + 0.15));

function plain(work: FrontWork): void {
  const { b, style, options, width, trim, door, dark } = work;
  const side = options.rng.chance(0.5) ? 1 : -1;
  const x = side * width * 0.26;
  if (style.windows === 'arched' || style.rounded) {
    b.box([x, 1.05, 0.03], [1.05, 2.1, 0.06], door, '+x-x+z');
    halfDisc(b, x, 2.1, 0.06, 0.52, door);
    archBand(b, x, 2.1, 0.06, 0.6, 0.09, trim);
    for (const s of [-1, 1]) b.box([x + s * 0.6, 1.05, 0.06], [0.16, 2.1, 0.14], trim, '+x-x+z');
    b.sphere([x + 0.38, 1.05, 0.1], 0.04, dark, 6, 4);
  } else doorUnit(b, x - 0.55, 0.02, 1.1, 2.25, 0.02, { frame: trim, leaf: door, glass: lamp(work), metal: dark });
  b.box([x, 0.08, 0.3], [1.6, 0.16, 0.6], trim, '+x-x+y+z');
  const wx = -side * width * 0.22;
  const w = style.windows === 'small' ? 0.8 : 1.1;
  const h = style.windows === 'small' ? 0.9 : 1.4;
  if (style.windows === 'arched') {
    archedWindow(b, wx, 0.95, 0, 1, 1.7, { frame: trim, glass: lamp(work), shutter: -1 });
  } else
    windowUnit(b, { x: wx - w / 2, y: 1.1, w, h }, 0, { frame: trim, glass: lamp(work), panes: [2, 2], trim: true });
}

/** An open shop: wide windows over a stall board, goods inside, a door at one end. */
function shop(work: FrontWork): void {
  const { b, style, options, width, trim, door, dark } = work;
  const { rng } = options;
  const side = rng.chance(0.5) ? 1 : -1;
  const h = Math.min(2.2, style.ground - 1.2);
  doorUnit(b, side * (width / 2 - 0.9) - 0.5, 0.02, 1, 2.2, 0.02, {
    frame: trim,
    leaf: door,
    glass: lamp(work),
    metal: dark,
  });
  const x0 = side > 0 ? -width / 2 + 0.3 : -width / 2 + 1.6;
  const w = width - 1.9;
  windowUnit(b, { x: x0, y: 0.8, w, h }, 0.02, { frame: trim, glass: lamp(work), panes: [Math.round(w / 0.9), 2] });
  b.box([x0 + w / 2, 0.42, 0.08], [w + 0.1, 0.84, 0.16], door, '+x-x+y+z');
  for (let k = 0; k < 5; k++)
    b.box(
      [x0 + 0.3 + (k * (w - 0.6)) / 4, 0.95 + rng.range(0, 0.2), 0.09],
      [rng.range(0.16, 0.34), rng.range(0.24, 0.6), 0.05],
      k % 2 ? dark : trim,
      '+x-x+y+z',
    );
}

/** Round arches on piers, dark or lit behind. */
function arcade(work: FrontWork): void {
  const { b, style, width, trim, door } = work;
  const n = Math.max(2, Math.round(width / 2.6));
  const step = width / n;
  const r = step * 0.34;
  const spring = style.ground - r - 0.6;
  for (let i = 0; i < n; i++) {
    const x = -width / 2 + step * (i + 0.5);
    const fill = i % 2 === 0 ? lamp(work) : door;
    b.box([x, spring / 2, 0.02], [r * 2, spring, 0.03], fill, '+z');
    halfDisc(b, x, spring, 0.035, r, fill);
    archBand(b, x, spring, 0.05, r + 0.06, 0.12, trim);
    for (const s of [-1, 1]) {
      b.box([x + s * (r + 0.1), spring / 2, 0.08], [0.24, spring, 0.22], trim, '+x-x+z');
      b.box([x + s * (r + 0.1), spring, 0.1], [0.36, 0.16, 0.3], trim, '+x-x+y-y+z');
    }
  }
  b.box([0, style.ground - 0.08, 0.1], [width, 0.18, 0.24], trim, '+x-x+y-y+z');
}

/** Wooden grilles beside a sliding door under a small roof of its own. */
function lattice(work: FrontWork): void {
  const { b, world, style, options, width, trim, dark } = work;
  const side = options.rng.chance(0.5) ? 1 : -1;
  const dx = side * width * 0.28;
  const glow = lamp(work);
  latticeWindow(b, dx, 0.15, 0, 1.7, 2.05, { frame: trim, glass: glow, shutter: -1 }, 2);
  const w = width - 2.6;
  latticeWindow(
    b,
    dx - side * (0.85 + w / 2 + 0.15),
    0.75,
    0,
    w,
    1.5,
    { frame: trim, glass: lamp(work), shutter: -1 },
    1,
  );
  b.box([dx - side * (1 + w / 2), 0.36, 0.07], [w + 0.2, 0.72, 0.14], trim, '+x-x+y+z');
  // A pent roof over the ground floor.
  const tile = world.material({
    color: hex(style.roof.codes[0]),
    color2: hex('#22252a'),
    pattern: 'shingles',
    patternScale: 0.2,
    roughness: 0.8,
  });
  const y = style.ground - 0.35;
  const out = 1.05;
  b.quad(
    [-width / 2, y - 0.4, out],
    [width / 2, y - 0.4, out],
    [width / 2, y + 0.15, 0],
    [-width / 2, y + 0.15, 0],
    tile,
  );
  b.quad(
    [width / 2, y - 0.46, out],
    [-width / 2, y - 0.46, out],
    [-width / 2, y + 0.05, 0],
    [width / 2, y + 0.05, 0],
    dark,
  );
  b.box([0, y - 0.43, out], [width, 0.12, 0.06], trim, '+x-x+y-y+z');
  for (const s of [-1, 0, 1]) b.box([(s * width) / 2 - s * 0.1, y / 2, 0.06], [0.16, y, 0.12], trim, '+x-x+z');
}

/** A boarded front under a porch on posts, with swing doors and tall windows. */
function saloon(work: FrontWork): void {
  const { b, style, options, width, trim, door, dark } = work;
  b.box([0, 1.15, 0.02], [1.5, 2.3, 0.02], lamp(work), '+z');
  for (const s of [-1, 1]) {
    b.box([s * 0.38, 1.15, 0.08], [0.72, 1.1, 0.06], door, '+x-x+y-y+z');
    for (let i = 0; i < 4; i++) b.box([s * 0.38, 0.8 + i * 0.22, 0.12], [0.56, 0.07, 0.02], dark, '+y-y+z');
    b.box([s * 0.8, 1.2, 0.05], [0.12, 2.4, 0.14], trim, '+x-x+z');
    windowUnit(b, { x: s * width * 0.34 - 0.55, y: 0.75, w: 1.1, h: 1.7 }, 0, {
      frame: trim,
      glass: options.glass(options.rng.chance(options.lit + 0.15)),
      panes: [2, 3],
      trim: true,
    });
  }
  b.box([0, 2.45, 0.05], [1.75, 0.14, 0.14], trim, '+x-x+y-y+z');
  // Boardwalk and porch roof.
  const out = 2.2;
  b.box([0, 0.12, out / 2], [width, 0.24, out], trim, '+x-x+y+z');
  b.box([0, style.ground - 0.28, out / 2], [width, 0.12, out + 0.1], trim);
  const n = Math.max(2, Math.round(width / 2.6));
  for (let i = 0; i <= n; i++) {
    const x = -width / 2 + 0.12 + ((width - 0.24) * i) / n;
    b.box([x, style.ground / 2, out - 0.1], [0.13, style.ground - 0.3, 0.13], trim, '+x-x+z-z');
    for (const s of [-1, 1])
      if (x + s * 0.5 > -width / 2 && x + s * 0.5 < width / 2)
        b.tube(
          [
            [x, style.ground - 0.85, out - 0.1],
            [x + s * 0.45, style.ground - 0.36, out - 0.1],
          ],
          0.04,
          trim,
          4,
          false,
        );
  }
}

function sign(work: FrontWork): void {
  const { b, world, style, options, width, dark } = work;
  const { rng } = options;
  if (style.sign === 'none') return;
  const c = hex(rng.pick(style.signs ?? ['#7b2b2b']));
  const paint = world.material({ color: c, roughness: 0.6 });
  const night = options.lit > 0.15;
  const letters = world.material({
    color: hex(style.sign === 'bracket' || style.sign === 'board' ? '#e9dcb8' : '#f0cf6a'),
    roughness: 0.5,
    ...(night && style.sign === 'upright' ? { emissive: [2.2, 1.5, 0.5] as const } : {}),
  });
  if (style.sign === 'board') {
    const y = style.roof.kind === 'false' ? style.ground + style.floor * 0.5 : style.ground - 0.3;
    const at = style.roof.kind === 'false' && style.storeys[0] === 0 ? style.ground + 0.5 : y;
    b.box([0, at, 0.14], [width * 0.72, 0.62, 0.1], paint);
    writing(b, rng, 0, at, 0.2, width * 0.62, 0.36, letters, false);
  } else if (style.sign === 'bracket') {
    if (!rng.chance(0.7)) return;
    const x = rng.range(-0.3, 0.3) * width;
    b.box([x, style.ground - 0.1, 0.6], [0.05, 0.05, 1.2], dark);
    b.box([x, style.ground - 0.65, 0.75], [0.06, 0.75, 0.62], paint);
    for (const s of [-1, 1]) b.sphere([x + s * 0.04, style.ground - 0.65, 0.75], 0.16, letters, 8, 5);
  } else if (style.sign === 'upright') {
    const x = (rng.chance(0.5) ? 1 : -1) * width * 0.34;
    b.box([x, style.ground + 1.3, 0.85], [0.16, 2.6, 0.75], paint);
    for (const s of [-1, 1])
      b.box([x + s * 0.085, style.ground + 1.3, 0.85], [0.01, 2.3, 0.44], letters, s > 0 ? '+x' : '-x');
    const board = width * 0.6;
    b.box([0, style.ground - 0.32, 0.18], [board, 0.7, 0.12], paint);
    writing(b, rng, 0, style.ground - 0.32, 0.25, board * 0.86, 0.5, letters, true);
  } else {
    // Cloth halved over the door.
    const cloth = world.material({ color: c, roughness: 0.95, doubleSided: true, translucency: 0.25 });
    const x = rng.range(-0.2, 0.2) * width;
    for (let i = 0; i < 3; i++) b.box([x - 0.62 + i * 0.62, 1.95, 0.55], [0.58, 0.85, 0.012], cloth, '+z-z');
    b.box([x, 2.38, 0.55], [2.1, 0.05, 0.05], dark);
    writing(b, rng, x, 1.95, 0.57, 1.3, 0.42, world.material({ color: hex('#efe8d8'), roughness: 0.9 }), true);
  }
}
