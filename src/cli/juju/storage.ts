/** Storage in the shape that test libraries parse (charm-runtime.md §15.3). Pure. */
import type { ModelStatus, StorageStatus } from '../../core/model/index.ts';

/** `{storage, filesystems, volumes}`, each only when there is something in it. */
export function storageDocument({ storage = [] }: ModelStatus): Readonly<Record<string, unknown>> {
  const entries = storage.map((instance) => [instance.storage, instanceView(instance)] as const);
  const parts = (kind: StorageStatus['kind'], name: (index: number) => string) =>
    storage
      .filter((instance) => instance.kind === kind)
      .map((instance, index) => [name(index), partView(instance)] as const);
  return {
    ...sectionOf('storage', entries),
    ...sectionOf('filesystems', parts('filesystem', String)),
    ...sectionOf('volumes', parts('block', String)),
  };
}

const sectionOf = (name: string, entries: readonly (readonly [string, unknown])[]) =>
  entries.length === 0 ? {} : { [name]: Object.fromEntries(entries) };

function instanceView({ kind, unit, machine, location, status, pool }: StorageStatus) {
  const attachment = { ...(machine && { machine }), ...(location && { location }), life: lifeOf(status) };
  return {
    kind,
    life: lifeOf(status),
    status: { current: status },
    persistent: pool !== 'tmpfs',
    ...(unit && { attachments: { units: { [unit]: attachment } } }),
  };
}

const partView = ({ storage, unit, machine, location, status, pool, sizeMiB }: StorageStatus) => ({
  'provider-id': storage,
  storage,
  pool,
  size: sizeMiB,
  persistent: pool !== 'tmpfs',
  life: lifeOf(status),
  status: { current: status },
  ...(unit &&
    machine && {
      attachments: {
        machines: { [machine]: { 'mount-point': location ?? '', 'read-only': false, life: lifeOf(status) } },
        units: { [unit]: { machine, ...(location && { location }), life: lifeOf(status) } },
      },
    }),
});

const lifeOf = (status: StorageStatus['status']): 'alive' | 'dying' =>
  status === 'detaching' || status === 'removing' ? 'dying' : 'alive';
