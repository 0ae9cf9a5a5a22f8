/** One decision per command: reads and writes a draft, throws what a person did wrong. */
import { assertNever } from '../../core/errors.ts';
import type { Command, CommandResult } from '../../core/model/index.ts';
import { upgradeAgents } from './agent-revisions.ts';
import { deploy, reassign, refresh, removeApplication } from './applications.ts';
import { configure } from './configuration.ts';
import { destroyModel } from './destruction.ts';
import type { Draft } from './draft.ts';
import type { Facts } from './facts.ts';
import { addMachines, removeMachine } from './machines.ts';
import { configureModel } from './model-settings.ts';
import { findApplication, findLiveApplication, findUnit } from './names.ts';
import { offer, removeOffer } from './offers.ts';
import { endNumbered, integrate, removeRelation } from './relations.ts';
import { cancelTask, resolveFailure } from './requests.ts';
import { attachResource } from './resources.ts';
import { consume, removeSaas } from './saas.ts';
import { addSpace, bind } from './spaces.ts';
import { addStorage, attachStorage, destroyWithUnit, detachStorage, removeStorage } from './storage.ts';
import { refuseRemoval, refuseUnits } from './subordinates.ts';
import { addUnits, placeWaiting, removeUnit } from './units.ts';
import { addSecret, grantSecret, removeSecret, revokeSecret, updateSecret } from './user-secrets.ts';
import { constrain, expose, setCredential, trust } from './wishes.ts';

/** Throws the refusals of the command; the draft is of no use then. */
export function decide(draft: Draft, facts: Facts, command: Command): CommandResult {
  switch (command.kind) {
    case 'deploy':
      return deploy(draft, facts, command);
    case 'refresh':
      return refresh(draft, facts, command);
    case 'add-unit': {
      const { name } = findLiveApplication(draft, command.application);
      refuseUnits(draft, name);
      return { kind: 'done', changed: addUnits(draft, facts, name, command.units, command.to, command.attachStorage) };
    }
    case 'remove-unit': {
      const unit = findUnit(draft, command.unit);
      refuseRemoval(draft, unit);
      if (command.destroyStorage) destroyWithUnit(draft, unit);
      removeUnit(draft, facts, findUnit(draft, command.unit), command.force);
      return { kind: 'done', changed: [command.unit] };
    }
    case 'remove-application':
      if (command.destroyStorage)
        for (const unit of findApplication(draft, command.application).units)
          destroyWithUnit(draft, findUnit(draft, unit));
      return removeApplication(draft, facts, command.application, command.force);
    case 'integrate':
      return integrate(draft, facts, command.ends);
    case 'remove-relation':
      return removeRelation(draft, facts, command.ends);
    case 'end-relation':
      return endNumbered(draft, facts, command.relation);
    case 'offer':
      return offer(draft, facts, command);
    case 'remove-offer':
      return removeOffer(draft, facts, command);
    case 'consume':
      return consume(draft, facts, command);
    case 'remove-saas':
      return removeSaas(draft, command);
    case 'configure':
      return configure(draft, command);
    case 'configure-model': {
      const result = configureModel(draft, command);
      placeWaiting(draft, facts);
      return result;
    }
    case 'resolve':
      return resolveFailure(draft, facts, command.unit, command.answer);
    case 'cancel-task':
      return cancelTask(draft, facts, command.task);
    case 'add-machine':
      return addMachines(draft, command);
    case 'remove-machine':
      return removeMachine(draft, facts, command);
    case 'upgrade-agent':
      return upgradeAgents(draft, facts, command);
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
    case 'add-storage':
      return addStorage(draft, command.unit, command.storage);
    case 'attach-storage':
      return attachStorage(draft, command.unit, command.storage);
    case 'detach-storage':
      return detachStorage(draft, command.storage);
    case 'remove-storage':
      return removeStorage(draft, command.storage, command.force);
    case 'attach-resource':
      return attachResource(draft, facts, command, (application) => reassign(draft, facts, application, 0, false));
    case 'add-space':
      return addSpace(draft, command.name, command.subnets);
    case 'bind':
      return bind(draft, command.application, command.bindings);
    case 'constrain':
      return constrain(draft, facts, command);
    case 'expose':
      return expose(draft, command);
    case 'trust':
      return trust(draft, command);
    case 'set-credential':
      return setCredential(draft, command);
    default:
      return assertNever(command);
  }
}
