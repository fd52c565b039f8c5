/** WebM (Matroska): the track list, and the blocks of the video track counted one by one. */
import type { FileReader } from './bytes.ts';
import { type MediaFacts, MediaFault } from './facts.ts';

const ID = {
  segment: 0x18538067,
  info: 0x1549a966,
  timecodeScale: 0x2ad7b1,
  duration: 0x4489,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackNumber: 0xd7,
  trackType: 0x83,
  video: 0xe0,
  pixelWidth: 0xb0,
  pixelHeight: 0xba,
  cluster: 0x1f43b675,
  blockGroup: 0xa0,
  block: 0xa1,
  simpleBlock: 0xa3,
} as const;

/** Elements that are read for what is in them. */
const FOLDERS: ReadonlySet<number> = new Set([
  ID.segment,
  ID.info,
  ID.tracks,
  ID.trackEntry,
  ID.video,
  ID.cluster,
  ID.blockGroup,
]);

interface Track {
  number: number;
  type: number;
  width: number;
  height: number;
}

export async function matroskaFacts(file: FileReader): Promise<MediaFacts> {
  const tracks: Track[] = [];
  const blocks = new Map<number, number>();
  let scale = 1_000_000;
  let ticks = 0;
  const track = (): Track => {
    const last = tracks.at(-1);
    if (last === undefined) throw new MediaFault('its track list is damaged');
    return last;
  };
  for (let at = 0; at < file.size; ) {
    const { id, size, headSize } = element(await file.bytes(at, 12), file.size - at);
    const body = at + headSize;
    if (body + size > file.size) throw new MediaFault('it is cut off');
    if (id === ID.trackEntry) tracks.push({ number: 0, type: 0, width: 0, height: 0 });
    if (FOLDERS.has(id)) {
      at = body;
      continue;
    }
    const read = async (): Promise<Buffer> => file.bytes(body, Math.min(size, 8));
    if (id === ID.timecodeScale) scale = unsigned(await read());
    else if (id === ID.duration) ticks = float(await read());
    else if (id === ID.trackNumber) track().number = unsigned(await read());
    else if (id === ID.trackType) track().type = unsigned(await read());
    else if (id === ID.pixelWidth) track().width = unsigned(await read());
    else if (id === ID.pixelHeight) track().height = unsigned(await read());
    else if (id === ID.simpleBlock || id === ID.block) {
      const number = variable(await read(), 0).value;
      blocks.set(number, (blocks.get(number) ?? 0) + 1);
    }
    at = body + size;
  }
  const video = tracks.find(({ type }) => type === 1);
  if (video === undefined) throw new MediaFault('it has no video track');
  return {
    width: video.width,
    height: video.height,
    frames: blocks.get(video.number) ?? 0,
    duration: (ticks * scale) / 1e9,
    audio: tracks.some(({ type }) => type === 2),
  };
}

/** Id and size of an element. A size of all ones is unknown and reaches to the end. */
function element(head: Buffer, rest: number): { id: number; size: number; headSize: number } {
  const idLength = lengthOf(head, 0);
  if (idLength > 4 || head.length < idLength + 1) throw new MediaFault('it is damaged');
  const { value, length, unknown } = variable(head, idLength);
  const headSize = idLength + length;
  return { id: head.readUIntBE(0, idLength), size: unknown ? rest - headSize : value, headSize };
}

function lengthOf(data: Buffer, at: number): number {
  const first = data[at] ?? 0;
  if (first === 0) throw new MediaFault('it is damaged');
  return Math.clz32(first) - 23;
}

/** A number whose first bits say how many bytes it has. */
function variable(data: Buffer, at: number): { value: number; length: number; unknown: boolean } {
  const length = lengthOf(data, at);
  if (data.length < at + length) throw new MediaFault('it is cut off');
  let value = (data[at] ?? 0) & (0xff >> length);
  let unknown = value === 0xff >> length;
  for (let index = 1; index < length; index++) {
    const byte = data[at + index] ?? 0;
    unknown &&= byte === 0xff;
    value = value * 256 + byte;
  }
  return { value, length, unknown };
}

function unsigned(data: Buffer): number {
  return data.reduce((value, byte) => value * 256 + byte, 0);
}

function float(data: Buffer): number {
  return data.length === 8 ? data.readDoubleBE(0) : data.length === 4 ? data.readFloatBE(0) : 0;
}
