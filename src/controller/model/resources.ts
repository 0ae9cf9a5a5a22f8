/** Resources that administrators give to applications; units hear of them by their assignments (charm-runtime.md §1.5). */
import { AgentError } from '../../core/errors.ts';
import type {
  ApplicationName,
  AssignedResource,
  Charm,
  CommandResult,
  GivenResource,
  ResourceView,
  UploadedContent,
} from '../../core/model/index.ts';
import { type Draft, takeNumber } from './draft.ts';
import { charmOf } from './endpoints.ts';
import type { Facts } from './facts.ts';
import { findApplication, findLiveApplication, suggest } from './names.ts';
import type { ApplicationRecord, Reader } from './records.ts';

type Given = Readonly<Record<string, GivenResource>>;

/** Remembers bytes that the store of resources holds. */
export function addContent(draft: Draft, { digest, length }: UploadedContent): UploadedContent {
  draft.put('content', digest, { length });
  return { digest, length };
}

/** True when something is another than before. Throws `resource-invalid`, `not-found`. */
export function giveResources(
  draft: Draft,
  facts: Facts,
  name: ApplicationName,
  charm: Charm,
  given: Given = {},
): boolean {
  const changes = Object.entries(given).map(([resource, one]) =>
    giveResource(draft, facts, name, charm, resource, one),
  );
  return changes.includes(true);
}

function giveResource(
  draft: Draft,
  facts: Facts,
  name: ApplicationName,
  charm: Charm,
  resource: string,
  { digest, filename, image }: GivenResource,
): boolean {
  const declared = Object.hasOwn(charm.resources, resource) ? charm.resources[resource] : undefined;
  if (declared === undefined)
    throw new AgentError('resource-invalid', `cannot give resource "${resource}": the charm does not declare it`, {
      next: suggest(resource, Object.keys(charm.resources), 'the charm declares no resources'),
    });
  if (image && declared.kind === 'file')
    throw new AgentError(
      'resource-invalid',
      `cannot give resource "${resource}": it is a file, and there is none here`,
      {
        fields: { given: filename },
        next: `write ${resource}=PATH`,
      },
    );
  const content = draft.get('content', digest);
  if (content === undefined)
    throw new AgentError('not-found', 'cannot find the bytes of this resource', {
      fields: { resource, digest: digest.slice(0, 12) },
      next: 'upload them first: reeve attach-resource does',
    });
  const key = `${name}/${resource}`;
  if (draft.get('resource', key)?.digest === digest) return false;
  const revision = takeNumber(draft, `resource/${key}`, 1);
  const { length } = content;
  draft.put('resource', key, { revision, digest, length, filename, origin: 'upload', at: facts.now });
  const application = findApplication(draft, name);
  if (!application.resources?.includes(resource))
    draft.put('application', name, { ...application, resources: [...(application.resources ?? []), resource].sort() });
  return true;
}

/** What the assignments of an application's units carry: what was given of what its charm declares. */
export function assignedResources(reader: Reader, name: ApplicationName, charm: Charm): readonly AssignedResource[] {
  return Object.keys(charm.resources)
    .sort()
    .flatMap((resource) => {
      const record = reader.get('resource', `${name}/${resource}`);
      if (record === undefined) return [];
      const { digest, length, revision } = record;
      return [{ name: resource, digest, length, revision }];
    });
}

/** The records go with their application; the numbers stay used up. */
export function forgetResources(draft: Draft, { name, resources = [] }: ApplicationRecord): void {
  for (const resource of resources) draft.delete('resource', `${name}/${resource}`);
}

/** Throws `not-found`, `being-removed`, `resource-invalid`; `reassign` tells the units of what is new. */
export function attachResource(
  draft: Draft,
  facts: Facts,
  { application, name, given }: { application: ApplicationName; name: string; given: GivenResource },
  reassign: (application: ApplicationRecord) => void,
): CommandResult {
  const record = findLiveApplication(draft, application);
  if (!giveResources(draft, facts, record.name, charmOf(draft, record), { [name]: given }))
    return { kind: 'done', changed: [] };
  reassign(record);
  return { kind: 'done', changed: [name, ...record.units] };
}

/** What the charm declares, with what was given for it. Throws `not-found`. */
export function resourceViews(reader: Reader, name: ApplicationName): readonly ResourceView[] {
  const charm = charmOf(reader, findApplication(reader, name));
  return Object.entries(charm.resources)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([resource, { kind, filename, description = '' }]) => {
      const given = reader.get('resource', `${name}/${resource}`);
      return { name: resource, kind, filename, description, ...(given && { given }) };
    });
}
