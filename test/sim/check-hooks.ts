/**
 * The order of hooks in the life of each unit is legal (charm-runtime.md §7, §8), on the code that its unit believes in,
 * and one handler runs at a time on a machine.
 */
import type { HandlerContext } from '../../src/agent/hooks/index.ts';
import type { HookEvent } from '../../src/core/model/index.ts';
import { contentOf } from './bundles.ts';
import type { HandlerRun } from './handlers.ts';
import type { Machine } from './world.ts';

export interface HookChecker {
  handlerStarted(run: HandlerRun, context: HandlerContext): void;
}

interface RelationStory {
  created: boolean;
  broken: boolean;
  /** Who has joined; `going` once it was departed. */
  readonly members: Map<string, 'there' | 'going'>;
}

interface UnitStory {
  last: string;
  installed: boolean;
  configured: boolean;
  stopped: boolean;
  removed: boolean;
  readonly relations: Map<number, RelationStory>;
}

export function createHookChecker(violated: (what: string) => void, machines: () => readonly Machine[]): HookChecker {
  const stories = new Map<string, UnitStory>();
  const all: HandlerRun[] = [];

  function storyOf(uuid: string): UnitStory {
    const story: UnitStory = stories.get(uuid) ?? {
      last: '',
      installed: false,
      configured: false,
      stopped: false,
      removed: false,
      relations: new Map(),
    };
    stories.set(uuid, story);
    return story;
  }

  function checkAlone(run: HandlerRun): void {
    for (const other of all)
      if (other.agent === run.agent && (other.ended === 'running' || other.ended === 'orphaned'))
        violated(`${run.unit} ${run.label} starts while ${other.unit} ${other.label} is ${other.ended}`);
    all.splice(0, all.length, ...all.filter(({ ended }) => ended === 'running' || ended === 'orphaned'), run);
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
    handlerStarted(run, { work }) {
      checkAlone(run);
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
