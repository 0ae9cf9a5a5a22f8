/** Notices (pebble.md §11). */
import type { NoticeFilter, PebbleCaller, PebbleNotice } from '../../agent/ports/index.ts';
import { type Call, listOf, type Route, timeoutMsOf } from './call.ts';
import { type Answer, Refusal, sync } from './envelope.ts';
import { timeoutSignal } from './limits.ts';
import { formatDuration, formatTime, parseDuration, parseTime } from './time.ts';

export const noticeRoutes: readonly Route[] = [
  { method: 'GET', path: '/v1/notices', gate: 'user', answer: notices },
  { method: 'POST', path: '/v1/notices', gate: 'user', answer: addNotice },
  { method: 'GET', path: '/v1/notices/{id}', gate: 'user', answer: notice },
];

const keyBytesMax = 256;
const dataBytesMax = 4096;
const word = '[a-z0-9]+(?:-[a-z0-9]+)*';
const keyPattern = new RegExp(`^${word}(?:\\.${word})+(?:/${word})+$`);
const types = ['change-update', 'custom', 'warning'];

/** Throws `Refusal`: notices belong to users, and not every caller is one. */
function checkCaller({ uid }: PebbleCaller): void {
  if (uid === null) throw new Refusal(403, 'cannot determine UID of request, so cannot use notices');
}

async function notices({ pebble, caller, query, signal }: Call): Promise<Answer> {
  checkCaller(caller);
  const filter = filterOf(caller, query);
  const timeoutMs = timeoutMsOf(query);
  if (filter === null) return sync([]);
  const found = pebble.notices(caller, filter);
  if (found.length > 0 || timeoutMs === null) return sync(found.map(noticeShape));
  const late = await pebble.waitNotices(caller, filter, AbortSignal.any([signal, timeoutSignal(timeoutMs)]));
  return sync(late.map(noticeShape));
}

/** Null when nothing can match: all the types that were asked for are unknown. */
function filterOf(caller: PebbleCaller, query: URLSearchParams): NoticeFilter | null {
  const keys = listOf(query, 'keys');
  const asked = listOf(query, 'types');
  const known = asked.filter((type) => types.includes(type));
  if (asked.length > 0 && known.length === 0) return null;
  const afterText = query.get('after') ?? '';
  const after = afterText === '' ? null : parseTime(afterText);
  if (afterText !== '' && after === null) throw new Refusal(400, 'invalid "after" timestamp');
  return {
    users: usersOf(caller, query),
    types: known.length > 0 ? known : null,
    keys: keys.length > 0 ? keys : null,
    after,
  };
}

function usersOf({ access }: PebbleCaller, query: URLSearchParams): NoticeFilter['users'] {
  const users = query.get('users') ?? '';
  const ids = listOf(query, 'user-id');
  if (users === '' && ids.length === 0) return 'own';
  if (access !== 'admin') throw new Refusal(403, 'only admins may use the "users" and "user-id" filters');
  if (users !== '' && ids.length > 0) throw new Refusal(400, 'cannot use both "users" and "user-id"');
  if (users === 'all') return 'all';
  const [id = ''] = ids;
  if (users !== '' || ids.length > 1 || !/^\d{1,10}$/.test(id)) throw new Refusal(400, 'invalid "users" or "user-id"');
  return Number(id);
}

function notice({ pebble, caller, parameters }: Call): Answer {
  checkCaller(caller);
  return sync(noticeShape(pebble.notice(caller, parameters['id'] ?? '')));
}

async function addNotice({ pebble, caller, body }: Call): Promise<Answer> {
  checkCaller(caller);
  const fields = await body();
  if (fields.string('action') !== 'add') throw new Refusal(400, 'invalid action');
  if (fields.string('type') !== 'custom') throw new Refusal(400, 'invalid type (can only add "custom" notices)');
  const key = fields.string('key');
  if (Buffer.byteLength(key) > keyBytesMax) throw new Refusal(400, `key must be ${keyBytesMax} bytes or less`);
  if (!keyPattern.test(key))
    throw new Refusal(400, `invalid key ${JSON.stringify(key)} (must be in "domain.com/key" format)`);
  const data = fields.stringMap('data');
  if (data !== null && Buffer.byteLength(JSON.stringify(data)) > dataBytesMax)
    throw new Refusal(400, `total size of data must be ${dataBytesMax} bytes or less`);
  return sync({
    id: await pebble.notify(caller, { key, data, repeatAfterNs: repeatAfterOf(fields.string('repeat-after')) }),
  });
}

function repeatAfterOf(text: string): bigint | null {
  if (text === '') return null;
  const duration = parseDuration(text);
  if (duration === null || duration < 0n) throw new Refusal(400, 'invalid "repeat-after"');
  return duration;
}

const noticeShape = (notice: PebbleNotice) => ({
  id: notice.id,
  'user-id': notice.userId,
  type: notice.type,
  key: notice.key,
  'first-occurred': formatTime(notice.firstOccurred, 'utc'),
  'last-occurred': formatTime(notice.lastOccurred, 'utc'),
  'last-repeated': formatTime(notice.lastRepeated, 'utc'),
  occurrences: notice.occurrences,
  ...(notice.lastData !== undefined && { 'last-data': notice.lastData }),
  ...(notice.repeatAfterNs !== undefined && { 'repeat-after': formatDuration(notice.repeatAfterNs) }),
  'expire-after': formatDuration(notice.expireAfterNs),
});
