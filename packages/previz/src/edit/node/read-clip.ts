/** Reads a finished clip back with FFmpeg's libraries: what its tracks say, and their decoded pictures and samples. For tests and measurements. */
import type { CodecContext, FormatContext, Frame, Packet, Stream } from 'node-av/lib';
import { loadAv } from './av-encoder.ts';
import { joined } from './sound-codec.ts';

export interface ReadTrack {
  codec: string;
  /** Seconds, as the container states it. */
  duration: number;
  packets: number;
}

export interface ReadVideo extends ReadTrack {
  width: number;
  height: number;
  /** Frames per second from the container, as a fraction "24/1". */
  rate: string;
  profile: number;
  colour: { range: number; primaries: number; transfer: number; matrix: number };
  /** Presentation times of the decoded frames in seconds. */
  times: number[];
  /** Numbers of the frames that are key frames. */
  keyFrames: number[];
  hasBFrames: boolean;
}

export interface ReadAudio extends ReadTrack {
  sampleRate: number;
  left: Float32Array;
  right: Float32Array;
  /** Time of the first sample in seconds. */
  start: number;
}

export interface ReadClip {
  video: ReadVideo;
  audio: ReadAudio | null;
}

export interface ReadOptions {
  /** Called with every decoded frame in order of presentation: Y, U, V planes without padding. */
  onFrame?(index: number, i420: Uint8Array): void;
}

/** Reads the whole file. */
export async function readClip(path: string, options: ReadOptions = {}): Promise<ReadClip> {
  const { lib, constants: c } = await loadAv();
  const format = new lib.FormatContext();
  const packet = new lib.Packet();
  const frame = new lib.Frame();
  packet.alloc();
  frame.alloc();
  const decoders: CodecContext[] = [];
  try {
    if ((await format.openInput(path)) < 0) throw new Error(`${path} cannot be opened`);
    if ((await format.findStreamInfo(null)) < 0) throw new Error(`${path} has no readable tracks`);
    const readers = format.streams.map((stream) => {
      const decoder = new lib.CodecContext();
      decoders.push(decoder);
      const codec = lib.Codec.findDecoder(stream.codecpar.codecId);
      if (codec === null) throw new Error(`${path}: no decoder for track ${stream.index}`);
      decoder.allocContext3(codec);
      decoder.parametersToContext(stream.codecpar);
      decoder.pktTimebase = stream.timeBase;
      decoder.threadCount = 1;
      if (decoder.open2Sync(codec, null) < 0) throw new Error(`${path}: track ${stream.index} cannot be decoded`);
      return stream.codecpar.codecType === c.AVMEDIA_TYPE_VIDEO
        ? new VideoReader(stream, decoder, codec.name ?? '', options)
        : new AudioReader(stream, decoder, codec.name ?? '');
    });
    await pump(format, packet, frame, readers);
    const video = readers.find((reader) => reader instanceof VideoReader);
    if (video === undefined) throw new Error(`${path} has no video track`);
    return { video: video.result(), audio: readers.find((reader) => reader instanceof AudioReader)?.result() ?? null };
  } finally {
    frame.free();
    packet.free();
    for (const decoder of decoders) decoder.freeContext();
    await format.closeInput();
  }
}

async function pump(format: FormatContext, packet: Packet, frame: Frame, readers: TrackReader[]): Promise<void> {
  while ((await format.readFrame(packet)) >= 0) {
    const reader = readers[packet.streamIndex];
    if (reader !== undefined) {
      reader.packets++;
      await decode(reader, packet, frame);
    }
    packet.unref();
  }
  for (const reader of readers) await decode(reader, null, frame);
}

async function decode(reader: TrackReader, packet: Packet | null, frame: Frame): Promise<void> {
  await reader.decoder.sendPacket(packet);
  while ((await reader.decoder.receiveFrame(frame)) >= 0) {
    reader.take(frame);
    frame.unref();
  }
}

abstract class TrackReader {
  packets = 0;
  readonly stream: Stream;
  readonly decoder: CodecContext;
  readonly codec: string;

  constructor(stream: Stream, decoder: CodecContext, codec: string) {
    this.stream = stream;
    this.decoder = decoder;
    this.codec = codec;
  }

  abstract take(frame: Frame): void;

  protected seconds(ticks: bigint): number {
    const { num, den } = this.stream.timeBase;
    return (Number(ticks) * num) / den;
  }

  protected track(): ReadTrack {
    return { codec: this.codec, duration: this.seconds(this.stream.duration), packets: this.packets };
  }
}

class VideoReader extends TrackReader {
  readonly #options: ReadOptions;
  readonly #times: number[] = [];
  readonly #keyFrames: number[] = [];

  constructor(stream: Stream, decoder: CodecContext, codec: string, options: ReadOptions) {
    super(stream, decoder, codec);
    this.#options = options;
  }

  override take(frame: Frame): void {
    const index = this.#times.length;
    this.#times.push(this.seconds(frame.bestEffortTimestamp));
    if (frame.keyFrame) this.#keyFrames.push(index);
    this.#options.onFrame?.(index, frame.toBuffer());
  }

  result(): ReadVideo {
    const { codecpar, avgFrameRate } = this.stream;
    return {
      ...this.track(),
      width: codecpar.width,
      height: codecpar.height,
      rate: `${avgFrameRate.num}/${avgFrameRate.den}`,
      profile: codecpar.profile,
      colour: {
        range: codecpar.colorRange,
        primaries: codecpar.colorPrimaries,
        transfer: codecpar.colorTrc,
        matrix: codecpar.colorSpace,
      },
      times: this.#times,
      keyFrames: this.#keyFrames,
      hasBFrames: this.decoder.hasBFrames > 0,
    };
  }
}

class AudioReader extends TrackReader {
  readonly #left: Float32Array[] = [];
  readonly #right: Float32Array[] = [];
  #start: number | null = null;

  override take(frame: Frame): void {
    this.#start ??= this.seconds(frame.bestEffortTimestamp);
    const planes = (frame.data ?? []).map((b) => new Float32Array(b.buffer, b.byteOffset, frame.nbSamples));
    this.#left.push(Float32Array.from(planes[0] ?? []));
    this.#right.push(Float32Array.from(planes[1] ?? []));
  }

  result(): ReadAudio {
    return {
      ...this.track(),
      sampleRate: this.stream.codecpar.sampleRate,
      left: joined(this.#left),
      right: joined(this.#right),
      start: this.#start ?? 0,
    };
  }
}
