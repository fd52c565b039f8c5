/** The part of the command tree that talks to a service: sign-in, requests, balance. */
import { type Command, Option } from 'commander';
import { oneOf, wholeNumber } from './arguments.ts';
import type { Terminal } from './terminal.ts';

type Examples = (lines: readonly string[]) => string;

/** States of a request that `list` can pick. */
const STATES = ['queued', 'running', 'completed', 'failed', 'cancelled'] as const;

/** --service, on every command that talks to one. */
export function serviceOption(command: Command): Command {
  return command.option(
    '--service <url>',
    'address of the service (or STORYREEL_SERVICE, or RUNCOMFY_MODEL_API_BASE); default: http://127.0.0.1:8787',
  );
}

export function pollOption(command: Command): Command {
  return command.option(
    '--poll-secs <seconds>',
    'seconds between looks at the state (default: 2)',
    wholeNumber('--poll-secs', 0, 3600),
  );
}

function downloadOptions(command: Command): Command {
  return command
    .option('--output-dir <folder>', 'where files are written; made if missing', '.')
    .option('--no-download', 'print the addresses and fetch nothing');
}

export function addRemoteCommands(program: Command, name: string, terminal: () => Terminal, examples: Examples): void {
  addAccount(program, name, terminal, examples);
  addRequests(program, name, terminal, examples);
}

function addAccount(program: Command, name: string, terminal: () => Terminal, examples: Examples): void {
  const load = () => import('./commands/account.ts');
  serviceOption(program.command('login'))
    .description('sign in to a service with a code in the browser')
    .option('--web-base <url>', 'address of its pages, where they are elsewhere (or RUNCOMFY_WEB_BASE)')
    .option('--no-browser', 'print the address and open nothing')
    .addHelpText('after', examples([`${name} login`, `${name} login --service https://clips.example.com`]))
    .action(async (options) => (await load()).login(name, options, terminal()));
  program
    .command('logout')
    .description('delete the token of this machine')
    .action(async () => (await load()).logout(name, terminal()));
  serviceOption(program.command('whoami'))
    .description('show whose token is in use')
    .action(async (options) => (await load()).whoami(name, options, terminal()));
  serviceOption(program.command('balance'))
    .description('show the credit that is left')
    .action(async (options) => (await load()).balance(name, options, terminal()));
}

function addRequests(program: Command, name: string, terminal: () => Terminal, examples: Examples): void {
  const load = () => import('./commands/requests.ts');
  const requests = program
    .command('requests')
    .description('`get`, `result` and `cancel` under the names of the newer command line');
  for (const [parent, word] of [
    [program, 'status'],
    [requests, 'get'],
  ] as const) {
    serviceOption(parent.command(word).argument('<id>', 'of the request'))
      .description('show the state of a request')
      .action(async (id: string, options) => (await load()).status(name, id, options, terminal()));
  }
  for (const parent of [program, requests]) {
    downloadOptions(serviceOption(parent.command('result').argument('<id>', 'of the request')))
      .description('print the result of a request and fetch its files')
      .action(async (id: string, options) => (await load()).result(name, id, options, terminal()));
    serviceOption(parent.command('cancel').argument('<id>', 'of the request'))
      .description('cancel a request; what has not ended costs nothing')
      .action(async (id: string, options) => (await load()).cancel(name, id, options, terminal()));
  }
  pollOption(downloadOptions(serviceOption(program.command('wait').argument('<id>', 'of the request'))))
    .description('wait for a request and fetch its files, as `run` does; Ctrl-C leaves it running')
    .addHelpText('after', examples([`${name} wait 0a1b2c3d --output-dir ./output`]))
    .action(async (id: string, options) => (await load()).wait(name, id, options, terminal()));
  serviceOption(program.command('list'))
    .description('list your requests, newest first')
    .addOption(new Option('--state <state>', `only these: ${STATES.join(', ')}`).argParser(oneOf('--state', STATES)))
    .option('--limit <number>', 'at most so many', wholeNumber('--limit', 1, 100), 20)
    .action(async (options) => (await load()).list(name, options, terminal()));
  serviceOption(program.command('open').argument('<id>', 'of the request'))
    .description('show the finished clip in the browser')
    .action(async (id: string, options) => (await load()).open(name, id, options, terminal()));
}
