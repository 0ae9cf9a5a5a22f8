/** The names that this floor borrows from the platform: plain data flow, not effects. */
interface AbortSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
interface AbortController {
  readonly signal: AbortSignal;
  abort(reason?: unknown): void;
}
declare const AbortController: { new (): AbortController };
declare const AbortSignal: { any(signals: readonly AbortSignal[]): AbortSignal };

/** UTF-8 both ways; `fatal` makes `decode` throw on what is not UTF-8. */
interface TextEncoder {
  encode(text: string): Uint8Array;
}
interface TextDecoder {
  decode(bytes: Uint8Array): string;
}
declare const TextEncoder: { new (): TextEncoder };
declare const TextDecoder: { new (label: 'utf-8', options: { fatal: boolean; ignoreBOM?: boolean }): TextDecoder };

/** Base64 of a text whose characters are bytes. */
declare const btoa: (bytes: string) => string;
/** The other way round; padding may be missing. Throws on what is not base64. */
declare const atob: (base64: string) => string;
