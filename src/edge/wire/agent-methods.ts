/** What a controller serves to agents: the stream, bundles, enrolment. */
import { type AgentId, agentId, type Digest, digest, type MachineId, machineId } from '../../core/model/index.ts';
import { bytes, count, id, message, text } from './codec.ts';
import { form } from './form.ts';
import { agentMessageForm, controllerMessageForm } from './messages.ts';
import { method } from './method.ts';
import { agentV1 } from './protobuf.ts';

export interface EnrolRequest {
  readonly secret: string;
  readonly csr: Uint8Array;
  readonly longTermKey: Uint8Array;
  readonly longTermSignature: Uint8Array;
  readonly hostname: string;
}
export interface EnrolResponse {
  readonly agent: AgentId;
  readonly machine: MachineId;
  readonly controller: string;
  readonly model: string;
  readonly certificate: Uint8Array;
  readonly ca: Uint8Array;
  readonly controllerKeys: Uint8Array;
}

/** Payload type of the long-term key's signature over the request for a certificate. */
export const enrolPayloadType = 'application/vnd.reeve.enrol.v1';

const enrolRequest = message<agentV1.EnrolRequest.$Properties, EnrolRequest>({
  secret: text,
  csr: bytes,
  longTermKey: bytes,
  longTermSignature: bytes,
  hostname: text,
});
const enrolResponse = message<agentV1.EnrolResponse.$Properties, EnrolResponse>({
  agent: id(agentId),
  machine: id(machineId),
  controller: text,
  model: text,
  certificate: bytes,
  ca: bytes,
  controllerKeys: bytes,
});
const manifestRequest = message<agentV1.ManifestRequest.$Properties, { readonly digest: Digest }>({
  digest: id(digest),
});
const manifestResponse = message<agentV1.ManifestResponse.$Properties, { readonly envelope: Uint8Array }>({
  envelope: bytes,
});
const readRequest = message<agentV1.ReadRequest.$Properties, { readonly digest: Digest; readonly offset: number }>({
  digest: id(digest),
  offset: count(),
});
const chunk = message<agentV1.Chunk.$Properties, { readonly data: Uint8Array }>({ data: bytes });

export const agentMethods = {
  connect: method(agentV1.Agent.prototype.connect, agentMessageForm, controllerMessageForm),
};

export const bundleMethods = {
  manifest: method(
    agentV1.Bundles.prototype.manifest,
    form('manifest request', agentV1.ManifestRequest, manifestRequest),
    form('manifest', agentV1.ManifestResponse, manifestResponse),
  ),
  read: method(
    agentV1.Bundles.prototype.read,
    form('bundle request', agentV1.ReadRequest, readRequest),
    form('bundle chunk', agentV1.Chunk, chunk),
  ),
  readResource: method(
    agentV1.Bundles.prototype.readResource,
    form('resource request', agentV1.ReadRequest, readRequest),
    form('resource chunk', agentV1.Chunk, chunk),
  ),
};

export const enrolmentMethods = {
  enrol: method(
    agentV1.Enrolment.prototype.enrol,
    form('enrolment', agentV1.EnrolRequest, enrolRequest),
    form('enrolment answer', agentV1.EnrolResponse, enrolResponse),
  ),
};
