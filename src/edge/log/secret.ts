/** A text that must not be seen by accident (security.md §8). */
import { inspect } from 'node:util';

const shown = '[secret]';

/** Prints as `[secret]` in every form; only `reveal` gives the text. */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return shown;
  }

  toJSON(): string {
    return shown;
  }

  [inspect.custom](): string {
    return shown;
  }
}
