import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { AppError } from '#contract/appError.ts';
import type { Held } from '#backend/submissions/submissionStore.ts';
import { someReport, someSubmission } from './someSubmission.ts';
import { storeFactories } from './storeFactory.ts';
import { openedEach } from './openedEach.ts';

const challengeId = 'bank.two-sum';
const mine = { owner: 'me', untilMs: 1_000 };
const isFree = ({ owner }: Held): boolean => owner === undefined || owner === 'dead';

for (const factory of storeFactories) {
	describe(`submissions in ${factory.name}`, () => {
		const stores = openedEach(factory);

		it('are stored once, however often they are sent', async () => {
			const { submissions, learnerId } = stores();
			const submission = someSubmission(stores());
			assert.deepEqual(await submissions.add(submission, mine), { kind: 'added' });
			assert.deepEqual(await submissions.add(submission, mine), { kind: 'known' });
			assert.deepEqual(await submissions.add({ ...submission, source: 'other' }, mine), { kind: 'taken' });
			const { items } = await submissions.list(learnerId, challengeId, { limit: 10 });
			assert.equal(items.length, 1);
			const stored = await submissions.get(learnerId, submission.id);
			assert.equal(stored?.source, submission.source);
			assert.equal(stored.state, 'pending');
			assert.equal(stored.verdict, undefined);
			assert.equal(await submissions.countPending(learnerId), 1);
		});

		it('get one verdict, with one event of the same id and the result of the attempt', async () => {
			const { submissions, learning, learnerId, clock } = stores();
			const submission = someSubmission(stores());
			await submissions.add(submission, mine);
			const settlement = { submissionId: submission.id, owner: 'me', at: clock.advance(500) };
			assert.equal(await submissions.settle({ ...settlement, report: someReport('accepted') }), true);
			assert.equal(await submissions.settle({ ...settlement, report: someReport('wrongAnswer') }), false);

			const stored = await submissions.get(learnerId, submission.id);
			assert.equal(stored?.state, 'judged');
			assert.deepEqual(stored.report, someReport('accepted'));
			const graded = (await learning.events(learnerId)).filter(({ kind }) => kind === 'submission');
			assert.equal(graded.length, 1);
			assert.equal(graded[0]?.id, submission.id);
			assert.equal(graded[0].at, submission.submittedAt);
			const [attempt] = await learning.attempts(learnerId, challengeId);
			assert.equal(attempt?.status, 'completed');
			assert.equal(attempt.attempts, 1);
			assert.equal(attempt.endTime, settlement.at);
			assert.deepEqual(attempt.result, {
				passed: true,
				executionTime: 12.5,
				memoryUsage: 9_000_000,
				testResults: [{ name: 'example 1', verdict: 'accepted', executionTime: 12.5 }],
				verdict: 'accepted',
			});
		});

		it('take a fuller report of the same verdict, and count nothing twice for it', async () => {
			const { submissions, learning, learnerId, clock } = stores();
			const submission = someSubmission(stores());
			await submissions.add(submission, mine);
			const report = someReport('wrongAnswer');
			const fuller = { ...report, message: 'More about it.' };
			assert.equal(await submissions.amend(submission.id, fuller), false, 'it has no verdict yet');
			await submissions.settle({ submissionId: submission.id, owner: 'me', at: clock.advance(500), report });
			const before = await learning.attempts(learnerId, challengeId);
			assert.equal(await submissions.amend(submission.id, fuller), true);
			assert.equal(await submissions.amend(submission.id, fuller), true, 'again is no harm');
			assert.equal(await submissions.amend(submission.id, someReport('accepted')), false, 'another verdict');
			assert.deepEqual((await submissions.get(learnerId, submission.id))?.report, fuller);
			assert.deepEqual(await learning.attempts(learnerId, challengeId), before);
			const graded = (await learning.events(learnerId)).filter(({ kind }) => kind === 'submission');
			assert.equal(graded.length, 1);
		});

		it('leave the attempt open after a wrong answer', async () => {
			const { submissions, learning, learnerId, clock } = stores();
			for (const verdict of ['wrongAnswer', 'timeLimitExceeded'] as const) {
				const submission = someSubmission(stores());
				await submissions.add(submission, mine);
				const at = clock.advance(10);
				await submissions.settle({ submissionId: submission.id, owner: 'me', report: someReport(verdict), at });
			}
			const attempts = await learning.attempts(learnerId, challengeId);
			assert.equal(attempts.length, 1);
			assert.equal(attempts[0]?.status, 'in_progress');
			assert.equal(attempts[0].attempts, 2);
		});

		it('that we failed to judge leave nothing in the learner model', async () => {
			const { submissions, learning, learnerId, clock } = stores();
			const submission = someSubmission(stores());
			await submissions.add(submission, mine);
			const report = someReport('internalError');
			await submissions.settle({ submissionId: submission.id, owner: 'me', report, at: clock.iso() });
			assert.equal((await submissions.get(learnerId, submission.id))?.verdict, 'internalError');
			const events = await learning.events(learnerId);
			assert.deepEqual(
				events.map(({ kind }) => kind),
				['opened'],
			);
			assert.equal((await learning.attempts(learnerId, challengeId))[0]?.attempts, 0);
		});

		it('carry the highest hint level of their attempt at that time', async () => {
			const { submissions, learning, learnerId, clock } = stores();
			const submission = someSubmission(stores());
			const moment = { ...submission, at: clock.iso() };
			await learning.showHint(moment, 1);
			await learning.showHint(moment, 2);
			await submissions.add(submission, mine);
			await learning.showHint(moment, 3);
			await submissions.settle({
				submissionId: submission.id,
				owner: 'me',
				report: someReport('accepted'),
				at: clock.iso(),
			});
			const event = (await learning.events(learnerId)).find(({ kind }) => kind === 'submission');
			assert.equal(event?.kind === 'submission' && event.hintLevel, 2);
		});

		it('carry the hints of an attempt that was brought in, and those shown in it since', async () => {
			const { submissions, learning, learnerData, learnerId, clock } = stores();
			const attemptId = randomUUID();
			const at = clock.iso();
			const about = { at, timeZone: 'UTC', challengeId, challengeVersion: 'v1', attemptId };
			const levelOf = async (): Promise<number | undefined> => {
				const submission = someSubmission(stores());
				await submissions.add(submission, mine);
				const report = someReport('wrongAnswer');
				await submissions.settle({ submissionId: submission.id, owner: 'me', report, at });
				const event = (await learning.events(learnerId)).find(({ id }) => id === submission.id);
				return event?.kind === 'submission' ? event.hintLevel : undefined;
			};
			await learnerData.importAll(learnerId, {
				attempts: [
					{ id: attemptId, challengeId, challengeVersion: 'v1', status: 'in_progress', attempts: 0, startTime: at },
				],
				events: [{ kind: 'hintShown', id: randomUUID(), ...about, hintLevel: 1 }],
				submissions: [],
				ownCases: [],
			});
			assert.equal(await levelOf(), 1);
			await learning.showHint({ learnerId, ...about, newId: () => randomUUID() }, 2);
			assert.equal(await levelOf(), 2);
			// And what is brought in later, of the same attempt.
			await learning.append(learnerId, [{ kind: 'hintShown', id: randomUUID(), ...about, hintLevel: 3 }]);
			assert.equal(await levelOf(), 3);
		});

		it('begin nothing and change nothing when they are sent again after their attempt has ended', async () => {
			const { submissions, learning, learnerId, clock } = stores();
			const submission = someSubmission(stores());
			await submissions.add(submission, mine);
			await submissions.settle({
				submissionId: submission.id,
				owner: 'me',
				report: someReport('accepted'),
				at: clock.iso(),
			});
			assert.deepEqual(await submissions.add(submission, mine), { kind: 'known' });
			assert.equal((await learning.attempts(learnerId, challengeId)).length, 1);
			const second = await learning.beginAttempt({ ...submission, at: clock.advance(1_000) });
			assert.deepEqual(await submissions.add(submission, mine), { kind: 'known' });
			const attempts = await learning.attempts(learnerId, challengeId);
			assert.deepEqual(
				attempts.map(({ id, attempts: counted }) => [id === second.id, counted]),
				[
					[true, 0],
					[false, 1],
				],
			);
		});

		it('are judged by their owner alone', async () => {
			const { submissions, learnerId, clock } = stores();
			const submission = someSubmission(stores());
			await submissions.add(submission, mine);
			assert.equal(await submissions.beginJudging(submission.id, 'another'), undefined);
			assert.equal(await submissions.beginJudging(submission.id, 'me'), 1);
			assert.equal(await submissions.beginJudging(submission.id, 'me'), 2);
			const report = someReport('accepted');
			const settlement = { submissionId: submission.id, owner: 'another', report, at: clock.iso() };
			assert.equal(await submissions.settle(settlement), false);
			assert.equal((await submissions.get(learnerId, submission.id))?.state, 'pending');
		});

		it('of a dead owner are taken over oldest first, within the limit, and lost to the old one', async () => {
			const { submissions, clock } = stores();
			const all = [];
			for (const owner of ['dead', 'alive', 'dead', 'dead']) {
				const submission = someSubmission(stores(), { submittedAt: clock.advance(10) });
				await submissions.add(submission, { owner, untilMs: 1_000 });
				all.push(submission.id);
			}
			const taken = await submissions.takeOver(mine, 2, isFree);
			assert.deepEqual(
				taken.map(({ id }) => id),
				[all[0], all[2]],
			);
			assert.equal(taken[0]?.source, someSubmission(stores()).source);
			assert.equal(await submissions.beginJudging(all[0] ?? '', 'dead'), undefined);
			assert.deepEqual(await submissions.keepAlive(mine), [all[0], all[2]]);
			assert.equal((await submissions.takeOver(mine, 10, isFree)).length, 1);
			assert.deepEqual(await submissions.takeOver(mine, 10, isFree), []);
		});

		it('tell who decides about a takeover how long the lease runs and how often judging has begun', async () => {
			const { submissions } = stores();
			const submission = someSubmission(stores());
			await submissions.add(submission, { owner: 'other', untilMs: 5_000 });
			await submissions.keepAlive({ owner: 'other', untilMs: 9_000 });
			await submissions.beginJudging(submission.id, 'other');
			const asked: Held[] = [];
			await submissions.takeOver(mine, 10, (held) => asked.push(held) < 0);
			assert.deepEqual(asked, [{ submissionId: submission.id, owner: 'other', leaseUntilMs: 9_000, judgings: 1 }]);
		});

		it('that were released are free at once', async () => {
			const { submissions } = stores();
			const submission = someSubmission(stores());
			await submissions.add(submission, mine);
			await submissions.release('me');
			assert.deepEqual(await submissions.keepAlive(mine), []);
			const taken = await submissions.takeOver({ owner: 'next', untilMs: 2_000 }, 10, isFree);
			assert.deepEqual(
				taken.map(({ id }) => id),
				[submission.id],
			);
		});

		it('that were cancelled are kept without a verdict, and a late one changes nothing', async () => {
			const { submissions, learning, learnerId, clock } = stores();
			const submission = someSubmission(stores());
			await submissions.add(submission, mine);
			assert.equal(await submissions.cancel('somebody else', submission.id, clock.iso()), false);
			assert.equal(await submissions.cancel(learnerId, submission.id, clock.iso()), true);
			assert.equal(await submissions.cancel(learnerId, submission.id, clock.iso()), false);
			const report = someReport('accepted');
			const settlement = { submissionId: submission.id, owner: 'me', report, at: clock.iso() };
			assert.equal(await submissions.settle(settlement), false);
			const stored = await submissions.get(learnerId, submission.id);
			assert.equal(stored?.state, 'cancelled');
			assert.equal(stored.source, submission.source);
			assert.equal(
				(await learning.events(learnerId)).some(({ kind }) => kind === 'submission'),
				false,
			);
		});

		it('are listed newest first, page by page, those of one instant too', async () => {
			const { submissions, learnerId, clock } = stores();
			for (let count = 0; count < 7; count++) {
				if (count % 2 === 0) clock.advance(1);
				await submissions.add(someSubmission(stores()), mine);
			}
			await submissions.add(someSubmission(stores(), { challengeId: 'bank.other' }), mine);
			const seen: { id: string; submittedAt: string }[] = [];
			let cursor: string | undefined;
			do {
				const page = await submissions.list(learnerId, challengeId, { limit: 3, cursor });
				assert.ok(page.items.length <= 3);
				seen.push(...page.items);
				cursor = page.nextCursor;
			} while (cursor !== undefined);
			assert.equal(new Set(seen.map(({ id }) => id)).size, 7);
			const instants = seen.map(({ submittedAt }) => submittedAt);
			assert.deepEqual(instants, instants.toSorted().reverse());
		});

		it('refuse a cursor that is none', async () => {
			const { submissions, learnerId } = stores();
			await assert.rejects(
				submissions.list(learnerId, challengeId, { limit: 3, cursor: "' OR 1=1 --" }),
				(error) => error instanceof AppError && error.code === 'badRequest',
			);
		});
	});
}
