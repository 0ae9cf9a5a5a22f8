/** A multipart body as it comes in, part by part, without ever holding more than a chunk (pebble.md §10.4). */
import { Refusal } from '../envelope.ts';
import { boundaryCharactersMin, partHeaderBytesMax } from '../limits.ts';

export interface Part {
  readonly name: string;
  readonly filename: string;
  /** To be read to its end before the next part is asked for. */
  readonly body: AsyncIterable<Buffer>;
}

const malformed = (why: string): Refusal => new Refusal(400, `cannot read multipart form data: ${why}`);

/** Of a `Content-Type` header. Throws `Refusal`. */
export function boundaryOf(contentType: string): string {
  const boundary = parameter(contentType, 'boundary') ?? '';
  if (boundary.length < boundaryCharactersMin)
    throw new Refusal(
      400,
      `invalid boundary ${JSON.stringify(boundary)}: it has under ${boundaryCharactersMin} characters`,
    );
  return boundary;
}

/**
 * The value of `name=value` or `name="value"`. In quotes a backslash stands for itself but before what needs one: the
 * Python client escapes quotes and nothing else.
 */
function parameter(header: string, name: string): string | undefined {
  const pattern = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;"]+))`, 'is');
  const [, quoted, plain] = pattern.exec(header) ?? [];
  return quoted?.replace(/\\([()<>@,;:\\"/[\]?=])/g, '$1') ?? plain;
}

/** Reads parts in their order. Errors are `Refusal`s. */
export class MultipartReader {
  readonly #source: AsyncIterator<Buffer>;
  readonly #delimiter: Buffer;
  /** What came and was not passed on. The first delimiter has no line break of its own. */
  #held: Buffer = Buffer.from('\r\n');
  #inPart = true;

  constructor(source: AsyncIterator<Buffer>, boundary: string) {
    this.#source = source;
    this.#delimiter = Buffer.from(`\r\n--${boundary}`);
  }

  /** Null behind the last part. Skips what was not read of the part before. */
  async next(): Promise<Part | null> {
    for await (const _ of this.#body()) continue;
    await this.#hold(2);
    if (this.#held.subarray(0, 2).equals(Buffer.from('--'))) return null;
    const header = (await this.#header()).toString('utf8');
    const disposition = /^content-disposition:(.*)$/im.exec(header)?.[1] ?? '';
    this.#inPart = true;
    return {
      name: parameter(disposition, 'name') ?? '',
      filename: parameter(disposition, 'filename') ?? '',
      body: this.#body(),
    };
  }

  async *#body(): AsyncGenerator<Buffer> {
    while (this.#inPart) {
      const at = this.#held.indexOf(this.#delimiter);
      // What could be the beginning of a delimiter stays.
      const safe = at === -1 ? Math.max(this.#held.length - this.#delimiter.length + 1, 0) : at;
      const piece = this.#held.subarray(0, safe);
      this.#held = this.#held.subarray(at === -1 ? safe : at + this.#delimiter.length);
      this.#inPart = at === -1;
      if (piece.length > 0) yield piece;
      if (this.#inPart) await this.#more();
    }
  }

  /** From behind the delimiter to the empty line; takes both away. */
  async #header(): Promise<Buffer> {
    const end = Buffer.from('\r\n\r\n');
    for (;;) {
      const at = this.#held.indexOf(end);
      if (at > partHeaderBytesMax || (at === -1 && this.#held.length > partHeaderBytesMax))
        throw malformed('the header of a part is too long');
      if (at !== -1) {
        const header = this.#held.subarray(0, at);
        this.#held = this.#held.subarray(at + end.length);
        return header;
      }
      await this.#more();
    }
  }

  async #hold(bytes: number): Promise<void> {
    while (this.#held.length < bytes) await this.#more();
  }

  async #more(): Promise<void> {
    const { value, done } = await this.#source.next();
    if (done) throw malformed('it ends too soon');
    this.#held = this.#held.length === 0 ? value : Buffer.concat([this.#held, value]);
  }
}
