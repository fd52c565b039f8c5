/** The part of the LLM director that needs no network: what is asked, and what is made of the answer. */
export { objectIn } from './answer.ts';
export { type ChatMessage, directorMessages } from './messages.ts';
export { type Repaired, repairScreenplay, screenplayFrom } from './repair.ts';
