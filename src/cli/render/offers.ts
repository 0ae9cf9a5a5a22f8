/** What models offer to one another, for people. */
import type { OfferDetails, OfferedEndpoint, SaasStatus } from '../../core/model/index.ts';
import { renderTable, type TableText } from './table.ts';
import { type Colours, coloursFor, statusWithAge, toned, type View } from './words.ts';

/** Ends with a newline. */
export function renderOffers(offers: readonly OfferDetails[], view: View): string {
  if (offers.length === 0) return 'No offers.\n  next: reeve offer APPLICATION:ENDPOINT\n';
  return `${renderTable(offerTable(offers, coloursFor(view.colour)), view.width)}\n`;
}

/** One line for each offer, with the models that are related to it. */
export function offerTable(offers: readonly OfferDetails[], colours: Colours): TableText {
  return {
    head: ['OFFER', 'APPLICATION', 'ENDPOINTS', 'CONNECTED'],
    rows: offers.map(({ url, application, endpoints, connections }) => [
      url,
      application,
      endpointsText(endpoints),
      connections
        .map(
          ({ model, endpoint, life }) =>
            `${model.name}:${endpoint}${life === 'alive' ? '' : ` (${toned(life, colours)})`}`,
        )
        .join('  ') || '-',
    ]),
  };
}

/** One line for each offer that is consumed. */
export function saasTable(saas: readonly SaasStatus[], view: View, colours: Colours): TableText {
  return {
    head: ['SAAS', 'STATUS', 'ENDPOINTS', 'OFFER', 'MESSAGE'],
    rows: saas.map(({ saas: name, life, status, url, endpoints }) => [
      name + (life === 'alive' ? '' : ` (${toned(life, colours)})`),
      statusWithAge(status, view.now, colours),
      endpointsText(endpoints),
      url,
      status.message,
    ]),
  };
}

/** `db (pgsql)`. */
const endpointsText = (endpoints: readonly OfferedEndpoint[]): string =>
  endpoints.map(({ endpoint, interface: name }) => `${endpoint} (${name})`).join('  ');
