/** Names of those who can plan a clip. By themselves, so that help loads nothing else. */
export const DIRECTORS = ['built-in', 'llm'] as const;
export type DirectorName = (typeof DIRECTORS)[number];
