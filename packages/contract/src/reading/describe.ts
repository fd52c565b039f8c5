/** Values and rules in words, safe to print: short, on one line, without secrets of addresses or file contents. */
import type { Rule } from '../fields.ts';

const LONGEST = 60;

/** A value as it may appear in a message: at most about 60 characters, control characters escaped. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return describeText(value);
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : `an array of ${value.length}`;
  if (value === null) return 'null';
  if (typeof value === 'object') {
    const count = Object.keys(value).length;
    return count === 0 ? 'an empty object' : `an object with ${count} ${count === 1 ? 'field' : 'fields'}`;
  }
  return String(value);
}

function describeText(text: string): string {
  if (/^data:/i.test(text)) {
    const head = /^data:[\w/+.;=-]{0,40}/i.exec(text)?.[0] ?? 'data:';
    return `"${head},..." (${text.length} characters)`;
  }
  // The query of an address often holds a signature: never repeat it.
  const shown = /^https?:\/\//i.test(text) ? text.replace(/[?#].*$/s, '?...').replace(/\/\/[^/@]*@/, '//...@') : text;
  const cut = shown.length > LONGEST ? `${[...shown].slice(0, LONGEST - 3).join('')}...` : shown;
  return JSON.stringify(cut).replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
}

/** What a rule asks for: "a whole number from 3 to 15". */
export function describeRule(rule: Rule, local = false): string {
  switch (rule.kind) {
    case 'text':
      return 'a text';
    case 'integer':
      return `a whole number from ${rule.min} to ${rule.max}`;
    case 'number':
      return `a number from ${rule.min} to ${rule.max}`;
    case 'switch':
      return 'true or false';
    case 'choice':
      return rule.values.join(', ');
    case 'media': {
      const forms = { https: 'an https address', data: 'a data URI', base64: 'base64', uuid: 'a UUID' } as const;
      const names: string[] = rule.forms.map((form) => forms[form]);
      if (local) names.push('a file path');
      return `${rule.media === 'image' ? 'an image' : `a ${rule.media}`} as ${either(names)}`;
    }
    case 'list':
      return `an array of ${rule.noun}s`;
    case 'object':
      return 'an object';
    case 'uuid':
      return 'a UUID of version 4';
    case 'web-address':
      return 'an http or https address';
  }
}

/** "3 to 6 shots", "at least 1 shot", "exactly 1 image". */
export function describeCount(min: number, max: number, noun: string): string {
  if (min === max) return `exactly ${min} ${noun}${min === 1 ? '' : 's'}`;
  if (min === 0) return `at most ${max} ${noun}s`;
  return `${min} to ${max} ${noun}s`;
}

/** "a", "a or b", "a, b or c". */
export function either(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
