/** English words for numbers. */
const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1000, 'thousand'],
];

/** Whole number below 10^15, in words. */
export function cardinal(n: number): string {
  if (n < 20) return SMALL[n];
  if (n < 100) {
    const tens = TENS[Math.floor(n / 10) - 2];
    return n % 10 ? `${tens} ${SMALL[n % 10]}` : tens;
  }
  if (n < 1000) {
    const rest = n % 100;
    return `${SMALL[Math.floor(n / 100)]} hundred${rest ? ` and ${cardinal(rest)}` : ''}`;
  }
  for (const [scale, name] of SCALES) {
    if (n >= scale) {
      const rest = n % scale;
      const joint = rest > 0 && rest < 100 ? ' and' : '';
      return `${cardinal(Math.floor(n / scale))} ${name}${rest ? `${joint} ${cardinal(rest)}` : ''}`;
    }
  }
  return digitsOf(String(n));
}

const ODD_ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** "21" to "twenty first". */
export function ordinal(n: number): string {
  const words = cardinal(n).split(' ');
  const last = words.pop()!;
  const changed = ODD_ORDINALS[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return [...words, changed].join(' ');
}

/** Each digit on its own: "oh" is not used. */
export const digitsOf = (digits: string): string => [...digits].map((d) => SMALL[Number(d)]).join(' ');

/** A year between 1100 and 2099 as it is said. */
function year(n: number): string {
  const high = Math.floor(n / 100);
  const low = n % 100;
  if (n >= 2000 && n < 2010) return cardinal(n);
  if (low === 0) return `${cardinal(high)} hundred`;
  return `${cardinal(high)} ${low < 10 ? `oh ${SMALL[low]}` : cardinal(low)}`;
}

/** A run of digits as it is said: a year, a number, or digits when it is long or starts with zero. */
export function sayNumber(digits: string): string {
  if (digits.length > 15 || (digits.length > 1 && digits.startsWith('0'))) return digitsOf(digits);
  const n = Number(digits);
  if (digits.length === 4 && n >= 1100 && n < 2100) return year(n);
  return cardinal(n);
}
