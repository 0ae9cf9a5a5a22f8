/**
 * How large what travels may be. A report or an entity that is larger than a message could never be sent, nor anything
 * behind it: whoever makes one counts first.
 */
import type { SettingsChange } from './settings.ts';

/** Keys and values, in UTF-8, of one bag of a relation (charm-runtime.md §8.7), and of what a leader tells. */
export const bagBytesMax = 16 * 1024 * 1024;
/** One report as `bytesOf` counts it: the largest bag beside the largest secrets, and room for more. */
export const reportBytesMax = 30 * 1024 * 1024;

/** What a value takes beside its text on the wire: tags, lengths, numbers. */
const frameBytes = 16;

export function utf8Bytes(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    // Each half of a pair counts two of its four bytes.
    if (unit >= 0x800) bytes += unit >= 0xd800 && unit < 0xe000 ? 1 : 2;
    else if (unit >= 0x80) bytes += 1;
  }
  return bytes;
}

/** Keys and values alone. */
export function settingsBytes(settings: SettingsChange): number {
  let bytes = 0;
  for (const [key, value] of Object.entries(settings)) bytes += utf8Bytes(key) + utf8Bytes(value ?? '');
  return bytes;
}

/** Plain data on the wire takes no more than this. */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return frameBytes + utf8Bytes(value);
  if (typeof value !== 'object' || value === null) return frameBytes;
  let bytes = frameBytes;
  for (const [key, inner] of Object.entries(value))
    bytes += (Array.isArray(value) ? 0 : utf8Bytes(key)) + bytesOf(inner);
  return bytes;
}
