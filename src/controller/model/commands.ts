/** One decision per command: reads and writes a draft, throws what a person did wrong. */
import { assertNever } from '../../core/errors.ts';
import type { Command, CommandResult } from '../../core/model/index.ts';
import { deploy, expose, refresh, removeApplication, trust } from './applications.ts';
import { configure } from './configuration.ts';
import { destroyModel } from './destruction.ts';
import type { Draft } from './draft.ts';
import type { Facts } from './facts.ts';
import { removeMachine } from './machines.ts';
import { configureModel } from './model-settings.ts';
import { findLiveApplication, findUnit } from './names.ts';
import { integrate, removeRelation } from './relations.ts';
import { cancelTask, resolveFailure } from './requests.ts';
import { addUnits, removeUnit } from './units.ts';
import { addSecret, grantSecret, removeSecret, revokeSecret, updateSecret } from './user-secrets.ts';

/** Throws the refusals of the command; the draft is of no use then. */
export function decide(draft: Draft, facts: Facts, command: Command): CommandResult {
  switch (command.kind) {
    case 'deploy':
      return deploy(draft, facts, command);
    case 'refresh':
      return refresh(draft, facts, command);
    case 'add-unit': {
      const { name } = findLiveApplication(draft, command.application);
      return { kind: 'done', changed: addUnits(draft, facts, name, command.units, command.to) };
    }
    case 'remove-unit':
      removeUnit(draft, facts, findUnit(draft, command.unit), command.force);
      return { kind: 'done', changed: [command.unit] };
    case 'remove-application':
      return removeApplication(draft, facts, command.application, command.force);
    case 'integrate':
      return integrate(draft, facts, command.ends);
    case 'remove-relation':
      return removeRelation(draft, command.ends);
    case 'configure':
      return configure(draft, command);
    case 'configure-model':
      return configureModel(draft, command);
    case 'resolve':
      return resolveFailure(draft, facts, command.unit, command.answer);
    case 'cancel-task':
      return cancelTask(draft, facts, command.task);
    case 'trust':
      return trust(draft, command);
    case 'expose':
      return expose(draft, command);
    case 'remove-machine':
      return removeMachine(draft, facts, command);
    case 'destroy-model':
      return destroyModel(draft, facts, command);
    case 'add-secret':
      return addSecret(draft, facts, command);
    case 'update-secret':
      return updateSecret(draft, facts, command);
    case 'grant-secret':
      return grantSecret(draft, command);
    case 'revoke-secret':
      return revokeSecret(draft, command);
    case 'remove-secret':
      return removeSecret(draft, facts, command);
    default:
      return assertNever(command);
  }
}
