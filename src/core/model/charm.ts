/** The parts of a charm's own files that both sides need (charm-runtime.md §1.3-§1.8), already validated. */
import type { ConfigType, ConfigValue, RelationRole } from './entities.ts';
import type { EndpointName } from './ids.ts';
import type { StorageDeclaration } from './storage.ts';

/** The generation that charms and their tests find here: they choose their features by it (charm-runtime.md §14.2). */
export const charmProfileVersion = '3.6.11';

export interface Charm {
  readonly name: string;
  readonly summary: string;
  readonly subordinate: boolean;
  /** Declared endpoints; the implicit `juju-info` is not among them. */
  readonly endpoints: readonly Endpoint[];
  readonly extraBindings: readonly string[];
  readonly config: Readonly<Record<string, ConfigOption>>;
  readonly actions: Readonly<Record<string, ActionSpec>>;
  readonly storage: Readonly<Record<string, StorageDeclaration>>;
  readonly resources: Readonly<Record<string, ResourceDeclaration>>;
  readonly containers: readonly string[];
  /** Absent in a charm that was stored before these were read. */
  readonly assumes?: readonly Assumption[];
  readonly minJujuVersion?: string;
  /** Payload classes with their type. */
  readonly payloads?: Readonly<Record<string, string>>;
}

/** What a charm expects of its controller (charm-runtime.md §1.10). */
export type Assumption =
  | {
      readonly kind: 'feature';
      readonly feature: string;
      readonly version: { readonly operator: '>=' | '<'; readonly than: string } | null;
    }
  | { readonly kind: 'any-of'; readonly of: readonly Assumption[] }
  | { readonly kind: 'all-of'; readonly of: readonly Assumption[] };

export interface Endpoint {
  readonly name: EndpointName;
  readonly role: RelationRole;
  readonly interface: string;
  readonly scope: 'global' | 'container';
  readonly limit: number | null;
  readonly optional: boolean;
}

export interface ResourceDeclaration {
  readonly kind: 'file' | 'oci-image';
  /** The last part of the path that `resource-get` prints. */
  readonly filename: string;
  readonly description?: string;
}

export interface ConfigOption {
  readonly type: ConfigType;
  readonly default: ConfigValue;
  readonly description: string;
}

export interface ActionSpec {
  readonly description: string;
  /** JSON Schema draft 4 of the parameters, `type: object` (charm-runtime.md §1.8). */
  readonly schema: Readonly<Record<string, unknown>>;
  readonly parallel: boolean;
  readonly executionGroup: string | null;
}

/** Endpoints that every application has without declaring them. */
export const implicitEndpoint = 'juju-info' as EndpointName;

/** Everything that `network-get`, bindings and ports may name. */
export const bindingNames = (charm: Pick<Charm, 'endpoints' | 'extraBindings'>): readonly string[] => [
  ...charm.endpoints.map(({ name }) => name),
  ...charm.extraBindings,
  implicitEndpoint,
];
