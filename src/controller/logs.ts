/** The newest log lines of all units, in memory: what `reeve logs` shows. Older ones are on the machines. */
import type { UnitLogLine } from '../core/protocol/index.ts';
import { Pulse } from './pulse.ts';

export const logLinesMax = 10_000;
/** Longer messages are cut. */
export const logMessageCharactersMax = 16_384;

export class LogRing {
  readonly pulse = new Pulse();
  #lines: UnitLogLine[] = [];
  /** The number of the first line that is still here. */
  #first = 0;

  add(lines: readonly UnitLogLine[]): void {
    for (const line of lines) this.#lines.push({ ...line, message: line.message.slice(0, logMessageCharactersMax) });
    // In steps: cutting at every line would move all the others each time.
    if (this.#lines.length > logLinesMax * 1.25) {
      this.#first += this.#lines.length - logLinesMax;
      this.#lines = this.#lines.slice(-logLinesMax);
    }
    this.pulse.beat();
  }

  /** The lines from this number on, and the number to go on with. Those that are gone are left out. */
  from(number: number): { readonly lines: readonly UnitLogLine[]; readonly next: number } {
    const lines = this.#lines.slice(Math.max(0, number - this.#first));
    return { lines, next: this.#first + this.#lines.length };
  }
}
