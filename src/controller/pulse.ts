/** Tells whoever waits that something has changed. What changed is read from where it stands, so no beat can be missed. */
export class Pulse {
  #beats = 0;
  readonly #waiting = new Set<() => void>();
  readonly #onBeat: () => void;

  /** `onBeat` hears of each beat at once. */
  constructor(onBeat: () => void = () => {}) {
    this.#onBeat = onBeat;
  }

  /** Grows with each change. Take it before looking, and wait past it after. */
  get beats(): number {
    return this.#beats;
  }

  beat(): void {
    this.#beats += 1;
    for (const wake of this.#waiting) wake();
    this.#onBeat();
  }

  /** Resolves at the first beat after that one, at once when it has been; or when the signal comes. */
  async past(beats: number, signal: AbortSignal): Promise<void> {
    if (this.#beats > beats || signal.aborted) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#waiting.add(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }
}
