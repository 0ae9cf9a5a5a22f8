/** The bodies that a controller signs (`proto/reeve/agent/v1/orders.proto`). */
import {
  type AssignedResource,
  type Assignment,
  agentId,
  digest,
  type Order,
  type OrderedWork,
  unitName,
  unitUuid,
} from '../../core/model/index.ts';
import { type Codec, count, flag, id, listOrAbsent, message, text, union, word } from './codec.ts';
import { operationId, taskId } from './common.ts';
import { form } from './form.ts';
import { agentV1 } from './protobuf.ts';

type Work<Kind extends OrderedWork['kind']> = Omit<Extract<OrderedWork, { readonly kind: Kind }>, 'kind'>;

const addressed = {
  controller: text,
  agent: id(agentId),
  unit: id(unitName),
  unitUuid: id(unitUuid),
  issuedAt: count(),
};

const assignment = message<agentV1.Assignment.$Properties, Assignment>({
  ...addressed,
  counter: count(),
  operation: word<Assignment['operation'], agentV1.AssignmentOperation>({
    install: agentV1.AssignmentOperation.ASSIGNMENT_OPERATION_INSTALL,
    refresh: agentV1.AssignmentOperation.ASSIGNMENT_OPERATION_REFRESH,
    rollback: agentV1.AssignmentOperation.ASSIGNMENT_OPERATION_ROLLBACK,
  }),
  operator: text,
  revision: count(),
  archive: id(digest),
  sha512: text,
  length: count(),
  forced: flag,
  resources: listOrAbsent(
    message<agentV1.AssignedResource.$Properties, AssignedResource>({
      name: text,
      digest: id(digest),
      length: count(),
      revision: count(),
    }),
  ),
});

export const resolution = word<Work<'resolved'>['answer'], agentV1.Resolution>({
  retry: agentV1.Resolution.RESOLUTION_RETRY,
  skip: agentV1.Resolution.RESOLUTION_SKIP,
});

const orderHead = message<agentV1.Order.$Properties, Omit<Order, 'work'>>({
  ...addressed,
  stream: text,
  sequence: count(),
  generation: id(digest),
  requester: text,
  expiresAt: count(),
});

const orderWork = union<agentV1.Order.$Properties, OrderedWork>({
  action: message<agentV1.ActionWork.$Properties, Work<'action'>>({
    task: taskId,
    action: text,
    parametersJson: text,
  }),
  exec: message<agentV1.ExecWork.$Properties, Work<'exec'>>({ task: taskId, command: text, timeoutMs: count() }),
  resolved: message<agentV1.ResolvedWork.$Properties, Work<'resolved'>>({ failure: operationId, answer: resolution }),
  cancel: message<agentV1.CancelWork.$Properties, Work<'cancel'>>({ task: taskId }),
  'hook-event': message<agentV1.HookEventWork.$Properties, Work<'hook-event'>>({
    hook: word<Work<'hook-event'>['hook'], agentV1.OrderedHook>({
      'update-status': agentV1.OrderedHook.ORDERED_HOOK_UPDATE_STATUS,
    }),
  }),
});

/** The kind of work is a oneof of the body itself. */
const order: Codec<agentV1.Order.$Properties, Order> = {
  read: (wire) => ({ ...orderHead.read(wire), work: orderWork.read(wire) }),
  write: (value) => ({ ...orderHead.write(value), ...orderWork.write(value.work) }),
};

export const assignmentForm = form('assignment', agentV1.Assignment, assignment);
export const orderForm = form('order', agentV1.Order, order);
