/** The charm that lab tests deploy: a server of pages, which tells what its hooks did and stops where a test says. */

import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { CharmFiles } from './lab.ts';

export const sitePort = 8080;
/** On the machine of a unit: one line for each hook that has run, with the time of its end. */
export const historyFile = '/root/history';
/** While it exists, `config-changed` and the action wait, and say so by `metFile`. */
export const gateFile = '/root/gate';
export const metFile = '/root/met';

const server = path.join(import.meta.dirname, 'inside/server.ts');

/** In which each hook notes what it was, its unit's view of the config, and when. */
const note = (words: string): string => `echo "$(date +%s.%N) ${words}" >>${historyFile}`;
const waitAtGate = `if test -e ${gateFile}; then
  touch ${metFile}
  while test -e ${gateFile}; do sleep 0.02; done
fi`;

export const site: CharmFiles = {
  'metadata.yaml': `name: site
summary: s
description: d
provides: {website: {interface: http}}
requires: {backend: {interface: http}}
peers: {cluster: {interface: sites}}
`,
  'config.yaml': 'options: {title: {default: a}}',
  'actions.yaml': 'backup: {}\n',
  'layers/001-site.yaml': `services:
  server:
    override: replace
    command: ${realpathSync(process.execPath)} ${server} ${sitePort}
    startup: enabled
`,
  'hooks/start': `open-port ${sitePort}/tcp\n${note('start')}`,
  'hooks/config-changed': `${waitAtGate}
status-set active "title $(config-get title)"
${note('config-changed $(config-get title)')}`,
  'hooks/website-relation-joined': `relation-set port=${sitePort}`,
  'hooks/backend-relation-changed': note(
    'backend $(relation-get ingress-address) $(relation-get private-address) $(relation-get port)',
  ),
  'actions/backup': `${note('backup begins')}\n${waitAtGate}\n${note('backup ends')}\naction-set done=yes`,
};

/** Units that only lead and follow. */
export const crew: CharmFiles = {
  'metadata.yaml': 'name: crew\nsummary: s\ndescription: d\npeers: {cluster: {interface: crews}}\n',
  'hooks/start': 'status-set active',
  'hooks/leader-elected': note('$JUJU_UNIT_NAME leads'),
};
