export * from './generation.ts';
export * from './screenplay.ts';
export * from './vocabulary.ts';
