/** How offers, and what is offered, are written by people. */
import { AgentError } from '../errors.ts';
import { type ApplicationName, applicationName, type EndpointName, endpointName } from './ids.ts';
import { modelName } from './models.ts';
import { modelsOwner } from './offers.ts';

export interface OfferUrl {
  readonly model: string;
  readonly offer: ApplicationName;
  /** `admin/production.db:db` names one endpoint of the offer. */
  readonly endpoint?: EndpointName;
}

const form = /^(?:[^:/.]+:)?(?:([^:/.]+)\/)?([^:/.]+)\.([^:/.]+)(?::([^:/.]+))?$/;

/** True for what can only be an offer: names of applications have no dots. */
export const isOfferUrl = (text: string): boolean => text.includes('.');

/**
 * `[controller:][admin/]model.offer[:endpoint]`: there is one controller and one owner, so they add nothing. Throws
 * `name-invalid`.
 */
export function parseOfferUrl(text: string): OfferUrl {
  const [, owner = modelsOwner, model = '', offer = '', endpoint] = form.exec(text) ?? [];
  if (model === '' || owner !== modelsOwner)
    throw new AgentError('name-invalid', `cannot read "${text.slice(0, 80)}" as an offer`, {
      next: `expected ${modelsOwner}/MODEL.OFFER: reeve find-offers shows what there is`,
    });
  return {
    model: modelName(model),
    offer: applicationName(offer),
    ...(endpoint !== undefined && { endpoint: endpointName(endpoint) }),
  };
}

export const offerUrl = (model: string, offer: string): string => `${modelsOwner}/${model}.${offer}`;

export interface OfferedText {
  /** Absent: the model of the command. */
  readonly model?: string;
  readonly application: ApplicationName;
  readonly endpoints: readonly EndpointName[];
}

const offeredForm = /^(?:(?:[^:/.]+\/)?([^:/.]+)\.)?([^:/.]+):([^:/.]+)$/;

/** `[model.]application:endpoint[,endpoint]`. Throws `usage-invalid`, `name-invalid`. */
export function parseOffered(text: string): OfferedText {
  const [, model, application, endpoints] = offeredForm.exec(text) ?? [];
  if (application === undefined || endpoints === undefined)
    throw new AgentError(
      'usage-invalid',
      `cannot offer "${text.slice(0, 80)}": an offer must specify at least one endpoint`,
      {
        next: 'expected APPLICATION:ENDPOINT or APPLICATION:ENDPOINT,ENDPOINT',
      },
    );
  return {
    ...(model !== undefined && { model: modelName(model) }),
    application: applicationName(application),
    endpoints: endpoints.split(',').map(endpointName),
  };
}
