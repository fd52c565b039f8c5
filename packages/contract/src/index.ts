export * from './screenplay.ts';
export * from './vocabulary.ts';
