/** The Kubernetes manifests: what they name exists, and the strictest profile of pod security admits them. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { kubectlMissing, kustomize, manifestsDirectory, type Resource, workloadOf } from '../lab/pod-spec.ts';

const overlays = readdirSync(path.join(manifestsDirectory, 'overlays')).map((name) => `overlays/${name}`);
const named = (resources: readonly Resource[], kind: string, name: string): Resource => {
  const found = resources.find((one) => one.kind === kind && one.metadata.name === name);
  assert.ok(found, `there is a ${kind} ${name}`);
  return found;
};

suite('Kubernetes manifests', { skip: kubectlMissing }, () => {
  for (const folder of ['base', ...overlays]) {
    test(`${folder}: everything that it names is there`, () => {
      const resources = kustomize(path.join(manifestsDirectory, folder));
      const { pod, labels, claims } = workloadOf(resources);
      const volumes = [...pod.volumes.map(({ name }) => name), ...claims];
      const all = [...pod.initContainers, ...pod.containers];
      for (const { volumeMounts } of all) for (const { name } of volumeMounts) assert.ok(volumes.includes(name), name);
      const used = new Set(all.flatMap(({ volumeMounts }) => volumeMounts.map(({ name }) => name)));
      assert.deepEqual(volumes.toSorted(), [...used].toSorted(), 'each volume is used');
      for (const { configMap } of pod.volumes) if (configMap) named(resources, 'ConfigMap', configMap.name);
      for (const { valueFrom } of all.flatMap(({ env = [] }) => env)) {
        const { name, key } = valueFrom?.configMapKeyRef ?? {};
        if (name !== undefined) assert.ok(named(resources, 'ConfigMap', name).data?.[key ?? '']);
      }
      const ports = pod.containers.flatMap(({ ports: own = [] }) => own.map(({ name }) => name));
      for (const { startupProbe, livenessProbe, readinessProbe } of pod.containers)
        for (const probe of [startupProbe, livenessProbe, readinessProbe])
          if (probe?.httpGet) assert.ok(ports.includes(probe.httpGet.port));
      const service = named(resources, 'Service', 'web').spec as {
        readonly selector: object;
        readonly ports: readonly { readonly targetPort: string }[];
      };
      assert.deepEqual({ ...labels, ...service.selector }, labels, 'the service finds the pod');
      for (const { targetPort } of service.ports) assert.ok(ports.includes(targetPort));
    });

    test(`${folder}: pods are restricted, and nothing in them writes to its image`, () => {
      const { pod } = workloadOf(kustomize(path.join(manifestsDirectory, folder)));
      const { runAsNonRoot, runAsUser, seccompProfile } = pod.securityContext;
      assert.deepEqual([runAsNonRoot, runAsUser > 0, seccompProfile.type], [true, true, 'RuntimeDefault']);
      for (const name of ['hostNetwork', 'hostPID', 'hostIPC']) assert.ok(!(name in pod));
      for (const volume of pod.volumes) assert.ok(volume.emptyDir ?? volume.configMap ?? volume.secret, volume.name);
      for (const { name, securityContext } of [...pod.initContainers, ...pod.containers])
        assert.deepEqual(
          securityContext,
          { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
          name,
        );
    });
  }
});
