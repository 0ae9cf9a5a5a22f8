/** Rules for the entries that are validated and kept but not run yet (pebble.md §6.7, §26). */
import type { CheckLayer, LogTargetLayer, ServiceLayer } from './layer.ts';
import { fault } from './reader.ts';

type Services = ReadonlyMap<string, ServiceLayer>;

/** Throws `layer-invalid`. */
export function validateChecks(checks: ReadonlyMap<string, CheckLayer>, services: Services): void {
  for (const [name, check] of checks) {
    const at = `checks.${name}`;
    const kinds = [check.http, check.tcp, check.exec].filter((kind) => kind !== undefined);
    if (kinds.length !== 1) fault(at, 'expected exactly one of http, tcp, exec');
    if (check.http && !check.http.url) fault(`${at}.http.url`, 'missing');
    if (check.tcp && check.tcp.port === undefined) fault(`${at}.tcp.port`, 'missing');
    if (check.exec && !check.exec.command) fault(`${at}.exec.command`, 'missing');
    const context = check.exec?.['service-context'];
    if (context && !services.has(context)) fault(`${at}.exec.service-context`, `there is no service "${context}"`);
    for (const key of ['period', 'timeout'] as const) if (check[key] === 0) fault(`${at}.${key}`, 'cannot be zero');
  }
}

/** Throws `layer-invalid`. */
export function validateLogTargets(targets: ReadonlyMap<string, LogTargetLayer>, services: Services): void {
  for (const [name, target] of targets) {
    const at = `log-targets.${name}`;
    if (target.type === undefined) fault(`${at}.type`, 'missing');
    if (!target.location) fault(`${at}.location`, 'missing');
    for (const service of target.services ?? []) {
      const named = service.startsWith('-') ? service.slice(1) : service;
      if (named !== 'all' && !services.has(named)) fault(`${at}.services`, `there is no service "${named}"`);
    }
    for (const label of target.labels?.keys() ?? [])
      if (label.startsWith('pebble_')) fault(`${at}.labels.${label}`, 'labels that begin with pebble_ are reserved');
  }
}
