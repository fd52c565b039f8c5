export * from './clip.ts';
export * from './generation.ts';
export * from './pass-manifest.ts';
export * from './rules.ts';
export * from './screenplay.ts';
export * from './screenplay-draft.ts';
export * from './shot-report.ts';
