/** Names whose values nobody else should see. Too many are better than too few. */

const words = [
  'pass(?:word|wd|phrase)',
  'secret',
  'token',
  'credential',
  'cookie',
  'auth(?:orization)?',
  // `key` is a word of its own here: `ssh-key`, `api_key`, and neither `keyboard` nor `monkey`.
  '(?:^|[_.-])key(?:s|$|[_.-])',
  '(?:api|access|private|signing|encryption|account|shared|license)key',
] as const;

/** The source of a pattern that finds such a word anywhere in a name. */
export const secretWords = words.join('|');

const pattern = new RegExp(secretWords, 'i');

export const isSecretName = (name: string): boolean => pattern.test(name);
