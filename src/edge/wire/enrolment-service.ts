/** The controller's half of joining (security.md §5.3). */
import type { Enrolment, Log } from '../../controller/ports/index.ts';
import { AgentError } from '../../core/errors.ts';
import type { Instant } from '../../core/model/index.ts';
import { verifyDetached } from '../dsse/index.ts';
import { type ControllerIdentity, issueAgent, readSigningRequest, secretHash } from '../identity/index.ts';
import { type EnrolRequest, type EnrolResponse, enrolmentMethods, enrolPayloadType } from './agent-methods.ts';
import { serveUnary } from './serving.ts';

const hostnameCharactersMax = 253;

export function enrolmentService(
  identity: ControllerIdentity,
  enrolment: Enrolment,
  log: Log,
  now: () => Instant,
): { readonly enrol: ReturnType<typeof serveUnary> } {
  async function enrol(asked: EnrolRequest): Promise<EnrolResponse> {
    // Everything that can be wrong with the request is found before the token is used up.
    const publicKey = readSigningRequest(asked.csr);
    if (!verifyDetached(asked.longTermKey, enrolPayloadType, asked.csr, asked.longTermSignature))
      throw new AgentError('message-invalid', 'cannot enrol: the long-term key did not sign the request');
    const { agent, machine, model } = await enrolment.redeem(secretHash(asked.secret), {
      hostname: asked.hostname.slice(0, hostnameCharactersMax),
      longTermKey: Buffer.from(asked.longTermKey).toString('hex'),
    });
    log.info('agent enrolled', { model, agent, machine, hostname: asked.hostname });
    return {
      agent,
      machine,
      controller: identity.controller,
      model,
      certificate: issueAgent(identity.authority, { publicKey, model, agent }, now()),
      ca: identity.authorityCertificate.raw,
      controllerKeys: identity.controllerKeys,
    };
  }
  return { enrol: serveUnary(enrolmentMethods.enrol, log, enrol) };
}
