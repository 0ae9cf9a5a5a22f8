/** What an action prints, byte for byte, as its results carry it (charm-runtime.md §12.3). */

export type OutputStream = 'stdout' | 'stderr';

/** Of each stream in the results of an action. */
export const capturedBytesMax = 1024 * 1024;

/** Results are text: bytes that are none are told in base64. Empty when nothing was printed. */
export interface CapturedStream {
  readonly text: string;
  readonly encoding: 'utf-8' | 'base64';
}

export type Captured = Readonly<Record<OutputStream, CapturedStream>>;

export interface Capture {
  readonly take: (bytes: Uint8Array) => void;
  readonly end: () => CapturedStream;
}

/** Keeps the beginning; what was dropped is told in its last line. */
export function capture(): Capture {
  const parts: Uint8Array[] = [];
  let size = 0;
  let dropped = 0;
  return {
    take(bytes) {
      const kept = bytes.subarray(0, capturedBytesMax - size);
      size += kept.length;
      dropped += bytes.length - kept.length;
      if (kept.length > 0) parts.push(new Uint8Array(kept));
    },
    end() {
      const bytes = joined(parts, size);
      if (dropped === 0) return encoded(bytes);
      const cut = wholeCharacters(bytes);
      const note = `\n[${dropped + bytes.length - cut.length} bytes more were dropped]\n`;
      return encoded(joined([cut, new TextEncoder().encode(note)], cut.length + note.length));
    },
  };
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Without a last character that our own limit has cut in two: it is not the handler that printed half of it. */
function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let start = bytes.length - 1;
  while (start > bytes.length - 4 && isContinuation(bytes[start])) start -= 1;
  const first = bytes[start] ?? 0;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1;
  return start + length > bytes.length ? bytes.subarray(0, start) : bytes;
}

const isContinuation = (byte = 0): boolean => (byte & 0b1100_0000) === 0b1000_0000;

function encoded(bytes: Uint8Array): CapturedStream {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: btoa(latin1(bytes)), encoding: 'base64' };
  }
}

const charactersPerCall = 8192;

/** One character per byte, as `btoa` wants it. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += charactersPerCall)
    text += String.fromCharCode(...bytes.subarray(at, at + charactersPerCall));
  return text;
}
