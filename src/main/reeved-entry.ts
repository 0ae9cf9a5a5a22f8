/** `reeved`: `serve` is the agent of a machine, `run` the manager of a container. Neither costs the other anything. */
void (process.argv[2] === 'run' ? import('./reeved-run.ts') : import('./reeved.ts'));
