import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { effectiveConfig, parseCharm, parseConfigText } from '../../../src/core/charm/index.ts';
import { AgentError } from '../../../src/core/errors.ts';
import type { ConfigType } from '../../../src/core/model/index.ts';

const minimal = { name: 'web', summary: 's', description: 'd' };
const charm = (metadata: unknown, config?: unknown, actions?: unknown) => parseCharm({ metadata, config, actions });

const faults: readonly (readonly [string, () => unknown, RegExp])[] = [
  ['no metadata at all', () => charm(undefined), /metadata\.yaml: the charm has none/],
  ['metadata that is a list', () => charm([]), /metadata\.yaml: expected a mapping/],
  ['no name', () => charm({ summary: 's', description: 'd' }), /metadata\.yaml: name: expected a string/],
  ['a name that is a path', () => charm({ ...minimal, name: '../x' }), /not a charm name/],
  ['an endpoint without interface', () => charm({ ...minimal, provides: { db: {} } }), /provides\.db\.interface/],
  [
    'an endpoint on two sides',
    () => charm({ ...minimal, provides: { db: 'x' }, requires: { db: 'x' } }),
    /db: the endpoint is declared twice/,
  ],
  [
    '10,000 relations from its first day',
    () => charm({ ...minimal, peers: Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`p${at}`, 'x'])) }),
    /metadata\.yaml: more than 1000 endpoints/,
  ],
  ['a reserved endpoint', () => charm({ ...minimal, provides: { 'juju-x': 'x' } }), /reserved/],
  ['a reserved interface', () => charm({ ...minimal, peers: { p: 'juju-info' } }), /reserved/],
  [
    'an unknown scope',
    () => charm({ ...minimal, requires: { db: { interface: 'x', scope: 'local' } } }),
    /one of global, container/,
  ],
  ['a subordinate without container endpoint', () => charm({ ...minimal, subordinate: true }), /scope: container/],
  [
    'an extra binding that is an endpoint',
    () => charm({ ...minimal, provides: { db: 'x' }, 'extra-bindings': { db: null } }),
    /extra-bindings\.db/,
  ],
  ['a resource that is a path', () => charm({ ...minimal, resources: { r: { filename: 'a/b' } } }), /bare file name/],
  ['a config file without options', () => charm(minimal, {}), /expected the key "options"/],
  ['an option of an unknown type', () => charm(minimal, { options: { a: { type: 'list' } } }), /one of string, int/],
  [
    'a default of the wrong type',
    () => charm(minimal, { options: { a: { type: 'int', default: 'x' } } }),
    /options\.a\.default: expected int/,
  ],
  ['an action with a capital', () => charm(minimal, undefined, { Backup: null }), /lower-case/],
  ['a reserved action', () => charm(minimal, undefined, { 'juju-x': null }), /reserved/],
  [
    'a reference in a schema',
    () => charm(minimal, undefined, { a: { params: { p: { $ref: '#' } } } }),
    /references are not allowed/,
  ],
  ['an empty list of extra bindings', () => charm({ ...minimal, 'extra-bindings': {} }), /at least one name/],
  [
    'keys of both generations',
    () => charm({ ...minimal, series: ['jammy'], assumes: ['juju'] }),
    /different generations/,
  ],
  ['a user that is none', () => charm({ ...minimal, 'charm-user': 'me' }), /one of root, sudoer, non-root/],
  ['an assumption that is no word', () => charm({ ...minimal, assumes: ['juju ~ 3'] }), /assumes\.0: cannot read/],
  [
    'an assumption of two kinds',
    () => charm({ ...minimal, assumes: [{ 'any-of': [], 'all-of': [] }] }),
    /any-of or all-of/,
  ],
  ['assumptions that are no list', () => charm({ ...minimal, assumes: 'juju' }), /assumes: expected a list/],
  ['a version that is none', () => charm({ ...minimal, 'min-juju-version': 'new' }), /expected a version/],
  [
    'a mount of a storage that is not there',
    () => charm({ ...minimal, containers: { c: { mounts: [{ storage: 'data', location: '/d' }] } } }),
    /there is no storage "data"/,
  ],
  [
    'a mount without location',
    () =>
      charm({
        ...minimal,
        storage: { data: { type: 'filesystem' } },
        containers: { c: { mounts: [{ storage: 'data' }] } },
      }),
    /mounts\.0\.location/,
  ],
  ['a reserved user of a container', () => charm({ ...minimal, containers: { c: { uid: 1000 } } }), /reserved/],
  ['a payload without type', () => charm({ ...minimal, payloads: { p: {} } }), /payloads\.p\.type/],
  [
    'a profile that sets limits',
    () =>
      parseCharm({
        metadata: minimal,
        config: undefined,
        actions: undefined,
        lxdProfile: { config: { 'limits.cpu': '2' } },
      }),
    /lxd-profile\.yaml: config\.limits\.cpu/,
  ],
  [
    'a profile with a disk',
    () =>
      parseCharm({
        metadata: minimal,
        config: undefined,
        actions: undefined,
        lxdProfile: { devices: { d: { type: 'disk' } } },
      }),
    /devices\.d\.type: expected one of unix-char/,
  ],
];

for (const [what, read, message] of faults)
  test(`${what} is refused with its place`, () => {
    assert.throws(
      read,
      (error) => error instanceof AgentError && error.code === 'charm-invalid' && message.test(error.message),
    );
  });

test('a short endpoint is one with its interface only', () => {
  assert.deepEqual(charm({ ...minimal, requires: { db: 'pgsql' } }).endpoints, [
    { name: 'db', role: 'requirer', interface: 'pgsql', scope: 'global', limit: null, optional: false },
  ]);
});

test('a juju-info requirer of a subordinate is legal', () => {
  const metadata = {
    ...minimal,
    subordinate: true,
    requires: { 'juju-info': { interface: 'juju-info', scope: 'container' } },
  };
  assert.equal(charm(metadata).endpoints.length, 1);
});

test('options may be null, and an option without type is a string', () => {
  assert.deepEqual(charm(minimal, { options: null }).config, {});
  assert.deepEqual(charm(minimal, { options: { a: null } }).config, {
    a: { type: 'string', default: null, description: '' },
  });
});

test('an action schema is an object schema that allows more properties unless it says not', () => {
  const { actions } = charm(minimal, undefined, {
    backup: { params: { to: { type: 'string' } }, required: ['to'] },
    ping: null,
  });
  assert.deepEqual(actions.backup?.schema, {
    type: 'object',
    properties: { to: { type: 'string' } },
    required: ['to'],
    additionalProperties: true,
  });
  assert.deepEqual(actions.ping?.schema, { type: 'object', properties: {}, additionalProperties: true });
});

const typed: readonly (readonly [ConfigType, string, unknown])[] = [
  ['int', '42', 42],
  ['int', '-7', -7],
  ['int', '4.2', 'refused'],
  ['int', 'abc', 'refused'],
  ['int', '99999999999999999999', 'refused'],
  ['float', '1e3', 1000],
  ['float', '.5', 0.5],
  ['float', 'x', 'refused'],
  ['boolean', 'True', true],
  ['boolean', '0', false],
  ['boolean', 'yes', 'refused'],
  ['secret', '', ''],
  ['secret', 'secret:abc', 'secret:abc'],
  ['secret', 'hunter2', 'refused'],
  ['string', '', ''],
  ['string', ' a ', ' a '],
];

for (const [type, text, value] of typed)
  test(`"${text}" as ${type} is ${JSON.stringify(value)}`, () => {
    const read = () => parseConfigText('x', { type, default: null, description: '' }, text);
    if (value === 'refused')
      assert.throws(read, {
        code: 'config-invalid',
        message: `cannot set option "x": expected ${type}, got "${text}"`,
      });
    else assert.equal(read(), value);
  });

test('a setting wins over the default, and settings of options that are gone are left out', () => {
  const { config } = charm(minimal, { options: { a: { default: 'x' }, b: { type: 'int', default: 1 }, c: {} } });
  assert.deepEqual(effectiveConfig({ config }, { b: 2, gone: 3 }), { a: 'x', b: 2, c: null });
});

test('whatever the documents are, the answer is a charm or a fault with its place', () => {
  fc.assert(
    fc.property(fc.object(), fc.anything(), fc.anything(), (metadata, config, actions) => {
      try {
        charm({ ...metadata, ...minimal }, config, actions);
      } catch (error) {
        assert.ok(error instanceof AgentError && error.code === 'charm-invalid', String(error));
      }
    }),
  );
});

test('any document is a charm or a fault with its place, never anything else', () => {
  const text = fc.constantFrom('web', 'juju-x', 'db', 'container', 'juju >= 3', '__proto__', 'constructor', '', '../x');
  const { document } = fc.letrec<{ document: unknown }>((tie) => ({
    document: fc.oneof(
      { maxDepth: 5 },
      text,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('document'), { maxLength: 3 }),
      fc.dictionary(
        fc.oneof(
          text,
          fc.constantFrom(
            'interface',
            'scope',
            'options',
            'type',
            'default',
            'params',
            '$ref',
            'any-of',
            'mounts',
            'uid',
          ),
        ),
        tie('document'),
        { maxKeys: 4 },
      ),
    ),
  }));
  const sections = [
    'provides',
    'requires',
    'peers',
    'extra-bindings',
    'containers',
    'assumes',
    'payloads',
    'storage',
    'resources',
  ];
  const metadata = fc
    .dictionary(fc.constantFrom(...sections, 'subordinate', 'min-juju-version', 'charm-user'), document)
    .map((some) => ({ ...minimal, ...some }));
  fc.assert(
    fc.property(fc.oneof(metadata, document), document, document, document, (given, config, actions, lxdProfile) => {
      try {
        parseCharm({ metadata: given, config, actions, lxdProfile });
      } catch (error) {
        assert.ok(error instanceof AgentError && error.code === 'charm-invalid', String(error));
      }
    }),
    { numRuns: 500 },
  );
});
