import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CORE_SCHEMA, load, mergeTag } from 'js-yaml';
import { describe, it } from 'mocha';
import * as z from 'zod';
import { serverVariables } from '#backend/serverVariables.ts';

const deploy = path.join(import.meta.dirname, '../../../deploy');
const read = (name: string): string => readFileSync(path.join(deploy, name), 'utf8');

const Condition = z.enum(['service_healthy', 'service_completed_successfully']);
const Service = z.looseObject({
	image: z.string(),
	build: z.object({ context: z.string(), dockerfile: z.string(), target: z.string() }).optional(),
	command: z.array(z.string()).optional(),
	entrypoint: z.array(z.string()).optional(),
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
	security_opt: z.array(z.string()).default([]),
	stop_grace_period: z.string().optional(),
});
const Compose = z.object({
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

describe('deploy/compose.yaml', () => {
	it('has the server, its migration, MongoDB as a replica set, Redis and Piston', () => {
		assert.deepEqual(Object.keys(compose.services).sort(), [
			'api',
			'migrate',
			'mongo',
			'mongo-init',
			'piston',
			'redis',
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
			for (const [needed, { condition }] of Object.entries(needs)) {
				const other = service(needed);
				if (condition === 'service_healthy') assert.ok(other.healthcheck, `${name} waits for ${needed}`);
				else assert.equal(other.restart, 'no', `${needed} runs once`);
			}
		}
		assert.deepEqual(Object.keys(service('api').depends_on).sort(), ['migrate', 'piston', 'redis']);
		assert.deepEqual(Object.keys(service('migrate').depends_on), ['mongo-init']);
		assert.deepEqual(Object.keys(service('mongo-init').depends_on), ['mongo']);
	});

	it('opens one port, and to this machine only', () => {
		const open = services.filter(([, { ports }]) => ports.length > 0);
		assert.deepEqual(
			open.map(([name]) => name),
			['api'],
		);
		for (const port of service('api').ports) assert.match(port, /^127\.0\.0\.1:/);
	});

	it('keeps what runs foreign code away from the store, and the store from the internet', () => {
		const { networks } = service('piston');
		for (const name of ['mongo', 'redis', 'migrate', 'mongo-init']) {
			assert.deepEqual(service(name).networks, ['back'], name);
			assert.ok(!networks.includes('back'));
		}
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
		assert.deepEqual(service('api').env_file, ['server.env']);
		assert.deepEqual(service('mongo').env_file, ['mongo.env']);
	});

	it('gives rights to Piston alone', () => {
		assert.deepEqual(
			services.filter(([, one]) => one.privileged).map(([name]) => name),
			['piston'],
		);
		for (const name of ['api', 'migrate', 'redis']) {
			const { read_only: readOnly, cap_drop: dropped, security_opt: options } = service(name);
			assert.ok(readOnly, name);
			assert.deepEqual(dropped, ['ALL'], name);
			assert.ok(options.includes('no-new-privileges:true'), name);
		}
	});

	it('keeps in volumes that it declares what must outlive a container', () => {
		for (const [name, { volumes }] of services) {
			for (const volume of volumes) assert.ok((volume.split(':')[0] ?? '') in compose.volumes, `${name}: ${volume}`);
		}
		assert.ok(service('mongo').volumes.includes('mongo:/data/db'));
	});

	it('gives the server more time to stop than its configuration lets it take', () => {
		const graces = ['CODE_SENSEI_ANSWER_GRACE_SECONDS', 'CODE_SENSEI_JUDGING_GRACE_SECONDS'] as const;
		const most = graces.reduce((sum, name) => sum + serverVariables[name].schema.parse(undefined), 0);
		assert.ok(Number.parseInt(service('api').stop_grace_period ?? '0', 10) > most);
	});

	it('sets only variables that the server knows', () => {
		const names = [
			...Object.keys(service('api').environment),
			...[...read('server.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name ?? ''),
		];
		assert.ok(names.length > 6);
		for (const name of names) assert.ok(Object.hasOwn(serverVariables, name), name);
	});
});
