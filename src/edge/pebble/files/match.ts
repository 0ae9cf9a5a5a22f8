/** Go's `path.Match` (pebble.md §10.2), in time that no pattern can blow up. */

type Token = 'star' | ((character: string) => boolean);

/** A test for names, or null when the pattern is malformed. */
export function compilePattern(pattern: string): ((name: string) => boolean) | null {
  const tokens = parse(Array.from(pattern));
  return tokens === null ? null : (name) => matches(tokens, Array.from(name));
}

function parse(characters: readonly string[]): readonly Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < characters.length; ) {
    const character = characters[at++] ?? '';
    if (character === '*') tokens.push('star');
    else if (character === '?') tokens.push((one) => one !== '/');
    else if (character === '[') {
      const parsed = parseClass(characters, at);
      if (parsed === null) return null;
      tokens.push(parsed.token);
      at = parsed.end;
    } else if (character === '\\') {
      const literal = characters[at++];
      if (literal === undefined) return null;
      tokens.push((one) => one === literal);
    } else tokens.push((one) => one === character);
  }
  return tokens;
}

/** `[a-z]` or `[^a-z]`, from behind the bracket. Null when malformed. */
function parseClass(characters: readonly string[], start: number): { token: Token; end: number } | null {
  const negated = characters[start] === '^';
  const ranges: [low: string, high: string][] = [];
  let at = negated ? start + 1 : start;
  const next = (): string | null => {
    const character = characters[at++];
    if (character === undefined || character === '-' || character === ']') return null;
    return character === '\\' ? (characters[at++] ?? null) : character;
  };
  while (characters[at] !== ']' || ranges.length === 0) {
    const low = next();
    if (low === null) return null;
    if (characters[at] !== '-') ranges.push([low, low]);
    else {
      at++;
      const high = next();
      if (high === null) return null;
      ranges.push([low, high]);
    }
  }
  const isIn = (one: string) => ranges.some(([low, high]) => low <= one && one <= high);
  return { token: (one) => isIn(one) !== negated, end: at + 1 };
}

/** Goes back only to the last star: what an earlier one took too much, the last one could take as well. */
function matches(tokens: readonly Token[], name: readonly string[]): boolean {
  let token = 0;
  let at = 0;
  let retry: { token: number; at: number } | null = null;
  while (at < name.length) {
    const now = tokens[token];
    const character = name[at] ?? '';
    if (now === 'star') retry = { token: ++token, at };
    else if (now?.(character)) {
      token++;
      at++;
    } else {
      if (retry === null || name[retry.at] === '/') return false;
      token = retry.token;
      at = ++retry.at;
    }
  }
  return tokens.slice(token).every((rest) => rest === 'star');
}
