import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { describe, it } from 'mocha';
import type { JobEvent } from '#contract/submission.ts';
import { lastEvent, reportOf, runAndWait, submitAndWait, timeZone, withCode } from './practise.ts';
import { type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';
import { twoSum } from './twoSum.ts';

const params = { challengeId: twoSum.id };

describe('solving a challenge', () => {
	let solo: SoloUnderTest;
	beforeEach(async () => {
		solo = await startSoloForTest();
	});
	afterEach(() => solo.close());

	const statusOf = async (): Promise<string> => (await solo.call('getChallenge', { params })).status;

	it('goes from unseen over opened and tried to solved, with progress and what comes next', async () => {
		assert.equal(await statusOf(), 'unseen');
		const next = await solo.call('getNext', { query: {} });
		assert.equal(next.kind === 'challenge' && next.reason.kind, 'first');
		const unknown = await solo.call('getLocalProfile', {});
		await solo.call('putLocalProfile', { body: { ...unknown, level: 'advanced', interests: ['trees'] } });
		const wanted = await solo.call('getNext', { query: {} });
		assert.ok(wanted.kind === 'challenge' && wanted.topic === 'trees' && wanted.difficulty === 'hard');
		await solo.call('putLocalProfile', { body: unknown });

		const opened = await solo.call('openChallenge', { params, body: { timeZone } });
		assert.equal(opened.status, 'opened');
		assert.deepEqual(opened.hints, []);
		assert.equal(opened.editorialUnlocked, false);

		assert.equal((await submitAndWait(solo, twoSum.pairsWithItself)).verdict, 'wrongAnswer');
		assert.equal(await statusOf(), 'tried');
		assert.equal((await submitAndWait(solo, twoSum.right)).verdict, 'accepted');

		const solved = await solo.call('getChallenge', { params });
		assert.equal(solved.status, 'solved');
		assert.equal(solved.unaided, true);
		assert.equal(solved.submissions, 2);
		assert.equal(solved.editorialUnlocked, true);
		const progress = await solo.call('getProgress', { query: { timeZone } });
		assert.equal(progress.solvedQuestions, 1);
		assert.equal(progress.solvedUnaided, 1);
		assert.equal(progress.submissions, 2);
		assert.equal(progress.streak, 1);
		const after = await solo.call('getNext', { query: { after: twoSum.id } });
		assert.ok(after.kind === 'challenge' && after.challengeId !== twoSum.id);
		const statistics = await solo.call('getStatistics', { query: { timeZone } });
		assert.deepEqual([statistics.solved, statistics.unaided], [1, { count: 1, of: 1 }]);
		assert.deepEqual(
			statistics.activity.days.map(({ submissions, solved: solves }) => [submissions, solves]),
			[[2, 1]],
		);
		const { weak, notEnough, patterns } = await solo.call('getWeakTopics', {});
		assert.deepEqual({ weak, patterns }, { weak: [], patterns: [] }, 'one attempt says nothing');
		assert.deepEqual(
			notEnough.map(({ topic, attempts, needed }) => ({ topic, attempts, needed })),
			[{ topic: 'arrays', attempts: 1, needed: 3 }],
		);
		const today = await solo.call('getToday', { query: { timeZone } });
		assert.deepEqual([today.worked, today.solved, today.streak, today.freezesLeft], [1, 1, 1, 1]);
		assert.ok(today.daily);
		assert.deepEqual(await solo.call('getReviews', {}), { due: [], coming: [] });
		const without = `${twoSum.id},${after.challengeId}`;
		const another = await solo.call('getNext', { query: { after: twoSum.id, without, wish: 'notNow' } });
		assert.ok(another.kind === 'challenge' && another.challengeId !== after.challengeId);
		assert.deepEqual(another.wish, { wish: 'notNow', isGranted: true });
	});

	it('shows the smallest failing case with what the code printed', async () => {
		const report = await submitAndWait(solo, twoSum.pairsWithItself);
		assert.equal(report.verdict, 'wrongAnswer');
		const { failing } = report;
		assert.equal(failing?.verdict, 'wrongAnswer');
		const [nums, target] = failing.input ?? [];
		assert.ok(nums?.kind === 'whole' && Array.isArray(nums.value) && nums.value.length <= 3, 'a small input');
		assert.equal(target?.kind, 'whole');
		assert.ok(failing.expected?.kind === 'whole' && failing.actual?.kind === 'whole');
		assert.notDeepEqual(failing.expected.value, failing.actual.value);
		assert.match(failing.prints, /^pair at \d\n/);
		assert.ok(report.cases.some(({ index }) => index === failing.index));
		assert.ok(report.passed < report.total);
	});

	it('says which case was too slow, with its large input cut', async () => {
		const report = await submitAndWait(solo, twoSum.tooSlow);
		assert.equal(report.verdict, 'timeLimitExceeded');
		assert.equal(report.failing?.input?.[0]?.kind, 'cut');
		assert.ok(report.cpuTimeMs >= 2_000, 'the limit was used up');
	});

	it('tells where a solution crashed or does not compile', async () => {
		const crashed = await submitAndWait(solo, twoSum.crashing);
		assert.equal(crashed.verdict, 'runtimeError');
		assert.match(crashed.failing?.crash?.message ?? '', /IndexError/);
		assert.equal(crashed.failing?.crash?.frames.at(-1)?.line, 2);
		const broken = await submitAndWait(solo, twoSum.broken);
		assert.equal(broken.verdict, 'compileError');
		assert.equal(broken.compile.diagnostics[0]?.line, 1);
		assert.equal(broken.failing, undefined);
	});

	it('keeps every submission with its code, newest first', async () => {
		const sources = [twoSum.broken, twoSum.crashing, twoSum.right];
		for (const source of sources) await submitAndWait(solo, source);
		const first = await solo.call('listSubmissions', { params, query: { limit: 2 } });
		assert.deepEqual(
			first.items.map(({ verdict }) => verdict),
			['accepted', 'runtimeError'],
		);
		assert.ok(first.nextCursor);
		const rest = await solo.call('listSubmissions', { params, query: { limit: 2, cursor: first.nextCursor } });
		assert.deepEqual(
			rest.items.map(({ verdict }) => verdict),
			['compileError'],
		);
		assert.equal(rest.nextCursor, undefined);
		const [newest] = first.items;
		const detail = await solo.call('getSubmission', { params: { submissionId: newest?.id ?? '' } });
		assert.equal(detail.source, twoSum.right);
		assert.equal(detail.report?.verdict, 'accepted');
	});

	it('records a submission once, however often it is sent', async () => {
		const body = { id: randomUUID(), language: 'python' as const, source: twoSum.right, timeZone };
		const jobs = await Promise.all([1, 2, 3].map(() => solo.call('submit', { params, body })));
		assert.deepEqual(new Set(jobs.map(({ id }) => id)), new Set([body.id]));
		const report = reportOf(await lastEvent(solo, body.id));
		await solo.call('submit', { params, body });
		assert.deepEqual(reportOf(await lastEvent(solo, body.id)), report);
		const { items } = await solo.call('listSubmissions', { params, query: {} });
		assert.equal(items.length, 1);
		assert.equal((await solo.call('getProgress', { query: {} })).submissions, 1);
		await assert.rejects(
			solo.call('submit', { params, body: { ...body, source: `${twoSum.right}\n` } }),
			withCode('conflict'),
		);
	});

	it('tells every watcher of a job the present state first and the end last', async () => {
		const id = randomUUID();
		await solo.call('submit', { params, body: { id, language: 'python', source: twoSum.right, timeZone } });
		const watch = async (): Promise<JobEvent[]> => {
			const events: JobEvent[] = [];
			for await (const event of solo.watch('watchJob', { params: { jobId: id } })) events.push(event);
			return events;
		};
		const [early, beside] = await Promise.all([watch(), watch()]);
		const late = await watch();
		for (const events of [early, beside, late]) assert.equal(events.at(-1)?.kind, 'done');
		assert.equal(late.length, 1);
	});

	it('stops a submission when asked, and keeps it without a verdict', async () => {
		const id = randomUUID();
		await solo.call('submit', { params, body: { id, language: 'python', source: twoSum.endless, timeZone } });
		const events = solo.watch('watchJob', { params: { jobId: id } });
		for await (const { kind } of events) if (kind === 'case' || kind === 'compiling') break;
		assert.deepEqual(await solo.call('cancelJob', { params: { jobId: id } }), { cancelled: true });
		assert.deepEqual(await lastEvent(solo, id), { kind: 'cancelled' });
		assert.deepEqual(await solo.call('cancelJob', { params: { jobId: id } }), { cancelled: false });
		const detail = await solo.call('getSubmission', { params: { submissionId: id } });
		assert.equal(detail.state, 'cancelled');
		assert.equal(detail.source, twoSum.endless);
		assert.equal(await statusOf(), 'opened');
	});

	it('tells who follows a submission that was erased meanwhile that there will be no verdict', async () => {
		const id = randomUUID();
		await solo.call('submit', { params, body: { id, language: 'python', source: twoSum.endless, timeZone } });
		const watching = solo.watch('watchJob', { params: { jobId: id } });
		await watching.next();
		await solo.call('eraseData', { body: { confirm: 'erase' } });
		let last: JobEvent | undefined;
		for await (const event of watching) last = event;
		assert.deepEqual(last, { kind: 'cancelled' });
	});

	it('ends a submission whose client has gone', async () => {
		const id = randomUUID();
		await solo.call('submit', { params, body: { id, language: 'python', source: twoSum.right, timeZone } });
		const gone = new AbortController();
		const watching = solo.watch('watchJob', { params: { jobId: id }, signal: gone.signal });
		await watching.next();
		gone.abort();
		assert.equal(reportOf(await lastEvent(solo, id)).verdict, 'accepted');
	});

	it('runs the examples without grading or keeping anything', async () => {
		const report = await runAndWait(solo, twoSum.right, { kind: 'examples' });
		assert.equal(report.verdict, 'accepted');
		assert.deepEqual(
			report.cases.map(({ name, verdict }) => [name, verdict]),
			[1, 2, 3].map((place) => [`Example ${place}`, 'accepted']),
		);
		assert.equal(report.cases[0]?.expected?.kind, 'whole');
		assert.deepEqual((await solo.call('listSubmissions', { params, query: {} })).items, []);
		assert.equal(await statusOf(), 'unseen');
	});

	it('compares own cases with what the learner or else the reference says', async () => {
		const cases = [
			{ id: 'a', name: 'right', input: [[1, 2], 3], expected: [0, 1] },
			{ id: 'b', name: 'mistaken', input: [[1, 2], 3], expected: [1, 2] },
			{ id: 'c', name: 'asked', input: [[4, 4, 9], 8] },
		];
		const report = await runAndWait(solo, twoSum.right, { kind: 'custom', cases });
		assert.deepEqual(
			report.cases.map(({ name, verdict }) => [name, verdict]),
			[
				['right', 'accepted'],
				['mistaken', 'wrongAnswer'],
				['asked', 'accepted'],
			],
		);
		assert.deepEqual(report.cases[2]?.expected, { kind: 'whole', value: [0, 1] });
		assert.equal(report.failing?.name, 'mistaken');
		const both = await runAndWait(solo, twoSum.right, { kind: 'examplesAndCustom', cases: cases.slice(0, 1) });
		assert.equal(both.total, 4);
		assert.equal(both.verdict, 'accepted');
	});

	it('refuses an own case that does not fit the signature, naming it', async () => {
		const bad = [
			{ id: 'a', name: 'my case', input: [['1'], 3] },
			{ id: 'a', name: 'my case', input: [[1]] },
			{ id: 'a', name: 'my case', input: [[1, 2], 3], expected: 'text' },
		];
		for (const one of bad) {
			const refused = (error: unknown): boolean => {
				assert.match(String(error), /my case/);
				return withCode('badRequest')(error);
			};
			const what = { kind: 'custom' as const, cases: [one] };
			await assert.rejects(runAndWait(solo, twoSum.right, what), refused);
			await assert.rejects(solo.call('putCases', { params, body: { cases: [one] } }), refused);
		}
		assert.deepEqual(await solo.call('getCases', { params }), { cases: [] });
	});

	it('keeps own cases with the challenge', async () => {
		const cases = [
			{ id: 'a', name: 'first', input: [[1, 2], 3], expected: [0, 1] },
			{ id: 'b', name: 'second', input: [[5, 5], 10] },
		];
		assert.deepEqual(await solo.call('putCases', { params, body: { cases } }), { cases });
		assert.deepEqual(await solo.call('getCases', { params }), { cases });
	});

	it('gives hints one by one, and a solve after one is not unaided', async () => {
		const hint = (level: number) => solo.call('showHint', { params: { ...params, level }, body: { timeZone } });
		await assert.rejects(hint(2), withCode('conflict'));
		const { hints, hintCount } = await hint(1);
		assert.equal(hints.length, 1);
		assert.equal(hintCount, 4);
		assert.equal((await hint(2)).hints.length, 2);
		assert.equal((await hint(1)).hints.length, 2, 'asking again changes nothing');
		assert.equal((await solo.call('getChallenge', { params })).hints.length, 2);
		await submitAndWait(solo, twoSum.right);
		assert.equal((await solo.call('getChallenge', { params })).unaided, false);
		await submitAndWait(solo, twoSum.right);
		assert.equal((await solo.call('getChallenge', { params })).unaided, false, 'nor does it become so by a second go');
	});

	it('keeps the editorial closed until the learner has solved or given up', async () => {
		await assert.rejects(solo.call('getEditorial', { params }), withCode('editorialLocked'));
		await submitAndWait(solo, twoSum.crashing);
		await assert.rejects(solo.call('getEditorial', { params }), withCode('editorialLocked'));
		await solo.call('giveUp', { params, body: { timeZone } });
		const { editorial, solutions } = await solo.call('getEditorial', { params });
		assert.ok(editorial.length > 100);
		assert.deepEqual(solutions.map(({ language }) => language).sort(), ['cpp', 'java', 'javascript', 'python']);
		assert.equal(await statusOf(), 'gaveUp');
		const [python] = solutions.filter(({ language }) => language === 'python');
		assert.equal((await submitAndWait(solo, python?.source ?? '')).verdict, 'accepted');
		const solved = await solo.call('getChallenge', { params });
		assert.equal(solved.status, 'solved');
		assert.equal(solved.unaided, false);
	});

	it('accepts the starter nowhere', async () => {
		const { fileName, source } = await solo.call('getStarter', { params: { ...params, language: 'python' } });
		assert.equal(fileName, 'two-sum.py');
		assert.match(source, /^# Code Sensei: bank\.two-sum\n/);
		assert.notEqual((await submitAndWait(solo, source)).verdict, 'accepted');
	});

	it('exports everything and erases it with a backup', async () => {
		await submitAndWait(solo, twoSum.right);
		const exported = await solo.call('exportData', {});
		assert.equal(exported.formatVersion, 1);
		assert.match(JSON.stringify(exported), /def two_sum/);
		const { backup } = await solo.call('eraseData', { body: { confirm: 'erase' } });
		assert.ok(existsSync(backup));
		assert.equal(await statusOf(), 'unseen');
		assert.equal((await solo.call('getProgress', { query: {} })).submissions, 0);
		assert.deepEqual((await solo.call('listSubmissions', { params, query: {} })).items, []);
	});
});
