import assert from 'node:assert/strict';
import { createBankLibrary } from '#backend/challenges/challengeLibrary.ts';
import { HintService } from '#backend/hints/hintService.ts';
import { HintMaker } from '#backend/hints/made/hintMaker.ts';
import { ProvidersDown } from '#backend/forge/modelRouter.ts';
import { shownLevel } from './shownLevel.ts';
import { askRouter } from '#backend/wiring/askRouter.ts';
import { gatedChallengeOf } from '#backend/wiring/gatedChallenge.ts';
import { AppError } from '#contract/appError.ts';
import type { MakeHintRequest } from '#contract/hints.ts';
import type { Judge } from '#judge/judge.ts';
import { openedEach } from '../contract/openedEach.ts';
import { sqliteStores } from '../contract/sqliteStores.ts';
import { openJudgeInTier } from '../judge/judgeUnderTest.ts';
import { ScriptedRouter, type ScriptedTurn } from './scriptedRouter.ts';

const challengeId = 'bank.two-sum';
const request: MakeHintRequest = {
	id: '00000000-0000-4000-8000-000000000123',
	language: 'python',
	source: 'def two_sum(nums, target):\n    return [0, 0]\n',
	timeZone: 'UTC',
};
const good = JSON.stringify({
	hint: 'Your answer names the same payment twice. What does the statement say about that?',
});
const leaky = JSON.stringify({
	hint: 'for i, n in enumerate(nums):\n  if target - n in seen: return [seen[target - n], i]\n  seen[n] = i',
});

describe('making a hint for a learner', () => {
	const stores = openedEach(sqliteStores);
	const library = createBankLibrary('backend/bank');
	let judge: Judge;
	before(async function () {
		judge = await openJudgeInTier('bubblewrap', this);
	});
	after(async () => {
		await judge.close();
	});

	async function hintLevel(): Promise<number> {
		return shownLevel(await stores().learning.events(stores().learnerId), challengeId);
	}

	function making(turns: readonly ScriptedTurn[]) {
		const { learning, madeHints, clock } = stores();
		const now = (): { at: string; newId: () => string } => ({ at: clock.iso(), newId: () => clock.newId() });
		const router = new ScriptedRouter(turns);
		const hints = new HintService({
			load: (id) => library.load(id),
			noteHint: (moment, level) => learning.showHint({ ...moment, ...now() }, level),
			noteGiveUp: (moment) => learning.giveUp({ ...moment, ...now() }),
			isEditorialUnlocked: () => Promise.resolve(false),
		});
		const maker = new HintMaker({
			async load(id) {
				const challenge = await library.load(id);
				return { ...gatedChallengeOf(challenge), version: challenge.version, file: challenge.file };
			},
			store: madeHints,
			attemptId: async (moment) => (await learning.beginAttempt({ ...moment, ...now(), eventId: undefined })).id,
			latestAttemptId: async (learner, id) => (await learning.attempts(learner, id))[0]?.id,
			hintLevel,
			async note({ eventId: id, timeZone, learnerId }) {
				await hints.show(learnerId, challengeId, 4, { timeZone, id });
			},
			judge: () => Promise.resolve(judge),
			ask: (question) => askRouter(router, question),
			now: () => clock.iso(),
			log: { info: () => undefined },
		});
		const { learnerId } = stores();
		return {
			router,
			climb: async (levels: readonly number[]) => {
				for (const level of levels) await hints.show(learnerId, challengeId, level, { timeZone: 'UTC' });
			},
			make: (change: Partial<MakeHintRequest> = {}) =>
				maker.make(learnerId, challengeId, { ...request, ...change }, new AbortController().signal),
			list: () => maker.list(learnerId, challengeId),
			giveUp: () => hints.giveUp(learnerId, challengeId, { timeZone: 'UTC' }),
			attempts: () => learning.attempts(learnerId, challengeId),
		};
	}

	it('keeps it with the attempt and counts level 4, once however often it is asked for', async () => {
		const { router, climb, make, list } = making([good]);
		await climb([1, 2, 3]);
		const made = await make();
		assert.equal(made.kind, 'made');
		assert.deepEqual(await make(), made);
		assert.equal(router.asked.length, 1);
		assert.equal(await hintLevel(), 4);
		assert.deepEqual(
			(await list()).map(({ id }) => id),
			[request.id],
		);
	});

	it('stays when the attempt has ended, and looking for it begins no other attempt', async () => {
		const { climb, make, list, giveUp, attempts } = making([good]);
		assert.deepEqual(await list(), []);
		assert.equal((await attempts()).length, 0);
		await climb([1, 2, 3]);
		await make();
		await giveUp();
		assert.equal((await list()).length, 1);
		assert.equal((await attempts()).length, 1);
	});

	it('comes after the third level and not before', async () => {
		const { router, climb, make } = making([good]);
		await climb([1, 2]);
		await assert.rejects(make(), (error) => error instanceof AppError && error.code === 'conflict');
		assert.equal(router.asked.length, 0);
	});

	it('counts nothing when no provider delivers', async () => {
		const { climb, make, list } = making([new ProvidersDown([])]);
		await climb([1, 2, 3]);
		assert.equal((await make()).kind, 'refunded');
		assert.equal(await hintLevel(), 3);
		assert.deepEqual(await list(), []);
	});

	it("gives the challenge's own hint where everything that was written says too much", async () => {
		const { climb, make, list } = making([leaky, leaky]);
		await climb([1, 2, 3]);
		const answer = await make();
		const { file } = await library.load(challengeId);
		assert.equal(answer.kind, 'standIn');
		assert.equal(answer.reason, 'saidTooMuch');
		assert.equal(answer.text, file.hints[3]);
		assert.equal(await hintLevel(), 4);
		assert.deepEqual(await list(), []);
	});
});
