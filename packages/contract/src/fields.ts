/**
 * Rules for the fields of a request, as data. The readers interpret them, the catalogue holds one table per model, and
 * the published JSON Schema is written from the same table, so that form, check and documentation cannot differ.
 */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A text of `min` to `max` Unicode characters. With min 1 or more, white space alone counts as empty. */
export interface TextRule {
  readonly kind: 'text';
  readonly min: number;
  readonly max: number;
}
export interface IntegerRule {
  readonly kind: 'integer';
  readonly min: number;
  readonly max: number;
  /** What the interface advertises, where it accepts more than it says. */
  readonly advertisedMin?: number;
}
export interface NumberRule {
  readonly kind: 'number';
  readonly min: number;
  readonly max: number;
}
export interface SwitchRule {
  readonly kind: 'switch';
}
export interface ChoiceRule {
  readonly kind: 'choice';
  readonly values: readonly (string | number)[];
  /** The values the interface advertises, where it accepts more than it says. */
  readonly advertised?: readonly (string | number)[];
}
/** How an image, video or sound may be given. */
export type MediaForm = 'https' | 'data' | 'base64' | 'uuid';
export interface MediaRule {
  readonly kind: 'media';
  readonly media: 'image' | 'video' | 'audio';
  readonly forms: readonly MediaForm[];
  /** Bytes of the decoded file, checked here for data URIs and base64. */
  readonly maxBytes: number;
}
export interface ListRule {
  readonly kind: 'list';
  readonly item: Rule;
  readonly min: number;
  readonly max: number;
  /** Singular of what the list holds, for messages. */
  readonly noun: string;
  /** True where a string that holds the JSON array is accepted as well. */
  readonly orJsonText?: boolean;
  /** The largest length the interface advertises, where it differs from what can be made. */
  readonly advertisedMax?: number;
}
export interface ObjectRule {
  readonly kind: 'object';
  readonly fields: Fields;
}
export interface UuidRule {
  readonly kind: 'uuid';
}
export interface WebAddressRule {
  readonly kind: 'web-address';
}
export type Rule =
  | TextRule
  | IntegerRule
  | NumberRule
  | SwitchRule
  | ChoiceRule
  | MediaRule
  | ListRule
  | ObjectRule
  | UuidRule
  | WebAddressRule;

export interface Field {
  readonly rule: Rule;
  readonly title: string;
  readonly description: string;
  readonly required?: boolean;
  /** Used where the field is absent. */
  readonly default?: Json;
  /** A first value for forms; published as the default of a required field, which has no other. */
  readonly sample?: Json;
  /** Other names of the same field. */
  readonly aliases?: readonly string[];
  /** Accepted, but not part of the published interface. */
  readonly extension?: boolean;
}
export type Fields = Readonly<Record<string, Field>>;

/** The published schema of a table of fields: JSON Schema, in the manner of the RunComfy Model API ("float", "image_uri"). */
export function inputSchema(fields: Fields): Json {
  const properties: Record<string, Json> = {};
  const required: string[] = [];
  for (const [name, field] of Object.entries(fields)) {
    if (field.extension) continue;
    properties[name] = {
      title: field.title,
      description: field.description,
      ...(ruleSchema(field.rule) as object),
      ...defaultOf(field),
    };
    if (field.required) required.push(name);
  }
  return { type: 'object', required, properties };
}

function defaultOf({ default: value, sample }: Field): { default?: Json } {
  const shown = value ?? sample;
  return shown === undefined ? {} : { default: shown };
}

function ruleSchema(rule: Rule): Json {
  switch (rule.kind) {
    case 'text':
      return { type: 'string', ...(rule.min > 0 ? { minLength: rule.min } : {}), maxLength: rule.max };
    case 'integer':
      return { type: 'integer', minimum: rule.advertisedMin ?? rule.min, maximum: rule.max };
    case 'number':
      return { type: 'float', minimum: rule.min, maximum: rule.max };
    case 'switch':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: rule.advertised ?? rule.values };
    case 'media':
      return {
        type: 'string',
        format: `${rule.media}_uri`,
        validations: [{ validation_rule: 'max_file_size_mb', value: rule.maxBytes / 1e6 }],
      };
    case 'list':
      return {
        type: 'array',
        minItems: rule.min,
        maxItems: rule.advertisedMax ?? rule.max,
        items: ruleSchema(rule.item),
      };
    case 'object':
      return inputSchema(rule.fields);
    case 'uuid':
      return { type: 'string', format: 'uuid' };
    case 'web-address':
      return { type: 'string', format: 'uri' };
  }
}
