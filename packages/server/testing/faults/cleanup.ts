/** What has to be undone where the suite itself is interrupted: databases, mounts and folders outlive their processes. */

const undone = new Set<() => Promise<unknown>>();

/** Has `undo` called at an interrupt, unless the answered function is called before. */
export function undoAtInterrupt(undo: () => Promise<unknown>): () => void {
  undone.add(undo);
  return () => void undone.delete(undo);
}

/** Undoes everything, the latest first. */
export async function undoAll(): Promise<void> {
  for (const undo of [...undone].reverse()) await undo().catch(() => undefined);
}
