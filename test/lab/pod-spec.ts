/** What these tests understand of a pod: everything that the manifests in `packaging/kubernetes` say, and no more. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { repository } from '../support/built.ts';
import { missing } from './packages.ts';

export const manifestsDirectory = path.join(repository, 'packaging/kubernetes');

export interface Mount {
  readonly name: string;
  readonly mountPath: string;
  readonly readOnly?: boolean;
  readonly subPath?: string;
}

export interface Probe {
  readonly exec?: { readonly command: readonly string[] };
  readonly httpGet?: { readonly path: string; readonly port: string };
}

export interface ContainerSpec {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: readonly {
    readonly name: string;
    readonly value?: string;
    readonly valueFrom?: {
      readonly configMapKeyRef?: { readonly name: string; readonly key: string };
      readonly fieldRef?: { readonly fieldPath: string };
    };
  }[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly securityContext: {
    readonly allowPrivilegeEscalation: boolean;
    readonly readOnlyRootFilesystem: boolean;
    readonly capabilities: { readonly drop: readonly string[]; readonly add?: readonly string[] };
  };
  readonly volumeMounts: readonly Mount[];
  readonly startupProbe?: Probe;
  readonly livenessProbe?: Probe;
  readonly readinessProbe?: Probe;
}

export interface Volume {
  readonly name: string;
  readonly emptyDir?: object;
  readonly configMap?: { readonly name: string };
  readonly secret?: { readonly secretName: string; readonly optional?: boolean };
}

export interface PodSpec {
  readonly securityContext: {
    readonly runAsNonRoot: boolean;
    readonly runAsUser: number;
    readonly runAsGroup: number;
    readonly fsGroup: number;
    readonly seccompProfile: { readonly type: string };
  };
  readonly initContainers: readonly ContainerSpec[];
  readonly containers: readonly ContainerSpec[];
  readonly volumes: readonly Volume[];
}

export interface Workload {
  readonly pod: PodSpec;
  /** Of the template: what a service selects by. */
  readonly labels: Readonly<Record<string, string>>;
  /** Claims of volumes, by the name of the volume. */
  readonly claims: readonly string[];
}

export interface Resource {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly labels?: Readonly<Record<string, string>> };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: unknown;
}

/** Debian's is too old: it does not know all fields of a kustomization. */
export const kubectlMissing = missing('kubectl', '') !== false && 'not installed: kubectl, of version 1.21 or newer';

/** What `kubectl apply -k` would send. Throws what kubectl complains of. */
export function kustomize(folder: string): readonly Resource[] {
  const text = execFileSync('kubectl', ['kustomize', folder], { encoding: 'utf8' });
  return parseAllDocuments(text).map((document) => document.toJS() as Resource);
}

/** The one stateful set. */
export function workloadOf(resources: readonly Resource[]): Workload {
  const spec = resources.find(({ kind }) => kind === 'StatefulSet')?.spec as {
    readonly template: { readonly metadata: { readonly labels: Workload['labels'] }; readonly spec: PodSpec };
    readonly volumeClaimTemplates: readonly { readonly metadata: { readonly name: string } }[];
  };
  const { template, volumeClaimTemplates } = spec;
  return {
    pod: { ...template.spec, initContainers: template.spec.initContainers ?? [] },
    labels: template.metadata.labels,
    claims: volumeClaimTemplates.map(({ metadata }) => metadata.name),
  };
}
