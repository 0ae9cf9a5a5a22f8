/** Secrets as entities and books: each builder makes a valid value, and the test says only what it is about. */
import type {
  Entity,
  SecretContent,
  SecretDetailsEntity,
  SecretId,
  SecretLocal,
  SecretRevisionEntity,
  SecretView,
} from '../../src/core/model/index.ts';

/** `a` → twenty of it. */
export const secretOf = (letter: string): SecretId => letter.repeat(20) as SecretId;

export const base64 = (text: string): string => Buffer.from(text).toString('base64');
export const contentOf = (text: string): SecretContent => ({ password: base64(text) });

export const secret = (letter: string, owner: string, latest: number): Entity => ({
  kind: 'secret',
  id: secretOf(letter),
  owner: owner as never,
  latest,
});

export const details = (letter: string, more: Partial<SecretDetailsEntity> = {}): SecretDetailsEntity => ({
  kind: 'secret-details',
  secret: secretOf(letter),
  label: '',
  description: '',
  rotate: 'never',
  rotateAt: null,
  revisions: [{ revision: 1, expireAt: null }],
  obsolete: [],
  ...more,
});

export const grant = (letter: string, target: string, relations: readonly number[]): Entity => ({
  kind: 'secret-grant',
  secret: secretOf(letter),
  target: target as never,
  relations: relations as never,
});

export const revision = (letter: string, number: number, text: string): SecretRevisionEntity => ({
  kind: 'secret-revision',
  secret: secretOf(letter),
  revision: number,
  content: contentOf(text),
});

export const secretBook = (more: Partial<SecretLocal> = {}): SecretLocal => ({
  tracked: null,
  label: '',
  announced: 0,
  rotateToldAt: null,
  expiredToldAt: {},
  removeTold: [],
  ...more,
});

/** Owned by `web`, with contents `one`, `two`, … up to the latest; the test says what is different. */
export function secretView(letter: string, owner: string, latest: number, more: Partial<SecretView> = {}): SecretView {
  const words = ['one', 'two', 'three', 'four'].slice(0, latest);
  return {
    id: secretOf(letter),
    owner: owner as never,
    latest,
    contents: new Map(words.map((word, index) => [index + 1, contentOf(word)])),
    grants: [],
    ...more,
  };
}

/** What units of the owner see beside it. */
export const viewDetails = (
  latest: number,
  more: Partial<SecretDetailsEntity> = {},
): NonNullable<SecretView['details']> => ({
  label: '',
  description: '',
  rotate: 'never',
  rotateAt: null,
  latest,
  revisions: Array.from({ length: latest }, (_, index) => ({ revision: index + 1, expireAt: null })),
  obsolete: [],
  ...more,
});
