/** The way to the controller: names, addresses, proxies, and whether the two clocks agree. */
import { expiryToleranceMs } from '../inbox/index.ts';
import type { ControllerFacts, DoctorFacts } from './facts.ts';
import { type Found, notice, problem, type Row, warning, well } from './row.ts';

/** Clocks that are set by the network differ by less. */
export const skewMsMax = 30_000;

export const controllerRows: readonly Row[] = [
  {
    check: 'controller',
    look: ({ controller, agent }) => {
      if (controller === null) return [];
      if (agent.kind === 'answers' && agent.connected) return well(`connected to ${controller.address}`);
      return lookAtWay(controller, agent.kind === 'answers' ? agent.problem : null);
    },
  },
  {
    check: 'clock',
    look: ({ agent }) => {
      const skewMs = agent.kind === 'answers' ? agent.skewMs : null;
      if (skewMs === null) return notice('not compared: the controller has not told its time');
      if (Math.abs(skewMs) <= skewMsMax)
        return well(`within ${Math.ceil(Math.abs(skewMs) / 1000)} s of the controller’s`);
      const direction = skewMs > 0 ? 'behind' : 'ahead of';
      const text = `this clock is ${Math.round(Math.abs(skewMs) / 1000)} s ${direction} the controller’s`;
      const fix = 'timedatectl set-ntp true, on both machines';
      return Math.abs(skewMs) > expiryToleranceMs ? problem(`${text}: orders are refused`, fix) : warning(text, fix);
    },
  },
  { check: 'resolver', look: lookAtResolver },
  { check: 'addresses', look: lookAtAddresses },
  {
    check: 'proxy',
    look: ({ machine: { proxyVariables } }) =>
      proxyVariables.length === 0
        ? well('none is set')
        : notice(
            `${proxyVariables.join(', ')} ${proxyVariables.length === 1 ? 'is' : 'are'} set; the link to the controller never goes through a proxy`,
            'let this machine reach the controller directly; for charms: reeve model-config juju-http-proxy=…',
          ),
  },
];

function lookAtWay({ address, kind }: ControllerFacts, because: string | null): readonly Found[] {
  switch (kind) {
    case 'reached':
      return warning(
        `something serves at ${address}, and the agent is not connected${because === null ? '' : `: ${because}`}`,
        'journalctl -u reeve-agent',
      );
    case 'unresolved':
      return problem(`the name in ${address} is not known`, 'repair the resolver, or add the name to /etc/hosts');
    case 'refused':
      return problem(`nothing listens at ${address}`, 'start reeve-controller there, or check the port');
    case 'silent':
      return problem(`${address} does not answer`, 'check the machine, and the firewalls on the way');
    case 'unroutable':
      return problem(`there is no way to ${address}`, 'ip route get tells where packets go; check the network');
  }
}

function lookAtResolver({ machine, controller }: DoctorFacts): readonly Found[] {
  if (machine.nameservers > 0) return well(`${machine.nameservers} in /etc/resolv.conf`);
  const named = controller !== null && !isLiteral(hostOf(controller.address));
  return named
    ? warning(
        'no nameserver in /etc/resolv.conf, and the controller has a name',
        'add a nameserver, or the name to /etc/hosts',
      )
    : notice('no nameserver in /etc/resolv.conf: charms that look up names will fail', 'add a nameserver');
}

function lookAtAddresses({ machine: { addresses }, controller }: DoctorFacts): readonly Found[] {
  const { ipv4, ipv6 } = addresses;
  if (!ipv4 && !ipv6) return problem('this machine has no address', 'ip address; check the network');
  const host = controller === null ? '' : hostOf(controller.address);
  if (!ipv4 && isIpv4(host))
    return problem(
      `this machine has only IPv6, and the controller’s address ${host} is IPv4`,
      'join with a name, or with the IPv6 address of the controller',
    );
  return well(ipv4 && ipv6 ? 'IPv4 and IPv6' : ipv4 ? 'IPv4 only' : 'IPv6 only');
}

const hostOf = (address: string): string => address.slice(0, address.lastIndexOf(':')).replace(/^\[|\]$/g, '');
const isIpv4 = (host: string): boolean => /^\d+\.\d+\.\d+\.\d+$/.test(host);
const isLiteral = (host: string): boolean => isIpv4(host) || host.includes(':');
