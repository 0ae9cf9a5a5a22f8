/** Codecs of offers and of what is consumed (`proto/reeve/controller/v1/offers.proto`). */
import {
  applicationName,
  type Command,
  endpointName,
  type OfferConnection,
  type OfferDetails,
  type OfferedEndpoint,
  type SaasStatus,
} from '../../core/model/index.ts';
import { bag, count, flag, id, list, message, optional, orNull, text, word } from './codec.ts';
import { life, relationId, status } from './common.ts';
import { agentV1, controllerV1 } from './protobuf.ts';

type Asked<Kind extends Command['kind']> = Omit<Extract<Command, { readonly kind: Kind }>, 'kind'>;

const application = id(applicationName);
const endpoint = id(endpointName);
const model = message<controllerV1.ModelReference.$Properties, OfferDetails['model']>({ name: text, uuid: text });

/** The part of a command's union that is about offers. */
export const offerCommands = {
  offer: message<controllerV1.Offer.$Properties, Asked<'offer'>>({
    application,
    endpoints: list(endpoint),
    name: optional(application),
  }),
  'remove-offer': message<controllerV1.RemoveOffer.$Properties, Asked<'remove-offer'>>({
    offer: application,
    force: flag,
  }),
  consume: message<controllerV1.Consume.$Properties, Asked<'consume'>>({ offer: text, name: optional(application) }),
  'remove-saas': message<controllerV1.RemoveSaas.$Properties, Asked<'remove-saas'>>({ saas: application, force: flag }),
};

const offeredEndpoint = message<controllerV1.OfferedEndpoint.$Properties, OfferedEndpoint>({
  endpoint,
  role: word<OfferedEndpoint['role'], agentV1.RelationRole>({
    provider: agentV1.RelationRole.RELATION_ROLE_PROVIDER,
    requirer: agentV1.RelationRole.RELATION_ROLE_REQUIRER,
  }),
  interface: text,
  limit: orNull(count()),
});

export const offerDetails = message<controllerV1.OfferDetails.$Properties, OfferDetails>({
  url: text,
  offer: application,
  model,
  application,
  charm: text,
  charmRevision: count(),
  summary: text,
  endpoints: list(offeredEndpoint),
  connections: list(
    message<controllerV1.OfferConnection.$Properties, OfferConnection>({ model, relation: relationId, endpoint, life }),
  ),
});

export const saasStatus = message<controllerV1.SaasStatus.$Properties, SaasStatus>({
  saas: application,
  url: text,
  life,
  status,
  endpoints: list(offeredEndpoint),
  relations: bag(list(application)),
});

export const offerList = message<controllerV1.OfferList.$Properties, { readonly offers: readonly OfferDetails[] }>({
  offers: list(offerDetails),
});
