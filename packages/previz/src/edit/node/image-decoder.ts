/** Runs the picture decoder in a child process: no writing, no further processes, bounded time and memory. */
import { spawn } from 'node:child_process';
import { env, execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { i420Bytes } from '../encoder.ts';
import type { PictureSize } from '../frame-source.ts';
import { moduleHere, nodeFlags } from './worker-threads.ts';

const TIME_LIMIT_MS = 20_000;
const HEAP_MB = 128;
/** Node's permission model: files may be read (the decoder's own code), nothing else. */
const SEALED = ['--experimental-permission', '--allow-fs-read=*', '--allow-addons'];
const STDERR_KEPT = 2000;

/** I420 of the picture fitted to `size`. Rejects with the decoder's reason. */
export function decodeInChild(bytes: Uint8Array, size: PictureSize, signal?: AbortSignal): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const program = fileURLToPath(moduleHere('image-decode-child'));
    const flags = [...nodeFlags(), ...SEALED, '--no-warnings', `--max-old-space-size=${HEAP_MB}`];
    const child = spawn(execPath, [...flags, program, String(size.width), String(size.height)], {
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
      // Nothing of the parent's environment, which may hold secrets, but what a process needs to start.
      env: { PATH: env.PATH ?? '', ...(env.SystemRoot !== undefined && { SystemRoot: env.SystemRoot }) },
    });
    let stopped: Error | null = null;
    const stop = (reason: Error): void => {
      stopped ??= reason;
      child.kill('SIGKILL');
    };
    const onAbort = (): void => stop(new Error('cancelled', { cause: signal?.reason }));
    const timer = setTimeout(() => stop(new Error(`took longer than ${TIME_LIMIT_MS / 1000} s`)), TIME_LIMIT_MS);
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted) onAbort();

    const due = i420Bytes(size.width, size.height);
    const parts: Buffer[] = [];
    let received = 0;
    let complaint = '';
    child.stdout.on('data', (part: Buffer) => {
      received += part.length;
      if (received > due) stop(new Error('the decoder gave too much'));
      else parts.push(part);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint = (complaint + text).slice(-STDERR_KEPT);
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(bytes);
    const settle = (error: Error | null): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      if (stopped ?? error) reject(stopped ?? error);
      else resolve(Buffer.concat(parts));
    };
    child.on('error', settle);
    child.on('close', (code) => {
      if (code === 0 && received === due) settle(null);
      else settle(new Error(complaint.trim().split('\n').at(-1) || `the decoder ended with code ${code}`));
    });
  });
}
