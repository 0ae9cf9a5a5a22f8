/** Taking turns: two units of one agent may want the same bundle at once. */
import type { Digest } from '../../core/model/index.ts';

/** One piece of work at a time for each digest, in the order of asking. */
export function takeTurns(): <Result>(digest: Digest, work: () => Promise<Result>) => Promise<Result> {
  const last = new Map<Digest, Promise<unknown>>();
  return async (digest, work) => {
    const before = last.get(digest) ?? Promise.resolve();
    const turn = before.catch(() => {}).then(work);
    last.set(digest, turn);
    try {
      return await turn;
    } finally {
      if (last.get(digest) === turn) last.delete(digest);
    }
  };
}
