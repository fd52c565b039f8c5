/** Entry of the command. Answers --version without loading anything else. */
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { VERSION } from './version.ts';

/** The name the program was called by: storyreel, or runcomfy. */
export function programName(script: string | undefined): string {
  return basename(script ?? '').replace(/\.[cm]?[jt]s$/, '') === 'runcomfy' ? 'runcomfy' : 'storyreel';
}

export async function main(): Promise<void> {
  const name = programName(process.argv[1]);
  const args = process.argv.slice(2);
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    process.stdout.write(`${name} ${VERSION}\n`);
    return;
  }
  const { runProgram } = await import('./program.ts');
  process.exitCode = await runProgram(name, args);
}

// Run directly (node dist/main.js) as well as through the launcher.
if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
