/** Tells when files of a charm's source directory change, as its author saves them. */
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { watch } from 'chokidar';
import { sourceIgnores } from '../bundle/index.ts';

/** An editor saves in several steps: what follows within this time belongs together. */
const quietMs = 40;

/**
 * Resolves when the directory is watched. Gives the paths below it that changed, several at once, until the signal; what
 * a bundle leaves out is not looked at. What changes while nobody asks is told at the next asking.
 */
export async function watchSource(
  directory: string,
  signal: AbortSignal,
): Promise<AsyncGenerator<readonly string[], void>> {
  const ignores = await sourceIgnores(directory);
  const changed = new Set<string>();
  let wake: () => void = () => undefined;
  const watcher = watch(directory, {
    ignoreInitial: true,
    ignored: (name, stats) => {
      const below = path.relative(directory, name);
      return below !== '' && ignores(below, stats?.isDirectory() ?? false);
    },
  });
  watcher.on('all', (_event, name) => {
    changed.add(path.relative(directory, name));
    wake();
  });
  await new Promise<void>((resolve, reject) => watcher.once('ready', resolve).once('error', reject));
  return changes();

  async function* changes(): AsyncGenerator<readonly string[], void> {
    const end = (): void => wake();
    signal.addEventListener('abort', end, { once: true });
    try {
      for (;;) {
        while (changed.size === 0 && !signal.aborted)
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        if (signal.aborted) return;
        await untilQuiet();
        const paths = [...changed].sort();
        changed.clear();
        yield paths;
      }
    } finally {
      signal.removeEventListener('abort', end);
      await watcher.close();
    }
  }

  async function untilQuiet(): Promise<void> {
    let before: number;
    do {
      before = changed.size;
      await delay(quietMs);
    } while (changed.size > before);
  }
}
