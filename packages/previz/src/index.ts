export * from './catalogue/acts.ts';
export * from './catalogue/places.ts';
export * from './catalogue/sounds.ts';
export * from './catalogue/things.ts';
