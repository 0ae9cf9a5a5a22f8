/**
 * Every hook tool of this agent, one row each (charm-runtime.md §5): the place to look one up, to add one, and what the
 * parser, `--help`, the tools folder and the compatibility page are made of.
 */
import { actionFail, actionGet, actionLog, actionSet } from './actions.ts';
import { applicationVersionSet, configGet, unitGet } from './config.ts';
import { credentialGet } from './credential.ts';
import { count, ignoredFormatFlag, list, relationFlag, storageFlag, text, toggle } from './flags.ts';
import { goalState } from './goal-state.ts';
import { kubernetesOnly } from './kubernetes.ts';
import { leaderGet, leaderSet } from './leader-settings.ts';
import { isLeader } from './leadership.ts';
import { jujuLog } from './log.ts';
import { addMetric } from './metrics.ts';
import { networkGet } from './network.ts';
import { payloadRegister, payloadStatusSet, payloadUnregister } from './payloads.ts';
import { closePort, openedPorts, openPort } from './ports.ts';
import { jujuReboot } from './reboot.ts';
import { relationGet, relationSet } from './relation-settings.ts';
import { relationIds, relationList, relationModelGet } from './relations.ts';
import { resourceGet } from './resource.ts';
import { secretGet, secretInfoGet } from './secret-reads.ts';
import { secretAdd, secretGrant, secretIds, secretRemove, secretRevoke, secretSet } from './secrets.ts';
import { stateDelete, stateGet, stateSet } from './state.ts';
import { statusGet, statusSet } from './status.ts';
import { storageAdd, storageGet, storageList } from './storage.ts';
import { type Tool, tool, type Words } from './tool.ts';

const any = Number.POSITIVE_INFINITY;
const noWords: Words = { usage: '', max: 0 };
const pairWords: Words = { usage: '<key>=<value> ...', max: any };

const pairFile = text(['--file'], '<file>', 'a YAML or JSON map of strings, `-` for stdin; arguments come over it');
const remoteApp = toggle(['--app'], 'the application instead of one unit');
const ofApplication = toggle(['--application'], 'of the application instead of this unit; leader only');
const endpoints = list(['--endpoints'], '<a,b>', 'only for these endpoints; default: all');
const secretLabel = text(['--label'], '<label>', 'find the secret by its label');
const secretFlags = {
  label: text(['--label'], '<label>', 'the name that the owner finds it by'),
  description: text(['--description'], '<text>', 'what it is for'),
  expire: text(['--expire'], '<when>', 'RFC 3339, or a duration such as 24h; secret-expired comes then'),
  rotate: text(['--rotate'], '<policy>', 'never, hourly, daily, weekly, monthly, quarterly or yearly'),
  owner: text(['--owner'], 'application|unit', 'whose it is; default: application'),
  file: text(['--file'], '<file>', 'a YAML or JSON map of values, `-` for stdin; arguments come over it'),
};
const secretUnit = text(['--unit'], '<unit>', 'only this unit of the application');
const secretValueWords = '[<key>[#base64|#file]=<value> ...]';

export const toolTable: readonly Tool[] = [
  // Config and facts
  tool({
    name: 'config-get',
    summary: 'Prints the value of one config option, or all that have one.',
    words: { usage: '[<key>]', max: 1 },
    flags: { all: toggle(['-a', '--all'], 'options without a value too') },
    where: 'metrics',
    output: 'smart',
    answer: configGet,
  }),
  tool({
    name: 'unit-get',
    summary: 'Prints an address of this unit.',
    words: { usage: 'private-address|public-address', max: 1, missing: 'no setting specified' },
    flags: {},
    where: 'anywhere',
    output: 'smart',
    answer: unitGet,
  }),
  tool({
    name: 'application-version-set',
    summary: 'Says which version of the workload runs; shown in status.',
    words: { usage: '<version>', max: 1, missing: 'no version specified' },
    flags: {},
    where: 'anywhere',
    output: 'none',
    answer: applicationVersionSet,
  }),
  tool({
    name: 'resource-get',
    summary: 'Prints the path of a resource of the charm.',
    words: { usage: '<name>', max: 1, missing: 'missing required resource name' },
    flags: {},
    where: 'anywhere',
    output: 'raw',
    answer: resourceGet,
  }),
  tool({
    name: 'goal-state',
    summary: 'Prints the units and relations that the model is heading for.',
    words: noWords,
    flags: {},
    where: 'anywhere',
    output: 'yaml',
    answer: goalState,
  }),
  tool({
    name: 'network-get',
    summary: 'Prints the addresses that a binding has on this machine and is reached by.',
    words: { usage: '<binding>', max: 1, missing: 'no arguments specified' },
    flags: {
      relation: relationFlag,
      bindAddress: toggle(['--bind-address'], 'only the address to listen on'),
      ingressAddress: toggle(['--ingress-address'], 'only the address that others connect to'),
      egressSubnets: toggle(['--egress-subnets'], 'only the subnets that our traffic comes from'),
      primaryAddress: toggle(['--primary-address'], 'deprecated: the first address to listen on'),
    },
    where: 'anywhere',
    output: 'smart',
    answer: networkGet,
  }),

  tool({
    name: 'credential-get',
    summary: 'Prints the cloud of the model and its credential; for trusted applications only.',
    words: noWords,
    flags: {},
    where: 'anywhere',
    output: 'smart',
    answer: credentialGet,
  }),

  // Log and status
  tool({
    name: 'juju-log',
    summary: 'Writes a line to the log of the unit.',
    words: { usage: '<message> ...', max: any, missing: 'no message specified' },
    flags: {
      level: text(['-l', '--log-level'], '<level>', 'TRACE, DEBUG, INFO, WARNING, ERROR or CRITICAL; default: INFO'),
      debug: toggle(['--debug'], 'at level DEBUG'),
      format: ignoredFormatFlag,
    },
    where: 'metrics',
    output: 'none',
    answer: jujuLog,
  }),
  tool({
    name: 'status-set',
    summary: 'Says how the workload is, at once.',
    words: {
      usage: 'maintenance|blocked|waiting|active [<message>]',
      max: 2,
      missing: 'invalid args, require <status> [message]',
    },
    flags: { application: ofApplication },
    where: 'anywhere',
    output: 'none',
    answer: statusSet,
  }),
  tool({
    name: 'status-get',
    summary: 'Prints what status-set said.',
    words: noWords,
    flags: { includeData: toggle(['--include-data'], 'with message and data'), application: ofApplication },
    where: 'anywhere',
    output: 'smart',
    answer: statusGet,
  }),

  // Relations
  tool({
    name: 'relation-ids',
    summary: 'Prints the relations of an endpoint.',
    words: { usage: '[<endpoint>]', max: 1 },
    flags: {},
    where: 'anywhere',
    output: 'smart',
    answer: relationIds,
  }),
  tool({
    name: 'relation-list',
    summary: 'Prints the units at the other end of a relation.',
    words: noWords,
    flags: { relation: relationFlag, app: toggle(['--app'], 'the application instead of its units') },
    where: 'anywhere',
    output: 'smart',
    answer: relationList,
  }),
  tool({
    name: 'relation-get',
    summary: 'Prints settings that a unit or an application published in a relation.',
    words: { usage: '[<key>|-] [<unit>|<application>]', max: 2 },
    flags: { relation: relationFlag, app: remoteApp },
    where: 'anywhere',
    output: 'smart',
    answer: relationGet,
  }),
  tool({
    name: 'relation-set',
    summary: 'Publishes settings in a relation when the handler succeeds; an empty value deletes its key.',
    words: pairWords,
    flags: { relation: relationFlag, app: remoteApp, file: pairFile, format: ignoredFormatFlag },
    where: 'anywhere',
    output: 'none',
    answer: relationSet,
  }),
  tool({
    name: 'relation-model-get',
    summary: 'Prints the model of the other end of a relation.',
    words: noWords,
    flags: { relation: relationFlag },
    where: 'anywhere',
    output: 'smart',
    answer: relationModelGet,
  }),

  // Leadership
  tool({
    name: 'is-leader',
    summary: 'Prints whether this unit leads its application for 30 seconds more.',
    words: noWords,
    flags: {},
    where: 'anywhere',
    output: 'smart',
    answer: isLeader,
  }),

  tool({
    name: 'leader-get',
    summary: 'Prints one setting that the leader told its application, or all.',
    words: { usage: '[<key>|-]', max: 1 },
    flags: {},
    where: 'anywhere',
    output: 'smart',
    answer: leaderGet,
  }),
  tool({
    name: 'leader-set',
    summary: 'Tells settings to the other units of the application, at once; an empty value deletes its key.',
    words: pairWords,
    flags: { file: pairFile },
    where: 'anywhere',
    output: 'none',
    answer: leaderSet,
  }),

  // Ports
  tool({
    name: 'open-port',
    summary: 'Opens a port or range when the handler succeeds.',
    words: { usage: '<port>[-<port>][/tcp|/udp]|icmp', max: 1, missing: 'no port or range specified' },
    flags: { endpoints },
    where: 'anywhere',
    output: 'none',
    answer: openPort,
  }),
  tool({
    name: 'close-port',
    summary: 'Closes a port or range when the handler succeeds.',
    words: { usage: '<port>[-<port>][/tcp|/udp]|icmp', max: 1, missing: 'no port or range specified' },
    flags: { endpoints },
    where: 'anywhere',
    output: 'none',
    answer: closePort,
  }),
  tool({
    name: 'opened-ports',
    summary: 'Prints the ports and ranges of this unit that are open.',
    words: noWords,
    flags: { endpoints: toggle(['--endpoints'], 'with the endpoints that each is open for') },
    where: 'anywhere',
    output: 'smart',
    answer: openedPorts,
  }),

  // State
  tool({
    name: 'state-get',
    summary: 'Prints one value of the state of this unit, or all.',
    words: { usage: '[<key>|-]', max: 1 },
    flags: { strict: toggle(['--strict'], 'fail when there is no such key') },
    where: 'anywhere',
    output: 'smart',
    answer: stateGet,
  }),
  tool({
    name: 'state-set',
    summary: 'Keeps values in the state of this unit when the handler succeeds.',
    words: pairWords,
    flags: { file: pairFile },
    where: 'anywhere',
    output: 'none',
    answer: stateSet,
  }),
  tool({
    name: 'state-delete',
    summary: 'Deletes a value of the state of this unit when the handler succeeds.',
    words: { usage: '<key>', max: 1, missing: 'no key specified' },
    flags: {},
    where: 'anywhere',
    output: 'none',
    answer: stateDelete,
  }),

  // Storage
  tool({
    name: 'storage-list',
    summary: 'Prints the storage of this unit.',
    words: { usage: '[<name>]', max: 1 },
    flags: {},
    where: 'anywhere',
    output: 'smart',
    answer: storageList,
  }),
  tool({
    name: 'storage-get',
    summary: 'Prints kind and location of a storage instance.',
    words: { usage: '[kind|location]', max: 1 },
    flags: { storage: storageFlag },
    where: 'anywhere',
    output: 'smart',
    answer: storageGet,
  }),
  tool({
    name: 'storage-add',
    summary: 'Asks for more storage when the handler succeeds.',
    words: { usage: '<name>[=<count>] ...', max: any, missing: 'storage add requires a storage directive' },
    flags: {},
    where: 'anywhere',
    output: 'none',
    answer: storageAdd,
  }),

  // Secrets
  tool({
    name: 'secret-ids',
    summary: 'Prints the secrets that this unit can manage.',
    words: noWords,
    flags: {},
    where: 'anywhere',
    output: 'smart',
    answer: secretIds,
  }),
  tool({
    name: 'secret-get',
    summary: 'Prints the content of a secret.',
    words: { usage: '[<id>] [<key>[#base64]]', max: 2 },
    flags: {
      label: secretLabel,
      peek: toggle(['--peek'], 'the newest revision, this time only'),
      refresh: toggle(['--refresh'], 'the newest revision, from now on'),
    },
    where: 'anywhere',
    output: 'yaml',
    answer: secretGet,
  }),
  tool({
    name: 'secret-info-get',
    summary: 'Prints what is known of a secret, its content aside.',
    words: { usage: '[<id>]', max: 1 },
    flags: { label: secretLabel },
    where: 'anywhere',
    output: 'yaml',
    answer: secretInfoGet,
  }),
  tool({
    name: 'secret-add',
    summary: 'Makes a secret when the handler succeeds, and prints its id at once.',
    words: { usage: secretValueWords, max: any },
    flags: secretFlags,
    where: 'anywhere',
    output: 'raw',
    answer: secretAdd,
  }),
  tool({
    name: 'secret-set',
    summary: 'Changes a secret when the handler succeeds; new content is a new revision.',
    words: { usage: `<id> ${secretValueWords}`, max: any, missing: 'missing secret URI' },
    flags: secretFlags,
    where: 'anywhere',
    output: 'none',
    answer: secretSet,
  }),
  tool({
    name: 'secret-grant',
    summary: 'Lets the application at the other end of a relation read a secret when the handler succeeds.',
    words: { usage: '<id>', max: 1, missing: 'missing secret URI' },
    flags: { relation: relationFlag, unit: secretUnit },
    where: 'anywhere',
    output: 'none',
    answer: secretGrant,
  }),
  tool({
    name: 'secret-revoke',
    summary: 'Takes the permission to read a secret back when the handler succeeds.',
    words: { usage: '<id>', max: 1, missing: 'missing secret URI' },
    flags: {
      relation: relationFlag,
      application: text(['--app', '--application'], '<application>', 'this application, whatever the relation'),
      unit: secretUnit,
    },
    where: 'anywhere',
    output: 'none',
    answer: secretRevoke,
  }),
  tool({
    name: 'secret-remove',
    summary: 'Removes a secret, or one revision of it, when the handler succeeds.',
    words: { usage: '<id>', max: 1, missing: 'missing secret URI' },
    flags: { revision: count(['--revision'], '<number>', 'only this revision') },
    where: 'anywhere',
    output: 'none',
    answer: secretRemove,
  }),

  // Actions
  tool({
    name: 'action-get',
    summary: 'Prints one parameter of the action, or all.',
    words: { usage: '[<key>[.<key> ...]]', max: 1 },
    flags: {},
    where: 'action',
    output: 'smart',
    answer: actionGet,
  }),
  tool({
    name: 'action-set',
    summary: 'Adds to the results of the action.',
    words: { usage: '<key>[.<key> ...]=<value> ...', max: any },
    flags: {},
    where: 'action',
    output: 'none',
    answer: actionSet,
  }),
  tool({
    name: 'action-fail',
    summary: 'Makes the action a failed one, whatever its exit code.',
    words: { usage: '[<message>]', max: 1 },
    flags: {},
    where: 'action',
    output: 'none',
    answer: actionFail,
  }),
  tool({
    name: 'action-log',
    summary: 'Shows a line to whoever waits for the action, at once.',
    words: { usage: '<message> ...', max: any, missing: 'no message specified' },
    flags: {},
    where: 'action',
    output: 'none',
    answer: actionLog,
  }),

  // Machine
  tool({
    name: 'juju-reboot',
    summary: 'Starts the machine anew when the hook has succeeded, or at once.',
    words: noWords,
    flags: { now: toggle(['--now'], 'kill this hook now, and run it again from its start after the boot') },
    where: 'anywhere',
    output: 'none',
    answer: jujuReboot,
  }),

  // Legacy
  tool({
    name: 'payload-register',
    summary: 'Says that something runs beside the operator.',
    words: { usage: '<type> <class> <id> [<label> ...]', max: any, missing: 'missing type' },
    flags: {},
    where: 'anywhere',
    output: 'none',
    answer: payloadRegister,
  }),
  tool({
    name: 'payload-status-set',
    summary: 'Says how something is that was registered.',
    words: { usage: '<class> <id> starting|started|stopping|stopped', max: 3, missing: 'missing class' },
    flags: {},
    where: 'anywhere',
    output: 'none',
    answer: payloadStatusSet,
  }),
  tool({
    name: 'payload-unregister',
    summary: 'Says that something does not run any more.',
    words: { usage: '<class> <id>', max: 2, missing: 'missing class' },
    flags: {},
    where: 'anywhere',
    output: 'none',
    answer: payloadUnregister,
  }),
  tool({
    name: 'add-metric',
    summary: 'Writes measured values to the log of the unit.',
    words: { usage: '<name>=<value> ...', max: any, missing: 'no metrics specified' },
    flags: { labels: text(['-l', '--labels'], '<key>=<value>,...', 'what the values are about') },
    where: 'metrics',
    output: 'none',
    answer: addMetric,
  }),

  // Kubernetes only
  ...['pod-spec-set', 'pod-spec-get', 'k8s-spec-set', 'k8s-spec-get', 'k8s-raw-set', 'k8s-raw-get'].map((name) =>
    tool({
      name,
      summary: 'Exists on Kubernetes only.',
      words: { usage: '', max: any },
      flags: {
        file: text(['--file'], '<file>', 'ignored'),
        resources: text(['--k8s-resources'], '<file>', 'ignored'),
      },
      where: 'anywhere',
      output: 'smart',
      answer: kubernetesOnly(name),
    }),
  ),
];
