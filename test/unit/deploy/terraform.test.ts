import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@cdktn/hcl2json';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, it } from 'mocha';
import * as z from 'zod';
import { findOnPath } from '#tools/findOnPath.ts';
import { isServerVariable } from './knownVariables.ts';
import { type Block, readTerraformFolder, referencesIn, type TerraformFolder, textsIn } from './terraformFolder.ts';
import { canRead, faultsOf, schemas } from './terraformSchema.ts';

const terraform = path.join(import.meta.dirname, '../../../deploy/terraform');
const environments = ['development', 'staging', 'production'];
/** Of Terraform itself, in the place of a module's variables. */
const ofModuleCalls = new Set(['source', 'depends_on', 'for_each', 'count', 'providers', 'version']);
/** Variables that are not ours but Node's. */
const ofNode = new Set(['NODE_EXTRA_CA_CERTS']);

describe('deploy/terraform', () => {
	const folders = new Map<string, TerraformFolder>();
	const folderOf = (name: string): TerraformFolder => {
		const found = folders.get(name);
		assert.ok(found, name);
		return found;
	};
	before(async () => {
		const files = globSync('**/*.tf', { cwd: terraform });
		for (const name of new Set(files.map((file) => path.dirname(file))))
			folders.set(name, await readTerraformFolder(path.join(terraform, name)));
	});

	it('has three environments over the same modules, each of which is used', () => {
		const modules = [...folders.keys()].filter((name) => name.startsWith('modules'));
		const used = [...folders.values()].flatMap(({ folder, modules: calls }) =>
			[...calls.values()].map(({ source }) => path.relative(terraform, path.join(folder, String(source)))),
		);
		assert.deepEqual([...new Set(used)].sort(), modules.sort());
		assert.deepEqual(
			[...folders.keys()].filter((name) => name.startsWith('environments')).sort(),
			environments.map((name) => path.join('environments', name)).sort(),
		);
		for (const name of environments) {
			const { modules: calls } = folderOf(path.join('environments', name));
			assert.deepEqual([...calls.keys()], ['server'], 'a root is a call with sizes');
		}
	});

	it('declares, describes and uses every variable and every local', () => {
		for (const [name, { variables, locals, texts }] of folders) {
			assert.deepEqual([...referencesIn(texts, 'var')].sort(), [...variables.keys()].sort(), name);
			assert.deepEqual([...referencesIn(texts, 'local')].sort(), [...locals.keys()].sort(), name);
		}
	});

	it('passes to every module what it requires and nothing that it does not know', () => {
		for (const [name, { folder, modules }] of folders) {
			for (const [call, block] of modules) {
				const { variables } = folderOf(path.relative(terraform, path.join(folder, String(block['source']))));
				const given = Object.keys(block).filter((one) => !ofModuleCalls.has(one));
				const unknown = given.filter((one) => !variables.has(one));
				const missing = [...variables].filter(([one, { isRequired }]) => isRequired && !given.includes(one));
				assert.deepEqual([unknown, missing], [[], []], `${name}: ${call}`);
			}
		}
	});

	it('reads only outputs that a module has, and fields that a resource has', () => {
		let read = 0;
		for (const [name, { folder, texts, modules, resources }] of folders) {
			for (const text of texts) {
				for (const [, call = '', output = ''] of text.matchAll(/\bmodule\.(\w+)\.(\w+)/g)) {
					const { outputs } = folderOf(
						path.relative(terraform, path.join(folder, String(modules.get(call)?.['source']))),
					);
					assert.ok(outputs.has(output), `${name}: module.${call}.${output}`);
					read++;
				}
				const expressions = [...text.matchAll(/\$\{(.*)\}/gs)].map(([, inner = '']) => inner).join(' ');
				for (const [, kind = '', type = '', own = '', field] of expressions.matchAll(
					/(data\.)?\b((?:google|mongodbatlas)_\w+)\.(\w+)(?:\[[^\]]*\])?(?:\.(\w+))?/g,
				)) {
					assert.ok(resources.has(`${kind}${type}.${own}`), `${name}: ${kind}${type}.${own}`);
					if (field !== undefined) assert.ok(canRead(`${kind}${type}`, field), `${name}: ${type}.${own}.${field}`);
					read++;
				}
			}
		}
		assert.ok(read > 60, `${read} were looked at`);
	});

	it('writes every resource as its provider takes it, of the version whose schema is known', () => {
		let checked = 0;
		for (const [name, { resources, providers, modules }] of folders) {
			for (const { type, block } of resources.values()) {
				assert.deepEqual(faultsOf(type, block), [], name);
				checked++;
			}
			for (const [provider, { version }] of providers) {
				const [major, minor] = (schemas.providers[provider] ?? '').split('.');
				assert.equal(version, `~> ${major ?? ''}.${minor ?? ''}`, `${name}: ${provider}`);
			}
			const needed = new Set([...resources.values()].map(({ type }) => /^(?:data\.)?([a-z]+)_/.exec(type)?.[1]));
			for (const one of needed) assert.ok(providers.has(one ?? ''), `${name} says where ${String(one)} comes from`);
			assert.ok(providers.size > 0 || modules.size === 0, name);
		}
		assert.ok(checked > 40, `${checked} were checked`);
	});

	it('would be refused with a wrong name, a wrong kind and a missing field', async () => {
		const text = `resource "google_redis_instance" "x" {
			name = "x"
			tier = 5
			memory = 1
			maintenance_policy {
				weekly_maintenance_window {
					start_time { hours = "x" }
				}
			}
		}`;
		const { resource } = z
			.object({
				resource: z.object({ google_redis_instance: z.object({ x: z.tuple([z.record(z.string(), z.unknown())]) }) }),
			})
			.parse(await parse('x.tf', text));
		const at = 'google_redis_instance';
		assert.deepEqual(faultsOf(at, resource.google_redis_instance.x[0]).sort(), [
			`${at}.maintenance_policy.weekly_maintenance_window.day is missing`,
			`${at}.maintenance_policy.weekly_maintenance_window.start_time.hours is no number`,
			`${at}.memory is not known`,
			`${at}.memory_size_gb is missing`,
			`${at}.tier is no string`,
		]);
		await assert.rejects(parse('x.tf', 'resource "a" {'));
	});

	it('sets only variables that the server or Node knows, and every one that a server in a cloud needs', () => {
		const texts = [...folders.values()].flatMap((folder) => folder.texts);
		const set = new Set(
			texts.flatMap((text) =>
				[...text.matchAll(/\b((?:CODE_SENSEI|NODE|OTEL)_[A-Z_]+|[A-Z]+_(?:URI|URL|API_KEY))\b/g)].map(([name]) => name),
			),
		);
		for (const name of set) assert.ok(isServerVariable(name) || ofNode.has(name), name);
		const needed = [
			'MONGODB_URI',
			'REDIS_URL',
			'CODE_SENSEI_TOKEN_KEYS',
			'CODE_SENSEI_PUBLIC_URL',
			'CODE_SENSEI_BLOB_BUCKET',
		];
		for (const name of [...needed, 'CODE_SENSEI_TRUSTED_PROXIES', 'CODE_SENSEI_WORK']) assert.ok(set.has(name), name);
	});

	it('holds no secret: each is a place that a person fills, and every place is read by whom it is for', () => {
		const { locals } = folderOf('modules/server');
		const text = textsIn(locals.get('secrets')).join('\n');
		const secrets = [...text.matchAll(/^ {6}([a-z-]+)\s+= \{/gm)].map(([, name = '']) => name);
		assert.deepEqual(secrets.sort(), [
			...['blob-key-id', 'blob-secret', 'gemini-api-key', 'mongodb-uri', 'openai-api-key', 'redis-ca', 'redis-url'],
			...['sentry-dsn', 'token-keys'],
		]);
		const variables = [...text.matchAll(/variable\s+= "([A-Z_]+)"/g)].map(([, name = '']) => name);
		assert.equal(variables.length, secrets.length - 1, 'all but the file of an authority are variables');
		assert.match(text, /mongodb-uri = \{[^}]*readers +=[^}]*"migrate"/s);
		assert.equal(text.match(/"migrate"/g)?.length, 1, 'who prepares the database knows nothing but where it is');
		for (const [name, { resources }] of folders) {
			for (const { type } of resources.values()) {
				// Their values would lie in Terraform's state.
				assert.doesNotMatch(type, /secret_version|hmac_key|database_user|service_account_key|random_password/, name);
			}
		}
		for (const file of globSync('**/*', { cwd: terraform, withFileTypes: true })) {
			if (!file.isFile()) continue;
			const content = readFileSync(path.join(file.parentPath, file.name), 'utf8');
			assert.doesNotMatch(
				content,
				/mongodb(\+srv)?:\/\/(?!USER:PASSWORD@)|AIza|sk-[a-z0-9]{8}|BEGIN [A-Z ]*PRIVATE/i,
				file.name,
			);
		}
	});

	it('gives each account the rights that it needs on what it needs, none on the whole project but to write what it saw', () => {
		for (const [name, { resources, locals }] of folders) {
			for (const [own, { type, block }] of resources) {
				assert.doesNotMatch(
					JSON.stringify(block),
					/roles\/(owner|editor|viewer)|allAuthenticatedUsers/,
					`${name}: ${own}`,
				);
				if (type === 'google_project_iam_member') assert.equal(block['role'], '${each.value.role}');
				if (JSON.stringify(block).includes('allUsers'))
					assert.equal(own, 'google_cloud_run_v2_service_iam_member.everybody');
			}
			for (const role of textsIn([...locals.values()]).filter((one) => one.startsWith('roles/')))
				assert.match(role, /^roles\/(logging\.logWriter|monitoring\.metricWriter|cloudtrace\.agent)$/, name);
		}
	});

	it('says in every example what its environment asks for, and nothing else', async () => {
		for (const name of environments) {
			const { variables, folder } = folderOf(path.join('environments', name));
			const file = path.join(folder, 'terraform.tfvars.example');
			const written = Object.keys(await parse('x.tfvars', readFileSync(file, 'utf8')));
			const released: unknown = JSON.parse(readFileSync(path.join(folder, 'release.auto.tfvars.json.example'), 'utf8'));
			const release = z
				.strictObject({
					images: z.strictObject({ api: z.string(), worker: z.string() }),
					release: z.string(),
					traffic: z.record(z.string(), z.number()),
				})
				.parse(released);
			assert.deepEqual([...written, ...Object.keys(release)].sort(), [...variables.keys()].sort(), name);
			assert.deepEqual(
				Object.keys(await parse('x.hcl', readFileSync(path.join(folder, 'backend.hcl.example'), 'utf8'))).sort(),
				['bucket', 'prefix'],
			);
		}
	});

	it('runs in production at least two of everything, protected, with backups to any second', () => {
		const amount = z.strictObject({ least: z.int().min(2), most: z.int().min(4) });
		z.looseObject({
			is_protected: z.literal(true),
			redis: z.looseObject({ is_highly_available: z.literal(true) }),
			instances: z.strictObject({ api: amount, worker: amount }),
			atlas: z.looseObject({ keep_days: z.strictObject({ any_second: z.int().min(1), daily: z.int().min(7) }) }),
		}).parse(folderOf('environments/production').modules.get('server'));
	});

	it('has a Redis that throws nothing out, and reaches it only encrypted and with a key', () => {
		const block: Block = folderOf('modules/redis').resources.get('google_redis_instance.this')?.block ?? {};
		assert.equal(block['auth_enabled'], true);
		assert.equal(block['transit_encryption_mode'], 'SERVER_AUTHENTICATION');
		assert.match(JSON.stringify(block['redis_configs']), /"maxmemory-policy":"noeviction"/);
	});

	it('tells a machine of the workers in a file that it can read what it needs, and its script word for word', () => {
		const folder = path.join(terraform, 'modules/workers');
		const script = readFileSync(path.join(folder, 'startWorker.sh'), 'utf8');
		const given: Record<string, string> = {
			start: script,
			told: 'PROJECT=p\nIMAGE=i',
			environment: 'CODE_SENSEI_LOG=info\nCODE_SENSEI_BLOBS=gcs',
			secrets: 'MONGODB_URI code-sensei-mongodb-uri',
		};
		// As Terraform does it: `indent` leaves the first line alone, two dollars are one.
		const text = readFileSync(path.join(folder, 'workerMachine.yaml.tftpl'), 'utf8').replaceAll(
			/\$?\$\{(\w+)\}/g,
			(whole, name: string) =>
				whole.startsWith('$$') ? whole.slice(1) : (given[name] ?? whole).replaceAll('\n', '\n      '),
		);
		assert.ok(text.startsWith('#cloud-config\n'));
		const machine = z
			.strictObject({
				write_files: z.array(z.strictObject({ path: z.string(), permissions: z.string(), content: z.string() })),
				runcmd: z.array(z.string()),
			})
			.parse(load(text, { schema: CORE_SCHEMA }));
		const contentOf = (name: string): string =>
			machine.write_files.find((file) => path.basename(file.path) === name)?.content.trimEnd() ?? '';
		assert.equal(contentOf('startWorker.sh'), script.trimEnd());
		for (const name of ['told', 'environment', 'secrets']) assert.equal(contentOf(name), given[name], name);
		assert.match(
			contentOf('code-sensei.service'),
			/ExecStop=\/usr\/bin\/docker stop --time \$\{STOP_SECONDS\} code-sensei/,
		);
		assert.match(contentOf('code-sensei.service'), /^RuntimeDirectory=code-sensei$/m);
		assert.ok(machine.runcmd.includes('systemctl start code-sensei.service'));
	});

	it('lets a cache have documents alone, and only those that say that they may be kept', () => {
		const { resources } = folderOf('modules/entrance');
		const cached = [...resources].filter(([, { block }]) => block['enable_cdn'] === true);
		assert.deepEqual(
			cached.map(([name]) => name),
			['google_compute_backend_service.documents'],
		);
		assert.match(JSON.stringify(cached), /"cache_mode":"USE_ORIGIN_HEADERS"/);
		const map = JSON.stringify(resources.get('google_compute_url_map.https'));
		assert.match(
			map,
			/"paths":\["\/v1\/documents\/\*"\],"service":"\$\{google_compute_backend_service\.documents\.id\}"/,
		);
		assert.equal(map.match(/documents\.id/g)?.length, 1);
	});

	it('is laid out as Terraform lays it out', function () {
		// Its own parser is looked at above; who has Terraform also looks at the layout.
		if (findOnPath(['terraform']) === undefined) this.skip();
		const { status, stdout, stderr } = spawnSync('terraform', ['fmt', '-check', '-recursive', '-diff'], {
			cwd: terraform,
			encoding: 'utf8',
			env: { PATH: process.env.PATH, HOME: '/nonexistent' },
		});
		assert.equal(status, 0, stdout + stderr);
	});
});
