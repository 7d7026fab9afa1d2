import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import type { PractisedWork, SubmittedWork } from '#backend/classes/classWork.ts';
import { MongoPractisedWork } from '#backend/learning/mongoPractisedWork.ts';
import { MongoSubmittedWork } from '#backend/submissions/mongoSubmittedWork.ts';
import type { Verdict } from '#contract/verdict.ts';
import { freshLearners, mongoStoresOver } from './mongoStores.ts';
import { openedEach } from './openedEach.ts';
import { someReport, someSubmission } from './someSubmission.ts';
import { testClock } from './testClock.ts';

const challengeId = 'ada~algorithms.first';
const minute = 60_000;
const span = { since: '2026-01-01T00:00:00.000Z', until: undefined };

describe('the work of many learners in MongoDB', () => {
	const stores = openedEach({
		async open() {
			const { database, close } = await freshLearners();
			const submitted: SubmittedWork = new MongoSubmittedWork(database);
			const practised: PractisedWork = new MongoPractisedWork(database);
			return { ...mongoStoresOver(database, testClock(), close), submitted, practised };
		},
	});

	/** One that is judged, as a server does it. */
	async function submit(
		learnerId: string,
		verdict: Verdict,
		failingCase?: string,
		challenge = challengeId,
	): Promise<string> {
		const { submissions, clock } = stores();
		clock.advance(minute);
		const submission = someSubmission({ clock, learnerId }, { challengeId: challenge });
		await submissions.add(submission, { owner: 'me', untilMs: 0 });
		await submissions.beginJudging(submission.id, 'me');
		const report = someReport(verdict);
		const [first] = report.cases;
		assert.ok(first);
		const failing =
			failingCase === undefined ? {} : { failing: { ...first, name: failingCase, verdict: 'wrongAnswer' as const } };
		await submissions.settle({
			submissionId: submission.id,
			owner: 'me',
			report: { ...report, ...failing },
			at: clock.iso(),
		});
		return submission.id;
	}

	/** One that somebody says was accepted at home. */
	async function bringIn(learnerId: string): Promise<string> {
		const { learnerData, clock } = stores();
		const [attemptId, id] = [randomUUID(), randomUUID()];
		const about = { challengeId, challengeVersion: 'v1' };
		const report = someReport('accepted');
		await learnerData.importAll(learnerId, {
			attempts: [{ id: attemptId, ...about, status: 'abandoned', attempts: 1, startTime: clock.iso() }],
			events: [],
			ownCases: [],
			submissions: [
				{
					...{ id, ...about, attemptId, language: 'python', source: 'x', timeZone: 'UTC', submittedAt: clock.iso() },
					...{ state: 'judged', verdict: 'accepted', report },
				},
			],
		});
		return id;
	}

	it('says of each judged submission whether it was judged here', async () => {
		const { submitted } = stores();
		const failed = await submit('learner', 'wrongAnswer');
		const broughtIn = await bringIn('learner');
		await submit('learner', 'accepted', undefined, 'bank.two-sum');
		await submit('somebody else', 'accepted');
		const found = await submitted.judged({ learnerIds: ['learner'], challengeIds: [challengeId], span });
		assert.deepEqual(
			new Map(found.map(({ id, isJudgedHere, verdict }) => [id, [isJudgedHere, verdict]])),
			new Map([
				[failed, [true, 'wrongAnswer']],
				[broughtIn, [false, 'accepted']],
			]),
		);
	});

	it('sums up what each learner submitted to each challenge, without what was brought in and our own failures', async () => {
		const { submitted } = stores();
		await submit('learner', 'wrongAnswer', 'empty input');
		await submit('learner', 'timeLimitExceeded', 'large');
		await submit('learner', 'wrongAnswer', 'empty input');
		await submit('learner', 'internalError');
		const solving = await submit('learner', 'accepted');
		await submit('learner', 'accepted');
		const last = await submit('learner', 'compileError');
		await bringIn('somebody else');
		await submit('somebody else', 'wrongAnswer', 'n'.repeat(500));
		const asked = { learnerIds: ['learner', 'somebody else', 'nobody'], challengeIds: [challengeId], span };
		const outcomes = await submitted.outcomes(asked);
		const mine = outcomes.find(({ learnerId }) => learnerId === 'learner');
		const at = async (id: string) => (await stores().submissions.get('learner', id))?.submittedAt;
		assert.deepEqual(
			{ ...mine, failingCases: mine?.failingCases.toSorted() },
			{
				...{ learnerId: 'learner', challengeId, submissions: 6, failed: 4 },
				...{ lastAt: await at(last), solvedAt: await at(solving), failingCases: ['empty input', 'large'] },
			},
		);
		const other = outcomes.find(({ learnerId }) => learnerId === 'somebody else');
		assert.deepEqual([other?.submissions, other?.failed, other?.solvedAt], [1, 1, undefined]);
		assert.equal(other?.failingCases[0]?.length, 120);
		assert.equal(outcomes.length, 2);
	});

	it('keeps to the time that is asked for', async () => {
		const { submitted, practised, clock } = stores();
		await submit('learner', 'wrongAnswer');
		const since = clock.advance(minute);
		const second = await submit('learner', 'wrongAnswer');
		const until = clock.advance(minute);
		await submit('learner', 'accepted');
		const asked = { learnerIds: ['learner'], challengeIds: [challengeId], span: { since, until } };
		assert.deepEqual(
			(await submitted.judged(asked)).map(({ id }) => id),
			[second],
		);
		assert.equal((await submitted.outcomes(asked))[0]?.submissions, 1);
		assert.equal((await practised.challenges(asked))[0]?.timesMs.length, 1);
		const list = await submitted.list({ learnerId: 'learner', challengeId, span: { since, until } }, { limit: 10 });
		assert.deepEqual(
			list.items.map(({ id }) => id),
			[second],
		);
		assert.equal(await submitted.countUsed('learner', challengeId, { since, until }), 1);
	});

	it('counts what uses up an attempt: what is judged here or is going to be', async () => {
		const { submitted, submissions, clock } = stores();
		await submit('learner', 'wrongAnswer');
		await submit('learner', 'internalError');
		await bringIn('learner');
		clock.advance(minute);
		const [waiting, stopped] = [0, 1].map((place) =>
			someSubmission({ clock, learnerId: 'learner' }, { challengeId, source: String(place) }),
		);
		assert.ok(waiting && stopped);
		for (const one of [waiting, stopped]) await submissions.add(one, { owner: 'me', untilMs: 0 });
		await submissions.cancel('learner', stopped.id, clock.iso());
		assert.equal(await submitted.countUsed('learner', challengeId, span), 2);
		assert.equal(await submitted.countUsed('somebody else', challengeId, span), 0);
	});

	it('lists the submissions of one learner newest first and page by page, and reads one of them', async () => {
		const { submitted } = stores();
		const ids: string[] = [];
		for (let count = 0; count < 5; count++) ids.unshift(await submit('learner', 'wrongAnswer'));
		const broughtIn = await bringIn('learner');
		const asked = { learnerId: 'learner', challengeId, span };
		const first = await submitted.list(asked, { limit: 3 });
		const rest = await submitted.list(asked, { limit: 3, cursor: first.nextCursor });
		assert.deepEqual(
			[...first.items, ...rest.items].map(({ id }) => id),
			ids,
		);
		assert.equal(rest.nextCursor, undefined);
		const [newest = ''] = ids;
		assert.equal((await submitted.get('learner', newest, span))?.id, newest);
		assert.equal(await submitted.get('somebody else', newest, span), undefined);
		assert.equal(await submitted.get('learner', broughtIn, span), undefined);
		assert.equal(await submitted.get('learner', newest, { ...span, since: '2030-01-01T00:00:00.000Z' }), undefined);
		assert.equal(await submitted.get('learner', newest, { ...span, until: '2026-01-02T00:00:00.000Z' }), undefined);
		await assert.rejects(submitted.list(asked, { limit: 3, cursor: 'none of ours' }), { code: 'badRequest' });
	});

	it('says when each learner did something with a challenge, up to which hint, and whether they gave up', async () => {
		const { practised, learning, clock } = stores();
		const moment = {
			learnerId: 'learner',
			challengeId,
			challengeVersion: 'v1',
			timeZone: 'UTC',
			newId: () => randomUUID(),
		};
		const opened = clock.iso();
		await learning.beginAttempt({ ...moment, at: opened });
		for (const level of [1, 2]) await learning.showHint({ ...moment, at: clock.advance(minute) }, level);
		await submit('learner', 'wrongAnswer');
		await learning.giveUp({ ...moment, at: clock.advance(minute) });
		await learning.beginAttempt({ ...moment, learnerId: 'somebody else', at: clock.iso() });
		const asked = { learnerIds: ['learner', 'somebody else'], challengeIds: [challengeId], span };
		const found = await practised.challenges(asked);
		const mine = found.find(({ learnerId }) => learnerId === 'learner');
		const openedMs = Date.parse(opened);
		assert.deepEqual(mine, {
			...{ learnerId: 'learner', challengeId, hintLevel: 2, gaveUp: true },
			timesMs: [0, 1, 2, 3, 4].map((minutes) => openedMs + minutes * minute),
		});
		const other = found.find(({ learnerId }) => learnerId === 'somebody else');
		assert.deepEqual([other?.hintLevel, other?.gaveUp, other?.timesMs.length], [0, false, 1]);
	});

	it('knows the weak topics of those of whom they were computed', async () => {
		const { practised, projection, learning, clock } = stores();
		const none = { learnerIds: ['learner', 'nobody'] };
		assert.deepEqual([...(await practised.weakTopics(none.learnerIds)).values()].flat(), []);
		for (const challenge of ['bank.two-sum', 'bank.other', 'bank.two-sum', 'bank.other']) {
			const moment = {
				learnerId: 'learner',
				challengeId: challenge,
				challengeVersion: 'v1',
				timeZone: 'UTC',
				newId: () => randomUUID(),
			};
			await learning.beginAttempt({ ...moment, at: clock.advance(minute) });
			await learning.giveUp({ ...moment, at: clock.advance(minute) });
		}
		await projection.refresh('learner');
		const summary = await stores().summaries.get('learner');
		assert.deepEqual(summary?.analytics.weakTopics, ['arrays'], 'or this test looks at nothing');
		assert.deepEqual((await practised.weakTopics(['learner'])).get('learner'), ['arrays']);
	});
});
