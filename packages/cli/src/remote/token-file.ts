/** The token of a sign-in, in a file of the form the RunComfy command uses, readable by its owner alone. */
import { chmod, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { describeValue, StoryreelError } from '@storyreel/contract/rules';

type Environment = Readonly<Record<string, string | undefined>>;

/** Path of the token file. Each of the program's two names has a folder of its own, so that no token goes to the wrong service. */
function tokenPath(program: string, env: Environment = process.env): string {
  const own = program === 'runcomfy' ? env.RUNCOMFY_CONFIG_DIR : env.STORYREEL_CONFIG_DIR;
  if (own !== undefined && own !== '') return join(own, 'token.json');
  const config =
    env.XDG_CONFIG_HOME !== undefined && env.XDG_CONFIG_HOME !== '' ? env.XDG_CONFIG_HOME : join(homedir(), '.config');
  return join(config, program, 'token.json');
}

/** The token to sign requests with: RUNCOMFY_TOKEN or STORYREEL_TOKEN, else the file; not_signed_in without either. */
export async function readToken(program: string, env: Environment = process.env): Promise<string> {
  for (const name of ['STORYREEL_TOKEN', 'RUNCOMFY_TOKEN']) {
    const value = env[name]?.trim();
    if (value !== undefined && value !== '') return value;
  }
  const path = tokenPath(program, env);
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new StoryreelError('input_file_unreadable', {
      value: describeValue(path),
      reason: error.code ?? error.message,
    });
  });
  const token = text === undefined ? undefined : tokenOf(text);
  if (token === undefined) throw new StoryreelError('not_signed_in');
  return token;
}

function tokenOf(text: string): string | undefined {
  try {
    const { access_token: token } = JSON.parse(text) as { access_token?: unknown };
    return typeof token === 'string' && token.trim() !== '' ? token.trim() : undefined;
  } catch {
    return undefined;
  }
}

/** Writes the token so that the file is there in full or not at all, and never readable by others. */
export async function writeToken(program: string, token: string, env: Environment = process.env): Promise<string> {
  const path = tokenPath(program, env);
  const staged = `${path}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(staged, 'w', 0o600);
    try {
      const content = { access_token: token, refresh_token: null, expires_at: null, user_email: null };
      await file.writeFile(`${JSON.stringify(content, undefined, 2)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    // An older file of that name keeps its own mode when it is written over.
    await chmod(staged, 0o600);
    await rename(staged, path);
  } catch (error) {
    await rm(staged, { force: true });
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new StoryreelError('output_unwritable', { value: describeValue(path), reason });
  }
  return path;
}

/** Deletes the token; false where there was none. */
export async function deleteToken(program: string, env: Environment = process.env): Promise<boolean> {
  const path = tokenPath(program, env);
  try {
    await rm(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
