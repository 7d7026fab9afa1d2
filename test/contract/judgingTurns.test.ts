import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createLog } from '#backend/platform/log.ts';
import { memoryBus } from '#backend/platform/messageBus.ts';
import { JobNews } from '#backend/submissions/jobNews.ts';
import { Jobs } from '#backend/submissions/jobs.ts';
import { unleased } from '#backend/submissions/judgingTurnStore.ts';
import { MongoJudgingTurnStore } from '#backend/submissions/mongoJudgingTurnStore.ts';
import { judgingsMax, PendingWork } from '#backend/submissions/pendingWork.ts';
import { ReportRules } from '#backend/submissions/reportRules.ts';
import { AppError } from '#contract/appError.ts';
import type { Judge } from '#judge/judge.ts';
import { accepted, challenge, scriptedJudge } from '../unit/submissions/scriptedJudge.ts';
import { freshLearners, mongoStoresOver } from './mongoStores.ts';
import { someSubmission } from './someSubmission.ts';
import type { Stores } from './stores.ts';
import { testClock } from './testClock.ts';

describe('a submission whose turn it is', () => {
	let stores: Stores;
	let turns: MongoJudgingTurnStore;
	let isUp: boolean;
	beforeEach(async () => {
		const { database, close } = await freshLearners();
		stores = mongoStoresOver(database, testClock(), close);
		turns = new MongoJudgingTurnStore(database);
		isUp = true;
	});
	afterEach(() => stores.close());

	const workOf = (judge: Judge['judge']): PendingWork => {
		const { submissions: store, clock } = stores;
		const load = () => Promise.resolve(challenge);
		return new PendingWork({
			store,
			jobs: new Jobs(1),
			judge: () => Promise.resolve(scriptedJudge(judge)),
			load,
			rules: new ReportRules({ shows: () => Promise.resolve('all'), hiddenTests: false, load }),
			turns: { store: turns, isUp: () => isUp },
			news: new JobNews(memoryBus(), clock),
			clock,
			log: createLog('silent'),
		});
	};
	const added = async (): Promise<string> => {
		const submission = someSubmission(stores);
		await stores.submissions.add(submission, unleased);
		return submission.id;
	};
	const stored = async (id: string) => stores.submissions.get(stores.learnerId, id);

	it('is judged once, and nothing comes of a turn that it is given twice', async () => {
		const submissionId = await added();
		const work = workOf(() => Promise.resolve(accepted));
		const turn = { submissionId, isLast: false };
		assert.deepEqual(await work.takeTurn(turn), { kind: 'done' });
		assert.equal((await stored(submissionId))?.verdict, 'accepted');
		assert.deepEqual(await work.takeTurn(turn), { kind: 'done' });
		assert.equal((await stores.learning.events(stores.learnerId)).filter(({ kind }) => kind === 'submission').length, 1);
		await work.stop(0);
	});

	it('has another one where the mistake is ours, and the last one ends it with a reason that quotes nobody', async () => {
		const submissionId = await added();
		const work = workOf(() => Promise.reject(new TypeError('secret code')));
		const first = await work.takeTurn({ submissionId, isLast: false });
		assert.equal(first.kind, 'again');
		assert.match(first.reason, /^TypeError at judgingTurns\.test\.ts:\d+$/);
		assert.equal((await stored(submissionId))?.state, 'pending');
		const last = await work.takeTurn({ submissionId, isLast: true });
		assert.equal(last.kind, 'setAside');
		assert.match(last.reason, /^TypeError/);
		assert.equal((await stored(submissionId))?.verdict, 'internalError');
		await work.stop(0);
	});

	it('waits for what is gone and comes back, however often, and is not given up for it', async () => {
		const submissionId = await added();
		let isGone = true;
		const work = workOf(() => (isGone ? Promise.reject(new AppError('notReady', 'Gone.')) : Promise.resolve(accepted)));
		for (let count = 0; count < judgingsMax + 2; count++) {
			const end = await work.takeTurn({ submissionId, isLast: true });
			assert.equal(end.kind, 'later');
		}
		isGone = false;
		assert.deepEqual(await work.takeTurn({ submissionId, isLast: true }), { kind: 'done' });
		assert.equal((await stored(submissionId))?.verdict, 'accepted');
		await work.stop(0);
	});

	it('is somebody else’s as long as their lease lasts', async () => {
		const submissionId = await added();
		const { clock } = stores;
		await turns.take(submissionId, { owner: 'elsewhere/1/1/x', untilMs: clock.nowMs() + 3_000 }, () => true);
		const work = workOf(() => Promise.resolve(accepted));
		assert.deepEqual(await work.takeTurn({ submissionId, isLast: false }), { kind: 'later', afterMs: 3_000 });
		clock.advance(3_001);
		assert.deepEqual(await work.takeTurn({ submissionId, isLast: false }), { kind: 'done' });
		await work.stop(0);
	});

	it('is taken out of the store while no queue can be asked, and not otherwise', async () => {
		const submissionId = await added();
		const work = workOf(() => Promise.resolve(accepted));
		await work.lookAround();
		assert.equal((await stored(submissionId))?.state, 'pending');
		isUp = false;
		await work.lookAround();
		await work.stop(60_000);
		assert.equal((await stored(submissionId))?.verdict, 'accepted');
	});
});
