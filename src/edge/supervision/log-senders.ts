/** The ways to log targets (pebble.md §12.5). */
import type { LogSenders } from '../../agent/ports/index.ts';
import { lokiBody, otlpBody } from '../../core/supervision/index.ts';
import { httpSender } from './log-http.ts';
import { syslogSender } from './log-syslog.ts';

export interface LogSenderOptions {
  readonly hostname: string;
  /** Ours, for the user agent. */
  readonly version: string;
}

/** The `LogSenders` port. */
export function logSenders({ hostname, version }: LogSenderOptions): LogSenders {
  return {
    open({ type, location }) {
      switch (type) {
        case 'loki':
          return httpSender({ url: new URL(location), version, body: lokiBody });
        case 'opentelemetry':
          return httpSender({ url: new URL(`${location.replace(/\/$/, '')}/v1/logs`), version, body: otlpBody });
        case 'syslog':
          return syslogSender(new URL(location), hostname);
      }
    },
  };
}
