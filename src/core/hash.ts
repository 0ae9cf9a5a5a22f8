/**
 * A 64-bit hash of a text as 16 hex digits: the same on every machine and in every release, for telling whether
 * something changed. Not for trust: whoever chooses the text can make two that collide.
 */
export function stableHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2_654_435_761);
    low = Math.imul(low ^ unit, 1_597_334_677);
  }
  const mixedHigh = mix(high) ^ mix(low ^ high);
  return hex(mixedHigh) + hex(mix(low) ^ mix(mixedHigh));
}

function mix(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 2_246_822_507);
  const twice = Math.imul(once ^ (once >>> 13), 3_266_489_909);
  return twice ^ (twice >>> 16);
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, '0');
