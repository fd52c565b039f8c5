/**
 * A clock that jumps, for one process at a time: a library of a few lines, compiled here, that adds seconds to the
 * machine's time for whoever is started with it. Timers do not jump, as they do not when a real clock is set.
 */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { NotHere } from './case.ts';
import type { Environment } from './processes.ts';

const run = promisify(execFile);

const SOURCE = `
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
struct parts { long seconds; long microseconds; };
static volatile int64_t *offset;
__attribute__((constructor)) static void find(void) {
  const char *path = getenv("STORYREEL_FAULT_CLOCK");
  if (path == NULL) return;
  int file = open(path, O_RDONLY);
  if (file < 0) return;
  void *page = mmap(NULL, sizeof(int64_t), PROT_READ, MAP_SHARED, file, 0);
  close(file);
  if (page != MAP_FAILED) offset = page;
}
int clock_gettime(clockid_t clock, struct timespec *time) {
  int failed = (int)syscall(SYS_clock_gettime, clock, time);
  if (!failed && offset != NULL && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) time->tv_sec += *offset;
  return failed;
}
int gettimeofday(void *time, void *zone) {
  (void)zone;
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  struct parts *parts = time;
  if (parts != NULL) { parts->seconds = now.tv_sec; parts->microseconds = now.tv_nsec / 1000; }
  return 0;
}
time_t time(time_t *out) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (out != NULL) *out = now.tv_sec;
  return now.tv_sec;
}
`;

export interface Clock {
  /** For the process that lives by it. */
  readonly env: Environment;
  /** So many seconds ahead of the machine's time, from now on. */
  jump(seconds: number): Promise<void>;
}

/** Builds the library in the folder. */
export async function clocks(folder: string): Promise<(name: string) => Promise<Clock>> {
  const library = join(folder, 'clock.so');
  try {
    if (process.platform !== 'linux') throw new Error('only on Linux');
    await writeFile(join(folder, 'clock.c'), SOURCE);
    await run('cc', ['-shared', '-fPIC', '-O1', '-o', library, join(folder, 'clock.c')]);
  } catch (error) {
    throw new NotHere(`clocks cannot be moved here (${(error as Error).message.split('\n')[0]})`);
  }
  return async (name) => {
    const path = join(folder, `clock-${name}`);
    const jump = async (seconds: number): Promise<void> => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigInt64LE(BigInt(seconds));
      // In place: whoever has it mapped sees it at once.
      await writeFile(path, bytes, { flag: 'r+' }).catch(() => writeFile(path, bytes, { mode: 0o644 }));
    };
    await jump(0);
    return { env: { LD_PRELOAD: library, STORYREEL_FAULT_CLOCK: path }, jump };
  };
}
