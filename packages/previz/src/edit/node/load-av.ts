/** Loads FFmpeg's libraries (node-av) once for whoever needs them. */
import { EncoderUnavailableError } from '../encoder.ts';

type Lib = typeof import('node-av/lib');
type Constants = typeof import('node-av/constants');

/** The libraries and their constants. */
export interface Av {
  lib: Lib;
  constants: Constants;
}

let loaded: Promise<Av> | undefined;

/** Loads node-av once. Rejects with EncoderUnavailableError where it cannot be loaded. */
export function loadAv(): Promise<Av> {
  loaded ??= Promise.all([import('node-av/lib'), import('node-av/constants')]).then(
    ([lib, constants]) => {
      lib.Log.setLevel(constants.AV_LOG_QUIET);
      return { lib, constants };
    },
    (cause: unknown) => {
      throw new EncoderUnavailableError('node-av cannot be loaded on this machine', { cause });
    },
  );
  return loaded;
}
