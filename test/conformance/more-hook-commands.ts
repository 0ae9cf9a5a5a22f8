/** What the hook commands of storage, secrets, leadership, payloads and machines print (charm-runtime.md §5). */
import type { HookCommandCase } from './calls.ts';

const storage: readonly HookCommandCase[] = [
  { row: 'storage-list', call: 'storage-list', out: /^data\/\d+\n$/, keep: 'data' },
  { row: 'storage-list', call: 'storage-list --format json logs', out: '[]\n' },
  { row: 'storage-get', call: 'storage-get -s $data kind', out: 'filesystem\n' },
  {
    row: 'storage-get',
    call: 'storage-get -s $data --format=json',
    out: /^\{"kind":"filesystem","location":"\/.*data\/\d+"\}\n$/,
  },
  { row: 'storage-get', call: 'storage-get', err: 'ERROR no storage instance specified\n', code: 2 },
  { row: 'storage-get', call: 'storage-get -s data/99', err: /not found/, code: 2 },
  { row: 'storage-get', call: 'storage-get -s $data size', err: 'ERROR invalid storage attribute "size"\n', code: 1 },
  { row: 'storage-add', call: 'storage-add', err: 'ERROR storage add requires a storage directive\n', code: 2 },
  { row: 'storage-add', call: 'storage-add logs', err: /storage "logs" not found/, code: 1 },
  { row: 'storage-add', call: 'storage-add data=3', err: /the charm allows 3/, code: 1 },
  { row: 'resource-get', call: 'resource-get seed', out: /^\/.*\/resources\/seed\/seed\.txt$/ },
  { row: 'resource-get', call: 'resource-get shoe', err: /^ERROR could not download resource: /, code: 1 },
  { row: 'resource-get', call: 'resource-get', err: 'ERROR missing required resource name\n', code: 2 },
];

const secrets: readonly HookCommandCase[] = [
  {
    row: 'secret-add',
    call: ['secret-add', '--label', 'shared', '--description', 'for a friend', '--rotate', 'hourly', 'password=one'],
    out: /^secret:[a-z0-9]{20}\n$/,
    keep: 'token',
  },
  { row: 'secret-add', call: 'secret-add', err: 'ERROR missing secret value or filename\n', code: 2 },
  { row: 'secret-add', call: 'secret-add Ab=1', err: /key "Ab" not valid/, code: 2 },
  { row: 'secret-add', call: 'secret-add --rotate often key=1', err: /rotate policy "often" not valid/, code: 2 },
  { row: 'secret-add', call: 'secret-add --owner me key=1', err: /secret owner "me" not valid/, code: 2 },
  {
    row: 'secret-add',
    call: 'secret-add --label shared key=1',
    err: /secret with label "shared" already exists/,
    code: 1,
  },
  { row: 'secret-ids', call: 'secret-ids --format json', out: /^\["[a-z0-9]{20}"\]\n$/ },
  { row: 'secret-get', call: 'secret-get $token', out: 'password: one\n' },
  { row: 'secret-get', call: 'secret-get $token password#base64', out: 'b25l\n' },
  { row: 'secret-get', call: 'secret-get', err: /require either a secret URI or label/, code: 2 },
  { row: 'secret-get', call: 'secret-get --label nobody', err: /not found/, code: 1 },
  {
    row: 'secret-get',
    call: 'secret-get $token --peek --refresh',
    err: 'ERROR specify one of --peek or --refresh but not both\n',
    code: 2,
  },
  {
    row: 'secret-info-get',
    call: 'secret-info-get --label shared --format json',
    out: /^\{"[a-z0-9]{20}":\{"description":"for a friend","label":"shared","owner":"application","revision":1,"rotates":"[^"]+Z","rotation":"hourly"\}\}\n$/,
  },
  { row: 'secret-grant', call: 'secret-grant $token', err: 'ERROR no relation id specified\n', code: 2 },
  { row: 'secret-grant', call: 'secret-grant $token -r $in', out: '', commit: true },
  { row: 'secret-info-get', call: 'secret-info-get $token', out: /target: application-other/ },
  { row: 'secret-revoke', call: 'secret-revoke $token --app other', out: '', commit: true },
  { row: 'secret-info-get', call: 'secret-info-get $token', out: /rotation: hourly\n$/ },
  { row: 'secret-grant', call: 'secret-grant $token -r $in', out: '', commit: true },
  {
    row: 'secret-add',
    call: 'secret-add --owner unit --label scrap alpha#base64=b25l',
    out: /^secret:/,
    keep: 'scrap',
  },
  { row: 'secret-set', call: 'secret-set $scrap alpha=two', out: '' },
  { row: 'secret-set', call: ['secret-set', '', 'alpha=two'], err: 'ERROR missing secret URI\n', code: 2 },
  { row: 'secret-get', call: 'secret-get $scrap alpha --peek', out: 'two\n', commit: true },
  { row: 'secret-info-get', call: 'secret-info-get $scrap --format json', out: /"owner":"unit","revision":2/ },
  { row: 'secret-remove', call: 'secret-remove $scrap --revision 1', out: '' },
  { row: 'secret-remove', call: 'secret-remove $scrap', out: '', commit: true },
  { row: 'secret-get', call: 'secret-get $scrap', err: /not found/, code: 1 },
];

const leadership: readonly HookCommandCase[] = [
  { row: 'leader-set', call: 'leader-set mode=fast colour=red', out: '' },
  { row: 'leader-get', call: 'leader-get', out: 'colour: red\nmode: fast\n' },
  { row: 'leader-set', call: 'leader-set colour=', out: '' },
  { row: 'leader-get', call: 'leader-get --format json -', out: '{"mode":"fast"}\n' },
  { row: 'leader-get', call: 'leader-get colour', out: '' },
  { row: 'leader-set', call: 'leader-set word', err: /expected "key=value", got "word"/, code: 2 },
];

const machines: readonly HookCommandCase[] = [
  {
    row: 'credential-get',
    call: 'credential-get',
    err: 'ERROR cannot access cloud credentials: permission denied\n',
    code: 1,
  },
  {
    row: 'juju-reboot',
    call: 'juju-reboot --now',
    err: 'ERROR juju-reboot is not supported when running an action.\n',
    code: 1,
  },
  { row: 'payload-register', call: 'payload-register docker worker p1 blue', out: '' },
  { row: 'payload-register', call: 'payload-register docker nobody p1', err: /payload "nobody" not found/, code: 1 },
  { row: 'payload-status-set', call: 'payload-status-set worker p1 started', out: '' },
  { row: 'payload-status-set', call: 'payload-status-set worker p1 lazy', err: /status "lazy" not supported/, code: 2 },
  { row: 'payload-unregister', call: 'payload-unregister worker p1', out: '' },
  { row: 'payload-unregister', call: 'payload-unregister worker p1', err: /not found/, code: 1 },
  { row: 'add-metric', call: 'add-metric users=3', err: /in the collect-metrics hook only/, code: 1 },
  ...['pod-spec-set', 'pod-spec-get', 'k8s-spec-set', 'k8s-spec-get', 'k8s-raw-set', 'k8s-raw-get'].map((row) => ({
    row,
    call: row,
    err: `ERROR ${row} is not available on a machine: it exists on Kubernetes only\n`,
    code: 1,
  })),
];

/** Asked of `plain/0`, which leads, behind the others of the leader. `token` is a secret that `other` may read from then on. */
export const moreLeaderCases = [...storage, ...secrets, ...leadership, ...machines];

/** Asked of `plain/1`. From then on it reads the secret by its owner's label. */
export const moreFollowerCases: readonly HookCommandCase[] = [
  { row: 'leader-get', call: 'leader-get mode', out: 'fast\n' },
  { row: 'leader-set', call: 'leader-set mode=slow', err: /cannot write leadership settings: not the leader/, code: 1 },
  { row: 'secret-get', call: 'secret-get --label shared password', out: 'one\n' },
  { row: 'secret-ids', call: 'secret-ids --format json', out: '[]\n' },
  { row: 'secret-info-get', call: 'secret-info-get $token', err: /permission denied/, code: 1 },
  { row: 'secret-set', call: 'secret-set $token password=mine', err: /permission denied/, code: 1 },
  { row: 'secret-grant', call: 'secret-grant $token -r $in', err: /permission denied/, code: 1 },
  { row: 'secret-add', call: 'secret-add password=mine', err: /this unit is not the leader/, code: 1 },
];

/** Asked of `plain/0` when a person trusts it. */
export const trustedCases: readonly HookCommandCase[] = [
  { row: 'credential-get', call: 'credential-get', out: /^name: here\ntype: manual\n$/ },
];
