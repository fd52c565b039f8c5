/**
 * Which processor instructions x264 may use.
 *
 * Left alone, x264 takes whatever the processor has. Its AVX-512 code for macroblock trees then gives different bytes
 * from run to run at some widths (seen with core 165 at 320, 426 and 480 pixels, even on one thread), and below SSSE3 it
 * rounds differently. Everything between gives the same bytes; the kernel's WebAssembly SIMD needs SSE4.1 anyhow.
 */
import { readFileSync } from 'node:fs';
import { arch } from 'node:process';

const SAFE = 'MMX2,SSE2Fast,SSSE3,SSE4.2';
const FAST = `${SAFE},AVX,FMA3,BMI2,AVX2`;

let chosen: string | undefined;

/** An x264 parameter such as "asm=...", or "" where x264's own choice is right. */
export function x264CpuParameter(): string {
  chosen ??= arch === 'x64' ? `asm=${hasAvx2() ? FAST : SAFE}` : '';
  return chosen;
}

/** Only Linux tells without native code; elsewhere the safe set costs x264 about 8 % speed. */
function hasAvx2(): boolean {
  try {
    const flags = /^flags\s*:(.*)$/m.exec(readFileSync('/proc/cpuinfo', 'latin1'))?.[1]?.split(' ') ?? [];
    return ['avx', 'fma', 'bmi2', 'avx2'].every((flag) => flags.includes(flag));
  } catch {
    return false;
  }
}
