/** Every sentence of charm-runtime.md §5.10, and what §6 says of secrets. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { HandlerContext } from '../../../src/agent/hooks/index.ts';
import type { SecretView } from '../../../src/core/model/index.ts';
import {
  databaseHook,
  modelUuid,
  recordedPorts,
  relationId,
  someInstant,
  updateStatus,
  view,
} from '../../support/handler.ts';
import { base64, contentOf, secretBook, secretOf, secretView, viewDetails } from '../../support/secrets.ts';
import { caller, failed, printed, silent } from './caller.ts';

/** The first id that a handler of these tests makes. */
const fresh = 'aaaaaaaaaaaaaaaaaaa1';
const own = secretOf('o');
const led = secretOf('l');
const foreign = secretOf('f');
const users = secretOf('u');

const known: readonly SecretView[] = [
  secretView('o', 'web/0', 2, { details: viewDetails(2, { label: 'mine' }) }),
  secretView('l', 'web', 2, {
    details: viewDetails(2, { label: 'shared', description: 'for all', rotate: 'daily', rotateAt: someInstant + 1000 }),
    grants: [{ target: 'mysql' as never, relation: relationId(7) }],
  }),
  secretView('f', 'mysql', 3, { grants: [{ target: 'web' as never, relation: relationId(7) }] }),
  secretView('u', '<model>', 1, { grants: [{ target: 'web' as never }] }),
];

interface Given {
  readonly leads?: boolean;
  readonly context?: Partial<HandlerContext>;
  readonly files?: Record<string, string>;
  readonly secrets?: readonly SecretView[];
}

function handler({ leads = true, context = {}, files = {}, secrets = known }: Given = {}) {
  const ports = recordedPorts(leads ? 4 : null);
  const seen = new Map(secrets.map((one) => [one.id, one]));
  return caller({ ports, files, context: { work: updateStatus, view: { ...view, secrets: seen }, ...context } });
}

const written = (given: ReturnType<typeof handler>) => given.flush().secrets ?? [];
const password = (text: string) => printed(`password: ${text}\n`);

describe('secret-add', () => {
  test('prints the id at once and creates at the commit', async () => {
    const given = handler();
    assert.deepEqual(await given.type('secret-add password=x --label l --description d'), printed(`secret:${fresh}\n`));
    assert.deepEqual(written(given), [
      {
        kind: 'create',
        secret: fresh,
        owner: 'application',
        label: 'l',
        description: 'd',
        rotate: 'never',
        content: contentOf('x'),
        track: false,
      },
    ]);
    assert.equal(given.flush().epoch, 4, 'what is written as leader carries the epoch');
  });
  test('takes base64, files byte for byte, and a map with words over it', async () => {
    const given = handler({ files: { '/tmp/k': 'a\n=b\n', 'map.yaml': 'one-key: file\npassword: file\nnumber: 7\n' } });
    await given.call(['secret-add', 'raw#base64=YQ', 'from#file=/tmp/k', 'password=x=y', '--file', 'map.yaml']);
    const [write] = written(given);
    assert.deepEqual(write?.kind === 'create' && write.content, {
      'one-key': base64('file'),
      password: base64('x=y'),
      number: base64('7'),
      raw: 'YQ==',
      from: base64('a\n=b\n'),
    });
  });
  test('reads a map from stdin only when it is told to', async () => {
    const given = handler();
    await given.call(['secret-add', '--file', '-'], { input: '{"password":"x"}' });
    const [write] = written(given);
    assert.deepEqual(write?.kind === 'create' && write.content, contentOf('x'));
    await given.call(['secret-add', 'password=y']);
    assert.equal(given.inputsRead(), 1);
  });
  for (const [expire, at] of [
    ['2020-01-01T00:00:00Z', Date.UTC(2020, 0, 1)],
    ['2024-05-01T12:20:30+02:00', someInstant],
    ['2024-05-01T10:20:30', someInstant],
    ['2024-05-01T10:20:30.250', someInstant + 250],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
    ['24h30m', someInstant + 24.5 * 3_600_000],
    ['1.5h', someInstant + 5_400_000],
  ] as const)
    test(`--expire ${expire}`, async () => {
      const given = handler();
      await given.type(`secret-add password=x --expire ${expire} --owner unit`);
      const [write] = written(given);
      assert.equal(write?.kind === 'create' && write.expireAt, at);
    });
  test('--rotate counts from now', async () => {
    const given = handler();
    await given.type('secret-add password=x --rotate hourly');
    const [write] = written(given);
    assert.equal(write?.kind === 'create' && write.rotateAt, someInstant + 3_600_000);
  });

  const refused: readonly (readonly [line: string, exit: 1 | 2, message: string])[] = [
    ['secret-add', 2, 'missing secret value or filename'],
    ['secret-add --file empty', 2, 'empty secret value not valid'],
    ['secret-add password=x --owner nobody', 2, 'secret owner "nobody" not valid'],
    ['secret-add password=x --rotate often', 2, 'rotate policy "often" not valid'],
    ['secret-add password=x --expire soon', 2, 'expire time or duration "soon" not valid'],
    [
      'secret-add password=x --expire 2023-02-29T00:00:00Z',
      2,
      'expire time or duration "2023-02-29T00:00:00Z" not valid',
    ],
    ['secret-add password=x --expire -1h', 2, 'expire time or duration "-1h" not valid'],
    ...['ab', 'Abc', '1abc', 'a--b', 'ab-', 'a_bc', 'abc#zip'].map(
      (key) => [`secret-add ${key}=x`, 2, `key "${key}" not valid`] as const,
    ),
    ['secret-add password=x --label mine --owner unit', 1, 'secret with label "mine" already exists'],
    ['secret-add password=x --label mine', 1, 'secret with label "mine" already exists'],
    ['secret-add password=x --label shared --owner unit', 1, 'secret with label "shared" already exists'],
    ['secret-add password=x --label reader', 1, 'secret with label "reader" already exists'],
  ];
  for (const [line, exit, message] of refused)
    test(`${line} is refused`, async () => {
      const secrets = { [foreign]: secretBook({ tracked: 1, label: 'reader' }) };
      const given = handler({ files: { empty: '{}' }, context: { secrets } });
      assert.deepEqual(await given.type(line), failed(exit, message));
      assert.deepEqual(written(given), []);
    });
  test('the application’s is for its leader, a unit’s own for any unit', async () => {
    const given = handler({ leads: false });
    assert.deepEqual(await given.type('secret-add password=x'), failed(1, 'this unit is not the leader'));
    assert.deepEqual(await given.type('secret-add password=x --owner unit'), printed(`secret:${fresh}\n`));
    assert.equal(given.flush().epoch, undefined);
  });
  test('is refused when one secret, or all of a handler, are too large for their report', async () => {
    const big = 'x'.repeat(700_000);
    const given = handler({ files: { big, bigger: `${big}${big}` } });
    assert.equal((await given.type('secret-add password#file=bigger')).exit, 1);
    const replies = [];
    for (let made = 0; made < 10; made += 1) replies.push((await given.type('secret-add password#file=big')).exit);
    assert.deepEqual(replies, [0, 0, 0, 0, 0, 0, 0, 0, 1, 1]);
  });
  test('tells nothing of the values when they are wrong', async () => {
    const canary = 'hunter2canary';
    const given = handler({ files: { bad: `{"password": "${canary}` } });
    const replies = await Promise.all(
      [
        ['secret-add', canary],
        ['secret-add', `password#base64=${canary}!`],
        ['secret-add', '--file', 'bad'],
        ['secret-set', own, canary],
      ].map((line) => given.call(line)),
    );
    for (const reply of replies) {
      assert.notEqual(reply.exit, 0);
      assert.doesNotMatch(reply.stderr, new RegExp(canary));
    }
  });
});

describe('secret-set', () => {
  test('several calls are one update, the last value of each field wins', async () => {
    const given = handler();
    await given.type(`secret-set ${led} password=x --label a --description b`);
    await given.type(`secret-set secret:${led} password=y --label c`);
    assert.deepEqual(written(given), [
      { kind: 'update', secret: led, label: 'c', description: 'b', revision: 3, content: contentOf('y'), track: false },
    ]);
    assert.equal(given.flush().epoch, 4);
  });
  test('only metadata makes no revision, and neither does the same content', async () => {
    const given = handler();
    await given.type(`secret-set ${own} --description d --owner application`);
    await given.type(`secret-set ${led} password=two`);
    assert.deepEqual(written(given), [{ kind: 'update', secret: own, description: 'd', track: false }]);
  });
  test('what was set in this handler and goes back makes no revision', async () => {
    const given = handler();
    await given.type(`secret-set ${own} password=x`);
    await given.type(`secret-set ${own} password=two`);
    assert.deepEqual(written(given), [{ kind: 'update', secret: own, track: false }]);
  });
  test('of a secret of this handler changes what is created', async () => {
    const given = handler();
    await given.type('secret-add password=x --label l');
    await given.type(`secret-set ${fresh} password=y --rotate daily`);
    const [write, ...more] = written(given);
    assert.deepEqual([write?.kind === 'create' && write.content, more], [contentOf('y'), []]);
    assert.equal(write?.kind === 'create' && write.rotateAt, someInstant + 86_400_000);
  });
  test('new content of a secret that is due begins its next period', async () => {
    const due = secretView('l', 'web', 2, { details: viewDetails(2, { rotate: 'daily', rotateAt: someInstant }) });
    const given = handler({ secrets: [due] });
    await given.type(`secret-set ${led} password=x`);
    const [write] = written(given);
    assert.equal(write?.kind === 'update' && write.rotateAt, someInstant + 86_400_000);
    const early = handler();
    await early.type(`secret-set ${led} password=x`);
    assert.equal('rotateAt' in (written(early)[0] ?? {}), false);
  });
  test('is refused early', async () => {
    const given = handler({ leads: false });
    assert.deepEqual(await given.type('secret-set'), failed(2, 'missing secret URI'));
    assert.deepEqual(await given.call(['secret-set', '']), failed(2, 'missing secret URI'));
    assert.deepEqual(await given.type('secret-set x password=y'), failed(1, 'secret "x" not found'));
    assert.deepEqual(await given.type(`secret-set ${led} password=y`), failed(1, 'permission denied'));
    assert.deepEqual(await given.type(`secret-set ${foreign} password=y`), failed(1, 'permission denied'));
    assert.deepEqual(await given.type(`secret-set ${users} password=y`), failed(1, 'permission denied'));
    assert.deepEqual(
      await handler().type(`secret-set ${own} --label shared`),
      failed(1, 'secret with label "shared" already exists'),
    );
    assert.deepEqual(written(given), []);
  });
});

describe('secret-get', () => {
  test('accepts every form of an id', async () => {
    for (const form of [
      foreign,
      `secret:${foreign}`,
      `secret:${modelUuid}/${foreign}`,
      `secret://${modelUuid}/${foreign}`,
    ])
      assert.deepEqual(await handler().type(`secret-get ${form} --peek`), password('three'));
  });
  test('the first read tracks the latest, at once', async () => {
    const given = handler();
    assert.deepEqual(await given.type(`secret-get ${foreign}`), password('three'));
    assert.deepEqual(await given.type(`secret-get ${foreign} --format=json`), printed('{"password":"three"}\n'));
    assert.deepEqual(given.ports.effects, [['read-secret', foreign, 3, '']]);
    assert.deepEqual(written(given), []);
  });
  test('later reads stay at what is tracked; peek looks, refresh moves', async () => {
    const given = handler({ context: { secrets: { [foreign]: secretBook({ tracked: 1 }) } } });
    assert.deepEqual(await given.type(`secret-get ${foreign}`), password('one'));
    assert.deepEqual(await given.type(`secret-get ${foreign} --peek`), password('three'));
    assert.deepEqual(given.ports.effects, []);
    assert.deepEqual(await given.type(`secret-get ${foreign} --refresh`), password('three'));
    assert.deepEqual(await given.type(`secret-get ${foreign}`), password('three'));
    assert.deepEqual(given.ports.effects, [['read-secret', foreign, 3, '']]);
  });
  test('prints one key, or its base64', async () => {
    const given = handler();
    assert.deepEqual(await given.type(`secret-get ${users} password`), printed('one\n'));
    assert.deepEqual(await given.type(`secret-get ${users} password#base64`), printed(`${base64('one')}\n`));
    assert.deepEqual(await given.type(`secret-get ${users} other`), failed(1, 'secret key value "other" not found'));
  });
  test('finds by the label of the owner, by its own, and by one of this handler', async () => {
    const given = handler();
    assert.deepEqual(await given.type('secret-get --label shared'), password('two'));
    assert.deepEqual(await given.type(`secret-get ${foreign} --label db`), password('three'));
    assert.deepEqual(await given.type('secret-get --label db'), password('three'));
    assert.deepEqual(given.ports.effects.at(-1), ['read-secret', foreign, 3, 'db']);
    await given.type('secret-add password=x --label brand-new');
    assert.deepEqual(await given.type('secret-get --label brand-new'), password('x'));
    await given.type(`secret-set ${own} --label renamed`);
    assert.deepEqual(await given.type('secret-get --label renamed'), password('two'));
    assert.deepEqual(
      await given.type(`secret-get ${users} --label shared`),
      failed(1, 'secret with label "shared" already exists'),
    );
  });
  test('after secret-set the owner reads what it tracks; peek and refresh show what is pending', async () => {
    const given = handler({ context: { secrets: { [own]: secretBook({ tracked: 2 }) } } });
    await given.type(`secret-set ${own} password=x`);
    assert.deepEqual(await given.type(`secret-get ${own}`), password('two'));
    assert.deepEqual(await given.type(`secret-get ${own} --peek`), password('x'));
    assert.deepEqual(await given.type(`secret-get ${own} --refresh`), password('x'));
    assert.deepEqual(await given.type(`secret-get ${own}`), password('x'));
    assert.deepEqual(given.ports.effects, [], 'what is not committed is not tracked for others to see');
    const [write] = written(given);
    assert.equal(write?.kind === 'update' && write.track, true);
  });
  test('a secret of this handler reads its pending content', async () => {
    const given = handler();
    await given.type('secret-add password=x');
    assert.deepEqual(await given.type(`secret-get ${fresh}`), password('x'));
    await given.type(`secret-set ${fresh} password=y`);
    assert.deepEqual(await given.type(`secret-get ${fresh}`), password('y'));
    const [write] = written(given);
    assert.equal(write?.kind === 'create' && write.track, true);
  });
  test('what is not there, removed or of another is not found', async () => {
    const given = handler({ context: { secrets: { [foreign]: secretBook({ tracked: 9 }) } } });
    const unknown = secretOf('x');
    assert.deepEqual(
      await given.type(`secret-get secret:${unknown}`),
      failed(1, `secret "secret:${unknown}" not found`),
    );
    assert.deepEqual(await given.type(`secret-get ${foreign}`), failed(1, `secret "${foreign}" revision 9 not found`));
    await given.type(`secret-remove ${own}`);
    assert.deepEqual(await given.type(`secret-get ${own}`), failed(1, `secret "${own}" not found`));
  });
});

describe('secret-info-get and secret-ids', () => {
  test('tells what there is, by id and label', async () => {
    const info =
      `{"${led}":{"access":[{"role":"view","scope":"relation-7","target":"application-mysql"}],"description":"for all",` +
      `"label":"shared","owner":"application","revision":2,"rotates":"2024-05-01T10:20:31Z","rotation":"daily"}}\n`;
    assert.deepEqual(await handler().type(`secret-info-get ${led} --format=json`), printed(info));
    assert.deepEqual(await handler().type('secret-info-get --label shared --format=json'), printed(info));
  });
  test('a secret of this handler has revision 1 and no rotates; pending values show', async () => {
    const given = handler();
    await given.type('secret-add password=x --rotate daily --owner unit');
    assert.deepEqual(
      await given.type(`secret-info-get ${fresh} --format json`),
      printed(`{"${fresh}":{"label":"","owner":"unit","revision":1,"rotation":"daily"}}\n`),
    );
    await given.type(`secret-set ${own} password=x --description d --expire 2020-01-01T00:00:00Z --rotate never`);
    assert.deepEqual(
      await given.type(`secret-info-get ${own} --format=json`),
      printed(
        `{"${own}":{"description":"d","expiry":"2020-01-01T00:00:00Z","label":"mine","owner":"unit","revision":2,"rotation":"never"}}\n`,
      ),
    );
  });
  test('is for who manages it', async () => {
    const given = handler({ leads: false });
    assert.deepEqual(await given.type(`secret-info-get ${led}`), failed(1, 'permission denied'));
    assert.deepEqual(await given.type(`secret-info-get ${foreign}`), failed(1, 'permission denied'));
    assert.equal((await given.type(`secret-info-get ${own}`)).exit, 0);
  });
  test('ids are those that the unit can manage, with those of this handler', async () => {
    const given = handler();
    await given.type('secret-add password=x');
    assert.deepEqual(await given.type('secret-ids --format=json'), printed(`["${fresh}","${led}","${own}"]\n`));
    await given.type(`secret-remove ${fresh}`);
    assert.deepEqual(await given.type('secret-ids'), printed(`${led}\n${own}\n`));
    assert.deepEqual(await handler({ leads: false }).type('secret-ids'), printed(`${own}\n`));
  });
});

describe('secret-grant and secret-revoke', () => {
  const inRelation: HandlerContext['work'] = { kind: 'hook', hook: { ...databaseHook, kind: 'relation-created' } };
  test('grant to the application of the hook’s relation, of another one, or to one unit', async () => {
    const given = handler({ context: { work: inRelation } });
    await given.type(`secret-grant ${own}`);
    await given.type(`secret-grant ${led} -r 12 --unit maria/0`);
    assert.deepEqual(written(given), [
      { kind: 'grant', secret: own, target: 'mysql', relation: 7 },
      { kind: 'grant', secret: led, target: 'maria/0', relation: 12 },
    ]);
  });
  test('what is granted already is no news; widening is not valid', async () => {
    const given = handler();
    assert.deepEqual(await given.type(`secret-grant ${led} -r 7`), silent);
    assert.deepEqual(await given.type(`secret-grant ${led} -r 7 --unit mysql/0`), silent);
    assert.deepEqual(written(given), []);
    await given.type(`secret-grant ${own} -r 7 --unit mysql/0`);
    const reply = await given.type(`secret-grant ${own} -r 7`);
    assert.equal(reply.exit, 1);
    assert.match(reply.stderr, /not valid.*revoke/);
  });
  test('are refused without a relation, for strangers, and without permission', async () => {
    const given = handler({ leads: false });
    assert.deepEqual(await given.type(`secret-grant ${own}`), failed(2, 'no relation id specified'));
    assert.deepEqual(
      await given.type(`secret-grant ${own} -r 99`),
      failed(2, 'invalid value "99" for option -r: relation not found'),
    );
    assert.deepEqual(await given.type(`secret-grant ${led} -r 7`), failed(1, 'permission denied'));
    assert.deepEqual(await given.type('secret-grant'), failed(2, 'missing secret URI'));
    assert.equal((await given.type(`secret-grant ${own} -r 7 --unit other/0`)).exit, 1);
    assert.deepEqual(await given.type(`secret-revoke ${own}`), failed(2, 'no relation id specified'));
  });
  test('revoke by relation, application or unit', async () => {
    const given = handler();
    await given.type(`secret-revoke ${led} -r 7`);
    await given.type(`secret-revoke ${led} --app mysql`);
    await given.type(`secret-revoke ${own} --unit mysql/1`);
    assert.deepEqual(written(given), [
      { kind: 'revoke', secret: led, target: 'mysql', relation: 7 },
      { kind: 'revoke', secret: led, target: 'mysql' },
      { kind: 'revoke', secret: own, target: 'mysql/1' },
    ]);
  });
});

describe('secret-remove', () => {
  test('the whole secret drops all that was pending about it', async () => {
    const given = handler();
    await given.type(`secret-set ${own} password=x`);
    await given.type(`secret-grant ${own} -r 7`);
    await given.type(`secret-remove ${own} --revision 1`);
    await given.type(`secret-remove ${own}`);
    assert.deepEqual(written(given), [{ kind: 'remove', secret: own }]);
  });
  test('of a secret of this handler leaves nothing', async () => {
    const given = handler();
    await given.type('secret-add password=x');
    await given.type(`secret-remove ${fresh}`);
    assert.equal(given.flush().secrets, undefined);
  });
  test('after its last revision the whole secret may still be removed', async () => {
    const given = handler();
    await given.type('secret-add password=x');
    await given.type(`secret-remove ${fresh} --revision 1`);
    assert.deepEqual(await given.type(`secret-remove ${fresh}`), silent);
    assert.equal(given.flush().secrets, undefined);
    await given.type(`secret-remove ${own} --revision 1`);
    await given.type(`secret-remove ${own} --revision 2`);
    assert.deepEqual(await given.type(`secret-get ${own}`), failed(1, `secret "${own}" not found`));
    assert.deepEqual(await given.type(`secret-remove ${own}`), silent);
    assert.deepEqual(written(given), [{ kind: 'remove', secret: own }]);
    assert.deepEqual(await handler({ leads: false }).type(`secret-remove ${led}`), failed(1, 'permission denied'));
  });
  test('one revision; a second time is no error, one that never was is not found', async () => {
    const given = handler();
    await given.type(`secret-remove ${own} --revision 1`);
    assert.deepEqual(await given.type(`secret-remove ${own} --revision 1`), silent);
    assert.deepEqual(written(given), [{ kind: 'remove', secret: own, revision: 1 }]);
    assert.deepEqual(
      await given.type(`secret-remove ${own} --revision 5`),
      failed(1, `secret "${own}" revision 5 not found`),
    );
    assert.equal((await given.type(`secret-remove ${own} --revision x`)).exit, 2);
  });
});
