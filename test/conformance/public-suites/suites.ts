/** The public suites: where their tests are, how they get their charms, and what of them is not possible here, and why. */

export interface Suite {
  readonly name: string;
  /** A file that only a checkout of this project has. */
  readonly mark: string;
  readonly tests: string;
  /** Charms that are packed beforehand; the others are packed by the suite itself. */
  readonly charms: readonly string[];
  /** For pip: the checkout itself and what the suite imports. */
  readonly requirements: readonly string[];
  /** Charms that it deploys by name, for `--store`. */
  readonly store: readonly string[];
  /** By file, or by `file::test`. */
  readonly notPossible: Readonly<Record<string, string>>;
}

const store = 'deploys from the public store';
const clouds = 'is about clouds and their credentials';

export const suites: readonly Suite[] = [
  {
    name: 'jubilant',
    mark: 'jubilant/_juju.py',
    tests: 'tests/integration',
    charms: ['tests/integration/charms/testdb', 'tests/integration/charms/testapp'],
    requirements: ['.', 'pytest', 'cryptography', 'uv'],
    store: ['canonical/charm-ubuntu'],
    notPossible: {
      'test_cloud.py': clouds,
      'test_credentials.py': clouds,
      'test_deployment.py': store,
      'test_execution.py::test_exec_error_machine_on_k8s': 'expects Kubernetes, where there are no machines',
      'test_execution.py::test_ssh': store,
      'test_execution.py::test_scp': store,
    },
  },
  {
    name: 'ops',
    mark: 'ops/charm.py',
    tests: 'test/integration',
    charms: [],
    requirements: ['.', 'httpx', 'jubilant', 'jubilant-backports', 'minio', 'pytest', 'uv'],
    store: ['canonical/any-charm'],
    notPossible: {
      'test_hookcmds.py::test_credential_get': 'wants the credential of a cloud',
      'test_hookcmds.py::test_juju_reboot_queues_reboot': 'wants a machine that really restarts',
      'test_tracing.py': 'deploys from the public store, on Kubernetes',
    },
  },
];
