/** What services write, out of the daemon too: each as soon as it is started for the first time. */
import type { Log, ServiceBackend, ServiceLogLine } from '../agent/ports/index.ts';
import { explainError } from '../core/errors.ts';
import type { UnitName } from '../core/model/index.ts';

/** The backend, with the lines of its services handed to `put` until the signal. */
export function overheard(
  backend: ServiceBackend,
  put: (service: string, line: ServiceLogLine) => void,
  log: Log,
  signal: AbortSignal,
): ServiceBackend {
  const heard = new Map<string, Promise<void>>();

  /** Resolves when nothing that is written from now on will be missed. */
  function hear(unit: UnitName, service: string): Promise<void> {
    const attached = Promise.withResolvers<void>();
    const follow = async (): Promise<void> => {
      for await (const line of backend.lines?.(unit, service, 0, signal) ?? [])
        if (line === 'now') attached.resolve();
        else put(service, line);
    };
    follow()
      .catch((error: unknown) => log.warn('cannot show what a service writes', { service, error: explainError(error) }))
      .finally(attached.resolve);
    return attached.promise;
  }

  return {
    ...backend,
    async start(spec) {
      const attached = heard.get(spec.service) ?? hear(spec.unit, spec.service);
      heard.set(spec.service, attached);
      await attached;
      await backend.start(spec);
    },
    async adopt() {
      const rows = await backend.adopt();
      for (const { unit, service } of rows) heard.set(service, hear(unit, service));
      return rows;
    },
  };
}
