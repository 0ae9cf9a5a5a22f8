/** What lab machines have in common with those of `reeve dev up --booted`. */
export { machineRoot as labRoot, whyNoMachineBoots as labSkipReason } from '../../src/edge/booted/index.ts';
