/**
 * What must hold whatever was killed: read from the databases when no process has them open, and held against what the
 * witness charm has told outside of them.
 */
import assert from 'node:assert/strict';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Position, Settings, TaskView, UnitLocal, UnitName } from '../../src/core/model/index.ts';
import { checkOrder } from './hook-order.ts';

interface ModelFacts {
  readonly units: readonly UnitName[];
  /** Orders that no agent has acknowledged. */
  readonly orders: readonly string[];
  /** The outbox position up to which reports are applied. */
  readonly reported: Position;
  /** By relation and unit: `0/a/0`. */
  readonly members: ReadonlyMap<string, { readonly version: number; readonly settings: Settings }>;
  /** By unit. */
  readonly states: ReadonlyMap<string, Settings>;
  /** What was refused. */
  readonly events: readonly unknown[];
}

/** One agent is all that these worlds have. */
export function modelFacts(file: string): ModelFacts {
  const records = rows(file, 'SELECT key, value FROM records').map(({ key, value }) => {
    const [kind = '', ...id] = String(key).split('/');
    return { kind, id: id.join('/'), value: JSON.parse(String(value)) as never };
  });
  const ofKind = <Value>(wanted: string): (readonly [string, Value])[] =>
    records.filter(({ kind }) => kind === wanted).map(({ id, value }) => [id, value]);
  return {
    units: ofKind('unit').map(([name]) => name as UnitName),
    orders: ofKind('order').map(([id]) => id),
    reported: ofKind<{ readonly position: Position }>('reported')[0]?.[1].position ?? 0,
    members: new Map(ofKind('member')),
    states: new Map(ofKind('state')),
    events: ofKind('event').map(([, event]) => event),
  };
}

interface AgentFacts {
  readonly units: readonly UnitLocal[];
  readonly inbox: readonly unknown[];
  readonly outbox: readonly Position[];
  readonly nextPosition: Position;
}

export function agentFacts(dataDirectory: string): AgentFacts {
  const file = path.join(dataDirectory, 'state.db');
  const [next] = rows(file, "SELECT value FROM meta WHERE name = 'nextPosition'");
  return {
    units: rows(file, 'SELECT value FROM units').map(({ value }) => JSON.parse(String(value)) as UnitLocal),
    inbox: rows(file, 'SELECT sequence FROM inbox'),
    outbox: rows(file, 'SELECT position FROM outbox').map(({ position }) => Number(position)),
    nextPosition: Number(next?.['value']),
  };
}

function rows(file: string, query: string): Record<string, unknown>[] {
  const database = new DatabaseSync(file);
  try {
    return database.prepare(query).all();
  } finally {
    database.close();
  }
}

export interface Findings {
  readonly model: ModelFacts;
  readonly agent: AgentFacts;
  /** Every task that the controller has acknowledged. */
  readonly tasks: readonly TaskView[];
  /** How often anything was killed. */
  readonly cuts: number;
  /** By unit, the removed ones too. */
  readonly stories: ReadonlyMap<UnitName, readonly string[]>;
  /** The task id of each action that ran. */
  readonly actions: readonly string[];
}

export function checkInvariants(findings: Findings): void {
  checkTasks(findings);
  checkRest(findings);
  checkMarks(findings);
  for (const [unit, story] of findings.stories) checkOrder(unit, story);
}

/** No acknowledged action is lost, and none runs twice. */
function checkTasks({ tasks, actions }: Findings): void {
  assert.deepEqual(actions, [...new Set(actions)], 'no action ran twice');
  for (const { task, status } of tasks) {
    assert.ok(status === 'completed' || status === 'failed', `task ${task} has ended: ${status}`);
    if (status === 'completed') assert.ok(actions.includes(task), `task ${task}, which is completed, has run`);
  }
}

/** After everything there is nothing left to do, to say, or to hear. */
function checkRest({ model, agent }: Findings): void {
  assert.deepEqual(model.orders, [], 'every order is acknowledged');
  assert.deepEqual(agent.inbox, [], 'every order is finished');
  assert.equal(model.reported, agent.nextPosition - 1, 'every report is applied');
  assert.ok(
    agent.outbox.every((position) => position <= model.reported),
    'what is in the outbox is only not yet forgotten',
  );
  assert.deepEqual(
    agent.units.map(({ unit, phase, operation, failure }) => ({ unit, phase, operation, failure })),
    model.units.map((unit) => ({ unit, phase: 'started', operation: null, failure: null })),
    'every unit of the model is started on its machine, and no other is there',
  );
  assert.deepEqual(model.events, [], 'nothing was refused');
}

/** Each committed flush is applied once: the bag says what the unit's own state says, with a version for each mark. */
function checkMarks({ model, agent, stories, cuts }: Findings): void {
  for (const { unit, state } of agent.units) {
    assert.deepEqual(model.states.get(unit) ?? {}, state, `the controller has the state of ${unit}`);
    for (const [key, mark] of Object.entries(state)) {
      const relation = key.slice('mark-'.length);
      const member = model.members.get(`${relation}/${unit}`);
      if (member === undefined) continue;
      assert.equal(member.settings['mark'], mark, `the bag of ${unit} has its newest mark`);
      // The first version is the address that the agent writes itself.
      assert.equal(member.version, Number(mark) + 1, `each mark of ${unit} was applied once`);
      checkCounting(stories.get(unit) ?? [], relation, Number(mark), cuts);
      for (const [other, story] of stories) if (other !== unit) checkSeen(story, relation, unit, mark);
    }
  }
}

/** What a handler read is what was committed before it. A mark comes again only when its handler was cut off. */
function checkCounting(story: readonly string[], relation: string, last: number, cuts: number): void {
  const marks = numbersOf(story, `mark ${relation} `);
  const steps = marks.map((mark, index) => mark - (marks[index - 1] ?? 0));
  assert.ok(
    steps.every((step) => step === 0 || step === 1),
    `no mark is lost or applied twice: ${marks.join(' ')}`,
  );
  assert.ok(steps.filter((step) => step === 0).length <= cuts, `no commit is lost: ${marks.join(' ')}`);
  assert.ok(marks.at(-1) === last || marks.at(-1) === last + 1, 'the last mark is committed, or was cut off');
}

function checkSeen(story: readonly string[], relation: string, unit: UnitName, last: string): void {
  const seen = numbersOf(story, `sees ${relation} ${unit} `);
  if (seen.length === 0) return;
  assert.deepEqual(
    seen,
    seen.toSorted((a, b) => a - b),
    `the marks of ${unit} only grow`,
  );
  assert.equal(seen.at(-1), Number(last), `the newest mark of ${unit} has been seen`);
}

const numbersOf = (story: readonly string[], prefix: string): readonly number[] =>
  story.filter((line) => line.startsWith(prefix)).map((line) => Number(line.slice(prefix.length)));
