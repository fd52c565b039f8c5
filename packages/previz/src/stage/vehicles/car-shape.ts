/** Shapes of road cars as data: outlines that the body builder turns into a hull. Metres; z forward, knots from front to rear. */
type Knots = readonly (readonly [number, number])[];

export interface CarShape {
  /** Height of the middle line of bonnet, glass and roof. */
  top: Knots;
  /** Half width of the body. */
  width: Knots;
  /** Height of the shoulder under the windows. */
  belt: Knots;
  /** Half width of the roof as a share of the body's. */
  roof: number;
  /** z of the windscreen's foot and head, and of the rear window's head and foot. */
  screen: readonly [number, number];
  back: readonly [number, number];
  /** z of the pillars between side windows. */
  pillars: readonly number[];
  /** Side windows end here (panel vans). */
  windowsUntil?: number;
  wheels: { radius: number; width: number; front: number; rear: readonly number[]; track: number };
  sill: number;
  /** Front seats' z and the height of their cushion; rear rows follow. */
  seats: { z: number; y: number; rows: number };
  open?: boolean;
}

export const SEDAN: CarShape = {
  top: [
    [2.25, 0.52],
    [2.22, 0.62],
    [2.12, 0.7],
    [1.8, 0.77],
    [1.3, 0.845],
    [0.92, 0.9],
    [0.85, 0.92],
    [0.18, 1.37],
    [0, 1.42],
    [-0.4, 1.45],
    [-0.85, 1.41],
    [-1.02, 1.37],
    [-1.62, 1.02],
    [-1.7, 0.99],
    [-2.05, 0.97],
    [-2.2, 0.92],
    [-2.25, 0.7],
  ],
  width: [
    [2.25, 0.62],
    [2.2, 0.7],
    [2.05, 0.79],
    [1.6, 0.845],
    [0.9, 0.86],
    [-0.6, 0.865],
    [-1.5, 0.85],
    [-2.0, 0.8],
    [-2.2, 0.72],
    [-2.25, 0.64],
  ],
  belt: [
    [2.25, 0.5],
    [2.1, 0.62],
    [1.8, 0.7],
    [1.2, 0.8],
    [0.85, 0.87],
    [0, 0.9],
    [-1.1, 0.93],
    [-1.7, 0.93],
    [-2.15, 0.87],
    [-2.25, 0.66],
  ],
  roof: 0.74,
  screen: [0.85, 0.18],
  back: [-1.02, -1.62],
  pillars: [-0.32],
  wheels: { radius: 0.325, width: 0.215, front: 1.36, rear: [-1.34], track: 0.76 },
  sill: 0.2,
  seats: { z: -0.12, y: 0.5, rows: 2 },
};

export const COUPE: CarShape = {
  ...SEDAN,
  top: [
    [2.25, 0.46],
    [2.22, 0.55],
    [2.1, 0.62],
    [1.8, 0.7],
    [1.2, 0.78],
    [0.72, 0.83],
    [0.66, 0.85],
    [-0.08, 1.24],
    [-0.3, 1.28],
    [-0.6, 1.29],
    [-0.95, 1.25],
    [-1.1, 1.21],
    [-1.95, 0.93],
    [-2.1, 0.92],
    [-2.2, 0.88],
    [-2.25, 0.66],
  ],
  belt: [
    [2.25, 0.44],
    [2.1, 0.55],
    [1.8, 0.64],
    [1.2, 0.73],
    [0.66, 0.8],
    [0, 0.83],
    [-1.1, 0.88],
    [-1.9, 0.89],
    [-2.15, 0.83],
    [-2.25, 0.62],
  ],
  screen: [0.66, -0.08],
  back: [-1.1, -1.95],
  pillars: [],
  wheels: { radius: 0.34, width: 0.25, front: 1.36, rear: [-1.3], track: 0.76 },
  sill: 0.16,
  seats: { z: -0.35, y: 0.4, rows: 1 },
};

/** Open from the windscreen to the rear deck. */
export const CONVERTIBLE: CarShape = {
  ...COUPE,
  open: true,
  top: [
    [2.25, 0.46],
    [2.22, 0.55],
    [2.1, 0.62],
    [1.8, 0.7],
    [1.2, 0.78],
    [0.72, 0.83],
    [0.66, 0.85],
    [0.3, 0.87],
    [-0.6, 0.9],
    [-1.05, 0.92],
    [-1.15, 0.93],
    [-1.6, 0.94],
    [-2.1, 0.92],
    [-2.2, 0.88],
    [-2.25, 0.66],
  ],
  back: [-1.0, -1.1],
  seats: { z: -0.3, y: 0.42, rows: 1 },
};

/** Tall, with upright ends: hatchbacks and taxis of the London kind. */
export const VINTAGE: CarShape = {
  ...SEDAN,
  top: [
    [2.2, 0.56],
    [2.16, 0.72],
    [2.02, 0.86],
    [1.7, 0.93],
    [1.1, 0.98],
    [0.86, 1.0],
    [0.8, 1.02],
    [0.42, 1.47],
    [0.22, 1.54],
    [-0.3, 1.57],
    [-0.95, 1.53],
    [-1.14, 1.47],
    [-1.5, 1.06],
    [-1.6, 1.02],
    [-1.95, 0.92],
    [-2.15, 0.78],
    [-2.22, 0.56],
  ],
  width: [
    [2.2, 0.5],
    [2.1, 0.66],
    [1.9, 0.78],
    [1.5, 0.84],
    [0.9, 0.85],
    [-0.6, 0.86],
    [-1.4, 0.84],
    [-1.9, 0.76],
    [-2.15, 0.6],
    [-2.22, 0.46],
  ],
  belt: [
    [2.2, 0.54],
    [2.05, 0.68],
    [1.7, 0.8],
    [1.2, 0.86],
    [0.8, 0.94],
    [0, 0.96],
    [-1.1, 0.97],
    [-1.6, 0.93],
    [-2.0, 0.76],
    [-2.22, 0.52],
  ],
  roof: 0.8,
  screen: [0.8, 0.42],
  back: [-1.14, -1.5],
  seats: { z: -0.05, y: 0.56, rows: 2 },
};

export const VAN: CarShape = {
  top: [
    [2.7, 0.6],
    [2.67, 0.84],
    [2.58, 0.98],
    [2.3, 1.08],
    [2.12, 1.14],
    [2.05, 1.18],
    [1.42, 1.98],
    [1.2, 2.15],
    [0.8, 2.22],
    [-1, 2.26],
    [-2.3, 2.24],
    [-2.6, 2.18],
    [-2.68, 1.9],
    [-2.7, 1.1],
  ],
  width: [
    [2.7, 0.7],
    [2.62, 0.82],
    [2.4, 0.9],
    [2, 0.95],
    [0, 0.96],
    [-2.5, 0.95],
    [-2.66, 0.92],
    [-2.7, 0.88],
  ],
  belt: [
    [2.7, 0.56],
    [2.6, 0.76],
    [2.3, 0.94],
    [2.05, 1.08],
    [1.2, 1.14],
    [-2.6, 1.16],
    [-2.7, 0.8],
  ],
  roof: 0.86,
  screen: [2.05, 1.42],
  back: [-2.6, -2.68],
  pillars: [0.85],
  windowsUntil: 0.75,
  wheels: { radius: 0.35, width: 0.23, front: 1.75, rear: [-1.55], track: 0.84 },
  sill: 0.24,
  seats: { z: 0.95, y: 0.85, rows: 1 },
};

export const MINIBUS: CarShape = {
  ...VAN,
  windowsUntil: -2.4,
  pillars: [0.85, -0.3, -1.4],
  seats: { z: 0.95, y: 0.85, rows: 4 },
};

export const PICKUP: CarShape = {
  top: [
    [2.7, 0.62],
    [2.68, 0.92],
    [2.6, 1.04],
    [2.2, 1.1],
    [1.5, 1.14],
    [1.28, 1.16],
    [1.22, 1.18],
    [0.72, 1.7],
    [0.5, 1.78],
    [0, 1.82],
    [-0.35, 1.78],
    [-0.42, 1.7],
    [-0.6, 1.14],
    [-0.62, 1.12],
    [-2.66, 1.12],
    [-2.7, 0.7],
  ],
  width: [
    [2.7, 0.8],
    [2.6, 0.88],
    [2.3, 0.93],
    [1, 0.95],
    [-2.5, 0.95],
    [-2.68, 0.93],
    [-2.7, 0.88],
  ],
  belt: [
    [2.7, 0.58],
    [2.6, 0.86],
    [2.2, 1.0],
    [1.22, 1.06],
    [0, 1.09],
    [-2.6, 1.1],
    [-2.7, 0.66],
  ],
  roof: 0.8,
  screen: [1.22, 0.72],
  back: [-0.42, -0.6],
  pillars: [],
  wheels: { radius: 0.39, width: 0.26, front: 1.72, rear: [-1.6], track: 0.82 },
  sill: 0.34,
  seats: { z: 0.2, y: 0.78, rows: 1 },
};
