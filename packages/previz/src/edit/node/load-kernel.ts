/** The render kernel as compiled WebAssembly. */
import { readFile } from 'node:fs/promises';

let kernel: Promise<object> | undefined;

/** The render kernel, compiled once for all clips and threads. */
export function loadKernel(): Promise<object> {
  kernel ??= readFile(new URL('../../../build/kernel.wasm', import.meta.url)).then(
    (bytes) => compileWasm(bytes),
    (cause: unknown) => {
      kernel = undefined;
      throw new Error('the render kernel is missing: run "npm run build"', { cause });
    },
  );
  return kernel;
}

/** WebAssembly as Node has it; its types come with browsers only. */
async function compileWasm(bytes: Uint8Array): Promise<object> {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: { compile(bytes: Uint8Array): Promise<object> } };
  return WebAssembly.compile(bytes);
}
