/** The tables of `docs/compatibility.md`: what there is to conform to, and whose word counts for it. */
import { toolTable } from '../../src/agent/tools/index.ts';

const relationEvents = ['created', 'joined', 'changed', 'departed', 'broken'].map((name) => `relation-${name}`);
const storageEvents = ['storage-attached', 'storage-detaching'];
const secretEvents = ['changed', 'rotate', 'expired', 'remove'].map((name) => `secret-${name}`);
const workloadEvents = ['ready', 'custom-notice', 'check-failed', 'check-recovered'].map((name) => `pebble-${name}`);

interface TableShape {
  readonly rows: readonly string[];
  /** Whose word counts: the columns. */
  readonly clients: readonly string[];
  /** What a machine refuses, in plain words: that is what is proven. */
  readonly refused?: readonly string[];
  /** What a client has no name for, or no part in: there is nothing to try. */
  readonly lacks?: Readonly<Record<string, readonly string[]>>;
}

const kubernetesOnly = ['pod-spec-set', 'pod-spec-get', 'k8s-spec-set', 'k8s-spec-get', 'k8s-raw-set', 'k8s-raw-get'];

/** Charms: on the newest `ops`, on the oldest that still matters, and on no library at all. */
const charms = ['ops', 'old ops', 'bash', 'Perl'] as const;

export type Table = 'Hook commands' | 'Events' | 'Features of ops' | 'Calls of jubilant' | 'Calls of ops.pebble.Client';

export const tables: Readonly<Record<Table, TableShape>> = {
  'Hook commands': {
    rows: [...toolTable.map(({ name }) => name), 'juju-exec'],
    clients: charms,
    // Nobody asks for metrics any more: there is no hook in which they could be given.
    refused: [...kubernetesOnly, 'add-metric'],
  },
  Events: {
    rows: [
      'install',
      'leader-elected',
      'leader-settings-changed',
      'config-changed',
      'start',
      'upgrade-charm',
      'update-status',
      'stop',
      'remove',
      ...relationEvents,
      ...storageEvents,
      ...secretEvents,
      ...workloadEvents,
      'actions',
    ],
    clients: charms,
    lacks: { 'old ops': [...secretEvents, ...workloadEvents] },
  },
  'Features of ops': {
    rows: [
      'both generations of dispatch',
      'legacy hooks under dispatch',
      'deferred events',
      'custom events',
      'stored state in SQLite',
      'stored state in the controller',
      'collect-status',
      'action results and failures',
      'relation data of units and applications',
      'peers',
      'secrets with every policy',
      'storage',
      'resources',
      'ports',
      'network',
      'goal state',
      'reboot',
      'ops.hookcmds',
      'ops.testing agrees',
    ],
    clients: ['ops', 'old ops'],
    lacks: {
      'old ops': ['collect-status', 'secrets with every policy', 'ports', 'goal state', 'reboot', 'ops.hookcmds'],
    },
  },
  'Calls of jubilant': {
    rows: [
      'add_cloud',
      'add_credential',
      'add_machine',
      'add_model',
      'add_secret',
      'add_ssh_key',
      'add_unit',
      'bootstrap',
      'cli',
      'config',
      'consume',
      'debug_log',
      'deploy',
      'destroy_model',
      'exec',
      'grant_secret',
      'integrate',
      'model_config',
      'model_constraints',
      'offer',
      'refresh',
      'remove_application',
      'remove_relation',
      'remove_secret',
      'remove_ssh_key',
      'remove_unit',
      'run',
      'scp',
      'secrets',
      'show_model',
      'show_secret',
      'show_unit',
      'ssh',
      'status',
      'trust',
      'update_cloud',
      'update_secret',
      'version',
      'wait',
    ],
    clients: ['jubilant'],
    // There is no cloud to ask: machines join by themselves.
    refused: ['add_cloud', 'add_credential', 'bootstrap', 'update_cloud'],
  },
  'Calls of ops.pebble.Client': {
    rows: [
      'abort_change',
      'ack_warnings',
      'add_layer',
      'autostart_services',
      'exec',
      'get_change',
      'get_changes',
      'get_checks',
      'get_identities',
      'get_notice',
      'get_notices',
      'get_plan',
      'get_services',
      'get_system_info',
      'get_warnings',
      'list_files',
      'make_dir',
      'notify',
      'pull',
      'push',
      'remove_identities',
      'remove_path',
      'replace_identities',
      'replan_services',
      'restart_services',
      'send_signal',
      'start_checks',
      'start_services',
      'stop_checks',
      'stop_services',
      'wait_change',
    ],
    clients: ['ops'],
  },
};
