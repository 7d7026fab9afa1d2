import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'mocha';
import { type CallAnswer, type StandIns, startStandIns } from './standIns.ts';

const deploy = path.join(import.meta.dirname, '../../deploy');
const imageOf = (name: string, digit: string): string => `registry/code-sensei/${name}@sha256:${digit.repeat(64)}`;
const before = { images: { api: imageOf('a', '1'), worker: imageOf('w', '1') }, release: 'old', traffic: { old: 100 } };
const args = ['staging', imageOf('a', '2'), imageOf('w', '2'), 'new'];

/** A cloud that does what it is told until one thing goes wrong. */
class Cloud {
	/** Percent by release. */
	traffic = 'old=100';
	/** What traffic there was, one after the other. */
	readonly history: string[] = [];
	readonly applied: string[] = [];
	isMigrated = false;
	wrong: 'nothing' | 'migrate' | 'apply' | 'ready' | 'failing' | 'figures' = 'nothing';

	answer(program: string, words: readonly string[]): CallAnswer {
		const line = words.join(' ');
		const done = (isDone = true, out = ''): CallAnswer => ({ code: isDone ? 0 : 1, out });
		switch (program) {
			case 'terraform': {
				const asked = /output -raw (\w+)$/.exec(line)?.[1];
				if (asked !== undefined) return done(true, `the-${asked.replace('_', '-')}`);
				assert.match(line, /^-chdir=terraform\/environments\/staging apply -input=false -auto-approve/);
				this.applied.push(/-target=(\S+)/.exec(line)?.[1] ?? 'all');
				return done(!(this.wrong === 'apply' && this.applied.length === 1));
			}
			case 'gcloud': {
				if (line === 'auth print-access-token') return done(true, 'a-token');
				assert.match(line, / --project the-project --region the-region --quiet$/);
				if (line.startsWith('run jobs update the-migrate-job --image ')) return done();
				if (line.startsWith('run jobs execute the-migrate-job --wait')) {
					this.isMigrated = true;
					return done(this.wrong !== 'migrate');
				}
				const moved = /^run services update-traffic the-service --to-revisions (\S+)/.exec(line)?.[1];
				assert.ok(moved !== undefined && this.isMigrated, line);
				this.traffic = moved.replaceAll('the-service-', '');
				this.history.push(this.traffic);
				return done();
			}
			case 'curl':
				if (line.includes('https://the-domain/readyz'))
					return done(!(this.wrong === 'ready' && this.traffic.includes('new=50')));
				assert.match(line, /timeSeries .*resource\.labels\.revision_name="the-service-new"/s);
				assert.ok(!line.includes('a-token'), 'other people of the machine see arguments');
				return done(this.wrong !== 'figures', this.#figures());
			default:
				throw new Error(program);
		}
	}

	#figures(): string {
		const series = (name: string, ...counts: number[]) => ({
			metric: { labels: { response_code_class: name } },
			points: counts.map((count) => ({ value: { int64Value: String(count) } })),
		});
		const failed = this.wrong === 'failing' ? 5 : 2;
		return JSON.stringify({ timeSeries: [series('2xx', 150, 80), series('4xx', 10), series('5xx', 0, failed)] });
	}
}

describe('deploy/release.sh', () => {
	let cloud: Cloud;
	let programs: StandIns;
	let folder = '';
	const file = (): string => path.join(folder, 'terraform/environments/staging/release.auto.tfvars.json');
	beforeEach(async () => {
		cloud = new Cloud();
		programs = await startStandIns(['gcloud', 'terraform', 'curl'], ({ program, words }) =>
			cloud.answer(program, words),
		);
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-release-'));
		for (const name of ['release.sh', 'releaseState.mjs']) cpSync(path.join(deploy, name), path.join(folder, name));
		mkdirSync(path.dirname(file()), { recursive: true });
		writeFileSync(file(), JSON.stringify(before));
	});
	afterEach(async () => {
		await programs.close();
		rmSync(folder, { recursive: true, force: true });
	});

	const release = (...given: string[]) =>
		programs.run(path.join(folder, 'release.sh'), given, {
			CODE_SENSEI_RELEASE_WATCH_SECONDS: '1',
			CODE_SENSEI_RELEASE_LOOK_EVERY_SECONDS: '0.2',
		});
	const state = (): unknown => JSON.parse(readFileSync(file(), 'utf8'));

	it('moves everybody to the new one, a tenth first, after the database was prepared and the workers are new', async () => {
		const { code, said } = await release(...args);
		assert.equal(code, 0, said);
		assert.deepEqual(cloud.history, ['new=10,old=90', 'new=50,old=50', 'new=100']);
		assert.deepEqual(cloud.applied, ['all']);
		assert.deepEqual(state(), { images: { api: args[1], worker: args[2] }, release: 'new', traffic: { new: 100 } });
		assert.ok(!existsSync(`${file()}.before`));
		const calls = programs.calls();
		const [migrated, applied] = [/jobs execute/, / apply /].map((one) => calls.findIndex((call) => one.test(call)));
		assert.ok((migrated ?? -1) < (applied ?? -1));
	});

	for (const [wrong, furthest] of [
		['apply', undefined],
		['ready', 'new=50,old=50'],
		['failing', 'new=10,old=90'],
		['figures', 'new=10,old=90'],
	] as const) {
		it(`goes back, workers included, when it is wrong: ${wrong}`, async () => {
			cloud.wrong = wrong;
			const { code, said } = await release(...args);
			assert.equal(code, 1, said);
			assert.match(said, /Everybody has old\./);
			assert.equal(cloud.traffic, 'old=100');
			assert.equal(cloud.history.at(-2), furthest);
			assert.deepEqual(cloud.applied, ['all', 'module.server.module.workers']);
			assert.deepEqual(state(), before);
		});
	}

	it('changes nothing when the database can not be prepared, when it is asked wrongly, and while a release is under way', async () => {
		cloud.wrong = 'migrate';
		const refused = await release(...args);
		assert.equal(refused.code, 1, refused.said);
		assert.match(refused.said, /Nothing was replaced/);
		for (const wrong of [
			[],
			['nowhere', ...args.slice(1)],
			['staging', 'api:latest', args[2] ?? '', 'new'],
			[...args.slice(0, 3), 'No Name'],
		])
			assert.equal((await release(...wrong)).code, 2, wrong.join(' '));
		assert.equal((await release(...args.slice(0, 3), 'old')).code, 1);
		writeFileSync(file(), JSON.stringify({ ...before, traffic: { old: 90, other: 10 } }));
		assert.equal((await release(...args)).code, 1);
		assert.deepEqual([cloud.history, cloud.applied], [[], []]);
	});
});
