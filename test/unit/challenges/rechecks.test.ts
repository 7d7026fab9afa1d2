import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import type { CheckReported } from '#backend/challenges/reports/checkReported.ts';
import type { Testimony } from '#backend/challenges/reports/hearWitness.ts';
import { ReportService, reportsPerDay } from '#backend/challenges/reports/reportService.ts';
import { SqliteReportStore } from '#backend/challenges/reports/sqliteReportStore.ts';
import type { ProvedChallenge } from '#backend/challenges/readProvedChallenge.ts';
import { createLog } from '#backend/platform/log.ts';
import { AppError } from '#contract/appError.ts';
import type { Report, ReportRequest } from '#contract/reports.ts';
import type { SubmissionDetail } from '#contract/submission.ts';
import { freshSqlite, otherSqliteLearner } from '../../contract/sqliteStores.ts';

const challengeId = 'forge.odd-sum';
const facts = {
	inputsCompared: 900,
	cases: 20,
	wrongSolutions: 4,
	mutantsKilled: 9,
	mutantsMade: 9,
	languages: ['python'],
};
const difference = { input: 'nums = [0]', reference: '1', bruteForce: '0', witness: '0' };
const testimony: Testimony = { facts: { inputs: 200, differing: 3, decided: 3, unanswered: 0 }, against: undefined };
const submissionId = '00000000-0000-4000-8000-000000000009';

type Opened = Awaited<ReturnType<typeof freshSqlite>>;

describe('reports', () => {
	let opened: Opened;
	let services: ReportService[];
	let proofs: number;
	let withdrawn: string[];
	let log: string[];
	/** What running code comes to in this test. */
	let found: Partial<CheckReported>;
	beforeEach(async () => {
		opened = await freshSqlite();
		[services, proofs, withdrawn, log, found] = [[], 0, [], [], {}];
	});
	afterEach(async () => {
		for (const service of services) await service.stop();
		opened.close();
	});

	/** A process with its own service over the same database. */
	function service(owner = 'one'): ReportService {
		const { database, clock } = opened;
		const check: CheckReported = {
			prove: (version, signal) => {
				proofs++;
				return found.prove?.(version, signal) ?? Promise.resolve({ kind: 'held', facts });
			},
			hear: (...given) => found.hear?.(...given) ?? Promise.resolve(testimony),
		};
		const made = new ReportService({
			store: new SqliteReportStore(database),
			// Of a challenge only its version is looked at here.
			load: () => Promise.resolve({ version: 'v1' } as ProvedChallenge),
			submission: (_, id) =>
				Promise.resolve(
					// As much of a submission as is looked at.
					id === submissionId ? ({ challengeId, language: 'python', source: 'x' } as SubmissionDetail) : undefined,
				),
			check: () => Promise.resolve(check),
			withdraw: (version) => {
				withdrawn.push(version.challengeId);
				return Promise.resolve();
			},
			tell: () => undefined,
			owner,
			clock,
			log: createLog('debug', { write: (line) => log.push(line) }),
		});
		services.push(made);
		return made;
	}

	const request = (changes: Partial<ReportRequest> = {}): ReportRequest => ({
		id: opened.clock.newId(),
		reason: 'wrongAnswer',
		words: 'planted words',
		...changes,
	});
	const report = (one: ReportService, changes: Partial<ReportRequest> = {}): Promise<Report> =>
		one.report('local', challengeId, request(changes));
	const kinds = async (one: ReportService): Promise<string[]> =>
		(await one.list('local')).map(({ outcome }) => outcome.kind);

	/** Resolves when everything that waits has its outcome: the service is asked to stop, which it does between two steps, only then. */
	async function settled(one: ReportService): Promise<void> {
		while ((await kinds(one)).includes('checking')) await new Promise((resolve) => setImmediate(resolve));
	}

	it('of one version are answered by one proof', async () => {
		const one = service();
		for (let time = 0; time < 4; time++) await report(one);
		await settled(one);
		assert.deepEqual(await kinds(one), ['held', 'held', 'held', 'held']);
		assert.equal(proofs, 1);
		assert.deepEqual(withdrawn, []);
		const [first] = await one.list('local');
		assert.deepEqual(first?.outcome.kind === 'held' && first.outcome.proof, facts);
	});

	it('are answered by a new proof when the last one is older than a day', async () => {
		const one = service();
		await report(one);
		await settled(one);
		opened.clock.advance(25 * 3_600_000);
		await report(one);
		await settled(one);
		assert.equal(proofs, 2);
	});

	it('withdraw a challenge whose proof fails, all of them, and it is proved no more', async () => {
		found.prove = () => Promise.resolve({ kind: 'failed', checks: ['agreement'] });
		const one = service();
		await report(one);
		await report(one);
		await settled(one);
		assert.deepEqual(await kinds(one), ['withdrawn', 'withdrawn']);
		assert.equal(proofs, 1);
		assert.deepEqual(withdrawn, [challengeId]);
	});

	it('withdraw a challenge against which a witness is right, with the input that shows it', async () => {
		found.hear = () => Promise.resolve({ ...testimony, against: { why: 'witnessRight', difference } });
		const one = service();
		const { id } = await report(one, { submissionId });
		await settled(one);
		const { outcome } = await one.get('local', id);
		assert.ok(outcome.kind === 'withdrawn');
		assert.equal(outcome.why, 'witnessRight');
		assert.deepEqual(outcome.difference, difference);
	});

	it('tell of a witness who was heard and is not right', async () => {
		const one = service();
		const { id } = await report(one, { submissionId });
		await settled(one);
		const { outcome } = await one.get('local', id);
		assert.deepEqual(outcome.kind === 'held' && outcome.witness, testimony.facts);
	});

	it('are kept for a person where nothing can be run', async () => {
		found.prove = () => Promise.reject(new AppError('sandboxRefused', 'There is no sandbox here.'));
		const one = service();
		const { id } = await report(one);
		await settled(one);
		const { outcome } = await one.get('local', id);
		assert.deepEqual(outcome.kind === 'notChecked' && outcome.message, 'There is no sandbox here.');
		assert.deepEqual(withdrawn, []);
	});

	it('are kept for a person, and not tried for ever, where checking them meets a bug', async () => {
		found.prove = () => Promise.reject(new TypeError('planted bug'));
		const one = service();
		await report(one);
		await settled(one);
		assert.deepEqual(await kinds(one), ['notChecked']);
		assert.equal(proofs, 1);
		assert.match(log.join(''), /a report could not be looked into/);
	});

	it('that a process leaves behind when it stops are gone on with by the next one', async () => {
		found.prove = (_, signal) =>
			new Promise((_resolve, reject) => {
				signal.addEventListener('abort', () => reject(new AppError('cancelled', 'stopped')));
			});
		const one = service('one');
		await report(one);
		await new Promise((resolve) => setImmediate(resolve));
		await one.stop();
		assert.deepEqual(await kinds(one), ['checking']);
		found = {};
		const two = service('two');
		two.start();
		await settled(two);
		assert.deepEqual(await kinds(two), ['held']);
	});

	it('are one when they are sent twice, and not somebody else’s', async () => {
		const one = service();
		const sent = request();
		const first = await one.report('local', challengeId, sent);
		assert.equal((await one.report('local', challengeId, sent)).id, first.id);
		assert.equal((await one.list('local')).length, 1);
		await assert.rejects(one.report(otherSqliteLearner, challengeId, sent), { code: 'conflict' });
		await assert.rejects(one.get(otherSqliteLearner, first.id), { code: 'notFound' });
	});

	it('can not flood: after so many within a day the next one is refused, with the time to come back', async () => {
		const one = service();
		for (let time = 0; time < reportsPerDay; time++) await report(one);
		await assert.rejects(report(one), { code: 'tooManyRequests', retryAfterSeconds: 3_600 });
		await settled(one);
		opened.clock.advance(25 * 3_600_000);
		await report(one);
		await settled(one);
	});

	it('name only a submission of the learner’s own to this challenge', async () => {
		const one = service();
		const unknown = { submissionId: '00000000-0000-4000-8000-00000000000a' };
		await assert.rejects(report(one, unknown), { code: 'submissionUnknown' });
		await assert.rejects(one.report('local', 'bank.two-sum', request({ submissionId })), { code: 'submissionUnknown' });
	});

	it('leave no word of theirs in the log', async () => {
		const one = service();
		await report(one, { submissionId });
		await settled(one);
		assert.ok(log.length > 0);
		assert.doesNotMatch(log.join(''), /planted/);
	});
});
