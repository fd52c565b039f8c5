/** Checks how an image, video or sound is given. The file itself is opened later, by whoever fetches it. */
import type { MediaForm, MediaRule } from '../fields.ts';

export interface MediaProblem {
  readonly code: 'media_form' | 'media_data';
  readonly reason: string;
}

const DATA_TYPES: Readonly<Record<MediaRule['media'], RegExp>> = {
  image: /^(image\/(png|jpe?g|webp)|application\/octet-stream)$/i,
  video: /^(video\/(mp4|quicktime|webm)|application\/octet-stream)$/i,
  audio: /^(audio\/[\w.+-]+|application\/octet-stream)$/i,
};
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What is wrong with the reference, or undefined. `local` also allows a path on this machine. */
export function mediaProblem(text: string, rule: MediaRule, local: boolean): MediaProblem | undefined {
  if (/^data:/i.test(text)) {
    return rule.forms.includes('data') ? dataProblem(text, rule) : { code: 'media_form', reason: 'data URI' };
  }
  if (text.trim() === '' || text.includes('\0')) return { code: 'media_form', reason: 'empty' };
  if (/^[a-z][a-z0-9+.-]+:/i.test(text) && !isWindowsPath(text)) return addressProblem(text, rule.forms, local);
  if (rule.forms.includes('uuid') && UUID.test(text)) return undefined;
  if (local) return undefined;
  if (rule.forms.includes('base64') && text.length >= 64) return base64Problem(text, rule.maxBytes);
  return { code: 'media_form', reason: 'not an address' };
}

function isWindowsPath(text: string): boolean {
  return /^[a-z]:[\\/]/i.test(text);
}

function addressProblem(text: string, forms: readonly MediaForm[], local: boolean): MediaProblem | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return { code: 'media_form', reason: 'not an address' };
  }
  if (url.protocol === 'file:' && local) return undefined;
  if (url.protocol !== 'https:' || !forms.includes('https')) return { code: 'media_form', reason: url.protocol };
  if (url.username !== '' || url.password !== '') return { code: 'media_form', reason: 'a name or password in it' };
  return undefined;
}

function dataProblem(text: string, rule: MediaRule): MediaProblem | undefined {
  const comma = text.indexOf(',');
  if (comma < 0) return { code: 'media_data', reason: 'there is no comma' };
  const parts = text.slice('data:'.length, comma).split(';');
  if (parts.at(-1)?.toLowerCase() !== 'base64') return { code: 'media_data', reason: 'it is not base64' };
  const type = (parts[0] ?? '').toLowerCase();
  if (!DATA_TYPES[rule.media].test(type)) {
    return {
      code: 'media_data',
      reason: `its type is ${/^[\w/+.-]{1,40}$/.test(type) ? type : 'not one that is accepted'}`,
    };
  }
  return base64Problem(text.slice(comma + 1), rule.maxBytes);
}

function base64Problem(text: string, maxBytes: number): MediaProblem | undefined {
  if (text.length === 0) return { code: 'media_data', reason: 'it holds no data' };
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text) || text.length % 4 === 1) {
    return { code: 'media_data', reason: 'its base64 is damaged' };
  }
  const bytes = Math.floor((text.length * 3) / 4);
  if (bytes > maxBytes) {
    return {
      code: 'media_data',
      reason: `it holds ${(bytes / 1e6).toFixed(1)} MB and ${maxBytes / 1e6} MB are allowed`,
    };
  }
  return undefined;
}
