/** Which model `reeve switch` has chosen, for each controller, in a small file of the person's own. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ModelChoice } from '../cli/ports.ts';

/** Controllers that are remembered; the one that was chosen for longest ago is forgotten. */
const controllersMax = 32;

/** `fromEnvironment` comes before what the file says. */
export function modelChoiceFile(file: string, controller: string, fromEnvironment: string | undefined): ModelChoice {
  return {
    current: async () => fromEnvironment ?? read(file).find(([address]) => address === controller)?.[1],
    async choose(model) {
      const others = read(file).filter(([address]) => address !== controller);
      const choices = model === undefined ? others : [...others, [controller, model]];
      mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(
        `${file}.${process.pid}`,
        `${JSON.stringify(Object.fromEntries(choices.slice(-controllersMax)))}\n`,
      );
      renameSync(`${file}.${process.pid}`, file);
    },
  };
}

/** Models by controller, the newest choice last. A file that cannot be read chooses nothing. */
function read(file: string): readonly (readonly [controller: string, model: string])[] {
  try {
    return Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
  } catch {
    return [];
  }
}
