/** The list of concrete phrases and what realises each; what nothing realises is admitted. */
import type { Depictable } from '@storyreel/contract';

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

export class Depictions {
  readonly shown: Depictable[] = [];
  readonly missing: string[] = [];
  private readonly seen = new Set<string>();

  show(phrase: string, as: string): void {
    const key = plain(phrase);
    if (!key || this.seen.has(key)) return;
    this.seen.add(key);
    const at = this.missing.findIndex((one) => plain(one) === key);
    if (at >= 0) this.missing.splice(at, 1);
    this.shown.push({ phrase: phrase.trim(), as });
  }

  miss(phrase: string): void {
    const key = plain(phrase);
    if (!key || this.seen.has(key)) return;
    this.seen.add(key);
    this.missing.push(phrase.trim());
  }
}
