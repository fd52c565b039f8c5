import type { Performance } from './performance.ts';
export function actBodies(f: Performance): void {
  void f;
}
export function actArms(f: Performance): void {
  void f;
}
