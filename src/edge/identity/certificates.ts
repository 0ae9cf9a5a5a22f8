/** Issues the certificates of one controller's small public key infrastructure (security.md §5), P-256 throughout. */
import { createHash, createPublicKey, type KeyObject, randomBytes, sign, type X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { type AgentId, agentId, type Instant } from '../../core/model/index.ts';
import { bitString, boolean, der, explicit, integer, objectId, sequence, tags, time, utf8String } from './der.ts';

const dayMs = 24 * 3600 * 1000;
/** Rotation of the controller's own certificates comes with the trust issue; until then they outlive the machine. */
export const authorityLifeMs = 3650 * dayMs;
export const serverLifeMs = 3650 * dayMs;
/**
 * Security.md §5 wants 24 hours with renewal at two thirds. Renewal comes with the trust issue; until then an agent
 * keeps its first certificate, so it lives for a year.
 */
export const agentLifeMs = 365 * dayMs;
/** Clocks of machines that have just booted may be behind. */
const backdateMs = dayMs;

const keyIdentifierBytes = 20;

const objectIds = {
  ecdsaWithSha256: objectId('1.2.840.10045.4.3.2'),
  commonName: objectId('2.5.4.3'),
  basicConstraints: objectId('2.5.29.19'),
  keyUsage: objectId('2.5.29.15'),
  subjectKeyIdentifier: objectId('2.5.29.14'),
  authorityKeyIdentifier: objectId('2.5.29.35'),
  extendedKeyUsage: objectId('2.5.29.37'),
  subjectAltName: objectId('2.5.29.17'),
  serverAuth: objectId('1.3.6.1.5.5.7.3.1'),
  clientAuth: objectId('1.3.6.1.5.5.7.3.2'),
};

/** The CA as far as issuing needs it. */
export interface Authority {
  readonly name: string;
  readonly key: KeyObject;
}

/** `spiffe://<model>/agent/<agent>`: who an agent is. */
const agentUri = (model: string, agent: string): string => `spiffe://${model}/agent/${agent}`;
/** `spiffe://<controller>/controller`: who serves agents, of whatever model. */
const controllerUri = (controller: string): string => `spiffe://${controller}/controller`;

/** An agent and the model that it belongs to. */
export interface NamedAgent {
  readonly model: string;
  readonly agent: AgentId;
}

/** The agent that a certificate of our CA names, null when it names something else. */
export function agentOf(certificate: X509Certificate): NamedAgent | null {
  const [, model = '', agent = ''] =
    /^URI:spiffe:\/\/([0-9a-f-]{36})\/agent\/([0-9a-f-]{36})$/.exec(certificate.subjectAltName ?? '') ?? [];
  try {
    return model === '' ? null : { model, agent: agentId(agent) };
  } catch {
    return null;
  }
}

/** True for the certificate of this controller; of any controller when it is null. */
export function isController(certificate: X509Certificate, controller: string | null): boolean {
  const [uri = ''] = (certificate.subjectAltName ?? '').split(', ');
  return controller === null
    ? /^URI:spiffe:\/\/[0-9a-f-]{36}\/controller$/.test(uri)
    : uri === `URI:${controllerUri(controller)}`;
}

/** DER of a self-signed CA certificate. */
export function issueAuthority(authority: Authority, now: Instant): Buffer {
  const certificateSigning = bitString(Buffer.from([0b0000_0110]), 1);
  return issue(authority, {
    subject: authority.name,
    publicKey: createPublicKey(authority.key),
    from: now - backdateMs,
    until: now + authorityLifeMs,
    extensions: [
      extension(objectIds.basicConstraints, true, sequence(boolean(true))),
      extension(objectIds.keyUsage, true, certificateSigning),
    ],
  });
}

/** DER of the controller's certificate; names may be host names and addresses. */
export function issueServer(
  authority: Authority,
  given: { readonly publicKey: KeyObject; readonly controller: string; readonly names: readonly string[] },
  now: Instant,
): Buffer {
  return issue(authority, {
    subject: 'reeve-controller',
    publicKey: given.publicKey,
    from: now - backdateMs,
    until: now + serverLifeMs,
    extensions: leafExtensions(objectIds.serverAuth, [
      uriName(controllerUri(given.controller)),
      ...given.names.map(altName),
    ]),
  });
}

/** DER of an agent's certificate. Nothing in it but the key is the applicant's choice. */
export function issueAgent(
  authority: Authority,
  given: { readonly publicKey: KeyObject; readonly model: string; readonly agent: AgentId },
  now: Instant,
): Buffer {
  return issue(authority, {
    subject: given.agent,
    publicKey: given.publicKey,
    from: now - backdateMs,
    until: now + agentLifeMs,
    extensions: leafExtensions(objectIds.clientAuth, [uriName(agentUri(given.model, given.agent))]),
  });
}

interface Content {
  readonly subject: string;
  readonly publicKey: KeyObject;
  readonly from: Instant;
  readonly until: Instant;
  readonly extensions: readonly Buffer[];
}

function issue(authority: Authority, content: Content): Buffer {
  const algorithm = sequence(objectIds.ecdsaWithSha256);
  const publicKey = content.publicKey.export({ format: 'der', type: 'spki' });
  const authorityKey = createPublicKey(authority.key).export({ format: 'der', type: 'spki' });
  const body = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(15)])),
    algorithm,
    distinguishedName(authority.name),
    sequence(time(content.from), time(content.until)),
    distinguishedName(content.subject),
    publicKey,
    explicit(
      3,
      sequence(
        ...content.extensions,
        extension(objectIds.subjectKeyIdentifier, false, der(tags.octetString, keyIdentifier(publicKey))),
        extension(
          objectIds.authorityKeyIdentifier,
          false,
          sequence(der(tags.keyIdentifier, keyIdentifier(authorityKey))),
        ),
      ),
    ),
  );
  return sequence(body, algorithm, bitString(sign('sha256', body, authority.key)));
}

/** Tells a CA from another one of the same name. */
const keyIdentifier = (publicKey: Uint8Array): Buffer =>
  createHash('sha256').update(publicKey).digest().subarray(0, keyIdentifierBytes);

/** A name that consists of one common name. */
export function distinguishedName(commonName: string): Buffer {
  return sequence(der(tags.set, sequence(objectIds.commonName, utf8String(commonName))));
}

function leafExtensions(purpose: Buffer, names: readonly Buffer[]): Buffer[] {
  const digitalSignature = bitString(Buffer.from([0b1000_0000]), 7);
  return [
    extension(objectIds.basicConstraints, true, sequence()),
    extension(objectIds.keyUsage, true, digitalSignature),
    extension(objectIds.extendedKeyUsage, false, sequence(purpose)),
    extension(objectIds.subjectAltName, false, sequence(...names)),
  ];
}

function extension(objectIdentifier: Buffer, critical: boolean, value: Buffer): Buffer {
  return sequence(objectIdentifier, ...(critical ? [boolean(true)] : []), der(tags.octetString, value));
}

const nameTags = { dns: 0x82, uri: 0x86, address: 0x87 };
const uriName = (uri: string): Buffer => der(nameTags.uri, Buffer.from(uri));

function altName(name: string): Buffer {
  return isIP(name) === 0 ? der(nameTags.dns, Buffer.from(name)) : der(nameTags.address, addressBytes(name));
}

function addressBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split('.').map(Number));
  // The URL parser writes IPv6 in one form, without embedded IPv4.
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const groups = (text: string) => (text === '' ? [] : text.split(':').map((group) => group.padStart(4, '0')));
  const [front, back] = [groups(head), groups(tail ?? '')];
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => '0000');
  return Buffer.from([...front, ...zeros, ...back].join(''), 'hex');
}

/** PEM with a final newline: text that is glued to it stays readable. */
export function certificatePem(certificate: Uint8Array): string {
  const lines =
    Buffer.from(certificate)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
