/** MP4 and MOV (ISO base media file format): the sample tables of the movie box. */
import type { FileReader } from './bytes.ts';
import { type MediaFacts, MediaFault } from './facts.ts';

/** Larger than the tables of hours of video. */
const MOVIE_LIMIT = 64e6;

interface Box {
  readonly type: string;
  readonly body: Buffer;
}

export async function isoFacts(file: FileReader): Promise<MediaFacts> {
  const movie = await findMovie(file);
  const header = need(movie, 'mvhd');
  const timescale = header.readUInt32BE(header[0] === 1 ? 20 : 12);
  if (timescale === 0) throw new MediaFault('its time has no scale');
  let video: Omit<MediaFacts, 'audio'> | undefined;
  let audio = false;
  for (const { type, body } of boxes(movie)) {
    if (type !== 'trak') continue;
    const handler = need(body, 'mdia', 'hdlr').toString('latin1', 8, 12);
    if (handler === 'soun') audio = true;
    if (handler === 'vide') video = track(body, timescale);
  }
  if (video === undefined) throw new MediaFault('it has no video track');
  return { ...video, audio };
}

/** The body of the movie box. Every box before and after it must fit into the file: a cut-off file does not pass. */
async function findMovie(file: FileReader): Promise<Buffer> {
  let movie: Buffer | undefined;
  for (let at = 0; at < file.size; ) {
    const head = await file.bytes(at, 16);
    if (head.length < 8) throw new MediaFault('it is cut off');
    const type = head.toString('latin1', 4, 8);
    let size = head.readUInt32BE(0);
    let headSize = 8;
    if (size === 1) {
      if (head.length < 16) throw new MediaFault('it is cut off');
      size = Number(head.readBigUInt64BE(8));
      headSize = 16;
    } else if (size === 0) size = file.size - at;
    if (size < headSize || at + size > file.size) throw new MediaFault(`its part "${type}" is cut off`);
    if (type === 'moov') {
      if (size > MOVIE_LIMIT) throw new MediaFault('its tables are too large');
      movie = await file.bytes(at + headSize, size - headSize);
    }
    at += size;
  }
  if (movie === undefined) throw new MediaFault('it has no tables');
  return movie;
}

function* boxes(data: Buffer): Generator<Box> {
  for (let at = 0; at + 8 <= data.length; ) {
    const size = data.readUInt32BE(at);
    if (size < 8 || at + size > data.length) throw new MediaFault('its tables are damaged');
    yield { type: data.toString('latin1', at + 4, at + 8), body: data.subarray(at + 8, at + size) };
    at += size;
  }
}

function need(data: Buffer, ...path: string[]): Buffer {
  let found = data;
  for (const type of path) {
    const box = [...boxes(found)].find((each) => each.type === type);
    if (box === undefined) throw new MediaFault(`it has no "${type}"`);
    found = box.body;
  }
  return found;
}

/** The duration is that of the presentation: frames that come before it through an edit list are not in it. */
function track(body: Buffer, timescale: number): Omit<MediaFacts, 'audio'> {
  const header = need(body, 'tkhd');
  const sizes = need(body, 'mdia', 'minf', 'stbl', 'stsz');
  const ticks = header[0] === 1 ? Number(header.readBigUInt64BE(28)) : header.readUInt32BE(20);
  return {
    // Fixed-point 16.16, the last two numbers of the track header.
    width: header.readUInt32BE(header.length - 8) / 65536,
    height: header.readUInt32BE(header.length - 4) / 65536,
    frames: sizes.readUInt32BE(8),
    duration: ticks / timescale,
  };
}
