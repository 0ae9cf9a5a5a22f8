/** Joining, and who is let in afterwards (security.md §5, A31, A32, A34, A36). */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import tls from 'node:tls';
import { Client, credentials, Metadata } from '@grpc/grpc-js';
import type { AgentConnection } from '../../../src/controller/ports/index.ts';
import type { Digest } from '../../../src/core/model/index.ts';
import {
  certificatePem,
  createControllerIdentity,
  issueAgent,
  loadAgentIdentity,
  privatePem,
} from '../../../src/edge/identity/index.ts';
import { adminMethods } from '../../../src/edge/wire/admin-methods.ts';
import { agentMethods, bundleMethods } from '../../../src/edge/wire/agent-methods.ts';
import { callUnary } from '../../../src/edge/wire/calling.ts';
import { grpcLink, join } from '../../../src/edge/wire/index.ts';
import { messageBytesMax } from '../../../src/edge/wire/limits.ts';
import { collect, quiet, type World, world } from './controller.ts';

const never = new AbortController().signal;
const digest = 'a'.repeat(64) as Digest;

test('a machine joins and connects as the agent that the controller made of it', async (t) => {
  const connected = Promise.withResolvers<AgentConnection>();
  const { joined, link, identity, folder } = await world(t, { onAgent: async (one) => connected.resolve(one) });
  const agent = await joined('m');
  await link(agent).connect(never);
  assert.equal((await connected.promise).agent, agent.agent);
  assert.deepEqual(await loadAgentIdentity(path.join(folder, 'm')), agent);
  assert.deepEqual(
    [agent.controller, agent.model, Buffer.from(agent.controllerKeys).toString()],
    [identity.controller, identity.model, Buffer.from(identity.controllerKeys).toString()],
  );
  const { subjectAltName, ca, keyUsage } = new X509Certificate(agent.certificate);
  assert.deepEqual(
    [subjectAltName, ca, keyUsage],
    [`URI:spiffe://${identity.model}/agent/${agent.agent}`, false, ['1.3.6.1.5.5.7.3.2']],
  );
});

test('keys are for their owner only, and the token is in no file', async (t) => {
  const { folder, token, serving } = await world(t);
  const secret = token();
  const dataDirectory = path.join(folder, 'm');
  await join({ token: secret, address: serving.address, dataDirectory, hostname: 'm' });
  const identity = path.join(dataDirectory, 'identity');
  assert.equal((await stat(identity)).mode & 0o777, 0o700);
  for (const name of await readdir(identity)) {
    assert.equal((await stat(path.join(identity, name))).mode & 0o777, 0o600, name);
    assert.ok(!(await readFile(path.join(identity, name), 'utf8')).includes(secret.slice(4, 68)), name);
  }
});

test('a machine without identity is told to join', async (t) => {
  const { folder } = await world(t);
  await assert.rejects(loadAgentIdentity(folder), (error: { code: string; next: string }) => {
    assert.equal(error.code, 'not-found');
    assert.match(error.next, /^reeve join/);
    return true;
  });
});

test('a token works once, and a machine joins once', async (t) => {
  const { folder, token, serving } = await world(t);
  const { address } = serving;
  const once = token();
  const ask = (name: string, given = once) =>
    join({ token: given, address, dataDirectory: path.join(folder, name), hostname: name });
  await ask('first');
  await assert.rejects(ask('second'), { code: 'token-invalid' });
  const unused = token();
  await assert.rejects(ask('first', unused), { code: 'already-exists' });
  await ask('third', unused);
});

test('a token that is not one is refused without being repeated', async () => {
  const request = { address: '127.0.0.1:1', dataDirectory: '/nonexistent', hostname: 'm' };
  for (const token of ['', 'rj1.aa.bb.cc', 'secret', `rj2.${digest}.${digest}.${digest}`])
    await assert.rejects(join({ ...request, token }), (error: Error & { code: string }) => {
      assert.equal(error.code, 'token-invalid');
      assert.ok(token === '' || !JSON.stringify([error.message, error]).includes(token));
      return true;
    });
});

test('a controller without the pinned key is refused before anything is sent', async (t) => {
  const { token, serving, folder } = await world(t);
  const [version, secret, , keys] = token().split('.');
  const given = [version, secret, digest, keys].join('.');
  const dataDirectory = path.join(folder, 'm');
  await assert.rejects(join({ token: given, address: serving.address, dataDirectory, hostname: 'm' }), {
    code: 'peer-untrusted',
  });
  await assert.rejects(loadAgentIdentity(dataDirectory), { code: 'not-found' });
});

test('controller-keys other than the pinned ones are refused', async (t) => {
  const { token, serving, folder } = await world(t);
  const given = [...token().split('.').slice(0, 3), digest].join('.');
  await assert.rejects(
    join({ token: given, address: serving.address, dataDirectory: path.join(folder, 'm'), hostname: 'm' }),
    { code: 'peer-untrusted' },
  );
});

/** A server that shows the pinned CA but has its own certificate from elsewhere. */
async function impostor(t: Parameters<typeof world>[0], victim: World['identity'], folder: string): Promise<string> {
  const rogue = await createControllerIdentity(path.join(folder, 'rogue'), { model: victim.model });
  const [leaf = ''] = rogue.serverChain.split(/(?<=-----END CERTIFICATE-----\n)/);
  const server = tls.createServer({
    key: rogue.serverKey,
    cert: leaf + certificatePem(victim.authorityCertificate.raw),
    ALPNProtocols: ['h2'],
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  return `127.0.0.1:${(server.address() as { port: number }).port}`;
}

test('a rogue that shows the right CA without its key is refused, by machines and by agents', async (t) => {
  const { identity, token, joined, folder } = await world(t);
  const address = await impostor(t, identity, folder);
  await assert.rejects(join({ token: token(), address, dataDirectory: path.join(folder, 'm'), hostname: 'm' }), {
    code: 'peer-untrusted',
  });
  const link = grpcLink({ address, identity: await joined(), log: quiet });
  t.after(() => link.close());
  await assert.rejects(link.connect(never), { code: 'peer-untrusted' });
});

test('another controller at the same address is refused, although its CA has the same name', async (t) => {
  const [mine, other] = [await world(t), await world(t)];
  const link = grpcLink({ address: other.serving.address, identity: await mine.joined(), log: quiet });
  t.after(() => link.close());
  await assert.rejects(link.connect(never), (error: { code: string; next: string }) => {
    assert.equal(error.code, 'peer-untrusted');
    assert.match(error.next, /join/);
    return true;
  });
});

test('nobody at the address is no distrust', async (t) => {
  const { token, folder, serving, joined } = await world(t);
  const agent = await joined();
  await serving.close();
  const { address } = serving;
  await assert.rejects(join({ token: token(), address, dataDirectory: path.join(folder, 'm'), hostname: 'm' }), {
    code: 'controller-unavailable',
  });
  const link = grpcLink({ identity: agent, log: quiet });
  t.after(() => link.close());
  await assert.rejects(link.connect(never), { code: 'controller-unavailable' });
});

test('only a certificate of this CA, for clients and of this model, opens the stream', async (t) => {
  const { identity, joined, link, folder } = await world(t, {
    onAgent: async () => assert.fail('somebody was let in'),
  });
  const agent = await joined();
  const rogue = await createControllerIdentity(path.join(folder, 'rogue'), { model: identity.model });
  const { publicKey } = new X509Certificate(agent.certificate);
  const issued = (authority: typeof identity.authority, model: string, at = Date.now()) => ({
    certificate: certificatePem(issueAgent(authority, { publicKey, model, agent: agent.agent }, at)),
  });
  const [server = ''] = identity.serverChain.split(/(?<=-----END CERTIFICATE-----\n)/);
  const callers = {
    'of a rogue CA with the same name': issued(rogue.authority, identity.model),
    'of another model': issued(identity.authority, rogue.controller),
    'ended long ago': issued(identity.authority, identity.model, 0),
    'the server’s own': { certificate: server, key: identity.serverKey },
    'the CA itself': {
      certificate: certificatePem(identity.authorityCertificate.raw),
      key: privatePem(identity.authority.key),
    },
  };
  for (const [what, own] of Object.entries(callers)) {
    const caller = link({ ...agent, ...own });
    await assert.rejects(caller.connect(never), { code: 'peer-untrusted' }, what);
    await assert.rejects(caller.manifest(digest, never), { code: 'peer-untrusted' }, what);
  }
});

test('a caller without a certificate can enrol and nothing else', async (t) => {
  const { identity, serving } = await world(t);
  const authority = Buffer.from(identity.authorityCertificate.toString());
  const client = new Client(serving.address, credentials.createSsl(authority));
  t.after(() => client.close());
  for (const method of [bundleMethods.manifest, bundleMethods.read] as const) {
    const { path: name, requestSerialize, responseDeserialize } = method.definition;
    const request = bundleMethods.read.request.encode({ digest, offset: 0 });
    const call = client.makeServerStreamRequest(name, requestSerialize, responseDeserialize, request, new Metadata());
    await assert.rejects(call.toArray(), /PERMISSION_DENIED/);
  }
  const { path: name, requestSerialize, responseDeserialize } = agentMethods.connect.definition;
  const call = client.makeBidiStreamRequest(name, requestSerialize, responseDeserialize, new Metadata());
  await assert.rejects(call.toArray(), /PERMISSION_DENIED/);
});

test('admin methods are not served to agents, whatever their certificate', async (t) => {
  const { joined, serving } = await world(t);
  const agent = await joined();
  const client = new Client(
    serving.address,
    credentials.createSsl(Buffer.from(agent.authority), Buffer.from(agent.key), Buffer.from(agent.certificate)),
  );
  t.after(() => client.close());
  for (const { definition } of Object.values(adminMethods)) {
    const { path: name, requestSerialize, responseDeserialize } = definition;
    const call = client.makeServerStreamRequest(
      name,
      requestSerialize,
      responseDeserialize,
      Buffer.alloc(0),
      new Metadata(),
    );
    await assert.rejects(call.toArray(), /UNIMPLEMENTED/, name);
  }
});

test('TLS 1.2 is not spoken', async (t) => {
  const { serving } = await world(t);
  const failed = new Promise((resolve) => {
    const socket = tls.connect({ port: serving.port, maxVersion: 'TLSv1.2', rejectUnauthorized: false });
    socket.once('error', resolve);
    socket.once('secureConnect', () => resolve(socket.destroy()));
  });
  assert.match(String(await failed), /protocol version/);
});

test('bundles are read by an agent from an offset, in chunks, on the same channel', async (t) => {
  const archive = Buffer.alloc(300_000, 'ab');
  const { joined, link } = await world(t, {
    bundles: {
      manifest: async () => Buffer.from('{}'),
      async *read(_, offset) {
        yield archive.subarray(offset);
      },
    },
  });
  const source = link(await joined());
  assert.equal(Buffer.from(await source.manifest(digest, never)).toString(), '{}');
  const chunks = await collect(source.read(digest, 100_000, never));
  assert.ok(chunks.length === 4 && chunks.every(({ length }) => length <= 64 * 1024));
  assert.ok(Buffer.concat(chunks).equals(archive.subarray(100_000)));
});

test('a bundle that the controller does not have is not found', async (t) => {
  const { joined, link } = await world(t);
  const source = link(await joined());
  await assert.rejects(source.manifest(digest, never), { code: 'not-found' });
  await assert.rejects(collect(source.read(digest, 0, never)), { code: 'not-found' });
});

test('a wild call is answered with an error, and the controller serves on', async (t) => {
  const { joined, link, identity, serving } = await world(t);
  const client = new Client(
    serving.address,
    credentials.createSsl(Buffer.from(identity.authorityCertificate.toString())),
  );
  t.after(() => client.close());
  const { manifest } = bundleMethods;
  const wild = { ...manifest, request: { ...manifest.request, encode: () => Buffer.alloc(messageBytesMax + 1, 0xff) } };
  await assert.rejects(callUnary(client, wild, { digest }), { code: 'limit-reached' });
  const odd = { ...manifest, request: { ...manifest.request, encode: () => Buffer.from('ffffffff', 'hex') } };
  await assert.rejects(callUnary(client, odd, { digest }), { code: 'message-invalid' });
  await (await link(await joined()).connect(never)).close();
});
