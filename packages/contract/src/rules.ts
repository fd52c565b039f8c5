/**
 * The rules without the schemas: catalogue, prices, errors and request readers. Everything here loads in a few
 * milliseconds, because nothing of it needs zod; the package's main entry has all of it and the schemas besides.
 */
export * from './catalogue.ts';
export * from './catalogue-entry.ts';
export * from './clip-of.ts';
export * from './did-you-mean.ts';
export * from './errors.ts';
export * from './fields.ts';
export * from './no-attributes.ts';
export * from './pass-names.ts';
export * from './quote.ts';
export { describeValue } from './reading/describe.ts';
export { REPLICATE_MODEL, readReplicate } from './reading/replicate.ts';
export { fitToImage, type Reading, type ReadOptions } from './reading/result.ts';
export { readRunComfy } from './reading/runcomfy.ts';
export { type RunwareTask, readRunware } from './reading/runware.ts';
export * from './report-shots.ts';
export * from './seed.ts';
export * from './terms.ts';
export * from './vocabulary.ts';
