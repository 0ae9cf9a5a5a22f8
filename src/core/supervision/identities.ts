/** Who may use a manager besides the users of its machine (pebble.md §3.5, §4.18). */
import { AgentError } from '../errors.ts';

export interface Identity {
  readonly access: 'admin' | 'read' | 'metrics' | 'untrusted';
  readonly local?: { readonly userId: number };
  readonly basic?: { readonly password: string };
  readonly cert?: { readonly pem: string };
}

export type Identities = Readonly<Record<string, Identity>>;
export type IdentityAction = 'add' | 'update' | 'replace' | 'remove';

/** What stands in the place of a secret that is read. Written back, it leaves the secret as it is. */
export const maskedSecret = '*****';

const nameForm = /^[a-zA-Z][a-zA-Z0-9_-]*$/;
const pemForm = /^\s*-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*$/;

/** All or nothing. Null deletes. Throws `usage-invalid`. */
export function changeIdentities(
  known: Identities,
  action: IdentityAction,
  wanted: Readonly<Record<string, Identity | null>>,
): Identities {
  const result = new Map(Object.entries(known));
  for (const [name, identity] of Object.entries(wanted)) {
    refuse(name, problemOf(action, known[name], identity));
    if (identity === null) result.delete(name);
    else result.set(name, validated(name, unmasked(identity, known[name])));
  }
  refuseSharedUsers(result);
  return Object.fromEntries([...result].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function problemOf(action: IdentityAction, known: Identity | undefined, wanted: Identity | null): string | null {
  if (action === 'remove' && wanted !== null) return 'to remove it, say null';
  if ((action === 'add' || action === 'update') && wanted === null) return 'it says nothing';
  if (action === 'add' && known !== undefined) return 'it is there already';
  return (action === 'update' || action === 'remove') && known === undefined ? 'it is not there' : null;
}

function validated(name: string, identity: Identity): Identity {
  const { local, basic, cert } = identity;
  refuse(name, nameForm.test(name) ? null : 'a name has letters, digits, "_" and "-", and begins with a letter');
  refuse(name, local || basic || cert ? null : 'it needs one of local, basic, cert');
  refuse(name, basic?.password === '' ? 'its password is empty' : null);
  refuse(name, cert !== undefined && !pemForm.test(cert.pem) ? 'its pem is not exactly one certificate' : null);
  return identity;
}

function unmasked(identity: Identity, known: Identity | undefined): Identity {
  const { basic, cert } = identity;
  return {
    ...identity,
    ...(basic?.password === maskedSecret && known?.basic && { basic: known.basic }),
    ...(cert?.pem === maskedSecret && known?.cert && { cert: known.cert }),
  };
}

function refuseSharedUsers(identities: ReadonlyMap<string, Identity>): void {
  const owners = new Map<number, string>();
  for (const [name, { local }] of identities) {
    if (local === undefined) continue;
    const other = owners.get(local.userId);
    refuse(name, other === undefined ? null : `its user-id belongs to "${other}"`);
    owners.set(local.userId, name);
  }
}

function refuse(name: string, because: string | null): void {
  if (because !== null)
    throw new AgentError('usage-invalid', 'cannot use this identity', { cause: because, fields: { identity: name } });
}
