/** How pictures are encoded: codec, preset, threads and key frames, the same for every backend. */
import type { EncodeSettings } from '../encoder.ts';
import { vp9Quality, x264Quality } from '../quality.ts';
import { x264CpuParameter } from './x264-cpu.ts';

export interface VideoPlan {
  codec: 'h264' | 'vp9';
  /** Fixed, never the machine's core count: H.264 bytes depend on it. */
  threads: number;
  /** Longest distance between key frames, in frames. */
  keyFrameEvery: number;
  /** Encoder options other than quality, by FFmpeg's names. */
  options: Record<string, string>;
  x264Params: string;
}

/**
 * Pixels above which frames are so large that memory must be held short: little look-ahead, and threads that share one
 * frame in slices instead of holding several (4K: 600 MB instead of 850, for the same bytes and time within 2 %).
 */
const LARGE_PICTURE = 1920 * 1200;

/**
 * Pixels up to which macroblocks are not split for motion, and no frame is predicted from later ones: 720p is to be made
 * in real time. The first saves a third of the encoder's work (22 ms of processor time a frame instead of 32 on a busy
 * machine) for 3 % fewer bytes and 0.05 dB; the second another sixth, and at equal quality, over three films with grain,
 * bytes stay within 1 % (SSIM -0.4 %, PSNR -0.8 %; from 12 % fewer in a quiet talk to 13 % more in rain at night).
 */
const SMALL_PICTURE = 1280 * 720;

/** Without prediction from later frames all frames are as good as the best: this keeps the bytes as they were. */
const SMALL_SHIFT = 0.3;

/** Frame quality 0 best .. 51 of precious frames, where the clip's own quality is not better still. */
const PRECIOUS_QUANTIZER = 12;

export function videoPlan({ width, height, fps, format, draft }: EncodeSettings): VideoPlan {
  const large = width * height > LARGE_PICTURE;
  const small = width * height <= SMALL_PICTURE;
  const keyFrameEvery = fps * 4;
  if (format === 'webm') {
    return {
      codec: 'vp9',
      threads: 4,
      keyFrameEvery,
      // "good" at 5 with row threads: the fastest setting that still uses look-ahead and alternate references.
      options: {
        deadline: draft ? 'realtime' : 'good',
        'cpu-used': draft ? '8' : '5',
        'row-mt': '1',
        'tile-columns': '2',
        'lag-in-frames': large ? '6' : '12',
      },
      x264Params: '',
    };
  }
  return {
    codec: 'h264',
    threads: 4,
    keyFrameEvery,
    // On rendered film at 720p and CRF 19 "veryfast" gives 42.5 dB at 3.8 Mbps for 21 ms of processor time a frame.
    // "superfast" needs 19 % more bytes for the same picture (14 ms); "faster" gains 0.4 dB and takes 38 ms.
    // "superfast" is what drafts get. Forced key frames become IDR frames, so that every cut is a clean seek point.
    options: { preset: draft ? 'superfast' : 'veryfast', profile: 'high', bf: small ? '0' : '2', 'forced-idr': '1' },
    x264Params: [
      x264CpuParameter(),
      large ? 'rc-lookahead=4:sync-lookahead=0:sliced-threads=1' : '',
      small ? 'partitions=i4x4' : '',
    ]
      .filter(Boolean)
      .join(':'),
  };
}

/** Without it the preset of drafts needs twice the bytes for the same grain. */
const DRAFT_SHIFT = 2.7;

/** H.264 constant rate factor of a clip. */
export function x264RateFactor({ width, height, quality, draft }: EncodeSettings): number {
  const small = width * height <= SMALL_PICTURE ? SMALL_SHIFT : 0;
  return x264Quality(quality) + small + (draft ? DRAFT_SHIFT : 0);
}

/** x264 zones that give precious frames more bits: "zones=0,0,q=12/119,119,q=12". Empty when there are none. */
export function frameQualityZones({ preciousFrames, quality }: EncodeSettings): string {
  if (preciousFrames.length === 0) return '';
  const quantizer = Math.min(PRECIOUS_QUANTIZER, x264Quality(quality));
  return `zones=${preciousFrames.map((frame) => `${frame},${frame},q=${quantizer}`).join('/')}`;
}

/** VP9 quality level above which a given picture would no longer be met at 35 dB. */
const PRECIOUS_VP9_LEVEL = 36;

/** VP9 has no zones: where frames are precious the whole clip stays good enough. */
export function vp9QualityFor({ preciousFrames, quality }: EncodeSettings): number {
  const level = vp9Quality(quality);
  return preciousFrames.length === 0 ? level : Math.min(PRECIOUS_VP9_LEVEL, level);
}
