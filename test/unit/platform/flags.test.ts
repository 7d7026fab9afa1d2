import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { OpenFeature, ProviderEvents } from '@openfeature/server-sdk';
import { describe, it } from 'mocha';
import { FileFlagProvider } from '#backend/platform/flags/fileFlagProvider.ts';
import { readFlagFile } from '#backend/platform/flags/flagFile.ts';
import { type Flags, openFlags, readFlagSource } from '#backend/platform/flags/flags.ts';
import { flagTable } from '#backend/platform/flags/flagTable.ts';
import { createLog } from '#backend/platform/log.ts';
import type { Role } from '#contract/accounts.ts';
import { FeatureName } from '#contract/features.ts';

const textOf = (flags: Record<string, unknown>): string => JSON.stringify({ formatVersion: 1, flags });
const account = (role: Role, accountId: string = randomUUID()) => ({ kind: 'account', accountId, role }) as const;
const nobody = { kind: 'nobody' } as const;

describe('feature flags', () => {
	let folder: string;
	let file: string;
	let lines: { msg: string; findings?: string[] }[];
	const opened: Flags[] = [];
	beforeEach(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-flags-'));
		file = path.join(folder, 'flags.json');
		lines = [];
	});
	afterEach(async () => {
		for (const flags of opened.splice(0)) await flags.close();
		rmSync(folder, { recursive: true, force: true });
	});

	async function open(flags?: Record<string, unknown>): Promise<Flags> {
		if (flags !== undefined) writeFileSync(file, textOf(flags));
		const source = readFlagSource(flags === undefined ? undefined : file);
		assert.ok(source.kind !== 'wrong');
		// A line of the log is an object with its words in `msg`.
		const log = createLog('info', { write: (line) => void lines.push(JSON.parse(line) as (typeof lines)[number]) });
		const made = await openFlags(source, randomUUID(), log);
		opened.push(made);
		return made;
	}

	it('are all on where there is no file, and where a file says nothing', async () => {
		for (const flags of [await open(), await open({})]) {
			for (const subject of [account('learner'), nobody, { kind: 'everybody' } as const]) {
				assert.deepEqual(await flags.off(subject), []);
			}
		}
		assert.ok(Object.values(flagTable).every(({ unlessSaid }) => unlessSaid));
	});

	it('switch off for everybody', async () => {
		const flags = await open({ forge: false, registration: false, reports: true });
		assert.deepEqual(await flags.off(account('admin')), ['registration', 'forge']);
		await assert.rejects(flags.refuseIfOff('registration', nobody), { code: 'forbidden' });
		await flags.refuseIfOff('reports', account('learner'));
		assert.equal(await flags.isOn('forge', { kind: 'everybody' }), false);
	});

	it('are on for the roles that are named, and for nobody without one', async () => {
		const flags = await open({ forge: { roles: ['instructor', 'admin'] } });
		const on = await Promise.all(
			(['learner', 'instructor', 'admin'] as const).map((role) => flags.isOn('forge', account(role))),
		);
		assert.deepEqual(on, [false, true, true]);
		assert.equal(await flags.isOn('forge', nobody), false);
		assert.equal(await flags.isOn('forge', { kind: 'everybody' }), true);
	});

	it('are on for a share of the accounts, the same ones each time and more of them when it grows', async () => {
		const accounts = Array.from({ length: 2_000 }, (_, place) => account('learner', `learner-${String(place)}`));
		const inAt = async (percent: number, name: FeatureName = 'variants'): Promise<Set<string>> => {
			const flags = await open({ [name]: { percent } });
			const on = await Promise.all(accounts.map((one) => flags.isOn(name, one)));
			return new Set(accounts.filter((_, place) => on[place]).map(({ accountId }) => accountId));
		};
		const [few, again, more, others] = [await inAt(10), await inAt(10), await inAt(30), await inAt(10, 'madeHints')];
		assert.deepEqual(few, again);
		assert.ok(few.size > 140 && few.size < 260, String(few.size));
		assert.ok(more.size > 500 && more.size < 700, String(more.size));
		assert.ok([...few].every((id) => more.has(id)));
		const both = [...few].filter((id) => others.has(id));
		assert.ok(both.length < few.size / 2, 'each flag draws its own share');
		assert.equal((await inAt(0)).size, 0);
		assert.equal((await inAt(100)).size, accounts.length);
	});

	it('are on for roles and a share of the others together', async () => {
		const flags = await open({ forge: { roles: ['admin'], percent: 0 } });
		assert.deepEqual(
			[await flags.isOn('forge', account('admin')), await flags.isOn('forge', account('learner'))],
			[true, false],
		);
	});

	it('take over a changed file, also one that is swapped behind a link', async () => {
		const flags = await open({ forge: false });
		const learner = account('learner');
		writeFileSync(file, textOf({ reports: false }));
		await flags.look();
		assert.deepEqual(await flags.off(learner), ['reports']);
		rmSync(file);
		writeFileSync(path.join(folder, 'next.json'), textOf({ similarity: false }));
		symlinkSync('next.json', file);
		await flags.look();
		assert.deepEqual(await flags.off(learner), ['similarity']);
	});

	it('stay as they were while the file is broken or gone, which is told once', async () => {
		const flags = await open({ forge: false });
		const stillOff = async (): Promise<void> => assert.deepEqual(await flags.off(account('learner')), ['forge']);
		const warnings = (): number => lines.filter(({ msg }) => msg.includes('those of before hold')).length;
		for (const [place, broken] of ['{', textOf({ forg: true }), textOf({ forge: 'no' })].entries()) {
			writeFileSync(file, broken);
			for (let look = 0; look < 3; look++) await flags.look();
			await stillOff();
			assert.equal(warnings(), place + 1, broken);
		}
		rmSync(file);
		for (let look = 0; look < 3; look++) await flags.look();
		await stillOff();
		assert.equal(warnings(), 4);
		writeFileSync(file, textOf({}));
		await flags.look();
		assert.deepEqual(await flags.off(account('learner')), []);
	});

	it('of two servers in one process do not mix', async () => {
		const [one, two] = [await open({ forge: false }), await open()];
		assert.deepEqual([await one.isOn('forge', nobody), await two.isOn('forge', nobody)], [false, true]);
	});

	it('are told apart from what OpenFeature would make of another type, or of a flag that is none', async () => {
		const domain = randomUUID();
		const provider = new FileFlagProvider(new Map([['forge', false]]));
		await OpenFeature.setProviderAndWait(domain, provider);
		const client = OpenFeature.getClient(domain);
		const details = await client.getBooleanDetails('forge', true, { targetingKey: 'a' });
		assert.deepEqual([details.value, details.reason, details.errorCode], [false, 'STATIC', undefined]);
		assert.equal((await client.getBooleanDetails('forg', true)).errorCode, 'FLAG_NOT_FOUND');
		assert.equal((await client.getStringDetails('forge', 'x')).errorCode, 'TYPE_MISMATCH');
		assert.equal((await client.getNumberDetails('forge', 1)).errorCode, 'TYPE_MISMATCH');
		assert.equal((await client.getObjectDetails('forge', {})).errorCode, 'TYPE_MISMATCH');
		const changed: unknown[] = [];
		client.addHandler(ProviderEvents.ConfigurationChanged, (event) => void changed.push(event?.flagsChanged));
		provider.replace(new Map([['forge', false]]));
		provider.replace(new Map([['reports', false]]));
		assert.deepEqual(changed, [['forge', 'reports']]);
	});
});

describe('a file of feature flags', () => {
	const findingsOf = (text: string): readonly string[] => {
		const read = readFlagFile(text);
		assert.ok(read.kind === 'wrong', text);
		return read.findings;
	};

	it('names every flag that is unknown and every value that is wrong, all at once', () => {
		const findings = findingsOf(
			textOf({
				forg: true,
				forge: 'yes',
				reports: { percent: 101 },
				drafts: {},
				similarity: { roles: ['king'] },
				variants: null,
			}),
		);
		assert.equal(findings.length, 6);
		for (const name of [
			'"forg" is no flag',
			'"forge" should be',
			'"reports"',
			'"drafts"',
			'"similarity"',
			'"variants"',
		])
			assert.equal(findings.filter((finding) => finding.includes(name)).length, 1, name);
	});

	it('can not let a share of nobody register', () => {
		assert.deepEqual(findingsOf(textOf({ registration: { percent: 50 } })), ['"registration" should be true or false']);
	});

	it('is refused when it is no such file', () => {
		const others = ['', '[]', '{', 'null', '{"forge": false}', JSON.stringify({ formatVersion: 2, flags: {} })];
		for (const text of others) assert.equal(findingsOf(text).length, 1, text);
		assert.equal(findingsOf(' '.repeat(200_000)).length, 1);
	});

	it('may say something of every flag there is', () => {
		const all = Object.fromEntries(FeatureName.options.map((name) => [name, false]));
		const read = readFlagFile(textOf(all));
		assert.ok(read.kind === 'rules');
		assert.equal(read.rules.size, FeatureName.options.length);
	});

	it('that is not there is found wrong', () => {
		const source = readFlagSource('/nonexistent/flags.json');
		assert.ok(source.kind === 'wrong');
		assert.match(source.findings[0] ?? '', /ENOENT/);
	});
});
