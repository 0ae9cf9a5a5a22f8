/** One decision per command: reads and writes a draft, throws what a person did wrong. */
import { assertNever } from '../../core/errors.ts';
import type { Command, CommandResult } from '../../core/model/index.ts';
import { deploy, refresh, removeApplication } from './applications.ts';
import { configure, configureModel } from './configuration.ts';
import type { Draft } from './draft.ts';
import type { Facts } from './facts.ts';
import { findLiveApplication, findUnit } from './names.ts';
import { integrate, removeRelation } from './relations.ts';
import { cancelTask, resolveFailure } from './requests.ts';
import { addSpace, bind } from './spaces.ts';
import { refuseRemoval, refuseUnits } from './subordinates.ts';
import { addUnits, removeUnit } from './units.ts';
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
      return { kind: 'done', changed: addUnits(draft, facts, name, command.units, command.to) };
    }
    case 'remove-unit': {
      const unit = findUnit(draft, command.unit);
      refuseRemoval(draft, unit);
      removeUnit(draft, facts, unit, command.force);
      return { kind: 'done', changed: [command.unit] };
    }
    case 'remove-application':
      return removeApplication(draft, facts, command.application, command.force);
    case 'integrate':
      return integrate(draft, facts, command.ends);
    case 'remove-relation':
      return removeRelation(draft, facts, command.ends);
    case 'configure':
      return configure(draft, command);
    case 'configure-model':
      return configureModel(draft, command.set);
    case 'resolve':
      return resolveFailure(draft, facts, command.unit, command.answer);
    case 'cancel-task':
      return cancelTask(draft, facts, command.task);
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
