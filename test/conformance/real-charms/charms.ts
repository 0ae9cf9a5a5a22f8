/** The public charms that are run unmodified, and what is done with each. */
export interface PublicCharm {
  readonly name: string;
  /** `OWNER/NAME` at GitHub. */
  readonly repository: string;
  readonly branch?: string;
  /** Of the charm in its repository. */
  readonly path?: string;
  /** For the table. */
  readonly kind: string;
  /** What its lock file of another tool says, where pip cannot read it, or releases of its time, where it names none. */
  readonly requirements?: readonly string[];
  /** Repositories of its submodules, by folder. */
  readonly submodules?: Readonly<Record<string, string>>;
  /** Repositories of the layers and interfaces that a reactive charm is made of, by the names that it includes them by. */
  readonly layers?: Readonly<Record<string, string>>;
  /** Words for `reeve deploy`. */
  readonly deploy?: readonly string[];
  /** It reads `/etc/lsb-release`, which Debian has not, and knows this name only: the Debian machine calls itself so. */
  readonly named?: 'Ubuntu';
  /** A charm of this list that comes first, and which ends of the two are related. */
  readonly beside?: Neighbour;
  readonly config?: readonly string[];
  /** Words for `reeve run` behind the unit. */
  readonly action?: readonly string[];
  /** Why it stops where it stops, in the words of who has looked. */
  readonly because?: string;
}

export interface Neighbour {
  readonly charm: string;
  /** The charm's own endpoint, then that of the neighbour. */
  readonly relations: readonly (readonly [string, string])[];
}

const beside = (charm: string, ...relations: Neighbour['relations']): Neighbour => ({ charm, relations });
const operator = 'canonical/operator';
const basicLayers = { basic: 'canonical/layer-basic', options: 'juju-solutions/layer-options' };

export const publicCharms: readonly PublicCharm[] = [
  {
    name: 'tinyproxy',
    repository: operator,
    path: 'examples/machine-tinyproxy',
    kind: 'new ops; apt, a daemon of its own',
    config: ['slug=other'],
    because:
      'needs tinyproxy-bin 1.11.1-3 exactly, which is in Ubuntu 24.04 and not in Debian 12; its remove expects what install made',
  },
  {
    name: 'ubuntu',
    repository: 'canonical/charm-ubuntu',
    kind: 'new ops; filesystem storage',
    deploy: ['--storage', 'files=100M'],
    config: ['hostname=renamed'],
  },
  {
    name: 'test-hookcmds',
    repository: operator,
    path: 'test/charms/test_hookcmds',
    requirements: ['ops'],
    kind: 'ops.hookcmds; storage, peers, secrets',
    deploy: ['-n', '2'],
    config: ['int-opt=43'],
    action: ['test-secret-crud'],
  },
  {
    name: 'test-relation',
    repository: operator,
    path: 'test/charms/test_relation',
    requirements: ['ops'],
    kind: 'new ops; peers, relations',
    deploy: ['-n', '2'],
    beside: beside('any-charm', ['db', 'provide-db'], ['ingress', 'provide-ingress']),
    action: ['get-units'],
  },
  {
    name: 'test-secrets',
    repository: operator,
    path: 'test/charms/test_secrets',
    requirements: ['ops'],
    kind: 'new ops; secrets',
    action: ['add-with-meta', 'fields=label,description'],
  },
  {
    name: 'rolling-ops',
    repository: 'canonical/charm-rolling-ops',
    kind: 'new ops; peers, application data as a lock',
    deploy: ['-n', '2'],
    action: ['restart', 'delay=0'],
  },
  {
    name: 'any-charm',
    repository: 'canonical/any-charm',
    requirements: ['ops==3.8.1', 'charmhelpers==1.2.1', 'setuptools', 'packaging', 'pyyaml', 'wheel'],
    kind: 'new ops; 200 endpoints, peers, code from configuration',
    deploy: ['-n', '2'],
    config: ['python-packages='],
    action: ['get-relation-data'],
  },
  {
    name: 'data-integrator',
    repository: 'canonical/data-integrator',
    kind: 'new ops with charm libraries; Poetry',
    config: ['database-name=books'],
  },
  {
    name: 's3-integrator',
    repository: 'canonical/s3-integrator',
    kind: 'new ops with charm libraries; peers, Poetry',
    config: ['bucket=books'],
    action: ['sync-s3-credentials', 'access-key=a', 'secret-key=b'],
  },
  {
    name: 'smtp-integrator',
    repository: 'canonical/smtp-integrator-operator',
    kind: 'new ops; secrets, peers, pydantic',
    deploy: ['--config', 'host=smtp.example'],
    config: ['port=587'],
  },
  {
    name: 'tiny-bash',
    repository: 'erik78se/tiny-bash',
    kind: 'classic bash',
  },
  {
    name: 'ubuntu-leader',
    repository: 'jameinel/ubuntu-leader',
    named: 'Ubuntu',
    kind: 'classic bash; leadership',
    deploy: ['-n', '2'],
  },
  {
    name: 'apt-mirror',
    repository: 'canonical/charm-apt-mirror',
    kind: 'ops; apt, cron',
    config: ['threads=2'],
    action: ['list-snapshots'],
  },
  {
    name: 'local-users',
    repository: 'canonical/charm-local-users',
    named: 'Ubuntu',
    kind: 'ops with charmhelpers; subordinate',
    beside: beside('ubuntu', ['general-info', 'juju-info']),
    config: ['users=ada;Ada Lovelace;', 'group=mathematicians'],
  },
  {
    name: 'lldpd',
    repository: 'canonical/charm-lldpd',
    kind: 'ops; subordinate, apt',
    beside: beside('ubuntu', ['juju-info', 'juju-info']),
    config: ['short-name=true'],
  },
  {
    name: 'sosreport',
    repository: 'canonical/charm-sosreport',
    kind: 'ops; subordinate, apt',
    beside: beside('ubuntu', ['general-info', 'juju-info']),
  },
  {
    name: 'nginx',
    repository: 'canonical/charm-nginx',
    kind: 'ops; apt, Jinja',
    config: ['port=8080'],
  },
  {
    name: 'haproxy',
    repository: 'canonical/haproxy-operator',
    path: 'haproxy-operator',
    kind: 'new ops with charm libraries; apt, peers, TLS',
    config: ['global-maxconn=2048'],
    because: 'a library of it comes from a git repository that was out of reach, so it could not be built',
  },
  {
    name: 'bind',
    repository: 'canonical/bind-operator',
    path: 'bind-operator',
    kind: 'ops; snap, peers',
    because: 'its workload is a snap: there is no snapd and no snap store here',
  },
  {
    name: 'landscape-server',
    repository: 'canonical/landscape-charm',
    kind: 'new ops; apt from a PPA, peers',
    because: 'installs its workload from a PPA for Ubuntu, with add-apt-repository',
  },
  {
    name: 'storage-connector',
    repository: 'canonical/charm-storage-connector',
    named: 'Ubuntu',
    requirements: ['jinja2', 'charmhelpers', 'cosl<0.0.30', 'ops', 'pydantic<2'],
    kind: 'ops with charmhelpers; subordinate, apt',
    deploy: ['--config', 'storage-type=iscsi', '--config', 'iscsi-target=10.77.0.9', '--config', 'iscsi-port=3260'],
    beside: beside('ubuntu', ['host', 'juju-info']),
  },
  {
    name: 'nrpe',
    repository: 'canonical/charm-nrpe',
    submodules: { 'mod/charmhelpers': 'juju/charm-helpers' },
    named: 'Ubuntu',
    kind: 'classic Python with charmhelpers; subordinate, apt',
    beside: beside('ubuntu', ['general-info', 'juju-info']),
    config: ['procs=-w 200 -c 300'],
    action: ['list-nrpe-checks'],
  },
  {
    name: 'rabbitmq-server',
    repository: 'openstack/charm-rabbitmq-server',
    named: 'Ubuntu',
    kind: 'classic Python with charmhelpers; apt, peers, leader data',
    deploy: ['--config', 'source='],
    config: ['queue_thresholds=[[]]'],
    action: ['check-queues'],
  },
  {
    name: 'hacluster',
    repository: 'openstack/charm-hacluster',
    named: 'Ubuntu',
    kind: 'classic Python with charmhelpers; subordinate, apt, peers',
    beside: beside('ubuntu', ['juju-info', 'juju-info']),
    action: ['status'],
    because: 'needs resource-agents-extra, which is in Ubuntu and not in Debian 12',
  },
  {
    name: 'postgresql',
    repository: 'stub42/postgresql-charm',
    branch: 'built',
    named: 'Ubuntu',
    kind: 'reactive; apt, peers, leader data, storage',
    deploy: ['--storage', 'pgdata=100M'],
    config: ['max_connections=120'],
    because: 'has apt install run-one, which is in Ubuntu and not in Debian 12',
  },
  {
    name: 'logrotated',
    repository: 'canonical/charm-logrotated',
    layers: basicLayers,
    named: 'Ubuntu',
    kind: 'reactive with a wheelhouse; subordinate',
    beside: beside('ubuntu', ['juju-info', 'juju-info']),
    config: ['logrotate-retention=30'],
    action: ['update-logrotate-files'],
  },
  {
    name: 'advanced-routing',
    repository: 'canonical/charm-advanced-routing',
    layers: { ...basicLayers, status: 'juju-solutions/layer-status' },
    named: 'Ubuntu',
    kind: 'reactive with a wheelhouse; subordinate',
    beside: beside('ubuntu', ['juju-info', 'juju-info']),
    config: ['enable-advanced-routing=true'],
    action: ['apply-changes'],
    because: 'its action writes below /etc/networkd-dispatcher, which an Ubuntu server has and this Debian lacked',
  },
  {
    name: 'sysconfig',
    repository: 'canonical/charm-sysconfig',
    path: 'src',
    layers: {
      ...basicLayers,
      status: 'juju-solutions/layer-status',
      apt: 'stub42/layer-apt',
      'juju-info': 'juju-solutions/interface-juju-info',
    },
    named: 'Ubuntu',
    kind: 'reactive with a wheelhouse; subordinate, apt',
    deploy: ['--config', 'enable-container=true'],
    beside: beside('ubuntu', ['juju-info', 'juju-info']),
    config: ['cpu-affinity-range=0-1'],
    action: ['clear-notification'],
  },
  {
    name: 'userdir-ldap',
    repository: 'canonical/charm-userdir-ldap',
    submodules: { 'mod/charm-helpers': 'juju/charm-helpers' },
    named: 'Ubuntu',
    kind: 'classic Python with charmhelpers; subordinate',
    beside: beside('ubuntu', ['general-info', 'juju-info']),
    because: 'a library of it comes by a shell script in its charmcraft.yaml, which nobody ran for this',
  },
];
