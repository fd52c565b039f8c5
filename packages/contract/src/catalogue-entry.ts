/** A model as the RunComfy Model API lists it. */
import { type Model, tierFacts } from './catalogue.ts';
import { inputSchema, type Json } from './fields.ts';
import { formatUsd } from './quote.ts';

export interface CatalogueEntry {
  readonly model_id: string;
  readonly display_name: string;
  readonly description: string;
  readonly kind: 'model';
  readonly categories: readonly string[];
  /** Names of the published fields. */
  readonly inputs: readonly string[];
  readonly required_inputs: readonly string[];
  /** Without audio. */
  readonly base_price_usd: number;
  readonly price_unit: 'second';
  readonly pricing_note: string;
  readonly input_schema?: Json;
}

export function catalogueEntry(model: Model, withSchema: boolean): CatalogueEntry {
  const { price } = tierFacts(model, model.defaultTier);
  const published = Object.entries(model.fields).filter(([, field]) => !field.extension);
  const silent = formatUsd(price.silent);
  return {
    model_id: model.id,
    display_name: model.name,
    description: model.description,
    kind: 'model',
    categories: model.modes,
    inputs: published.map(([name]) => name),
    required_inputs: published.filter(([, field]) => field.required).map(([name]) => name),
    base_price_usd: price.silent / 1e6,
    price_unit: 'second',
    pricing_note:
      price.silent === price.withAudio
        ? `${silent} per second, with or without audio`
        : `${silent} per second without audio, ${formatUsd(price.withAudio)} with audio`,
    ...(withSchema ? { input_schema: inputSchema(model.fields) } : {}),
  };
}
