/** Notices: facts that occurred, kept until they expire, told again when they occur again (pebble.md §11). */
import { AgentError } from '../errors.ts';
import type { Stamp } from './stamp.ts';

export type NoticeType = 'change-update' | 'custom' | 'warning';

export interface Notice {
  readonly id: string;
  /** Null: public. */
  readonly userId: number | null;
  readonly type: NoticeType;
  readonly key: string;
  readonly firstOccurred: Stamp;
  readonly lastOccurred: Stamp;
  readonly lastRepeated: Stamp;
  readonly occurrences: number;
  readonly lastData?: Readonly<Record<string, string>>;
  readonly repeatAfterNs?: bigint;
  readonly expireAfterNs: bigint;
}

export interface NoticeBook {
  readonly lastId: number;
  /** By identity. */
  readonly notices: ReadonlyMap<string, Notice>;
}

export const emptyNotices: NoticeBook = { lastId: 0, notices: new Map() };

export interface Occurrence {
  readonly userId: number | null;
  readonly type: NoticeType;
  readonly key: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly repeatAfterNs?: bigint;
}

const expireAfterNs = 7n * 86_400n * 1_000_000_000n;
const noticesMax = 1_000;

/** Same owner, type and key: the same notice. */
const identityOf = ({ userId, type, key }: Occurrence): string => `${userId ?? 'public'} ${type} ${key}`;

/** The book after something occurred, and its notice. `isNews`: those who wait are told. */
export function occur(
  book: NoticeBook,
  occurrence: Occurrence,
  now: Stamp,
): { readonly book: NoticeBook; readonly notice: Notice; readonly isNews: boolean } {
  const { userId, type, key, data, repeatAfterNs } = occurrence;
  const identity = identityOf(occurrence);
  const before = book.notices.get(identity);
  const known = before === undefined || isExpired(before, now) ? undefined : before;
  const isNews = known === undefined || !repeatAfterNs || now - known.lastRepeated > repeatAfterNs;
  const notice: Notice = {
    id: known?.id ?? String(book.lastId + 1),
    userId,
    type,
    key,
    firstOccurred: known?.firstOccurred ?? now,
    lastOccurred: now,
    lastRepeated: isNews ? now : known.lastRepeated,
    occurrences: (known?.occurrences ?? 0) + 1,
    expireAfterNs,
    ...(data && { lastData: data }),
    ...(repeatAfterNs && { repeatAfterNs }),
  };
  const lastId = known === undefined ? book.lastId + 1 : book.lastId;
  return { book: { lastId, notices: new Map(book.notices).set(identity, notice) }, notice, isNews };
}

export interface NoticeSelection {
  /** Absent: the caller's own and public ones. */
  readonly users: 'own' | 'all' | number;
  readonly types: readonly string[] | null;
  readonly keys: readonly string[] | null;
  /** Repeated after this. */
  readonly after: Stamp | null;
}

/** In the order in which they repeated. `uid`: who asks. */
export function selectNotices(
  book: NoticeBook,
  uid: number,
  selection: NoticeSelection,
  now: Stamp,
): readonly Notice[] {
  const { users, types, keys, after } = selection;
  const isOf = ({ userId }: Notice): boolean => {
    if (users === 'all') return true;
    return users === 'own' ? userId === null || userId === uid : userId === users;
  };
  return [...book.notices.values()]
    .filter((notice) => isOf(notice) && !isExpired(notice, now))
    .filter(({ type }) => types === null || types.includes(type))
    .filter(({ key }) => keys === null || keys.includes(key))
    .filter(({ lastRepeated }) => after === null || lastRepeated > after)
    .sort((a, b) => (a.lastRepeated < b.lastRepeated ? -1 : 1));
}

/** Without those that expired, whose change is gone, or that are too many (§14.3). */
export function pruneNotices(book: NoticeBook, hasChange: (id: string) => boolean, now: Stamp): NoticeBook {
  const kept = [...book.notices]
    .filter(([, notice]) => !isExpired(notice, now))
    .filter(([, { type, key }]) => type !== 'change-update' || hasChange(key))
    .sort(([, a], [, b]) => (a.lastRepeated < b.lastRepeated ? -1 : 1))
    .slice(-noticesMax);
  return kept.length === book.notices.size ? book : { ...book, notices: new Map(kept) };
}

const isExpired = ({ lastOccurred, expireAfterNs: after }: Notice, now: Stamp): boolean => lastOccurred + after < now;

const word = '[a-z0-9]+(?:-[a-z0-9]+)*';
const keyForm = new RegExp(`^${word}(?:\\.${word})+(?:/${word})+$`);
const keyBytesMax = 256;
const dataBytesMax = 4_096;

/** Throws `usage-invalid` for what no custom notice can be. */
export function checkCustomNotice(key: string, data: Readonly<Record<string, string>> | null): void {
  if (!keyForm.test(key) || key.length > keyBytesMax)
    throw new AgentError('usage-invalid', 'cannot use this key for a notice', {
      fields: { key: key.slice(0, keyBytesMax) },
      next: 'keys are lower-case, a domain and a path: example.com/path',
    });
  const bytes = data === null ? 0 : utf8Length(JSON.stringify(data));
  if (bytes > dataBytesMax)
    throw new AgentError('usage-invalid', 'cannot keep so much data with a notice', {
      fields: { key, bytes, bytesMax: dataBytesMax },
    });
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
  }
  return bytes;
}
