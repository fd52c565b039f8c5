/**
 * The smallest honest clip: an MP4 of one grey macroblock (16 by 16 pixels) shown for every frame. Its pictures are two
 * coded ones that all samples point to, so that fifteen seconds are a few kilobytes.
 */

const SIDE = 16;

/** `frames` pictures at `fps` per second. */
export function tinyMp4(frames: number, fps: number): Buffer {
  const pictures = [sample(0), sample(1)];
  const head = box('ftyp', latin('isom'), u32(0x200), latin('isomiso2avc1mp41'));
  const first = head.length + 8;
  const offsets = [first, first + pictures[0]!.length];
  const data = box('mdat', ...pictures);
  return Buffer.concat([head, data, movie(frames, fps, pictures[0]!.length, offsets)]);
}

function movie(frames: number, fps: number, sampleBytes: number, offsets: readonly number[]): Buffer {
  const milliseconds = Math.round((frames * 1000) / fps);
  const matrix = Buffer.concat([0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].map(u32));
  // Each sample is a chunk of its own; the two pictures take turns, for pictures in a row must have different ids.
  const chunks = Buffer.concat(Array.from({ length: frames }, (_, frame) => u32(offsets[frame % 2]!)));
  const table = box(
    'stbl',
    full('stsd', u32(1), sampleEntry()),
    full('stts', u32(1), u32(frames), u32(1)),
    full('stsc', u32(1), u32(1), u32(1), u32(1)),
    full('stsz', u32(sampleBytes), u32(frames)),
    full('stco', u32(frames), chunks),
  );
  const media = box(
    'mdia',
    full('mdhd', u32(0), u32(0), u32(fps), u32(frames), u16(0x55c4), u16(0)),
    full('hdlr', u32(0), latin('vide'), u32(0), u32(0), u32(0), latin('video\0')),
    box('minf', box('vmhd', u32(1), u32(0), u32(0)), box('dinf', full('dref', u32(1), box('url ', u32(1)))), table),
  );
  const trackHeader = box(
    'tkhd',
    u32(3),
    u32(0),
    u32(0),
    u32(1),
    u32(0),
    u32(milliseconds),
    Buffer.alloc(16),
    matrix,
    u32(SIDE << 16),
    u32(SIDE << 16),
  );
  const movieHeader = full(
    'mvhd',
    u32(0),
    u32(0),
    u32(1000),
    u32(milliseconds),
    u32(0x10000),
    u16(0x100),
    Buffer.alloc(10),
    matrix,
    Buffer.alloc(24),
    u32(2),
  );
  return box('moov', movieHeader, box('trak', trackHeader, media));
}

/** avc1 with the parameter sets, for Constrained Baseline at level 1. */
function sampleEntry(): Buffer {
  const sps = nal(0x67, [0x42, 0xc0, 0x0a], (bits) => {
    // Ids 0, frame numbers of 4 bits, output in coded order, one reference, one macroblock each way, frames only.
    bits.ue(0).ue(0).ue(2).ue(1).put(0, 1).ue(0).ue(0).put(1, 1).put(0, 1).put(0, 1).put(0, 1).stop();
  });
  const pps = nal(0x68, [], (bits) => {
    bits.ue(0).ue(0).put(0, 1).put(0, 1).ue(0).ue(0).ue(0).put(0, 3).ue(0).ue(0).ue(0).put(0, 3).stop();
  });
  const configuration = box(
    'avcC',
    Buffer.from([1, 0x42, 0xc0, 0x0a, 0xff, 0xe1]),
    u16(sps.length),
    sps,
    Buffer.from([1]),
    u16(pps.length),
    pps,
  );
  return box(
    'avc1',
    Buffer.alloc(6),
    u16(1),
    Buffer.alloc(16),
    u16(SIDE),
    u16(SIDE),
    u32(0x480000),
    u32(0x480000),
    u32(0),
    u16(1),
    Buffer.alloc(32),
    u16(24),
    u16(0xffff),
    configuration,
  );
}

/** An IDR picture of one uncoded (I_PCM) macroblock, all samples grey, with its length before it. */
function sample(id: number): Buffer {
  const slice = nal(0x65, [], (bits) => {
    bits.ue(0).ue(7).ue(0).put(0, 4).ue(id).put(0, 2).ue(0).ue(25).align();
    for (let pixel = 0; pixel < SIDE * SIDE * 1.5; pixel++) bits.put(128, 8);
    bits.stop();
  });
  return Buffer.concat([u32(slice.length), slice]);
}

class Bits {
  readonly #bits: number[] = [];

  put(value: number, count: number): this {
    for (let bit = count - 1; bit >= 0; bit--) this.#bits.push((value >> bit) & 1);
    return this;
  }

  /** Exponential Golomb code. */
  ue(value: number): this {
    const length = 32 - Math.clz32(value + 1);
    return this.put(0, length - 1).put(value + 1, length);
  }

  align(): this {
    while (this.#bits.length % 8 !== 0) this.#bits.push(0);
    return this;
  }

  stop(): this {
    return this.put(1, 1).align();
  }

  bytes(): Buffer {
    const bytes = Buffer.alloc(this.#bits.length / 8);
    this.#bits.forEach((bit, index) => {
      bytes[index >> 3]! |= bit << (7 - (index & 7));
    });
    return bytes;
  }
}

/** No payload here holds two zero bytes in a row, so that nothing needs to be escaped. */
function nal(kind: number, start: readonly number[], write: (bits: Bits) => void): Buffer {
  const bits = new Bits();
  write(bits);
  return Buffer.concat([Buffer.from([kind, ...start]), bits.bytes()]);
}

function box(type: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32(body.length + 8), latin(type), body]);
}

/** A box with version 0 and no flags. */
function full(type: string, ...parts: readonly Buffer[]): Buffer {
  return box(type, u32(0), ...parts);
}

function u16(value: number): Buffer {
  return Buffer.from([value >> 8, value & 0xff]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
