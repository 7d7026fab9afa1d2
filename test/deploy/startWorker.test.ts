import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'mocha';
import { startStandIns } from './standIns.ts';

const script = path.join(import.meta.dirname, '../../deploy/terraform/modules/workers/startWorker.sh');
const image = `europe-west3-docker.pkg.dev/p/code-sensei/worker@sha256:${'a'.repeat(64)}`;
const secrets: Record<string, string> = {
	'the-uri': 'mongodb+srv://user:p%40ss=word@host/code_sensei?a=b&c=d',
	'the-keys': 'second:ab,first:cd',
	'the-ca': '-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----\n',
};

describe('the start of a worker in the cloud', () => {
	let folder = '';
	const kept = (): string => path.join(folder, 'kept');
	beforeEach(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-worker-'));
		mkdirSync(kept());
		cpSync(script, path.join(folder, 'startWorker.sh'));
		writeFileSync(path.join(folder, 'environment'), 'CODE_SENSEI_LOG=info\n');
		writeFileSync(path.join(folder, 'secrets'), 'MONGODB_URI the-uri\nCODE_SENSEI_TOKEN_KEYS the-keys\n');
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	const start = async (known: Record<string, string>) => {
		let password = '';
		const programs = await startStandIns(['curl', 'docker'], ({ program, words, input }) => {
			const line = words.join(' ');
			if (program === 'docker') {
				if (line.includes(' login ')) password = input.toString().trim();
				return { code: 0, out: '' };
			}
			if (line.includes('metadata.google.internal'))
				return { code: 0, out: '{"access_token": "a.token-1", "expires_in": 9}' };
			const id = /projects\/the-project\/secrets\/([\w-]+)\/versions\/latest:access/.exec(line)?.[1] ?? '';
			const value = known[id];
			if (value === undefined) return { code: 22, out: '' };
			const data = Buffer.from(value).toString('base64');
			return {
				code: 0,
				out: `{\n  "name": "x",\n  "payload": {\n    "data": "${data}",\n    "dataCrc32c": "1"\n  }\n}\n`,
			};
		});
		const { code, said } = await programs.run(path.join(folder, 'startWorker.sh'), [], {
			RUNTIME_DIRECTORY: kept(),
			...{ PROJECT: 'the-project', IMAGE: image, REDIS_CA_SECRET: 'the-ca', METRICS_PORT: '9464' },
		});
		await programs.close();
		return { code, said, calls: programs.calls(), password };
	};

	it('puts secrets into a file that nobody else reads, and into no argument', async () => {
		const { code, said, calls, password } = await start(secrets);
		assert.equal(code, 0, said);
		assert.equal(password, 'a.token-1');
		const file = path.join(kept(), 'environment');
		assert.equal(
			readFileSync(file, 'utf8'),
			`CODE_SENSEI_LOG=info\nMONGODB_URI=${secrets['the-uri'] ?? ''}\nCODE_SENSEI_TOKEN_KEYS=${secrets['the-keys'] ?? ''}\n`,
		);
		assert.equal(statSync(file).mode & 0o077, 0);
		assert.equal(readFileSync(path.join(kept(), 'redis-ca.pem'), 'utf8'), secrets['the-ca']);
		for (const call of calls) assert.doesNotMatch(call, /a\.token-1|p%40ss|first:cd/);
		const run = calls.at(-1) ?? '';
		assert.match(run, /^docker run --rm .*--cap-drop ALL .* europe-west3-docker\.pkg\.dev\S+ worker$/);
		assert.ok(run.includes(`--env-file ${file}`));
		assert.ok(!run.includes('--privileged') && !run.includes('--cap-add'));
	});

	it('starts nothing where a secret is missing, and names it', async () => {
		const { 'the-keys': _, ...others } = secrets;
		const { code, calls } = await start(others);
		assert.notEqual(code, 0);
		assert.ok(!calls.some((call) => call.startsWith('docker ')));
		const empty = await start({ ...secrets, 'the-keys': '' });
		assert.equal(empty.code, 1);
		assert.match(empty.said, /The secret the-keys has no value/);
	});
});
