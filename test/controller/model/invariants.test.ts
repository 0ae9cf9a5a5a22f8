/** Whatever people command and agents report, in whatever order: references stand on both sides, nothing is left over. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { AgentError } from '../../../src/core/errors.ts';
import type { Command, SecretWrite } from '../../../src/core/model/index.ts';
import { bundleDigest, type Operator, unit, type World, world } from '../../support/controller-world.ts';
import { contentOf, secretOf } from '../../support/secrets.ts';

const operator = fc.constantFrom<Operator>('web', 'db', 'twin', 'logger');
const number = fc.nat(3);
type Step = (at: World) => void;

const command = (make: (application: Operator, other: Operator, nth: number, force: boolean) => Command) =>
  fc.tuple(operator, operator, number, fc.boolean()).map(
    ([application, other, nth, force]): Step =>
      (at) =>
        void at.run(make(application, other, nth, force)),
  );

/** An agent reports of one of its units and one of that unit's relations, if it has any. */
const report = (make: (name: string, at: World, relation: number, yes: boolean) => Parameters<World['report']>[1]) =>
  fc.tuple(number, number, number, fc.boolean()).map(
    ([machine, nth, tie, yes]): Step =>
      (at) => {
        const { agent, units = [] } = at.get('machine', machine) ?? {};
        const name = chosen(units, nth);
        const relation = chosen(at.get('application', name?.split('/')[0] ?? '')?.relations ?? [], tie);
        if (agent !== undefined && name !== undefined) at.report(agent, make(name, at, relation ?? 0, yes));
      },
  );

const chosen = <Item>(items: readonly Item[], nth: number): Item | undefined => items[nth % Math.max(1, items.length)];

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>((at) => void at.machine()),
  command((application, _, units) => ({
    kind: 'deploy',
    bundle: bundleDigest(application),
    application: application as never,
    units: application === 'logger' ? 0 : units,
    config: {},
    to: [],
    trust: false,
    bindings: {},
    constraints: {},
    force: false,
  })),
  command((application, _, units) => ({ kind: 'add-unit', application: application as never, units, to: [] })),
  command((_, other) => ({ kind: 'integrate', ends: ['web', other === 'twin' ? 'twin:main' : other] })),
  command((_, other) => ({ kind: 'remove-relation', ends: ['web', other] })),
  command((_, other) => ({ kind: 'integrate', ends: [`${other}:juju-info`, 'logger:host'] })),
  command(() => ({ kind: 'integrate', ends: ['db:admin', 'logger:admin'] })),
  command((_, other) => ({ kind: 'remove-relation', ends: [other, 'logger:host'] })),
  command(() => ({ kind: 'remove-relation', ends: ['db:admin', 'logger:admin'] })),
  command((application, _, nth, force) => ({ kind: 'remove-unit', unit: unit(`${application}/${nth}`), force })),
  command((application, _, nth, force) => ({
    kind: 'remove-application',
    application: application as never,
    force: force && nth === 0,
  })),
  report((name, at, relation, inScope) => ({
    kind: 'scope',
    unit: unit(name),
    uuid: at.uuid(name),
    relation: relation as never,
    inScope,
    settings: { a: name },
  })),
  report((name, at) => ({ kind: 'unit-dead', unit: unit(name), uuid: at.uuid(name) })),
  report((name, at, relation, yes) => ({
    kind: 'flush',
    unit: unit(name),
    uuid: at.uuid(name),
    flush: {
      operation: `${name}#1` as never,
      relationSettings: [],
      openPorts: [],
      closePorts: [],
      state: {},
      secrets: [
        {
          kind: 'create',
          secret: secretOf(name.at(-1) ?? 'x'),
          owner: 'unit',
          label: '',
          description: '',
          rotate: 'never',
          content: contentOf(name),
          track: yes,
        },
        ...['web', 'db', 'db/0'].map(
          (target): SecretWrite => ({
            kind: yes ? 'grant' : 'revoke',
            secret: secretOf(name.at(-1) ?? 'x'),
            target: target as never,
            relation: relation as never,
          }),
        ),
      ],
    },
  })),
  report((name, at, relation) => ({
    kind: 'secret-read',
    unit: unit(name),
    uuid: at.uuid(name),
    secret: secretOf(String(relation)),
    revision: 1,
    label: '',
  })),
);

/** Indexes name what they should, contents stand beside revisions, and nobody is named who is gone. */
function checkSecrets({ model }: World, present: ReadonlySet<string>): void {
  const indexed = new Map<string, Set<string>>();
  const revisions: string[] = [];
  for (const [id, { owner, grants, consumers, revisions: live }] of model.list('secret')) {
    const names = [owner, ...grants.map(({ target }) => target), ...Object.keys(consumers)];
    for (const name of names) {
      assert.ok(present.has(name), `${name}, named by secret ${id}, is there`);
      const index = name.split('/')[0] ?? '';
      indexed.set(index, new Set(indexed.get(index)).add(id));
    }
    for (const { relation } of grants)
      assert.ok(relation === undefined || model.get('relation', relation), `grants of ${id} have a relation`);
    revisions.push(...live.map(({ revision }) => `${id}/${revision}`));
  }
  const indexes = [...model.list('secrets')].map(([name, { ids }]) => [name, new Set(ids)] as const);
  assert.deepEqual(new Map(indexes), indexed, 'indexes of secrets');
  assert.deepEqual([...model.list('secret-revision')].map(([id]) => id).sort(), revisions.sort(), 'contents');
}

function checkReferences(at: World): void {
  const { model } = at;
  const [units, machines, applications, relations] = [
    new Map(model.list('unit')),
    new Map(model.list('machine')),
    new Map(model.list('application')),
    new Map(model.list('relation')),
  ];
  const owned = [...applications.values()].flatMap((application) => application.units);
  assert.deepEqual([...owned].sort(), [...units.keys()].sort(), 'units belong to applications');
  for (const [id, machine] of machines)
    for (const name of machine.units) assert.equal(units.get(name)?.machine, id, `${name} stands on machine ${id}`);
  for (const { name, machine } of units.values())
    assert.ok(machine === undefined || machines.get(machine)?.units.includes(name), `machine ${machine} has ${name}`);
  for (const [name, application] of applications)
    for (const id of application.relations)
      assert.ok(
        relations.get(String(id))?.ends.some((end) => end.application === name),
        `${name} is in relation ${id}`,
      );
  for (const [id, { ends, units: members, life }] of relations) {
    for (const end of ends)
      assert.ok(applications.get(end.application)?.relations.includes(Number(id) as never), `${id} is known`);
    const inScope = members.filter((member) => model.get('member', `${id}/${member}`)?.inScope);
    assert.ok(life === 'alive' || inScope.length > 0, `dying relation ${id} has members`);
    assert.deepEqual(
      inScope.filter((member) => !units.has(member)),
      [],
      'the dead are not in scope',
    );
  }
  for (const kind of ['member', 'bag'] as const)
    for (const [id] of model.list(kind))
      assert.ok(relations.has(id.split('/')[0] ?? ''), `${kind} ${id} has a relation`);
  checkSecrets(at, new Set([...units.keys(), ...applications.keys(), '<model>']));
  const isTie = (id: number): boolean => relations.get(String(id))?.ends.length === 2;
  for (const [name, { life, units: left, relations: ids }] of applications)
    assert.ok(
      life === 'alive' || left.length + ids.filter(isTie).length > 0,
      `dying application ${name} has a reason to be`,
    );
}

/** Subordinates stand beside a principal that has them, one of an application, and live only while both have a reason. */
function checkSubordinates({ model }: World): void {
  const units = new Map(model.list('unit'));
  const containers = [...model.list('relation')]
    .map(([, relation]) => relation)
    .filter(({ life, ends }) => life === 'alive' && ends.some(({ scope }) => scope === 'container'));
  const applicationOf = (name: string): string => name.split('/')[0] ?? '';
  for (const { name, life, machine, principal, subordinates = [] } of units.values()) {
    assert.equal(
      applicationOf(name) === 'logger',
      principal !== undefined,
      `${name} is a subordinate or has no principal`,
    );
    assert.ok(new Set(subordinates.map(applicationOf)).size === subordinates.length, `${name} has one of each`);
    for (const other of subordinates) assert.equal(units.get(other)?.principal, name);
    if (principal !== undefined) {
      const beside = units.get(principal);
      assert.ok(beside, `${name} has a principal`);
      assert.ok(beside.subordinates?.includes(name), `${principal} knows ${name}`);
      assert.equal(beside.machine, machine);
      const ties = containers.filter(({ ends }) => ends.some((end) => end.application === applicationOf(principal)));
      assert.ok(life !== 'alive' || (beside.life === 'alive' && ties.length > 0), `${name} has a reason to live`);
    }
    for (const { id, ends } of containers) {
      if (life !== 'alive' || !model.get('member', `${id}/${name}`)?.inScope || principal !== undefined) continue;
      const other = ends.find((end) => end.application !== applicationOf(name))?.application ?? '';
      if (model.get('application', other)?.life === 'alive')
        assert.ok(
          subordinates.some((one) => applicationOf(one) === other),
          `${name} has its ${other}`,
        );
    }
  }
}

test('references stand on both sides after every step, refused or not', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
      const at = world();
      at.machine();
      for (const one of ['web', 'db', 'twin', 'logger'] as const) at.deploy(one, 1);
      for (const take of steps) {
        try {
          take(at);
        } catch (error) {
          if (!(error instanceof AgentError)) throw error;
        }
        checkReferences(at);
        checkSubordinates(at);
      }
    }),
    { numRuns: 500 },
  );
});
