import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, it } from 'mocha';
import * as z from 'zod';
import { serverCommands } from '#backend/serverCommands.ts';
import { isServerVariable } from './knownVariables.ts';

const folder = path.join(import.meta.dirname, '../../../deploy/cloud-run');
/** Ten seconds after SIGTERM Cloud Run ends a process, whatever it was told. */
const killedAfterSeconds = 10;

const Env = z.union([
	z.strictObject({ name: z.string(), value: z.string() }),
	z.strictObject({
		name: z.string(),
		valueFrom: z.strictObject({ secretKeyRef: z.strictObject({ name: z.string(), key: z.literal('latest') }) }),
	}),
]);
const Probe = z.strictObject({
	httpGet: z.strictObject({ path: z.enum(['/readyz', '/healthz']), port: z.literal(8080) }),
	periodSeconds: z.int(),
	timeoutSeconds: z.int(),
	failureThreshold: z.int(),
});
const Container = z.strictObject({
	name: z.string(),
	image: z.string().regex(/^\$\{[A-Z_]+_IMAGE\}$/),
	args: z.tuple([z.string()]),
	ports: z.tuple([z.strictObject({ containerPort: z.literal(8080) })]).optional(),
	resources: z.strictObject({
		limits: z.strictObject({ cpu: z.string().regex(/^[1248]$/), memory: z.string().regex(/^\d+[GM]i$/) }),
	}),
	startupProbe: Probe.optional(),
	livenessProbe: Probe.optional(),
	env: z.array(Env),
	volumeMounts: z.array(z.strictObject({ name: z.string(), mountPath: z.string() })).optional(),
});
const Volume = z.strictObject({
	name: z.string(),
	secret: z.strictObject({
		secretName: z.string(),
		items: z.array(z.strictObject({ key: z.literal('latest'), path: z.string() })),
	}),
});
const Pod = {
	serviceAccountName: z.string().regex(/^code-sensei-[a-z]+@\$\{PROJECT\}\.iam\.gserviceaccount\.com$/),
	containers: z.tuple([Container]),
	volumes: z.array(Volume).default([]),
};
const Annotations = z.record(
	z.string().regex(/^(run\.googleapis\.com|autoscaling\.knative\.dev)\/[A-Za-z-]+$/),
	z.string(),
);
const Named = z.strictObject({ name: z.string(), annotations: Annotations.default({}) });

/** Fields as the API of Cloud Run has them: another name does not parse. */
const schemas = {
	'api.yaml': z.strictObject({
		apiVersion: z.literal('serving.knative.dev/v1'),
		kind: z.literal('Service'),
		metadata: Named,
		spec: z.strictObject({
			template: z.strictObject({
				metadata: Named,
				spec: z.strictObject({ ...Pod, containerConcurrency: z.int().max(1_000), timeoutSeconds: z.int().max(3_600) }),
			}),
			traffic: z.array(z.strictObject({ revisionName: z.string(), percent: z.int() })),
		}),
	}),
	'worker.yaml': z.strictObject({
		apiVersion: z.literal('run.googleapis.com/v1'),
		kind: z.literal('WorkerPool'),
		metadata: Named,
		spec: z.strictObject({
			template: z.strictObject({ metadata: Named.omit({ name: true }), spec: z.strictObject(Pod) }),
		}),
	}),
	'migrate.yaml': z.strictObject({
		apiVersion: z.literal('run.googleapis.com/v1'),
		kind: z.literal('Job'),
		metadata: Named,
		spec: z.strictObject({
			template: z.strictObject({
				metadata: Named.omit({ name: true }),
				spec: z.strictObject({
					taskCount: z.literal(1),
					template: z.strictObject({
						spec: z.strictObject({ ...Pod, maxRetries: z.literal(0), timeoutSeconds: z.int() }),
					}),
				}),
			}),
		}),
	}),
};

const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
function parsed<Name extends keyof typeof schemas>(name: Name): z.output<(typeof schemas)[Name]> {
	// The schema of this name is the one that the type is inferred from.
	return schemas[name].parse(load(read(name), { schema: CORE_SCHEMA })) as z.output<(typeof schemas)[Name]>;
}
const [api, worker, migrate] = [parsed('api.yaml'), parsed('worker.yaml'), parsed('migrate.yaml')];
const pods = [api.spec.template.spec, worker.spec.template.spec, migrate.spec.template.spec.template.spec];
const valueOf = (pod: (typeof pods)[number], name: string): string | undefined => {
	const found = pod.containers[0].env.find((one) => one.name === name);
	return found !== undefined && 'value' in found ? found.value : undefined;
};

describe('deploy/cloud-run', () => {
	it('has files whose every field Cloud Run knows, and no other file', () => {
		assert.deepEqual(readdirSync(folder).sort(), Object.keys(schemas).sort());
	});

	it('runs commands of the server, with variables that it knows', () => {
		const commands = pods.map(({ containers: [{ args }] }) => args[0]);
		assert.deepEqual(commands, ['serve', 'worker', 'migrate']);
		for (const command of commands) assert.ok(Object.hasOwn(serverCommands, command) || command === 'worker', command);
		for (const { containers } of pods)
			for (const { name } of containers[0].env)
				assert.ok(isServerVariable(name) || name === 'NODE_EXTRA_CA_CERTS', name);
	});

	it('takes every secret out of Secret Manager, each under its own name', () => {
		for (const { containers, volumes } of pods) {
			for (const one of containers[0].env) {
				const isSecret = /_URI$|REDIS_URL|KEY|SECRET|HEADER/.test(one.name);
				assert.equal('valueFrom' in one, isSecret, one.name);
				if (!('valueFrom' in one)) continue;
				const own = one.name.toLowerCase().replace('code_sensei_', '').replaceAll('_', '-');
				assert.equal(one.valueFrom.secretKeyRef.name, `code-sensei-${own}`);
			}
			for (const mount of containers[0].volumeMounts ?? []) assert.ok(volumes.some(({ name }) => name === mount.name));
		}
		assert.deepEqual(
			migrate.spec.template.spec.template.spec.containers[0].env.map(({ name }) => name),
			['MONGODB_URI'],
		);
		assert.equal(new Set(pods.map(({ serviceAccountName }) => serviceAccountName)).size, pods.length);
	});

	it('has processors also while nobody asks, bounds, and room for streams', () => {
		const { annotations } = api.spec.template.metadata;
		assert.equal(annotations['run.googleapis.com/cpu-throttling'], 'false');
		assert.equal(api.metadata.annotations['run.googleapis.com/ingress'], 'internal-and-cloud-load-balancing');
		const [least, most] = ['minScale', 'maxScale'].map((name) =>
			Number(annotations[`autoscaling.knative.dev/${name}`]),
		);
		assert.ok(least !== undefined && most !== undefined && least >= 2 && most > least);
		assert.equal(worker.metadata.annotations['run.googleapis.com/scalingMode'], 'manual');
		assert.ok(Number(worker.metadata.annotations['run.googleapis.com/manualInstanceCount']) >= 2);
		assert.equal(
			api.spec.traffic.reduce((sum, { percent }) => sum + percent, 0),
			100,
		);
	});

	it('is asked for readiness at the start and for life after it', () => {
		const [{ startupProbe, livenessProbe }] = api.spec.template.spec.containers;
		assert.equal(startupProbe?.httpGet.path, '/readyz');
		assert.equal(livenessProbe?.httpGet.path, '/healthz');
		assert.ok(startupProbe.periodSeconds * startupProbe.failureThreshold >= 60);
	});

	it('ends within the time that Cloud Run gives, and counts on no sandbox there', () => {
		for (const pod of [api.spec.template.spec, worker.spec.template.spec]) {
			const graces = ['ANSWER', 'JUDGING'].map((name) => Number(valueOf(pod, `CODE_SENSEI_${name}_GRACE_SECONDS`)));
			assert.ok(graces.reduce((sum, seconds) => sum + seconds, 0) < killedAfterSeconds, String(graces));
		}
		assert.equal(valueOf(worker.spec.template.spec, 'CODE_SENSEI_TIER'), 'piston');
		assert.equal(valueOf(api.spec.template.spec, 'CODE_SENSEI_WORK'), 'queue');
	});

	it('asks for nothing to be put in but what its first lines name', () => {
		for (const name of Object.keys(schemas)) {
			const holes = new Set([...read(name).matchAll(/\$\{([A-Z_]+)\}/g)].map(([, hole]) => hole ?? ''));
			for (const hole of holes)
				assert.ok(['RELEASE', 'PROJECT', 'API_IMAGE', 'DOMAIN', 'PISTON_URL'].includes(hole), hole);
		}
	});
});
