import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { acos, asin, atan, atan2, cos, exp, log, PI, pow, sin, tan, tanh } from './math/trig.ts';

const source = fileURLToPath(new URL('.', import.meta.url));

function files(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return path.endsWith('.ts') && !path.endsWith('.test.ts') ? [path] : [];
  });
}

const FORBIDDEN =
  /Math\.(random|sin|cos|tan|asin|acos|atan2?|sinh|cosh|tanh|exp|expm1|log|log2|log10|log1p|pow|cbrt|hypot)\b|\bDate\.now\b|\bnew Date\b|performance\.now|process\.hrtime/;

describe('what draws or sounds', () => {
  it('uses no function whose last bit differs between machines, no clock and no unseeded randomness', () => {
    const rooms = ['catalogue', 'director', 'math', 'render', 'sound', 'speech', 'stage', 'story'];
    const offences = rooms
      .flatMap((room) => files(join(source, room)))
      .flatMap((path) =>
        readFileSync(path, 'utf8')
          .split('\n')
          .map((line, i) => ({ line, where: `${path.slice(source.length)}:${i + 1}` }))
          .filter(({ line }) => FORBIDDEN.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line))
          .map(({ line, where }) => `${where} ${line.trim()}`),
      );
    expect(offences).toEqual([]);
  });

  it('imports node modules only in edit/node', () => {
    const offences = files(source)
      .filter((path) => !path.slice(source.length).startsWith(join('edit', 'node')))
      .filter((path) => /from 'node:|import\('node:|require\('node:/.test(readFileSync(path, 'utf8')))
      .map((path) => path.slice(source.length));
    expect(offences).toEqual([]);
  });
});

describe('own transcendental functions', () => {
  it('agree with the mathematical ones', () => {
    for (let i = -2000; i <= 2000; i++) {
      const x = i * 0.0173;
      expect(Math.abs(sin(x) - Math.sin(x))).toBeLessThan(1e-9);
      expect(Math.abs(cos(x) - Math.cos(x))).toBeLessThan(1e-9);
      expect(Math.abs(atan(x) - Math.atan(x))).toBeLessThan(1e-9);
      expect(Math.abs(tanh(x) - Math.tanh(x))).toBeLessThan(1e-9);
      expect(Math.abs(exp(x / 3) / Math.exp(x / 3) - 1)).toBeLessThan(1e-12);
      if (Math.abs(Math.cos(x)) > 0.05) expect(Math.abs(tan(x) - Math.tan(x))).toBeLessThan(1e-6);
    }
    for (let i = 1; i <= 1000; i++) {
      const x = i * 0.37;
      expect(Math.abs(log(x) - Math.log(x))).toBeLessThan(1e-12);
      expect(Math.abs(pow(x, 1 / 2.2) / x ** (1 / 2.2) - 1)).toBeLessThan(1e-12);
      const c = (i - 500) / 500;
      expect(Math.abs(acos(c) - Math.acos(c))).toBeLessThan(1e-8);
      expect(Math.abs(asin(c) - Math.asin(c))).toBeLessThan(1e-8);
    }
    expect(atan2(0, -1)).toBeCloseTo(PI, 12);
    expect(atan2(-1, 0)).toBeCloseTo(-PI / 2, 12);
  });
});
