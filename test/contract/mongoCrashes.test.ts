import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { Crash, CrashingMongo } from './crashingMongo.ts';
import { freshLearners, mongoStoresOver } from './mongoStores.ts';
import { attempt, solvedElsewhere } from './solvedElsewhere.ts';
import { someReport, someSubmission } from './someSubmission.ts';
import type { Stores } from './stores.ts';
import { testClock } from './testClock.ts';

const challengeId = 'bank.two-sum';
const learnerId = 'learner';
const clock = testClock();
const moment = () => {
	const given = { learnerId, challengeId, challengeVersion: 'v1', at: clock.iso(), timeZone: 'UTC' };
	return { ...given, newId: () => randomUUID() };
};
/** More writes than any of these has. */
const writesMax = 40;

interface Deed {
	what: string;
	/** Done again by the next process, as a client that got no answer does. */
	run: (stores: Stores) => Promise<unknown>;
	/** Kinds of events there are in the end, sorted. */
	events: string[];
	attempt: { status: string; attempts: number };
}

const submission = someSubmission({ clock, learnerId });
const lease = { owner: 'process', untilMs: 1 };

async function solve({ submissions }: Stores): Promise<void> {
	await submissions.add(submission, lease);
	await submissions.takeOver(lease, 10, () => true);
	const report = someReport('accepted');
	await submissions.settle({ submissionId: submission.id, owner: lease.owner, report, at: clock.iso() });
}

const deeds: Deed[] = [
	{
		what: 'opening a challenge',
		run: ({ learning }) => learning.beginAttempt(moment()),
		events: ['opened'],
		attempt: { status: 'in_progress', attempts: 0 },
	},
	{
		what: 'showing a hint',
		run: ({ learning }) => learning.showHint(moment(), 1),
		events: ['hintShown', 'opened'],
		attempt: { status: 'in_progress', attempts: 0 },
	},
	{
		what: 'giving up',
		run: ({ learning }) => learning.giveUp(moment()),
		events: ['gaveUp', 'opened'],
		attempt: { status: 'abandoned', attempts: 0 },
	},
	{
		what: 'submitting and judging',
		run: solve,
		events: ['opened', 'submission'],
		attempt: { status: 'completed', attempts: 1 },
	},
];

describe('a process that ends between any two writes to MongoDB', () => {
	for (const { what, run, events, attempt: expected } of deeds) {
		it(`loses nothing and doubles nothing while ${what}`, async () => {
			let survives = 0;
			let crashed: boolean;
			do {
				const { database, close } = await freshLearners();
				const dying = new CrashingMongo(database, survives);
				await run(mongoStoresOver(dying, clock, close, isCrash)).catch(isCrash);
				crashed = dying.hasCrashed;

				const next = mongoStoresOver(database, clock, close);
				await next.submissions.takeOver({ owner: 'next', untilMs: 2 }, 0, () => true);
				await assertWhole(next);
				await run(next);
				const kinds = (await next.learning.events(learnerId)).map(({ kind }) => kind).sort();
				assert.deepEqual(kinds, events, `events after ${survives} writes`);
				const [one, ...others] = await next.learning.attempts(learnerId, challengeId);
				assert.deepEqual(others, []);
				assert.deepEqual(
					{ status: one?.status, attempts: one?.attempts },
					expected,
					`attempt after ${survives} writes`,
				);
				if (expected.status === 'completed') {
					assert.equal(one?.result?.passed, true);
					assert.equal((await next.summaries.get(learnerId))?.progress.solvedQuestions, 1);
				}
				await close();
				survives++;
			} while (crashed && survives < writesMax);
			assert.ok(!crashed && survives > 2, 'every place was tried, up to the one where it did not end');
		});
	}
});

describe('bringing in a batch that is cut off between any two writes to MongoDB', () => {
	it('is completed by sending it again', async () => {
		const sent = solvedElsewhere();
		sent.attempts.push(attempt({ challengeId: 'bank.other', attempts: 1 }));
		let survives = 0;
		let crashed: boolean;
		do {
			const { database, close } = await freshLearners();
			const dying = new CrashingMongo(database, survives);
			const bringing = mongoStoresOver(dying, clock, close).learnerData.importAll(learnerId, sent);
			await bringing.then(() => undefined, isCrash);
			crashed = dying.hasCrashed;
			const next = mongoStoresOver(database, clock, close);
			await next.learnerData.importAll(learnerId, sent);
			const again = await next.learnerData.importAll(learnerId, sent);
			assert.deepEqual(again, { attempts: 0, events: 0, submissions: 0, ownCases: 0 });
			assert.deepEqual(await next.learning.events(learnerId), sent.events, `after ${survives} writes`);
			assert.deepEqual(await next.learning.attempts(learnerId, challengeId), sent.attempts.slice(0, 1));
			assert.equal((await next.submissions.get(learnerId, sent.submissions[0]?.id ?? ''))?.verdict, 'accepted');
			assert.deepEqual(await next.ownCases.get(learnerId, challengeId), sent.ownCases[0]?.cases);
			assert.equal((await next.summaries.get(learnerId))?.progress.solvedQuestions, 1);
			await close();
			survives++;
		} while (crashed && survives < writesMax);
		assert.ok(!crashed && survives > 4);
	});
});

/** After the repair and before anything is done again: what is told by one document is told by all. */
async function assertWhole({ learning, submissions }: Stores): Promise<void> {
	const events = await learning.events(learnerId);
	const count = (kind: string) => events.filter((event) => event.kind === kind).length;
	const attempts = await learning.attempts(learnerId, challengeId);
	assert.equal(count('opened'), attempts.length);
	assert.equal(count('gaveUp'), attempts.filter(({ status }) => status === 'abandoned').length);
	const judged = (await submissions.get(learnerId, submission.id))?.state === 'judged' ? 1 : 0;
	assert.equal(count('submission'), judged);
	assert.equal(attempts.filter(({ status }) => status === 'completed').length, judged);
	assert.equal(
		attempts.reduce((sum, one) => sum + one.attempts, 0),
		judged,
	);
}

function isCrash(error: unknown): void {
	assert.ok(error instanceof Crash, String(error));
}
