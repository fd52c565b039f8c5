/** The tree of commands. Every action loads its own code, so that help and errors cost no engine. */
import { ASPECT_RATIOS, EXIT, FORMATS, PASS_FORMATS, PASSES } from '@storyreel/contract/rules';
import { Command, CommanderError, Option } from 'commander';
import { oneOf, qualityOption, seedOption, usage, wholeNumber } from './arguments.ts';
import { DIRECTORS } from './directors.ts';
import { passesOption } from './pass-choice.ts';
import { addRemoteCommands, pollOption, serviceOption } from './remote-commands.ts';
import { addServiceCommands } from './service-commands.ts';
import { asStoryreelError, Terminal } from './terminal.ts';
import { VERSION } from './version.ts';

/** Runs one command line and says the exit code. */
export async function runProgram(name: string, args: readonly string[]): Promise<number> {
  process.stdout.on('error', ignoreBrokenPipe);
  let terminal = new Terminal(styleOf(args));
  const program = buildProgram(name, () => terminal);
  program.hook('preAction', () => {
    const { output, quiet, verbose } = program.opts<{ output: string; quiet: boolean; verbose: number }>();
    if (quiet && verbose > 0) throw usage('--quiet and --verbose exclude each other.');
    terminal = new Terminal({ json: output === 'json', quiet, verbose });
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return EXIT.ok;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.ok;
      const reason = error.message === '(outputHelp)' ? 'A command is missing.' : parserMessage(error.message);
      terminal.error(usage(reason));
      return EXIT.usage;
    }
    terminal.error(error);
    return asStoryreelError(error).exit;
  }
}

/** The style for errors that happen before the options are parsed. */
function styleOf(args: readonly string[]) {
  const json = args.some((arg, index) => arg === '--output=json' || (arg === 'json' && args[index - 1] === '--output'));
  return { json, quiet: false, verbose: 0 };
}

/** "error: unknown option '--x'\n(Did you mean --y?)" as one sentence. */
function parserMessage(message: string): string {
  const text = message
    .replace(/^error:\s*/, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.?)]$/.test(text) ? '' : '.'}`;
}

function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  // The reader of a pipe may stop early ("| head"); that is no fault of ours.
  if (error.code !== 'EPIPE') throw error;
}

function buildProgram(name: string, terminal: () => Terminal): Command {
  const program = new Command(name);
  program
    .description('Kling 3.0 video on your own machine: a prompt becomes a multi-shot clip with sound.')
    .version(`${name} ${VERSION}`, '-V, --version', 'print the version')
    .addOption(
      new Option('--output <style>', 'how results are printed: pretty or json')
        .default('pretty')
        .argParser(oneOf('--output', ['pretty', 'json'])),
    )
    .option('-q, --quiet', 'no progress and no details; results and errors only', false)
    .option('-v, --verbose', 'say more on stderr', (_, count: number) => count + 1, 0)
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false })
    .configureOutput({ writeErr: () => undefined })
    .exitOverride()
    .addHelpText(
      'after',
      examples([
        `${name} run kling/kling-3.0/pro/text-to-video --input '{"prompt": "A fox trots through snow at dawn"}'`,
        `${name} plan "Shot 1: wide of a harbour at dusk. Shot 2: close-up of a sailor's hands."`,
        `${name} quote kling/kling-3.0/4k/text-to-video --input '{"prompt": "A lighthouse", "duration": 10}'`,
        `${name} models`,
        `${name} doctor`,
      ]),
    );
  addRun(program, name, terminal);
  addPlan(program, name, terminal);
  addStory(program, name, terminal);
  addQuote(program, name, terminal);
  addModels(program, name, terminal);
  addDoctor(program, name, terminal);
  addRemoteCommands(program, name, terminal, examples);
  addServiceCommands(program, name, terminal, examples);
  quietly(program);
  return program;
}

/** Errors of the parser are thrown, in every command of the tree, and written by us alone. */
function quietly(command: Command): void {
  command.exitOverride().configureOutput({ writeErr: () => undefined });
  for (const nested of command.commands) quietly(nested);
}

function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}

function inputOptions(command: Command): Command {
  return command
    .addOption(new Option('--input <json>', 'the request, as a JSON object').conflicts('inputFile'))
    .addOption(new Option('--input-file <path>', 'the request in a file; "-" reads standard input').conflicts('input'));
}

function directorOptions(command: Command): Command {
  return command
    .option(
      '--director <name>',
      `who plans: ${DIRECTORS.join(', ')} (default: built-in)`,
      oneOf('--director', DIRECTORS),
    )
    .option('--llm-base-url <url>', 'OpenAI-compatible endpoint, such as https://host/v1 (or STORYREEL_LLM_BASE_URL)')
    .option('--llm-model <name>', 'model of the endpoint (or STORYREEL_LLM_MODEL)')
    .option(
      '--llm-api-key <key>',
      'key of the endpoint; better in STORYREEL_LLM_API_KEY, where no process list shows it',
    )
    .option(
      '--llm-timeout <seconds>',
      'longest wait for the model (default: 90)',
      wholeNumber('--llm-timeout', 1, 600),
    );
}

function addRun(program: Command, name: string, terminal: () => Terminal): void {
  const made = inputOptions(
    program.command('run').argument('<endpoint>', 'model id, such as kling/kling-3.0/pro/text-to-video'),
  );
  pollOption(serviceOption(directorOptions(made)))
    .description('make a clip: on this machine, or at a service when one is named')
    .option('--output-dir <folder>', 'where the clip is written; made if missing', '.')
    .option('--format <format>', `container: ${FORMATS.join(', ')} (default: mp4)`, oneOf('--format', FORMATS))
    .option(
      '--quality <quality>',
      'draft: a quick look in about half the time; full (default); or 20 to 99: full, encoded smaller or finer than 75',
      qualityOption,
    )
    .option('--fps <rate>', 'frames per second: 24, 30 or 60 (default: 24)', oneOf('--fps', ['24', '30', '60']))
    .option('--seed <number>', 'another number gives another take of the same words', seedOption)
    .option(
      '--workers <number>',
      'threads that draw; the file is the same with any number',
      wholeNumber('--workers', 1, 8),
    )
    .option('--voice <voice>', 'who speaks: built-in, espeak, or the address of an OpenAI-compatible speech service')
    .option('--voice-model <name>', 'model of the speech service (default: tts-1); its key is STORYREEL_TTS_API_KEY')
    .option('--stems', 'also write dialogue, foley, ambience and music as WAV files beside the clip')
    .option('--subtitles', 'also write the dialogue as SRT and WebVTT beside the clip')
    .option(
      '--passes <names>',
      `also write control passes in a folder beside the clip: ${PASSES.join(',')}, or all`,
      passesOption,
    )
    .option(
      '--passes-format <format>',
      `videos, images or both: ${PASS_FORMATS.join(', ')} (default: mp4)`,
      oneOf('--passes-format', PASS_FORMATS),
    )
    .option('--dry-run', 'print the quote and the plan, and make nothing', false)
    .option('--no-wait', 'at a service: print the id of the request and do not wait')
    .option('--no-download', 'at a service: print the addresses and fetch nothing')
    .addHelpText(
      'after',
      examples([
        `${name} run kling/kling-3.0/standard/text-to-video --input '{"prompt": "A red kite over green hills", "duration": 5, "aspect_ratio": "16:9"}' --output-dir ./output`,
        `${name} run kling/kling-3.0/pro/image-to-video --input '{"prompt": "Slow push-in", "image_url": "./portrait.jpg", "duration": 5}'`,
        `${name} run kling/kling-3.0/4k/text-to-video --input-file request.json --format webm --seed 7`,
        `${name} run kling/kling-3.0/standard/text-to-video --input-file request.json --quality draft`,
        `${name} run kling/kling-3.0/pro/text-to-video --input-file request.json --passes depth,pose,camera`,
        `${name} run kling/kling-3.0/pro/text-to-video --input-file request.json --service https://clips.example.com`,
        `echo '{"prompt": "Rain on a window"}' | ${name} run kling/kling-3.0/pro/text-to-video --input-file - --dry-run`,
      ]),
    )
    .action(async (endpoint: string, options) => {
      const { run } = await import('./commands/run.ts');
      await run(name, endpoint, options, terminal());
    });
}

function addPlan(program: Command, name: string, terminal: () => Terminal): void {
  directorOptions(inputOptions(program.command('plan').argument('[prompt]', 'the prompt, in place of --input')))
    .description('print the screenplay that a prompt becomes, with the words that cannot be shown')
    .option('--model <endpoint>', 'model id', 'kling/kling-3.0/pro/text-to-video')
    .option('--duration <seconds>', 'whole seconds, 3 to 15', wholeNumber('--duration', 3, 15))
    .option('--fps <rate>', 'frames per second: 24, 30 or 60 (default: 24)', oneOf('--fps', ['24', '30', '60']))
    .option('--seed <number>', 'another number gives another take of the same words', seedOption)
    .option('--json', 'print the whole screenplay as JSON', false)
    .option('--marks', 'print the prompt with the words that are understood marked by their role', false)
    .addOption(
      new Option('--bench <file>', 'plan every prompt of a JSONL file and print one plan per line').conflicts([
        'input',
        'inputFile',
        'json',
        'marks',
      ]),
    )
    .addHelpText(
      'after',
      examples([
        `${name} plan "A girl rides a pink bike down a leafy street, then cut to a close-up of her smile" --duration 8`,
        `${name} plan --input-file request.json --json`,
        `${name} plan "Low angle of a sailor at dusk, slow push-in" --marks`,
        `${name} plan --bench prompts.jsonl > plans.jsonl`,
      ]),
    )
    .action(async (prompt: string | undefined, options) => {
      const { plan } = await import('./commands/plan.ts');
      await plan(prompt, options, terminal());
    });
}

function addStory(program: Command, name: string, terminal: () => Terminal): void {
  program
    .command('story')
    .argument('<script>', 'a text file: a screenplay, Markdown or prose; "-" reads standard input')
    .description('make one film of up to ten minutes from a script')
    .option('--out <file>', 'the finished file (.mp4, .webm or .mov); default: named after the script')
    .option('--output-dir <folder>', 'where the file is written; made if missing', '.')
    .option('--aspect <ratio>', `shape: ${ASPECT_RATIOS.join(', ')} (default: 16:9)`, oneOf('--aspect', ASPECT_RATIOS))
    .option(
      '--resolution <size>',
      'lines such as 480p, 720p, 1080p, 4k, or pixels such as 480x270 (default: of --model)',
    )
    .option(
      '--duration <seconds>',
      'whole seconds of the film; default: what the text wants',
      wholeNumber('--duration', 3, 600),
    )
    .option('--fps <rate>', 'frames per second: 24, 30 or 60 (default: 24)', oneOf('--fps', ['24', '30', '60']))
    .option('--seed <number>', 'another number gives another take of the same words', seedOption)
    .option('--no-audio', 'without sound')
    .option('--format <format>', `container: ${FORMATS.join(', ')} (default: mp4)`, oneOf('--format', FORMATS))
    .option(
      '--quality <quality>',
      'draft: a quick look in about half the time; full (default); or 20 to 99: full, encoded smaller or finer than 75',
      qualityOption,
    )
    .option(
      '--workers <number>',
      'threads that draw; the file is the same with any number',
      wholeNumber('--workers', 1, 8),
    )
    .option('--model <endpoint>', 'model id whose rates and default size are used', 'kling/kling-3.0/pro/text-to-video')
    .option('--plan-only', 'print the shot list with its generations and the quote, and make nothing', false)
    .option('--json', 'print the plan as JSON, with a screenplay for every generation, and make nothing', false)
    .option('--dry-run', 'print the quote and a summary of the plan, and make nothing', false)
    .addHelpText(
      'after',
      examples([
        `${name} story script.txt --out film.mp4 --resolution 720p`,
        `${name} story script.txt --plan-only`,
        `${name} story script.txt --duration 60 --aspect 21:9 --dry-run`,
        `${name} story script.txt --json > plan.json`,
      ]),
    )
    .action(async (script: string, options) => {
      const { story } = await import('./commands/story.ts');
      await story(script, options, terminal());
    });
}

function addQuote(program: Command, name: string, terminal: () => Terminal): void {
  inputOptions(program.command('quote').argument('<endpoint>', 'model id'))
    .description('print what a request costs at the published rates')
    .option('--seconds <number>', 'whole seconds, in place of --input', wholeNumber('--seconds', 3, 15))
    .option('--no-audio', 'without sound, together with --seconds')
    .addHelpText(
      'after',
      examples([
        `${name} quote kling/kling-3.0/pro/text-to-video --seconds 10`,
        `${name} quote kling/kling-3.0/standard/text-to-video --seconds 10 --no-audio`,
        `${name} quote kling/kling-3.0/4k/text-to-video --input-file request.json --output json`,
      ]),
    )
    .action(async (endpoint: string, options) => {
      const { printQuote } = await import('./commands/quote.ts');
      await printQuote(endpoint, options, terminal());
    });
}

/** The catalogue of a service in place of the built-in one. */
function catalogueOf(command: Command): Command {
  return command.option(
    '--service <url>',
    'ask this service, as the signed-in user, in place of the built-in catalogue',
  );
}

function addModels(program: Command, name: string, terminal: () => Terminal): void {
  const models = program.command('models').description('list the models, or show one with its schema');
  catalogueOf(models.command('list', { isDefault: true }))
    .description('list the models')
    .argument('[endpoint]', 'show this model alone, as `get` does')
    .option('--search <text>', 'only models whose id, name or description has this text')
    .option('--category <name>', 'only models of this category')
    .addOption(
      new Option('--kind <kind>', 'only models of this kind').argParser(
        oneOf('--kind', ['model', 'workflow', 'inference']),
      ),
    )
    .option('--include-schema', 'print the JSON with the schema of every model', false)
    .option('--limit <number>', 'at most so many', wholeNumber('--limit', 1, 500), 100)
    .option('--offset <number>', 'skip so many', wholeNumber('--offset', 0, 1_000_000), 0)
    .addHelpText('after', examples([`${name} models`, `${name} models list --category image-to-video`]))
    .action(async (endpoint: string | undefined, options) => {
      const { getModel, listModels } = await import('./commands/models.ts');
      if (endpoint === undefined) await listModels(name, options, terminal());
      else await getModel(name, endpoint, options, terminal());
    });
  catalogueOf(models.command('get'))
    .description('show one model with its schema')
    .argument('<endpoint>', 'model id')
    .addHelpText('after', examples([`${name} models get kling/kling-3.0/pro/image-to-video`]))
    .action(async (endpoint: string, options) => {
      const { getModel } = await import('./commands/models.ts');
      await getModel(name, endpoint, options, terminal());
    });
  catalogueOf(models.command('categories'))
    .description('list the categories')
    .addHelpText('after', examples([`${name} models categories`]))
    .action(async (options) => {
      const { listCategories } = await import('./commands/models.ts');
      await listCategories(name, options, terminal());
    });
  models.addHelpText(
    'after',
    examples([
      `${name} models`,
      `${name} models get kling/kling-3.0/pro/image-to-video`,
      `${name} models list --category image-to-video --output json`,
    ]),
  );
}

function addDoctor(program: Command, name: string, terminal: () => Terminal): void {
  program
    .command('doctor')
    .description('check that this machine can make clips, and how fast; with settings of a service, that it can run')
    .option('--output-dir <folder>', 'folder to check for writing', '.')
    .option('--no-speed', 'leave out the speed test')
    .option('--config <file>', 'settings of a service to check (default: config.json in its data folder)')
    .option('--data-dir <folder>', 'data folder of a service to check')
    .addHelpText('after', examples([`${name} doctor`, `${name} doctor --no-speed --output json`]))
    .action(async (options) => {
      const { doctor } = await import('./commands/doctor.ts');
      await doctor(options, terminal());
    });
}
