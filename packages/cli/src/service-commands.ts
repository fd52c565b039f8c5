/** The part of the command tree that runs a service: `serve`, `worker` and `admin`. */
import { type Command, Option } from 'commander';
import { oneOf, wholeNumber } from './arguments.ts';
import type { Terminal } from './terminal.ts';

type Examples = (lines: readonly string[]) => string;

export function addServiceCommands(program: Command, name: string, terminal: () => Terminal, examples: Examples): void {
  addServe(program, name, terminal, examples);
  addWorker(program, name, terminal, examples);
  addAdmin(program, name, terminal, examples);
}

function settings(command: Command): Command {
  return command
    .option('--config <file>', 'settings as one JSON object (default: config.json in the data folder)')
    .option('--data-dir <folder>', 'embedded database, files and settings');
}

function addServe(program: Command, name: string, terminal: () => Terminal, examples: Examples): void {
  settings(program.command('serve'))
    .description('start the service on this machine: API, database, workers')
    .option('--host <address>', 'address to listen on (default: 127.0.0.1)')
    .option('--port <number>', 'port to listen on; 0 takes a free one (default: 8787)', wholeNumber('--port', 0, 65535))
    .option('--public-url <url>', 'address under which clients reach the service')
    .option(
      '--slots <number>',
      'clips drawn at a time; 0 leaves it to other workers (default: 1)',
      wholeNumber('--slots', 0, 64),
    )
    .addOption(new Option('--engine <engine>', 'what makes clips').argParser(oneOf('--engine', ['previz', 'noop'])))
    .addHelpText(
      'after',
      examples([
        `${name} serve`,
        `${name} serve --port 9000 --data-dir ./data`,
        `DATABASE_URL=postgresql://user:password@host/storyreel ${name} serve --slots 0`,
        `${name} settings`,
      ]),
    )
    .action(async (options) => {
      const { serve } = await import('./commands/serve.ts');
      await serve(options, terminal());
    });
  settings(program.command('settings'))
    .description('print every setting of the service: its variable, value and meaning')
    .action(async (options) => {
      const { printSettings } = await import('./commands/serve.ts');
      printSettings(options, terminal());
    });
}

function addWorker(program: Command, name: string, terminal: () => Terminal, examples: Examples): void {
  settings(program.command('worker'))
    .description('make clips for a service that runs elsewhere, on its database and file store')
    .option('--slots <number>', 'clips drawn at a time (default: 1)', wholeNumber('--slots', 1, 64))
    .addHelpText('after', examples([`DATABASE_URL=postgresql://... ${name} worker --slots 2`, `${name} worker`]))
    .action(async (options) => {
      const { worker } = await import('./commands/serve.ts');
      await worker(options, terminal());
    });
}

function addAdmin(program: Command, name: string, terminal: () => Terminal, examples: Examples): void {
  const admin = program
    .command('admin')
    .description('accounts, keys, credit, usage, export and import, for whoever runs the service')
    .addHelpText(
      'after',
      examples([
        `${name} admin accounts`,
        `${name} admin keys create "CI" --scopes submit,read --running 2`,
        `${name} admin top-up owner 25 --reference "invoice 12"`,
        `${name} admin usage --by day,model --csv usage.csv`,
        `${name} admin export ./backup`,
      ]),
    );
  const load = () => import('./commands/admin.ts');
  settings(admin.command('accounts'))
    .description('list the accounts')
    .action(async (options) => (await load()).listAccounts(options, terminal()));
  settings(admin.command('create-account').argument('<name>'))
    .description('make an account and its first key')
    .option('--email <address>', 'shown to its owner')
    .action(async (account: string, options) => (await load()).createAccount(account, options, terminal()));
  addKeys(admin, terminal);
  settings(
    admin.command('top-up').argument('<account>', 'name or id').argument('<usd>', 'dollars, such as 25 or 12.50'),
  )
    .description('add credit')
    .option('--reference <text>', 'counts once: repeating it changes nothing')
    .option('--note <text>', 'kept with the entry')
    .action(async (account: string, usd: string, options) => (await load()).topUp(account, usd, options, terminal()));
  account(settings(admin.command('usage')))
    .description('what was made and charged')
    .option('--from <day>', 'first day, such as 2026-11-01 (default: 30 days before the end)')
    .option('--to <day>', 'the day after the last (default: now)')
    .option('--by <groups>', 'sum by day, model, key; several with commas', 'day')
    .option('--csv <file>', 'write a table; "-" is standard output')
    .action(async (options) => (await load()).printUsage(options, terminal()));
  settings(admin.command('audit'))
    .description('check that accounts, entries and requests agree; exit code 1 where they do not')
    .action(async (options) => (await load()).audit(options, terminal()));
  settings(admin.command('export').argument('<folder>', 'new or empty'))
    .description('write every row of the database to a folder, also while the service runs')
    .action(async (folder: string, options) => (await load()).exportData(folder, options, terminal()));
  settings(admin.command('import').argument('<folder>', 'of an export'))
    .description('fill an empty database from an export')
    .action(async (folder: string, options) => (await load()).importData(folder, options, terminal()));
}

function account(command: Command): Command {
  return command.option('--account <account>', 'name or id', 'owner');
}

function addKeys(admin: Command, terminal: () => Terminal): void {
  const load = () => import('./commands/admin.ts');
  const keys = admin.command('keys').description('list, make and revoke keys');
  account(settings(keys.command('list', { isDefault: true })))
    .description('list the keys of an account')
    .action(async (options) => (await load()).listKeys(options, terminal()));
  account(settings(keys.command('create').argument('<name>', 'what it is for')))
    .description('make a key and show it once')
    .option('--scopes <list>', 'of submit, read, assets, keys, webhooks, admin (default: all but admin)')
    .option('--running <number>', 'clips of the key at a time', wholeNumber('--running', 1, 100))
    .option('--unfinished <number>', 'unfinished requests of the key', wholeNumber('--unfinished', 1, 1_000_000))
    .option(
      '--submits-per-minute <number>',
      'submits of the key in a minute',
      wholeNumber('--submits-per-minute', 1, 1_000_000),
    )
    .option('--days <number>', 'the key ends after so many days', wholeNumber('--days', 1, 36_500))
    .action(async (name: string, options) => (await load()).createKey(name, options, terminal()));
  account(settings(keys.command('revoke').argument('<id>', 'of the key')))
    .description('end a key')
    .action(async (id: string, options) => (await load()).revokeKey(id, options, terminal()));
}
