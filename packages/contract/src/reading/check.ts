/** Reads a JSON value by a table of fields and collects every fault on the way. */
import { didYouMean } from '../did-you-mean.ts';
import { type ErrorCode, type ErrorFacts, errorMessage, type Fault } from '../errors.ts';
import type { Field, Fields, ListRule, Rule } from '../fields.ts';
import { describeCount, describeRule, describeValue } from './describe.ts';
import { mediaProblem } from './media.ts';

/** A request with more faults than this is not worth reading to its end. */
const MOST_FAULTS = 50;

/** Faults in the order found. */
export class FaultList {
  readonly model: string;
  /** Paths on this machine are accepted for images. */
  readonly local: boolean;
  /** References that are accepted for media as they are. */
  readonly stored: (reference: string) => boolean;
  readonly list: Fault[] = [];

  constructor(model: string, local: boolean, stored: (reference: string) => boolean = () => false) {
    this.model = model;
    this.local = local;
    this.stored = stored;
  }

  add(code: ErrorCode, path: string, facts: ErrorFacts & { rule?: string } = {}): void {
    if (this.list.length > MOST_FAULTS) return;
    if (this.list.length === MOST_FAULTS) {
      const message = errorMessage('too_many_faults', { expected: MOST_FAULTS });
      this.list.push({ path: '', rule: `at most ${MOST_FAULTS} faults`, value: '', code: 'too_many_faults', message });
      return;
    }
    const message = errorMessage(code, { ...facts, path: path || 'the input', model: this.model });
    const rule = String(facts.rule ?? facts.expected ?? message);
    this.list.push({ path, rule, value: String(facts.value ?? ''), code, message });
  }
}

/** What was found in an object. */
export interface Found {
  /** Sound values and defaults by the name of the field. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The name that the caller used, for every field that is there, sound or not. */
  readonly used: ReadonlyMap<string, string>;
}

/** Reads an object by its fields. `elsewhere` explains fields that other models have. */
export function readObject(
  fields: Fields,
  body: Readonly<Record<string, unknown>>,
  path: string,
  faults: FaultList,
  elsewhere: (name: string) => string | undefined = () => undefined,
): Found {
  const values: Record<string, unknown> = {};
  const used = new Map<string, string>();
  const known = new Set<string>();
  for (const [name, field] of Object.entries(fields)) {
    const names = [name, ...(field.aliases ?? [])];
    for (const each of names) known.add(each);
    const value = readField(name, field, names, body, path, faults, used);
    if (value !== undefined) values[name] = value;
  }
  for (const name of Object.keys(body)) {
    if (known.has(name)) continue;
    const hint = elsewhere(name) ?? didYouMean(name, [...known]);
    const shown = /^[\w-]{1,60}$/.test(name) ? name : describeValue(name);
    faults.add('field_unknown', join(path, shown), {
      hint,
      value: describeValue(body[name]),
      rule: 'known fields only',
    });
  }
  return { values, used };
}

function readField(
  name: string,
  field: Field,
  names: readonly string[],
  body: Readonly<Record<string, unknown>>,
  path: string,
  faults: FaultList,
  used: Map<string, string>,
): unknown {
  const present = names.filter((each) => Object.hasOwn(body, each));
  const first = present[0];
  if (first === undefined) {
    if (field.required) faults.add('field_required', join(path, names.join(' or ')), { rule: 'required' });
    return field.default;
  }
  used.set(name, first);
  for (const other of present.slice(1)) {
    if (sameJson(body[first], body[other])) continue;
    faults.add('field_conflict', join(path, first), {
      other: join(path, other),
      rule: 'one name for one field',
      value: `${describeValue(body[first])} and ${describeValue(body[other])}`,
    });
  }
  return readValue(field.rule, body[first], join(path, first), faults);
}

/** Reads one value by its rule; undefined, with a fault, where it is not sound. */
export function readValue(rule: Rule, value: unknown, path: string, faults: FaultList): unknown {
  const expected = describeRule(rule, rule.kind === 'media' && faults.local);
  const wrongType = (): undefined => {
    faults.add('field_wrong_type', path, { expected, value: describeValue(value) });
  };
  switch (rule.kind) {
    case 'text':
      return typeof value === 'string' ? readText(rule.min, rule.max, value, path, faults) : wrongType();
    case 'integer':
    case 'number': {
      if (typeof value !== 'number' || (rule.kind === 'integer' && !Number.isInteger(value))) return wrongType();
      if (value >= rule.min && value <= rule.max) return value;
      faults.add('field_out_of_range', path, { expected, value: describeValue(value) });
      return undefined;
    }
    case 'switch':
      return typeof value === 'boolean' ? value : wrongType();
    case 'choice': {
      if (rule.values.includes(value as string | number)) return value;
      const hint = typeof value === 'string' ? didYouMean(value, rule.values.map(String)) : '';
      faults.add('field_not_a_choice', path, { expected, value: describeValue(value), hint });
      return undefined;
    }
    case 'media': {
      if (typeof value !== 'string') return wrongType();
      if (faults.stored(value)) return value;
      const problem = mediaProblem(value, rule, faults.local);
      if (problem === undefined) return value;
      faults.add(problem.code, path, { expected, value: describeValue(value), reason: problem.reason });
      return undefined;
    }
    case 'list':
      return readList(rule, value, path, faults, wrongType);
    case 'object':
      return isObject(value) ? readObject(rule.fields, value, path, faults).values : wrongType();
    case 'uuid': {
      if (typeof value !== 'string') return wrongType();
      if (/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(value)) return value;
      return wrongType();
    }
    case 'web-address':
      return typeof value === 'string' && isWebAddress(value) ? value : wrongType();
  }
}

function readText(min: number, max: number, value: string, path: string, faults: FaultList): string | undefined {
  if (min > 0 && value.trim() === '') {
    faults.add('text_empty', path, { rule: 'not empty', value: describeValue(value) });
    return undefined;
  }
  // Half of a surrogate pair is no character, and a database keeps neither it nor NUL.
  if (/\p{Surrogate}|\0/u.test(value)) {
    faults.add('field_wrong_type', path, {
      expected: 'a text of Unicode characters without NUL',
      value: describeValue(value),
    });
    return undefined;
  }
  const length = [...value].length;
  if (length >= min && length <= max) return value;
  const expected = length > max ? `at most ${max} characters` : `at least ${min} characters`;
  faults.add('text_length', path, { expected, value: `${length} characters` });
  return undefined;
}

function readList(
  rule: ListRule,
  value: unknown,
  path: string,
  faults: FaultList,
  wrongType: () => undefined,
): unknown {
  let list = value;
  if (typeof value === 'string' && rule.orJsonText) {
    // Forms send an empty string for a field that was left empty.
    if (value.trim() === '') return undefined;
    try {
      list = JSON.parse(value);
    } catch (error) {
      const reason = error instanceof Error ? error.message.replace(/\s+/g, ' ').slice(0, 80) : 'unreadable';
      faults.add('list_not_json', path, { rule: describeRule(rule), value: describeValue(value), reason });
      return undefined;
    }
  }
  if (!Array.isArray(list)) return wrongType();
  const before = faults.list.length;
  if (list.length < rule.min || list.length > rule.max) {
    const expected = describeCount(rule.min, rule.max, rule.noun);
    faults.add('list_length', path, { expected, value: `${list.length} ${rule.noun}${list.length === 1 ? '' : 's'}` });
  }
  const items = list.map((item, index) => readValue(rule.item, item, `${path}[${index}]`, faults));
  return faults.list.length === before ? items : undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function isWebAddress(text: string): boolean {
  try {
    return /^https?:$/.test(new URL(text).protocol);
  } catch {
    return false;
  }
}

function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  try {
    return JSON.stringify(a) === JSON.stringify(b);
  } catch {
    // Nested too deep to compare: call it different, which asks the caller to keep one.
    return false;
  }
}
