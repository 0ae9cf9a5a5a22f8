/** What must become true once nothing goes wrong any more, and stay true: everything has been told and done. */
import type {
  ApplicationRecord,
  LeaderSettingsRecord,
  RelationRecord,
  ReportRecord,
  SecretRecord,
  TaskRecord,
  UnitRecord,
} from '../../src/controller/model/index.ts';
import { implicitEndpoint, type UnitLocal } from '../../src/core/model/index.ts';
import { mayRead } from '../../src/core/secrets/index.ts';
import { contentOf } from './bundles.ts';
import { unsettledStorage } from './check-storage.ts';
import type { World } from './world.ts';

/** What is still not as it should be; empty when everything has settled. */
export function unsettled(world: World): readonly string[] {
  return [
    ...processes(world),
    ...applications(world),
    ...units(world),
    ...relations(world),
    ...secrets(world),
    ...tasks(world),
    ...unsettledStorage(world),
  ];
}

function recordsOf<Record>({ checkers }: World, kind: string): readonly (readonly [id: string, record: Record])[] {
  return [...checkers.model].flatMap(([key, value]) =>
    key.startsWith(`${kind}/`) ? [[key.slice(kind.length + 1), value as Record] as const] : [],
  );
}

function processes(world: World): readonly string[] {
  return [
    ...(world.controller() === null ? ['the controller is down'] : []),
    ...world.machines.flatMap(({ name, life, platter: { state } }) => [
      ...(life === null ? [`${name} is down`] : []),
      ...state.inbox.orders.map(
        ({ sequence, order }) => `${name} has not finished order ${sequence}, ${order.work.kind}`,
      ),
      ...state.units.flatMap((local) => leftOver(world, name, local)),
    ]),
    ...recordsOf(world, 'order').map(([id]) => `order ${id} is not acknowledged`),
  ];
}

function leftOver({ checkers }: World, name: string, { unit, uuid }: UnitLocal): readonly string[] {
  const record = checkers.model.get(`unit/${unit}`) as UnitRecord | undefined;
  return record?.uuid === uuid ? [] : [`${name} remembers ${unit}, which is gone`];
}

function applications(world: World): readonly string[] {
  return recordsOf<ApplicationRecord>(world, 'application').flatMap(([name, { life }]) =>
    life === 'alive' ? [] : [`application ${name} is ${life}`],
  );
}

function units(world: World): readonly string[] {
  return recordsOf<UnitRecord>(world, 'unit').flatMap(([name, record]) => {
    if (record.life !== 'alive') return [`unit ${name} is ${record.life}`];
    const machine = world.machines.find((one) => one.machine === record.machine);
    const local = machine?.platter.state.units.find(({ unit }) => unit === name);
    if (machine === undefined || local === undefined) return [`unit ${name} runs nowhere`];
    const wrong = [
      ...unitFaults(world, record, local),
      ...(contentOf(machine.directories, local.unit) === record.assignment?.archive ? [] : ['has other files']),
    ];
    return wrong.map((what) => `unit ${name} ${what}`);
  });
}

function unitFaults({ checkers }: World, { name, uuid, assignment }: UnitRecord, local: UnitLocal): readonly string[] {
  const report = (checkers.model.get(`report/${name}`) as ReportRecord | undefined)?.report;
  const application = name.slice(0, name.indexOf('/'));
  const told = checkers.model.get(`leader-settings/${application}`) as LeaderSettingsRecord | undefined;
  const lease = checkers.model.get(`lease/${application}`) as { holder: string; epoch: number } | undefined;
  return [
    ...(local.uuid === uuid ? [] : ['is another one']),
    ...(local.phase === 'started' ? [] : [`is ${local.phase}`]),
    ...(local.operation ? [`is busy with ${local.operation.kind}`] : []),
    ...(local.reboot ? [`waits for a reboot, ${local.reboot.kind}`] : []),
    ...(report?.lane === undefined ? [] : ['shows a turn']),
    ...(local.failure ? [`has failed: ${local.failure.message}`] : []),
    ...(local.refusal ? [`has refused a bundle: ${local.refusal.because}`] : []),
    ...(local.deployed?.digest === assignment?.archive && local.announced === assignment?.archive
      ? []
      : ['does not run what is assigned']),
    ...(report?.workload.status === 'active' || !local.workloadClaimed ? [] : [`shows ${report?.workload.status}`]),
    ...(report?.agent.status === 'idle' ? [] : [`has an agent that shows ${report?.agent.status}`]),
    ...(report?.failure === undefined ? [] : ['shows a failure']),
    ...(local.leaderSettingsSeen === (told?.version ?? 0) ? [] : ['has not heard what the leader told']),
    ...(local.leaderEpoch === (lease?.holder === name ? lease.epoch : null) ? [] : ['is wrong about who leads']),
  ];
}

interface Member {
  readonly inScope: boolean;
  readonly version: number;
}

function relations(world: World): readonly string[] {
  return recordsOf<RelationRecord>(world, 'relation').flatMap(([id, { life, ends }]) => {
    if (life !== 'alive') return [`relation ${id} is ${life}`];
    const members = recordsOf<UnitRecord>(world, 'unit').filter(([name]) =>
      ends.some(({ application }) => name.startsWith(`${application}/`)),
    );
    const isContainer = ends.some(({ scope }) => scope === 'container');
    const meets = ([name, one]: UnitRow, [other, two]: UnitRow): boolean =>
      other !== name &&
      (ends.length === 1 || !sameApplication(name, other)) &&
      (!isContainer || containerOf(one) === containerOf(two));
    const isTold = (name: string): boolean =>
      ends.some(({ application, endpoint }) => name.startsWith(`${application}/`) && endpoint !== implicitEndpoint);
    return members.flatMap((one) => {
      const met = members.filter((other) => meets(one, other));
      const [name, { principal }] = one;
      const isAlone = isContainer && principal === undefined && met.length !== 1;
      return [
        ...(isAlone ? [`${name} has ${met.length} units beside it for relation ${id}`] : []),
        ...met.flatMap(([other]) => (isTold(name) ? unheard(world, id, name, other) : [])),
      ];
    });
  });
}

type UnitRow = readonly [name: string, record: UnitRecord];

const containerOf = ({ name, principal }: UnitRecord): string => principal ?? name;

const sameApplication = (a: string, b: string): boolean => a.split('/')[0] === b.split('/')[0];

function unheard({ checkers, machines }: World, id: string, name: string, other: string): readonly string[] {
  const bag = checkers.model.get(`member/${id}/${other}`) as Member | undefined;
  const local = machines.flatMap(({ platter }) => platter.state.units).find(({ unit }) => unit === name);
  const told = local?.relations[id]?.members[other as UnitLocal['unit']];
  if (!bag?.inScope) return [`${other} is not in scope of relation ${id}`];
  return told === bag.version
    ? []
    : [`${name} knows version ${told} of ${other} in relation ${id}, not ${bag.version}`];
}

/** Every reader of an older revision has been told of the latest; nobody remembers what is gone. */
function secrets(world: World): readonly string[] {
  const records = new Map(recordsOf<SecretRecord>(world, 'secret'));
  return world.machines.flatMap(({ platter }) =>
    platter.state.units.flatMap(({ unit, secrets: books }) =>
      Object.entries(books).flatMap(([id, { tracked, announced }]) => {
        const record = records.get(id);
        if (record === undefined || !mayRead(record, unit)) return [`${unit} remembers secret ${id}`];
        const isTold = tracked === null || Math.max(tracked, announced) >= record.latest;
        return isTold ? [] : [`${unit} reads ${tracked} of secret ${id} and has not heard of ${record.latest}`];
      }),
    ),
  );
}

function tasks({ checkers }: World): readonly string[] {
  return [...checkers.promised].flatMap(([task, unit]) => {
    const record = checkers.model.get(`task/${task}`) as TaskRecord | undefined;
    return record?.result === undefined ? [`task ${task} of ${unit} is ${record?.status ?? 'unknown'}`] : [];
  });
}
