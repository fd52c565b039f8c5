/**
 * Milliseconds per pass of the render kernel on a demo street: median and least of one run, CPU time of this process (what others
 * do on the machine shows less in the least). "upload" is what a frame costs outside the passes.
 *
 *   node --conditions=storyreel-source bench/kernel.ts [--size 1920x1080] [--frames 9] [--mood 0] [--full] [--json]
 *
 * --full turns on the whole look (depth of field, bloom, shafts, flare, grain). With --json the last line is the result as JSON.
 */
import { readFileSync } from 'node:fs';
import { demoStreet } from '../packages/previz/src/render/demo-street.ts';
import { type Pass, Renderer } from '../packages/previz/src/render/renderer.ts';

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at >= 0 ? process.argv[at + 1] : fallback;
}

const [width, height] = option('size', '1920x1080').split('x').map(Number);
const frames = Number(option('frames', '9'));
const full = process.argv.includes('--full');
const wasm = readFileSync(new URL('../packages/previz/build/kernel.wasm', import.meta.url));
const demo = demoStreet(Number(option('mood', '0')), 6);
const renderer = await Renderer.create(wasm, width, height);
renderer.setWorld(demo.world);

const times = new Map<string, number[]>();
const add = (name: string, ms: number): void => {
  times.set(name, [...(times.get(name) ?? []), ms]);
};
const timed = (pass: Pass, run: () => void): void => {
  const began = process.cpuUsage();
  run();
  const spent = process.cpuUsage(began);
  add(pass, (spent.user + spent.system) / 1000);
};
const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

let triangles = 0;
for (let i = 0; i < frames + 2; i++) {
  const scene = demo.scene(i / 24);
  if (full) {
    scene.camera.blur = 0.02;
    scene.camera.focusDistance = 9;
    scene.post = { ...scene.post, bloom: 0.3, flare: 0.5, shafts: 0.4, grain: 2 };
  }
  if (i === 0) {
    for (const instance of scene.instances) triangles += demo.world.meshes[instance.mesh].materials.length;
  }
  // The first frames compile and warm the kernel: not counted.
  if (i === 2) times.clear();
  const began = process.cpuUsage();
  renderer.render(scene, timed);
  const spent = process.cpuUsage(began);
  const frame = (spent.user + spent.system) / 1000;
  add('frame', frame);
  let passes = 0;
  for (const [name, values] of times) if (name.startsWith('pass')) passes += values.at(-1) ?? 0;
  add('upload', frame - passes);
}

const result: Record<string, number | string> = { size: `${width}x${height}`, frames, triangles, full: full ? 1 : 0 };
const least: Record<string, number> = {};
const rounded = (ms: number): number => Math.round(ms * 10) / 10;
for (const [name, values] of times) {
  result[name] = rounded(median(values));
  least[name] = rounded(Math.min(...values));
}
result.memoryMB = Math.round(renderer.memoryBytes / 1048576);
for (const [name, value] of Object.entries(result)) {
  const low = least[name] === undefined ? '' : `  least ${least[name]}`;
  process.stdout.write(`${name.padEnd(14)} ${value}${low}\n`);
}
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ ...result, least })}\n`);
