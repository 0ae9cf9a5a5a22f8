/** What a log line may carry beside its constant message: plain values, never a secret, an error by its own name. */
export type LogFields = Readonly<Record<string, unknown>>;
