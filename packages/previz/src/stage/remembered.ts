/** Values of functions of time that are asked for again and again at the same few moments. */

/** Moments remembered: the frame's own and those about it by which a camera follows smoothly, or those by which it is placed. */
const KEPT = 32;

/** The same function, which works out a moment it was asked for lately only once. What it gives must not be changed by anyone. */
export function remembered<Value>(at: (w: number) => Value): (w: number) => Value {
  const moments = new Float64Array(KEPT).fill(Number.NaN);
  const values: Value[] = [];
  let next = 0;
  return (w) => {
    for (let i = 0; i < KEPT; i++) if (moments[i] === w) return values[i];
    const value = at(w);
    moments[next] = w;
    values[next] = value;
    next = (next + 1) % KEPT;
    return value;
  };
}

/** What `make` gives, made when it is first asked for. */
export function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
