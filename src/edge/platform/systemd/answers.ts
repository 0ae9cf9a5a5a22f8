/** What comes back from the bus, or does not. */
import type { DBusError } from 'dbus-native';

/** An error that systemd or the bus has sent under this name. */
export const isNamed = (error: unknown, name: string): boolean =>
  error instanceof Error && (error as DBusError).dbusName === name;

/** Rejects when it takes longer. */
export async function within<Value>(timeMs: number, promise: Promise<Value>): Promise<Value> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`it took longer than ${timeMs} ms`)), timeMs);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
