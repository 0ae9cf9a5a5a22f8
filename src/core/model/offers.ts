/** Endpoints that a model offers to others, and what another model makes of an offer. */
import type { Life } from './entities.ts';
import type { ApplicationName, EndpointName, RelationId } from './ids.ts';
import type { Status } from './status.ts';

/** Owner of every model in an offer's URL: `admin/production.db`. */
export const modelsOwner = 'admin';

export interface OfferedEndpoint {
  readonly endpoint: EndpointName;
  readonly role: 'provider' | 'requirer';
  readonly interface: string;
  /** Relations that the endpoint takes; null: any number. */
  readonly limit: number | null;
}

/** A relation that another model has with an offer. */
export interface OfferConnection {
  readonly model: { readonly name: string; readonly uuid: string };
  /** The number of the relation in the offering model. */
  readonly relation: RelationId;
  readonly endpoint: EndpointName;
  readonly life: Life;
}

/** An offer as people see it. */
export interface OfferDetails {
  /** `admin/production.db`. */
  readonly url: string;
  readonly offer: ApplicationName;
  readonly model: { readonly name: string; readonly uuid: string };
  readonly application: ApplicationName;
  readonly charm: string;
  readonly charmRevision: number;
  readonly summary: string;
  readonly endpoints: readonly OfferedEndpoint[];
  readonly connections: readonly OfferConnection[];
}

/** Another model's offer, consumed: an end for relations under a name of this model. */
export interface SaasStatus {
  readonly saas: ApplicationName;
  readonly url: string;
  readonly life: Life;
  /** Of the offered application; `terminated` when the offer is gone. */
  readonly status: Status;
  readonly endpoints: readonly OfferedEndpoint[];
  /** Applications of this model by endpoint of the offer. */
  readonly relations: Readonly<Record<string, readonly ApplicationName[]>>;
}
