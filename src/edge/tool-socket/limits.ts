/** What one run's hook tools may cost the agent. */

/** Of stdin, or of one file, of one call. */
export const toolInputBytesMax = 64 * 1024 * 1024;
/** Of all arguments of one call together; the kernel's own limit is usually 2 MiB. */
export const argumentBytesMax = 8 * 1024 * 1024;
/** Of everything that the calls under way have sent. */
export const heldBytesMax = 128 * 1024 * 1024;
/** Calls under way, those that wait for their turn included. */
export const connectionsMax = 256;
/** From the connection to the end of the arguments: a caller that was stopped in between is let go. */
export const callDelayMsMax = 30_000;
/** Of the output of commands that their caller has not taken yet: one that has stopped listening is let go. */
export const outputHeldBytesMax = 16 * 1024 * 1024;
