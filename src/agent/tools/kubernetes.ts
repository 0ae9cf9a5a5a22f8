/** Tools that exist on Kubernetes only: on a machine they say so plainly (charm-runtime.md §5.1). */
import { runError } from './tool.ts';

export const kubernetesOnly = (name: string) => (): never => {
  throw runError(`${name} is not available on a machine: it exists on Kubernetes only`);
};
