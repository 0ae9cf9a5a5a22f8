import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { redacted, redactKnown, redactText, redactValue } from '../../../src/core/redact/index.ts';

const pem = (body: string) => `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----`;

const cases: readonly (readonly [string, string])[] = [
  ['password=hunter2 user=web', `password=${redacted} user=web`],
  ['"db_password":"hun\\"ter2","port":1', `"db_password":"${redacted}","port":1`],
  ["export ADMIN_PASSWORD='hunter 2'; run", `export ADMIN_PASSWORD='${redacted}'; run`],
  ['the password is hunter2', `the password is ${redacted}`],
  ['client --token abcdef --verbose', `client --token ${redacted} --verbose`],
  ['GET /x?access_token=abc&page=2', `GET /x?access_token=${redacted}&page=2`],
  ['postgres://web:hunter2@db:5432/x', `postgres://${redacted}@db:5432/x`],
  ['curl -H "X: Bearer abc.def-ghi" host', `curl -H "X: Bearer ${redacted}" host`],
  ['ssh-key: AAAA', `ssh-key: ${redacted}`],
  ['keyboard: de, monkey=3', 'keyboard: de, monkey=3'],
  [`before ${pem('abc')} after`, `before ${redacted} after`],
  ['cut -----BEGIN RSA PRIVATE KEY-----\nabc', `cut ${redacted}`],
  ['password: |\n  one\n  two\nport: 80\n', `password: ${redacted}\nport: 80\n`],
  ['env:\n  a: 1\n  KEY: |\n    one\n  b: 2\n', `env:\n  a: 1\n  KEY: ${redacted}\n  b: 2\n`],
  ['web:hunter2@db:5432', `${redacted}@db:5432`],
  ['tokens:\n- one\n- two\nport: 80\n', `tokens: ${redacted}\nport: 80\n`],
  ['2026-11-23 unit.web/0.install serving on 8080', '2026-11-23 unit.web/0.install serving on 8080'],
];

for (const [text, expected] of cases)
  test(`${JSON.stringify(text)} becomes ${JSON.stringify(expected)}`, () => assert.equal(redactText(text), expected));

test('a value loses what a secret name stands for, and keeps its shape', () => {
  assert.deepEqual(
    redactValue({
      config: { port: 80, 'admin-password': 'x', secret: { deep: ['y'] }, 'use-token': true, token: '' },
      list: ['https://a:b@c/', null],
    }),
    {
      config: { port: 80, 'admin-password': redacted, secret: redacted, 'use-token': true, token: '' },
      list: [`https://${redacted}@c/`, null],
    },
  );
});

/** Something that no text around it can contain. */
const secret = fc.stringMatching(/^[A-Za-z0-9]{12,30}$/);
const places: readonly ((secret: string) => string)[] = [
  (it) => `password=${it}`,
  (it) => `{"level":"info","secret-content":"${it}"}`,
  (it) => `api_key: ${it}\nnext: 1`,
  (it) => `  token: >-\n    ${it}\n    ${it}\n  other: 1`,
  (it) => `https://user:${it}@host/path`,
  (it) => `https://${it}@host/path`,
  (it) => `Authorization: Bearer ${it}`,
  (it) => `authorization: Basic ${it}==`,
  (it) => pem(it),
  (it) => JSON.stringify({ text: pem(it) }),
  (it) => `--client-secret ${it}`,
  (it) => `MYSQL_ROOT_PASSWORD="${it} ${it}"`,
];

test('a secret in any of its places is not there afterwards, and doing it twice changes nothing', () => {
  fc.assert(
    fc.property(secret, fc.constantFrom(...places), fc.lorem(), (hidden, place, around) => {
      const once = redactText(`${around} \n${place(hidden)}\n${around}`);
      assert.ok(!once.includes(hidden), once);
      assert.equal(redactText(once), once);
    }),
  );
});

test('any text may come, and takes no more than a moment', () => {
  fc.assert(fc.property(fc.string({ maxLength: 2_000 }), (text) => typeof redactText(text) === 'string'));
  const hard = [' '.repeat(50_000), 'a'.repeat(50_000), 'password:\n'.repeat(5_000), '-----BEGIN A-----'.repeat(3_000)];
  for (const text of hard) assert.equal(typeof redactText(text), 'string');
});

test('what is known is taken out wherever it stands, but for what is too short to be known', () => {
  assert.equal(redactKnown('x0123456789y and ab', ['0123456789', 'ab', '01234567']), `x${redacted}y and ab`);
});
