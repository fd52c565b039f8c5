/**
 * The encoder backend on node-av: FFmpeg's libraries in this process.
 *
 * Three things about node-av 6.1 shape this file. Dictionaries handed to FFmpeg are freed twice later (a crash at a
 * random moment), so every option is set with setOption. Objects must be freed by hand, in this order, before the
 * process ends. And a call that is under way on another thread must end before anything it uses is freed, so all calls
 * run one after the other through `#queue`.
 */
import type { CodecContext, FormatContext, Frame, IOContext, Packet, Rational, Stream } from 'node-av/lib';
import {
  EncodeError,
  type Encoder,
  EncoderUnavailableError,
  type EncodeSettings,
  i420Bytes,
  SAMPLE_RATE,
} from '../encoder.ts';
import { type Av, loadAv } from './load-av.ts';
import { openSoundEncoder, writeSamples } from './sound-codec.ts';
import { frameQualityZones, videoPlan, vp9QualityFor, x264RateFactor } from './video-plan.ts';

export { loadAv } from './load-av.ts';

function check(code: number, what: string): void {
  if (code < 0) throw new EncodeError(`${what} failed (FFmpeg error ${code})`);
}

/** Opens a node-av encoder that writes to `path`. */
export async function openAvEncoder(path: string, settings: EncodeSettings): Promise<Encoder> {
  const encoder = new AvEncoder(await loadAv(), settings);
  try {
    await encoder.open(path);
  } catch (error) {
    await encoder.abort();
    throw error;
  }
  return encoder;
}

class AvEncoder implements Encoder {
  readonly backend = 'node-av';
  readonly #av: Av;
  readonly #settings: EncodeSettings;
  readonly #keyFrames: Set<number>;
  readonly #format: FormatContext;
  readonly #io: IOContext;
  readonly #video: CodecContext;
  readonly #audio: CodecContext | null;
  readonly #packet: Packet;
  readonly #picture: Frame;
  /** Samples of one audio frame, waiting to be full. */
  readonly #block: Frame;
  #blockFill = 0;
  #samplesIn = 0;
  #samplesOut = 0;
  #framesIn = 0;
  #videoStream: Stream | null = null;
  #audioStream: Stream | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #open = false;
  #headSeen = false;
  #ended = false;
  #freed = false;
  #closing: Promise<void> | null = null;

  constructor(av: Av, settings: EncodeSettings) {
    const { lib } = av;
    this.#av = av;
    this.#settings = settings;
    this.#keyFrames = new Set(settings.keyFrames);
    this.#format = new lib.FormatContext();
    this.#io = new lib.IOContext();
    this.#video = new lib.CodecContext();
    this.#audio = settings.sampleCount > 0 ? new lib.CodecContext() : null;
    this.#packet = new lib.Packet();
    this.#picture = new lib.Frame();
    this.#block = new lib.Frame();
  }

  async open(path: string): Promise<void> {
    const { constants: c } = this.#av;
    const { fps, format } = this.#settings;
    this.#packet.alloc();
    this.#picture.alloc();
    this.#block.alloc();
    check(this.#format.allocOutputContext2(null, format, path), `choosing the ${format} container`);
    // No wall clock, no version strings, no random ids.
    this.#format.setFlags(c.AVFMT_FLAG_BITEXACT);
    // Never give up waiting for the other track: the order in the file must not depend on which thread was faster.
    this.#format.maxInterleaveDelta = 0n;
    this.#openVideo();
    if (this.#audio !== null) this.#openAudio(this.#audio);
    this.#videoStream = this.#format.newStream();
    check(this.#videoStream.codecpar.fromContext(this.#video), 'describing the video track');
    this.#videoStream.timeBase = this.#rational(1, fps);
    this.#videoStream.avgFrameRate = this.#rational(fps, 1);
    if (this.#audio !== null) {
      this.#audioStream = this.#format.newStream();
      check(this.#audioStream.codecpar.fromContext(this.#audio), 'describing the sound track');
      this.#audioStream.timeBase = this.#rational(1, SAMPLE_RATE);
    }
    if (format !== 'webm') {
      this.#format.setOption('movflags', 'faststart');
      // Fine enough to state both tracks' lengths and the sound's priming exactly.
      this.#format.setOption('movie_timescale', String(SAMPLE_RATE));
      this.#format.setOption('video_track_timescale', String(fps * 1000));
    }
    check(await this.#io.open2(path, c.AVIO_FLAG_WRITE), 'opening the output file');
    this.#format.pb = this.#io;
    this.#open = true;
    check(await this.#format.writeHeader(null), 'writing the head of the file');
  }

  video(i420: Uint8Array): Promise<void> {
    return this.#next(async () => {
      const { width, height, frameCount } = this.#settings;
      if (i420.length !== i420Bytes(width, height)) throw new EncodeError('a frame of the wrong size was given');
      if (this.#framesIn >= frameCount) throw new EncodeError('more frames were given than the clip has');
      const { constants: c } = this.#av;
      const frame = this.#picture;
      frame.unref();
      frame.format = c.AV_PIX_FMT_YUV420P;
      frame.width = width;
      frame.height = height;
      // The frame borrows the caller's memory; the codec has copied it once sendFrame and the drain are done.
      check(frame.fromBuffer(Buffer.from(i420.buffer, i420.byteOffset, i420.length)), 'handing over a frame');
      frame.pts = BigInt(this.#framesIn);
      frame.duration = 1n;
      frame.pictType = this.#keyFrames.has(this.#framesIn) ? c.AV_PICTURE_TYPE_I : c.AV_PICTURE_TYPE_NONE;
      this.#framesIn++;
      check(await this.#video.sendFrame(frame), 'encoding a frame');
      await this.#drainVideo();
      frame.unref();
    });
  }

  audio(left: Float32Array, right: Float32Array): Promise<void> {
    return this.#next(async () => {
      if (this.#samplesIn + left.length > this.#settings.sampleCount)
        throw new EncodeError('more samples were given than the clip has');
      this.#samplesIn += left.length;
      this.#takeSamples(left, right);
    });
  }

  finish(): Promise<void> {
    return this.#next(async () => {
      const { frameCount, sampleCount } = this.#settings;
      if (this.#framesIn !== frameCount)
        throw new EncodeError(`the clip has ${frameCount} frames, ${this.#framesIn} came`);
      if (this.#samplesIn !== sampleCount)
        throw new EncodeError(`the clip has ${sampleCount} samples, ${this.#samplesIn} came`);
      if (this.#audio !== null) this.#endAudio(this.#audio);
      check(await this.#video.sendFrame(null), 'ending the video track');
      await this.#drainVideo();
      check(await this.#format.writeTrailer(), 'writing the end of the file');
      await this.#free();
    });
  }

  abort(): Promise<void> {
    this.#ended = true;
    // What is under way ends at its next packet and must not find its memory freed.
    this.#closing ??= this.#queue.catch(() => undefined).then(() => this.#free());
    return this.#closing;
  }

  /** Runs `step` when everything asked for before is done. */
  #next(step: () => Promise<void>): Promise<void> {
    const run = this.#queue.then(() => {
      if (this.#ended) throw new EncodeError('the encoder is closed');
      return step();
    });
    this.#queue = run.catch(() => undefined);
    return run;
  }

  #rational(num: number, den: number): Rational {
    return new this.#av.lib.Rational(num, den);
  }

  #openVideo(): void {
    const { lib, constants: c } = this.#av;
    const { width, height, fps } = this.#settings;
    const plan = videoPlan(this.#settings);
    const codec = lib.Codec.findEncoderByName(plan.codec === 'h264' ? c.FF_ENCODER_LIBX264 : c.FF_ENCODER_LIBVPX_VP9);
    if (codec === null) throw new EncoderUnavailableError(`this build of FFmpeg has no ${plan.codec} encoder`);
    const video = this.#video;
    video.allocContext3(codec);
    video.width = width;
    video.height = height;
    video.pixelFormat = c.AV_PIX_FMT_YUV420P;
    video.timeBase = this.#rational(1, fps);
    video.framerate = this.#rational(fps, 1);
    video.sampleAspectRatio = this.#rational(1, 1);
    video.gopSize = plan.keyFrameEvery;
    video.threadCount = plan.threads;
    video.colorRange = c.AVCOL_RANGE_MPEG;
    video.colorPrimaries = c.AVCOL_PRI_BT709;
    video.colorTrc = c.AVCOL_TRC_BT709;
    video.colorSpace = c.AVCOL_SPC_BT709;
    video.chromaLocation = c.AVCHROMA_LOC_LEFT;
    video.setFlags(c.AV_CODEC_FLAG_GLOBAL_HEADER, c.AV_CODEC_FLAG_BITEXACT);
    const options: Record<string, string> = { ...plan.options };
    if (plan.codec === 'h264') {
      options.crf = String(x264RateFactor(this.#settings));
      options['x264-params'] = [plan.x264Params, frameQualityZones(this.#settings)].filter(Boolean).join(':');
    } else {
      options.crf = String(vp9QualityFor(this.#settings));
      options.b = '0';
    }
    for (const [name, value] of Object.entries(options)) check(video.setOption(name, value), `setting ${name}`);
    check(video.open2Sync(codec, null), 'opening the video encoder');
  }

  #openAudio(audio: CodecContext): void {
    const { constants: c } = this.#av;
    openSoundEncoder(this.#av, audio, this.#settings.format, this.#settings.quality);
    const block = this.#block;
    block.format = audio.sampleFormat;
    block.nbSamples = audio.frameSize;
    block.sampleRate = SAMPLE_RATE;
    block.channelLayout = c.AV_CHANNEL_LAYOUT_STEREO;
    check(block.getBuffer(0), 'reserving memory for sound');
  }

  #takeSamples(left: Float32Array, right: Float32Array): void {
    const size = this.#audio?.frameSize ?? 0;
    let at = 0;
    while (at < left.length) {
      const count = Math.min(size - this.#blockFill, left.length - at);
      this.#fillBlock(left.subarray(at, at + count), right.subarray(at, at + count));
      at += count;
      if (this.#blockFill === size) this.#sendBlock(size);
    }
  }

  #fillBlock(left: Float32Array, right: Float32Array): void {
    if (this.#blockFill === 0) check(this.#block.makeWritable(), 'reserving memory for sound');
    writeSamples(this.#block, left, right, this.#blockFill);
    this.#blockFill += left.length;
  }

  #sendBlock(samples: number): void {
    if (this.#audio === null) return;
    this.#block.nbSamples = samples;
    this.#block.pts = BigInt(this.#samplesOut);
    this.#samplesOut += samples;
    this.#blockFill = 0;
    check(this.#audio.sendFrameSync(this.#block), 'encoding sound');
    this.#drainAudio(this.#audio);
  }

  #endAudio(audio: CodecContext): void {
    // The last block is short: its packet then states a short duration (MP4) or what to discard (WebM).
    if (this.#blockFill > 0) this.#sendBlock(this.#blockFill);
    check(audio.sendFrameSync(null), 'ending the sound track');
    this.#drainAudio(audio);
  }

  async #drainVideo(): Promise<void> {
    while (this.#received(await this.#video.receivePacket(this.#packet))) {
      if (this.#ended) throw new EncodeError('the encoder is closed');
      if (!this.#headSeen) this.#stripVersion(this.#packet);
      this.#headSeen = true;
      await this.#write(this.#videoStream, { num: 1, den: this.#settings.fps });
    }
  }

  /** x264 puts its version and settings as a text into the first packet: take it out, the picture does not need it. */
  #stripVersion(packet: Packet): void {
    if (this.#settings.format === 'webm') return;
    const { lib } = this.#av;
    const filter = lib.BitStreamFilter.getByName('filter_units');
    if (filter === null) throw new EncoderUnavailableError('this build of FFmpeg has no filter_units');
    const context = new lib.BitStreamFilterContext();
    try {
      check(context.alloc(filter), 'preparing the first packet');
      context.inputCodecParameters?.fromContext(this.#video);
      context.inputTimeBase = this.#rational(1, this.#settings.fps);
      check(context.setOption('remove_types', '6'), 'preparing the first packet');
      check(context.init(), 'preparing the first packet');
      check(context.sendPacketSync(packet), 'cleaning the first packet');
      check(context.receivePacketSync(packet), 'cleaning the first packet');
    } finally {
      context.free();
    }
  }

  #drainAudio(audio: CodecContext): void {
    while (this.#received(audio.receivePacketSync(this.#packet))) {
      this.#place(this.#audioStream, { num: 1, den: SAMPLE_RATE });
      check(this.#format.interleavedWriteFrameSync(this.#packet), 'writing sound');
    }
  }

  #received(code: number): boolean {
    const { AVERROR_EAGAIN, AVERROR_EOF } = this.#codes();
    if (code === AVERROR_EAGAIN || code === AVERROR_EOF) return false;
    check(code, 'encoding');
    return true;
  }

  #codes(): { AVERROR_EAGAIN: number; AVERROR_EOF: number } {
    const { lib, constants } = this.#av;
    return {
      AVERROR_EAGAIN: lib.FFmpegError.AVERROR(lib.PosixError.EAGAIN),
      AVERROR_EOF: constants.AVERROR_EOF,
    };
  }

  #place(stream: Stream | null, base: { num: number; den: number }): void {
    if (stream === null) throw new EncodeError('a track is missing');
    this.#packet.streamIndex = stream.index;
    this.#packet.rescaleTs(base, stream.timeBase);
  }

  async #write(stream: Stream | null, base: { num: number; den: number }): Promise<void> {
    this.#place(stream, base);
    check(await this.#format.interleavedWriteFrame(this.#packet), 'writing a frame');
  }

  async #free(): Promise<void> {
    if (this.#freed) return;
    this.#freed = true;
    this.#ended = true;
    if (this.#open) {
      this.#format.pb = null;
      await this.#io.closep();
    }
    this.#format.freeContext();
    this.#video.freeContext();
    this.#audio?.freeContext();
    this.#picture.free();
    this.#block.free();
    this.#packet.free();
  }
}
