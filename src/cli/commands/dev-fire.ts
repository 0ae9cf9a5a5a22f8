/** `dev fire`: one event of a unit's charm, now, as an exec of what the agent itself would start (charm-runtime.md §3). */
import type { Admin } from '../../controller/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { UnitDetails } from '../../core/model/index.ts';
import { closest } from '../suggest.ts';
import { quoteForShell } from './run.ts';

export interface FireRequest {
  readonly unit: string;
  readonly event: string;
  /** The unit of the other side; the first one that is there when absent. */
  readonly remote?: string;
  /** The secret that a secret event is about. */
  readonly secret?: string;
}

const plainEvents = [
  'install',
  'start',
  'config-changed',
  'update-status',
  'upgrade-charm',
  'leader-elected',
  'leader-settings-changed',
  'post-series-upgrade',
  'pre-series-upgrade',
  'stop',
  'remove',
];
const secretEvents = ['secret-changed', 'secret-rotate', 'secret-expired', 'secret-remove'];
/** Events of a relation where no unit of the other side is the cause. */
const withoutRemote = ['created', 'broken'];

/** The line that `exec` runs. Throws `not-found` for an event that the charm cannot have, or has nothing to be about. */
export async function fireCommand(admin: Admin, request: FireRequest): Promise<string> {
  const variables = { ...(await variablesOf(admin, request)), ...namesOf(request.event) };
  const exports = Object.entries(variables).map(([name, value]) => `${name}=${quoteForShell(value)}`);
  const hook = `hooks/${request.event}`;
  return `cd "$JUJU_CHARM_DIR" && export ${exports.join(' ')} && if [ -x dispatch ]; then exec ./dispatch; elif [ -x ${hook} ]; then exec ${hook}; else echo "the charm has no ${hook}"; fi`;
}

const namesOf = (event: string) => ({ JUJU_DISPATCH_PATH: `hooks/${event}`, JUJU_HOOK_NAME: event });

async function variablesOf(admin: Admin, request: FireRequest): Promise<Readonly<Record<string, string>>> {
  const { event } = request;
  if (plainEvents.includes(event)) return {};
  const unit = await admin.showUnit(request.unit);
  const [, endpoint = '', change = ''] = /^(.+)-relation-(created|joined|changed|departed|broken)$/.exec(event) ?? [];
  if (endpoint !== '') return relationVariables(unit, endpoint, change, request);
  const [, storage = ''] = /^(.+)-storage-(?:attached|detaching)$/.exec(event) ?? [];
  if (storage !== '') return await storageVariables(admin, unit, storage);
  if (secretEvents.includes(event)) return await secretVariables(admin, request);
  const meant = closest(event, [...plainEvents, ...secretEvents]);
  throw new AgentError('not-found', 'cannot fire this event: charms have none of that name', {
    fields: { event },
    next:
      meant === null
        ? `there are: ${plainEvents.join(', ')}, and those of relations, storage, secrets`
        : `did you mean ${meant}?`,
  });
}

function relationVariables(
  { unit, relations }: UnitDetails,
  endpoint: string,
  change: string,
  { remote }: FireRequest,
): Readonly<Record<string, string>> {
  const found = relations.find((one) => one.endpoint === endpoint);
  if (found === undefined)
    throw nothing(
      `the endpoint ${endpoint} of ${unit} has no relation`,
      relations.map((one) => one.endpoint),
    );
  const others = Object.keys(found.relatedUnits);
  const there = others.filter((name) => found.relatedUnits[name]?.inScope);
  const chosen = remote ?? there[0] ?? others[0];
  const isAbout = !withoutRemote.includes(change);
  if (isAbout && (chosen === undefined || !others.includes(chosen)))
    throw nothing(`no such unit is on the other side of ${endpoint}`, others);
  return {
    JUJU_RELATION: endpoint,
    JUJU_RELATION_ID: `${endpoint}:${found.relation}`,
    JUJU_REMOTE_APP: found.relatedApplication,
    JUJU_REMOTE_UNIT: isAbout ? (chosen ?? '') : '',
    ...(change === 'departed' && { JUJU_DEPARTING_UNIT: chosen ?? '' }),
  };
}

async function storageVariables(admin: Admin, { unit }: UnitDetails, name: string) {
  const { storage = [] } = await admin.status();
  const own = storage.filter((one) => one.unit === unit);
  const found = own.find((one) => one.storage.startsWith(`${name}/`));
  if (found === undefined)
    throw nothing(
      `${unit} has no storage ${name}`,
      own.map((one) => one.storage),
    );
  return {
    JUJU_STORAGE_ID: found.storage,
    JUJU_STORAGE_KIND: found.kind,
    JUJU_STORAGE_LOCATION: found.location ?? '',
  };
}

async function secretVariables(admin: Admin, { secret }: FireRequest) {
  if (secret === undefined)
    throw new AgentError('usage-invalid', 'cannot fire a secret event without a secret', { next: 'add --secret ID' });
  const [found] = await admin.secrets({ secret, reveal: false });
  if (found === undefined) throw nothing('there is no such secret', []);
  return {
    JUJU_SECRET_ID: `secret:${found.secret}`,
    JUJU_SECRET_LABEL: found.label,
    JUJU_SECRET_REVISION: String(found.latest),
  };
}

const nothing = (because: string, known: readonly string[]): AgentError =>
  new AgentError('not-found', `cannot fire this event: ${because}`, {
    next: known.length === 0 ? 'reeve status' : `there is: ${known.join(', ')}`,
  });
