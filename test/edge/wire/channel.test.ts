import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distrusted } from '../../../src/edge/wire/channel.ts';

test('a certificate that is good at another time: the own clock is looked at first', () => {
  const failure = (code: string) => distrusted('here:1', Object.assign(new Error('no'), { code })).next ?? '';
  assert.match(failure('CERT_NOT_YET_VALID'), /^check the clock of this machine; /);
  assert.match(failure('CERT_HAS_EXPIRED'), /^check the clock of this machine; /);
  assert.match(failure('SELF_SIGNED_CERT_IN_CHAIN'), /^check the address; /);
});
