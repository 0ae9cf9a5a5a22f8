/** Offers and what is consumed, in the forms that test libraries parse (charm-runtime.md §15.3). Pure. */
import type { ModelStatus, OfferDetails, OfferedEndpoint } from '../../core/model/index.ts';
import { timeText } from './context.ts';

const endpointsView = (endpoints: readonly OfferedEndpoint[]) =>
  Object.fromEntries(endpoints.map(({ endpoint, interface: name, role }) => [endpoint, { interface: name, role }]));

/** The part of `status` that is about other models; keys are absent when there is nothing. */
export function acrossStatus({ offers = [], saas = [] }: Pick<ModelStatus, 'offers' | 'saas'>) {
  const consumed = saas.map((one) => [
    one.saas,
    {
      url: one.url,
      endpoints: endpointsView(one.endpoints),
      ...(one.life !== 'alive' && { life: one.life }),
      'application-status': {
        current: one.status.status,
        ...(one.status.message !== '' && { message: one.status.message }),
        since: timeText(one.status.since),
      },
      relations: one.relations,
    },
  ]);
  const offered = offers.map((one) => [
    one.offer,
    {
      application: one.application,
      charm: charmUrl(one),
      'total-connected-count': one.connections.length,
      'active-connected-count': one.connections.filter(({ life }) => life === 'alive').length,
      endpoints: endpointsView(one.endpoints),
    },
  ]);
  return {
    ...(consumed.length > 0 && { 'application-endpoints': Object.fromEntries(consumed) }),
    ...(offered.length > 0 && { offers: Object.fromEntries(offered) }),
  };
}

const charmUrl = ({ charm, charmRevision }: OfferDetails): string => `local:${charm}-${charmRevision}`;

const users = { admin: { 'display-name': 'admin', access: 'admin' } };

/** `offers`: of one model, by name. */
export const offersView = (offers: readonly OfferDetails[], controller: string) =>
  Object.fromEntries(
    offers.map((one) => [
      one.offer,
      {
        application: one.application,
        store: controller,
        charm: charmUrl(one),
        'offer-url': one.url,
        endpoints: endpointsView(one.endpoints),
        connections: one.connections.map(({ model, relation, endpoint, life }) => ({
          'source-model-uuid': model.uuid,
          username: 'admin',
          'relation-id': relation,
          endpoint,
          status: { current: life === 'alive' ? 'joined' : life },
        })),
        users,
      },
    ]),
  );

/** `find-offers` and `show-offer`: by URL. */
export const foundView = (offers: readonly OfferDetails[], controller: string) =>
  Object.fromEntries(
    offers.map(({ url, summary, endpoints }) => [
      `${controller}:${url}`,
      { description: summary, access: 'admin', endpoints: endpointsView(endpoints), users },
    ]),
  );
