import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { describe, it } from 'mocha';
import * as z from 'zod';
import { serverVariables } from '#backend/serverConfig.ts';
import { isServerVariable } from './knownVariables.ts';

const deploy = path.join(import.meta.dirname, '../../../deploy');
const read = (name: string): string => readFileSync(path.join(deploy, name), 'utf8');

const Condition = z.enum(['service_healthy', 'service_completed_successfully']);
const Service = z.looseObject({
	image: z.string(),
	build: z.object({ context: z.string(), dockerfile: z.string(), target: z.string() }).optional(),
	command: z.array(z.string()).optional(),
	entrypoint: z.array(z.string()).optional(),
	logging: z.object({
		driver: z.literal('json-file'),
		options: z.object({ 'max-size': z.string().regex(/^\d+m$/), 'max-file': z.string().regex(/^\d+$/) }),
	}),
	mem_limit: z.string().optional(),
	pids_limit: z.int().optional(),
	ulimits: z.object({ nofile: z.int() }).optional(),
	env_file: z.array(z.string()).optional(),
	environment: z.record(z.string(), z.string()).default({}),
	ports: z.array(z.string()).default([]),
	volumes: z.array(z.string()).default([]),
	networks: z.array(z.string()),
	depends_on: z.record(z.string(), z.object({ condition: Condition })).default({}),
	healthcheck: z.object({ test: z.array(z.string()) }).optional(),
	restart: z.string(),
	privileged: z.boolean().default(false),
	read_only: z.boolean().default(false),
	cap_drop: z.array(z.string()).default([]),
	cap_add: z.array(z.string()).default([]),
	security_opt: z.array(z.string()).default([]),
	stop_grace_period: z.string().optional(),
});
const Compose = z.looseObject({
	services: z.record(z.string(), Service),
	networks: z.record(z.string(), z.object({ internal: z.boolean().optional() }).nullable()),
	volumes: z.record(z.string(), z.null()),
});

const compose = Compose.parse(load(read('compose.yaml'), { schema: CORE_SCHEMA.withTags(mergeTag) }));
const services = Object.entries(compose.services);

function service(name: string): z.output<typeof Service> {
	const found = compose.services[name];
	assert.ok(found, name);
	return found;
}

const apis = ['api-1', 'api-2'];
const workers = ['worker-1', 'worker-2'];
/** What waits for a service to be there first, directly or by way of others. */
const needed = (name: string): string[] => Object.keys(service(name).depends_on).sort();

describe('deploy/compose.yaml', () => {
	it('has a proxy, two processes that answer, two that judge, their migration, MongoDB as a replica set, Redis and Piston', () => {
		assert.deepEqual(Object.keys(compose.services).sort(), [
			...apis,
			...['migrate', 'mongo', 'mongo-init', 'piston', 'proxy', 'redis'],
			...workers,
		]);
		assert.match(service('mongo').entrypoint?.join(' ') ?? '', /--replSet rs0 .*--keyFile/);
		assert.match(service('mongo-init').entrypoint?.join(' ') ?? '', /rs\.initiate/);
	});

	it('names every image by a version, or asks for one', () => {
		for (const [name, { image }] of services) {
			assert.doesNotMatch(image, /:latest$/, name);
			assert.match(image, /:\d+\.\d+\.\d+|^code-sensei-server:\$\{|^\$\{PISTON_IMAGE:\?/, name);
		}
	});

	it('starts each service after what it needs is healthy or done', () => {
		for (const [name, { depends_on: needs }] of services) {
			for (const [waitedFor, { condition }] of Object.entries(needs)) {
				const other = service(waitedFor);
				if (condition === 'service_healthy') assert.ok(other.healthcheck, `${name} waits for ${waitedFor}`);
				else assert.equal(other.restart, 'no', `${waitedFor} runs once`);
			}
		}
		// A process that answers starts without what runs code.
		for (const name of apis) assert.deepEqual(needed(name), ['migrate', 'redis']);
		for (const name of workers) assert.deepEqual(needed(name), ['migrate', 'piston', 'redis']);
		assert.deepEqual(needed('migrate'), ['mongo-init']);
		assert.deepEqual(needed('mongo-init'), ['mongo']);
		assert.deepEqual(needed('proxy'), []);
	});

	it('has two alike of what answers and of what judges, and lets those that answer leave judging to the others', () => {
		for (const [one, other] of [apis, workers]) assert.deepEqual(service(one ?? ''), service(other ?? ''));
		for (const name of apis) {
			assert.deepEqual(service(name).command, ['serve']);
			assert.equal(service(name).environment['CODE_SENSEI_WORK'], 'queue');
		}
		for (const name of workers) {
			assert.deepEqual(service(name).command, ['worker']);
			assert.equal(service(name).environment['CODE_SENSEI_WORK'], undefined);
		}
	});

	it('sends requests to every process that answers, and counts the proxy as one', () => {
		assert.equal(service('proxy').environment['CODE_SENSEI_UPSTREAMS'], apis.map((name) => `${name}:8080`).join(' '));
		assert.match(read('server.env.example'), /^CODE_SENSEI_TRUSTED_PROXIES=1$/m);
		assert.match(read('Caddyfile'), /reverse_proxy \{\$CODE_SENSEI_UPSTREAMS:api-1:8080 api-2:8080\}/);
	});

	it('opens the ports of the proxy and no other', () => {
		for (const [name, { ports }] of services) if (name !== 'proxy') assert.deepEqual(ports, [], name);
		assert.deepEqual(
			service('proxy').ports.map((port) => port.replace(/^\$\{[A-Z_]+:-\d+\}:/, '')),
			['80', '443', '443/udp'],
		);
	});

	it('keeps what runs foreign code away from the store, and the store from the internet and the proxy', () => {
		const { networks } = service('piston');
		for (const name of ['mongo', 'redis', 'migrate', 'mongo-init']) {
			assert.deepEqual(service(name).networks, ['back'], name);
			assert.ok(!networks.includes('back'));
		}
		assert.deepEqual(service('proxy').networks, ['front']);
		assert.equal(compose.networks['back']?.internal, true);
		for (const [name, { networks: used }] of services) for (const one of used) assert.ok(one in compose.networks, name);
	});

	it('holds no secret, and takes them from files that are never committed', () => {
		const ignored = readFileSync(path.join(deploy, '../.gitignore'), 'utf8').split('\n');
		assert.ok(ignored.includes('deploy/*.env'));
		for (const [name, { environment }] of services) {
			for (const variable of Object.keys(environment))
				assert.doesNotMatch(variable, /KEY|SECRET|PASSWORD|MONGODB_URI/, name);
		}
		for (const name of [...apis, ...workers]) assert.deepEqual(service(name).env_file, ['server.env']);
		assert.deepEqual(service('mongo').env_file, ['mongo.env']);
	});

	it('gives rights to Piston alone', () => {
		assert.deepEqual(
			services.filter(([, one]) => one.privileged).map(([name]) => name),
			['piston'],
		);
		for (const name of [...apis, ...workers, 'migrate', 'redis', 'proxy']) {
			const { read_only: readOnly, cap_drop: dropped, cap_add: added, security_opt: options } = service(name);
			assert.ok(readOnly, name);
			assert.deepEqual(dropped, ['ALL'], name);
			assert.deepEqual(added, name === 'proxy' ? ['NET_BIND_SERVICE'] : [], name);
			assert.ok(options.includes('no-new-privileges:true'), name);
		}
	});

	it('bounds what every service that stays may use, and what all of them may log', () => {
		for (const [name, one] of services) {
			// One schema for all: the parse above has refused a service without rotation.
			assert.ok(Number(one.logging.options['max-file']) <= 10, name);
			if (one.restart === 'no') continue;
			assert.match(one.mem_limit ?? '', /^\d+[mg]$|^\$\{[A-Z_]+:-\d+g\}$/, name);
			if (name !== 'mongo') assert.ok(one.pids_limit !== undefined, name);
		}
	});

	it('has a Redis that throws nothing out of the queue, and finds it again after a restart', () => {
		const { command = [], volumes } = service('redis');
		const valueOf = (option: string): string | undefined => command[command.indexOf(option) + 1];
		assert.equal(valueOf('--maxmemory-policy'), 'noeviction');
		assert.equal(valueOf('--appendonly'), 'yes');
		assert.match(valueOf('--maxmemory') ?? '', /^\d+mb$/);
		assert.deepEqual(volumes, ['redis:/data']);
	});

	it('may have more open files than there are streams of events', () => {
		const files = apis.map((name) => service(name).ulimits?.nofile ?? 0);
		const streams = serverVariables as Record<string, { schema: { parse: (given: undefined) => unknown } }>; // as they are declared
		const most = Number(streams['CODE_SENSEI_STREAMS']?.schema.parse(undefined) ?? 12_000);
		for (const one of files) assert.ok(one > 2 * most);
		const ofProxy = service('proxy').ulimits?.nofile ?? 0;
		assert.ok(ofProxy >= 2 * files.reduce((sum, one) => sum + one, 0));
	});

	it('is asked for its health by the command of the server: for readiness where requests go', () => {
		const probed = (name: string): string | undefined => service(name).healthcheck?.test.join(' ');
		for (const name of apis) assert.equal(probed(name), 'CMD node dist/server.mjs probe http://127.0.0.1:8080/readyz');
		for (const name of workers) {
			const { environment } = service(name);
			const port = environment['CODE_SENSEI_METRICS_PORT'] ?? '';
			assert.equal(probed(name), `CMD node dist/server.mjs probe http://127.0.0.1:${port}/metrics`);
		}
	});

	it('keeps in volumes that it declares what must outlive a container', () => {
		for (const [name, { volumes }] of services) {
			for (const volume of volumes.filter((one) => !one.startsWith('./')))
				assert.ok((volume.split(':')[0] ?? '') in compose.volumes, `${name}: ${volume}`);
		}
		assert.ok(service('mongo').volumes.includes('mongo:/data/db'));
		// Or every start asks for a certificate, which an authority gives only some times a week.
		assert.ok(service('proxy').volumes.includes('certificates:/data'));
	});

	it('gives the server more time to stop than its configuration lets it take', () => {
		const graces = ['CODE_SENSEI_ANSWER_GRACE_SECONDS', 'CODE_SENSEI_JUDGING_GRACE_SECONDS'] as const;
		const most = graces.reduce((sum, name) => sum + serverVariables[name].schema.parse(undefined), 0);
		for (const name of [...apis, ...workers])
			assert.ok(Number.parseInt(service(name).stop_grace_period ?? '0', 10) > most, name);
	});

	it('sets only variables that the server knows', () => {
		const names = [
			...[...apis, ...workers].flatMap((name) => Object.keys(service(name).environment)),
			...[...read('server.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name ?? ''),
		];
		assert.ok(names.length > 6);
		for (const name of names) assert.ok(isServerVariable(name), name);
	});
});

describe('deploy/roll.sh', () => {
	it('replaces every process that stays, and those that judge first', () => {
		const [, listed = ''] = /^readonly services=\(([^)]*)\)/m.exec(read('roll.sh')) ?? [];
		assert.deepEqual(listed.split(' '), [...workers, ...apis]);
	});
});
