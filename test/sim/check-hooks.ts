/**
 * The order of hooks in the life of each unit is legal (charm-runtime.md §7, §8), on the code that its unit believes in,
 * one handler of a unit runs at a time, and none beside one that it excludes. No reboot that was asked for is lost.
 */
import type { HandlerContext } from '../../src/agent/hooks/index.ts';
import { type Claim, claimOf, conflicts } from '../../src/core/lanes/index.ts';
import { type HookEvent, isSecretHook, type UnitLocal } from '../../src/core/model/index.ts';
import { contentOf } from './bundles.ts';
import type { HandlerRun } from './handlers.ts';
import type { Machine } from './world.ts';

export interface HookChecker {
  handlerStarted(run: HandlerRun, context: HandlerContext): void;
  /** It has asked for a reboot at once, and that is durable. */
  rebootAsked(run: HandlerRun): void;
}

interface RelationStory {
  created: boolean;
  broken: boolean;
  /** Who has joined; `going` once it was departed. */
  readonly members: Map<string, 'there' | 'going'>;
}

/** After the boot a relation, a secret or a mount may be gone, and leadership lost or won. */
const losesMeaning = (work: HandlerRun['work']): boolean =>
  work.kind !== 'hook' ||
  'relation' in work.hook ||
  'storage' in work.hook ||
  isSecretHook(work.hook) ||
  work.hook.kind === 'leader-elected' ||
  work.hook.kind === 'leader-settings-changed';

interface UnitStory {
  last: string;
  /** The hook that `juju-reboot --now` has ended: it is the next one. */
  cutOff: HandlerRun | null;
  installed: boolean;
  configured: boolean;
  stopped: boolean;
  removed: boolean;
  readonly relations: Map<number, RelationStory>;
}

export function createHookChecker(violated: (what: string) => void, machines: () => readonly Machine[]): HookChecker {
  const stories = new Map<string, UnitStory>();
  const all: (HandlerRun & { readonly claim: Claim })[] = [];

  function storyOf(uuid: string): UnitStory {
    const story: UnitStory = stories.get(uuid) ?? {
      last: '',
      cutOff: null,
      installed: false,
      configured: false,
      stopped: false,
      removed: false,
      relations: new Map(),
    };
    stories.set(uuid, story);
    return story;
  }

  function checkAlone(run: HandlerRun, { charm, work }: HandlerContext): void {
    const declared = localOf(run)?.deployed?.lanes;
    const kind = work.kind === 'action' ? 'run-action' : 'run-hook';
    const claim = claimOf({ kind, ...(work.kind === 'action' && { action: work.action }) }, declared, charm.actions);
    const isThere = ({ ended }: HandlerRun): boolean => ended === 'running' || ended === 'orphaned';
    for (const other of all)
      if (other.agent === run.agent && isThere(other) && (other.unit === run.unit || conflicts(other.claim, claim)))
        violated(`${run.unit} ${run.label} starts while ${other.unit} ${other.label} is ${other.ended}`);
    // Not a copy: how it ends is written into it.
    all.splice(0, all.length, ...all.filter(isThere), Object.assign(run, { claim }));
  }

  const localOf = (run: HandlerRun): UnitLocal | undefined =>
    machines()
      .find(({ agent }) => agent === run.agent)
      ?.platter.state.units.find(({ unit, uuid }) => unit === run.unit && uuid === run.uuid);

  /** Between the request and the boot nothing of the unit runs, and then the hook that was cut off. */
  function checkReboot(run: HandlerRun): void {
    const bootId = machines().find(({ agent }) => agent === run.agent)?.bootId;
    const reboot = localOf(run)?.reboot;
    if (reboot?.kind === 'asked' && reboot.bootId === bootId)
      violated(`${run.unit} ${run.label} starts before the reboot that it asked for`);
    const story = storyOf(run.uuid);
    const { cutOff } = story;
    story.cutOff = null;
    if (cutOff === null || losesMeaning(cutOff.work) || run.label === cutOff.label) return;
    violated(`${run.unit} ${run.label} comes before ${cutOff.label}, which a reboot has cut off`);
  }

  function checkCode(run: HandlerRun): void {
    const machine = machines().find(({ agent }) => agent === run.agent);
    const local = machine?.platter.state.units.find(({ unit }) => unit === run.unit);
    const content = machine && contentOf(machine.directories, run.unit);
    if (content !== local?.deployed?.digest)
      violated(
        `${run.unit} ${run.label} runs on ${content?.slice(0, 12) ?? 'nothing'}, believing in ${local?.deployed?.revision}`,
      );
  }

  function checkHook(run: HandlerRun, hook: HookEvent): void {
    const story = storyOf(run.uuid);
    const illegal = (because: string): void => violated(`${run.unit} ${run.label}: ${because}`);
    if (hook.kind === 'install') {
      if (story.last !== '' && story.last !== 'install' && !story.last.startsWith('storage-'))
        illegal(`install after ${story.last}`);
      story.installed = true;
    }
    if (!story.installed && !('storage' in hook)) illegal('before install');
    if (story.removed && hook.kind !== 'remove') illegal('after remove');
    if (story.stopped && hook.kind !== 'stop' && hook.kind !== 'remove') illegal('after stop');
    if (hook.kind === 'start' && !story.configured) illegal('before the first config-changed');
    if (hook.kind === 'config-changed') story.configured = true;
    if (hook.kind === 'stop') story.stopped = true;
    if (hook.kind === 'remove') story.removed = true;
    if ('relation' in hook) checkRelation(story, hook, illegal);
    story.last = hook.kind;
  }

  return {
    rebootAsked(run) {
      if (run.work.kind === 'hook') storyOf(run.uuid).cutOff = run;
    },
    handlerStarted(run, context) {
      const { work } = context;
      checkAlone(run, context);
      checkReboot(run);
      checkCode(run);
      if (work.kind === 'hook') checkHook(run, work.hook);
      else if (!storyOf(run.uuid).installed) violated(`${run.unit} ${run.label} before install`);
    },
  };
}

type RelationHook = Extract<HookEvent, { relation: unknown }>;

function checkRelation(story: UnitStory, hook: RelationHook, illegal: (because: string) => void): void {
  const relation: RelationStory = story.relations.get(hook.relation) ?? {
    created: false,
    broken: false,
    members: new Map(),
  };
  story.relations.set(hook.relation, relation);
  if (hook.kind === 'relation-created') relation.created = true;
  if (!relation.created) illegal('before created');
  if (relation.broken && hook.kind !== 'relation-broken') illegal('after broken');
  const remote = 'remoteUnit' in hook ? hook.remoteUnit : undefined;
  if (remote !== undefined) {
    if (hook.kind === 'relation-joined') relation.members.set(remote, 'there');
    const member = relation.members.get(remote);
    if (member === undefined) illegal(`${remote} has not joined`);
    if (hook.kind === 'relation-departed') relation.members.set(remote, 'going');
    else if (member === 'going') illegal(`${remote} was departed`);
  }
  if (hook.kind === 'relation-broken') relation.broken = true;
}
