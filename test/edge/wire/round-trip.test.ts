/** Every core value comes out of the wire as it went in; what is incomplete or newer is told apart. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bytesOf, reportBytesMax } from '../../../src/core/model/index.ts';
import { adminMethods } from '../../../src/edge/wire/admin-methods.ts';
import { decodeWhole, type Form } from '../../../src/edge/wire/form.ts';
import { messageBytesMax } from '../../../src/edge/wire/limits.ts';
import { agentMessageForm, controllerMessageForm } from '../../../src/edge/wire/messages.ts';
import { assignmentForm, orderForm } from '../../../src/edge/wire/orders.ts';
import { agentV1 } from '../../../src/edge/wire/protobuf.ts';
import { agentMessage, assignment, command, controllerMessage, modelStatus, order, secretInfo } from './arbitraries.ts';

function roundTrip<Value>(form: Form<Value>, values: fc.Arbitrary<Value>, runs = 300) {
  test(`every ${form.name} comes back as it was`, () => {
    fc.assert(
      fc.property(values, (value) => assert.deepEqual(form.decode(form.encode(value)), value)),
      { numRuns: runs },
    );
  });
}
roundTrip(agentMessageForm, agentMessage);
roundTrip(controllerMessageForm, controllerMessage);
roundTrip(assignmentForm, assignment);
roundTrip(orderForm, order);
roundTrip(adminMethods.execute.request, command);
roundTrip(adminMethods.status.response, modelStatus, 100);
roundTrip(
  adminMethods.secrets.response,
  fc.array(secretInfo, { maxLength: 3 }).map((secrets) => ({ secrets })),
  100,
);

test('no message is larger than what was counted before it was made, and there is room for the largest report', () => {
  fc.assert(
    fc.property(agentMessage, (message) => agentMessageForm.encode(message).length <= bytesOf(message)),
    { numRuns: 500 },
  );
  assert.ok(reportBytesMax < messageBytesMax);
});

/** Field 1000, text `x`: something that no version knows yet. */
const unknownField = Buffer.from('c23e0178', 'hex');

test('an unknown field of a newer minor version changes nothing', () => {
  fc.assert(
    fc.property(agentMessage, (message) => {
      const bytes = Buffer.concat([agentMessageForm.encode(message), unknownField]);
      assert.deepEqual(agentMessageForm.decode(bytes), message);
    }),
    { numRuns: 50 },
  );
});

test('a message of a newer minor version is ignored', () => {
  assert.equal(controllerMessageForm.decode(unknownField), null);
});

test('an entity of a newer minor version is left out of its delta, the others stay', () => {
  const leadership = { application: 'web', holder: 'web/0', epoch: 1 };
  const bytes = agentV1.ControllerMessage.encode({
    delta: { revision: 7, puts: [{}, { leadership }], deletes: [] },
  }).finish();
  assert.deepEqual(controllerMessageForm.decode(bytes), {
    kind: 'delta',
    revision: 7,
    puts: [{ kind: 'leadership', ...leadership }],
    deletes: [],
  });
});

test('where nothing may be ignored, a newer member is an error', () => {
  assert.throws(() => decodeWhole(adminMethods.execute.request, unknownField), { code: 'message-invalid' });
});

test('a missing or malformed part is named with its path', () => {
  const cases: [agentV1.AgentMessage.$Properties, string][] = [
    [{ report: { position: 1 } }, 'report.report'],
    [{ report: { position: 1, report: { unit: { unit: 'web/0' } } } }, 'report.report.unit.uuid'],
    [{ leaseClaim: { application: '../web' } }, 'leaseClaim.application'],
    [{ orderAck: { stream: 's', sequence: 1 } }, 'orderAck.outcome'],
    [{ orderAck: { stream: 's', sequence: 1, outcome: 99 as never } }, 'orderAck.outcome'],
    [{ log: { lines: [{ unit: 'web/0' }] } }, 'log.lines.0.level'],
    [{ modelAck: { revision: 2 ** 60 } }, 'modelAck.revision'],
  ];
  for (const [message, field] of cases)
    assert.throws(
      () => agentMessageForm.decode(agentV1.AgentMessage.encode(message).finish()),
      (error: { code: string; fields: object }) => {
        assert.equal(error.code, 'message-invalid');
        assert.deepEqual(error.fields, { message: 'agent message', field });
        return true;
      },
    );
});

test('bytes that are no protobuf are an error and not a crash', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        agentMessageForm.decode(bytes);
      } catch (error) {
        assert.equal((error as { code: string }).code, 'message-invalid');
      }
    }),
    { numRuns: 500 },
  );
});
