/**
 * What systemd is told about this process, over the datagram socket that `reeve-launch` leaves open (sd_notify(3)).
 * Started in any other way, the process has nobody to tell and tells nobody.
 */
import { writeSync } from 'node:fs';
import type { Log } from '../../agent/ports/index.ts';

export interface ServiceManager {
  /** The process does its work from now on. */
  ready(): void;
  /** The process ends, because it was told to. */
  stopping(): void;
  /**
   * Feeds the watchdog until the signal, each time after the check: what comes late because the event loop hangs, or
   * does not come because the check fails or never ends, gets this process killed and started again.
   */
  watch(check: () => unknown, signal: AbortSignal): void;
}

/** Of systemd's watchdog delay: one feeding may be late without harm. */
const feedingsPerDelay = 3;

/** `environment` is that of the process. */
export function serviceManager(environment: Readonly<Record<string, string | undefined>>, log: Log): ServiceManager {
  const fd = numberIn(environment['REEVE_NOTIFY_FD']);
  const watchdogDelayMs = (numberIn(environment['WATCHDOG_USEC']) ?? 0) / 1_000;
  const tell = (state: string): void => {
    if (fd === null) return;
    try {
      writeSync(fd, state);
    } catch (error) {
      // Whoever does not listen now hears the next one.
      log.warn('cannot notify the service manager', { state, error });
    }
  };
  return {
    ready: () => tell('READY=1'),
    stopping: () => tell('STOPPING=1'),
    watch(check, signal) {
      if (fd === null || watchdogDelayMs === 0) return;
      const feed = async (): Promise<void> => {
        try {
          await check();
          tell('WATCHDOG=1');
        } catch (error) {
          log.error('the self-check fails: without a watchdog that is fed this process is started again', { error });
        }
      };
      void feed();
      const timer = setInterval(() => void feed(), watchdogDelayMs / feedingsPerDelay).unref();
      signal.addEventListener('abort', () => clearInterval(timer), { once: true });
    },
  };
}

const numberIn = (text: string | undefined): number | null => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : null);
