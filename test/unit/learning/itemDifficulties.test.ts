import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { chooseNext } from '#backend/learning/chooseNext.ts';
import type { FirstTry } from '#backend/learning/model/firstTries.ts';
import { itemDifficultiesOf } from '#backend/learning/model/itemDifficulties.ts';
import { modelOf } from '#backend/learning/model/modelOf.ts';
import { LearnerProjection } from '#backend/learning/learnerProjection.ts';
import { LearningService } from '#backend/learning/learningService.ts';
import { SharedDifficulties } from '#backend/learning/sharedDifficulties.ts';
import { SqliteLearnerSummaryStore } from '#backend/learning/sqliteLearnerSummaryStore.ts';
import { SqliteLearningStore } from '#backend/learning/sqliteLearningStore.ts';
import { standingsOf } from '#backend/learning/standing.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import { freshSqlite, otherSqliteLearner } from '../../contract/sqliteStores.ts';
import { someChallenges, someHistory } from './model/someHistory.ts';
import { challenge, gaveUp, submitted } from './someEvents.ts';

const triesOf = (events: readonly LearnerEvent[]): readonly FirstTry[] => modelOf(someChallenges, events).firstTries;

const hard = 'bank.arrays-medium';
const usual = 'bank.hashing-medium';

/** One learner each, who solves the one and gives the other up. */
const learners = Array.from({ length: 12 }, () => [submitted(usual, 'accepted'), gaveUp(hard)]);

describe('what first attempts say of a challenge', () => {
	it('is said once of each challenge, by the first graded attempt alone', () => {
		const first = [submitted(hard, 'wrongAnswer'), gaveUp(usual)];
		const more = [submitted(hard, 'accepted'), submitted(usual, 'accepted'), gaveUp(hard)];
		assert.deepEqual(triesOf([...first, ...more]), triesOf(first));
		fc.assert(
			fc.property(someHistory, (history) => {
				const ids = triesOf(history).map(({ challengeId }) => challengeId);
				assert.equal(new Set(ids).size, ids.length);
				assert.deepEqual(triesOf(history.toReversed()), triesOf(history));
			}),
		);
	});

	it('makes harder what goes worse than its level does, and the more so the more learners say it', () => {
		const few = itemDifficultiesOf(learners.slice(0, 2).flatMap(triesOf)).get(hard) ?? 0;
		const many = itemDifficultiesOf(learners.flatMap(triesOf));
		assert.ok(few > 0 && (many.get(hard) ?? 0) > few);
		assert.ok((many.get(usual) ?? 0) < 0);
		assert.ok([...many.values()].every((offset) => Math.abs(offset) <= 1.5));
	});

	it('is the same in whatever order learners are asked', () => {
		fc.assert(
			fc.property(fc.array(someHistory, { maxLength: 6 }), (histories) => {
				const all = histories.map(triesOf);
				const [one, other] = [all.flat(), all.toReversed().flat()].map(itemDifficultiesOf);
				assert.deepEqual([...(one?.keys() ?? [])], [...(other?.keys() ?? [])]);
				for (const [id, offset] of one ?? []) assert.ok(Math.abs(offset - (other?.get(id) ?? NaN)) < 1e-9);
			}),
		);
	});
});

describe('a learner among others', () => {
	const items = itemDifficultiesOf(learners.flatMap(triesOf));

	it('meets challenges as hard as others found them, and is rated by that', () => {
		const [alone, among] = [modelOf(someChallenges, []), modelOf(someChallenges, [], { items })].map(
			({ model }) => model,
		);
		assert.ok(alone && among);
		assert.ok(among.chance('arrays', 'medium', hard) < alone.chance('arrays', 'medium', hard));
		const solved = [submitted(hard, 'accepted')];
		const rating = (given?: typeof items): number =>
			modelOf(someChallenges, solved, given && { items: given }).model.rating('arrays');
		assert.ok(rating(items) > rating(), 'who solves what others could not can do more');
	});

	it('has the same state however often it is computed from the same events and the same difficulties', () => {
		fc.assert(
			fc.property(someHistory, (history) => {
				const state = (events: readonly LearnerEvent[]) => {
					const { model, attempts } = modelOf(someChallenges, events, { items });
					return [model.general, [...model.topics], [...model.challengeOffsets], attempts];
				};
				assert.deepEqual(state([...history.toReversed(), ...history]), state(history));
			}),
		);
	});

	it('is proposed of two challenges of a level the one that fits', () => {
		const twins = ['one', 'two'].map((name) => challenge(name, 'medium', 'arrays'));
		const challenges = [challenge('zero', 'easy', 'arrays'), ...twins];
		const events = [submitted('bank.zero', 'accepted')];
		const next = (harder: string): string | undefined => {
			const learner = modelOf(challenges, events, { start: 0.6, items: new Map([[harder, 1.2]]) });
			const material = { challenges, learner, standings: standingsOf(events) };
			const found = chooseNext(material, { nowMs: Date.UTC(2026, 0, 6), skipsPlacement: true });
			return found.kind === 'challenge' ? found.challengeId : undefined;
		};
		assert.deepEqual(['bank.one', 'bank.two'].map(next), ['bank.two', 'bank.one']);
	});
});

describe('the difficulties that all learners of a server share', () => {
	// More than are read at once.
	const pages = Array.from({ length: 120 }, (_, place) => ({
		learnerId: `learner-${String(place).padStart(3, '0')}`,
		tries: triesOf(learners[place % learners.length] ?? []),
	}));

	function shared() {
		const asked: string[] = [];
		const failures: unknown[] = [];
		const state = { nowMs: 0, fails: false };
		const difficulties = new SharedDifficulties({
			firstTries: (after, limit) => {
				asked.push(after);
				if (state.fails) return Promise.reject(new Error('no store'));
				return Promise.resolve(pages.filter(({ learnerId }) => learnerId > after).slice(0, limit));
			},
			nowMs: () => state.nowMs,
			onFailed: (error) => void failures.push(error),
		});
		return { state, asked, failures, difficulties };
	}

	it('are read once for all who ask, and again after ten minutes while the old ones are answered with', async () => {
		const { state, asked, difficulties } = shared();
		const [first, second] = await Promise.all([difficulties.current(), difficulties.current()]);
		assert.equal(first, second);
		assert.deepEqual([...first], [...itemDifficultiesOf(pages.flatMap(({ tries }) => tries))]);
		assert.deepEqual(asked, ['', 'learner-099']);
		state.nowMs = 9 * 60_000;
		assert.equal(await difficulties.current(), first);
		assert.deepEqual(asked, ['', 'learner-099']);
		state.nowMs = 10 * 60_000;
		assert.equal(await difficulties.current(), first);
		assert.equal(asked[2], '');
	});

	it('stay in use when they can not be read again, and are refused when they never could', async () => {
		const { state, failures, difficulties } = shared();
		state.fails = true;
		await assert.rejects(difficulties.current(), /no store/);
		state.fails = false;
		const known = await difficulties.current();
		state.fails = true;
		state.nowMs = 20 * 60_000;
		assert.equal(await difficulties.current(), known);
		await new Promise<void>((done) => setImmediate(done));
		assert.equal(failures.length, 1);
	});

	it('reach Next from the events of others, by the summaries that are kept of them', async () => {
		const { database, close } = await freshSqlite();
		try {
			const twins = ['one', 'two'].map((name) => challenge(name, 'medium', 'arrays'));
			const challenges = [challenge('zero', 'easy', 'arrays'), ...twins];
			const known = { challenges: () => Promise.resolve(challenges), nowMs: () => Date.UTC(2026, 5, 1) };
			const store = new SqliteLearningStore(database);
			const summaries = new SqliteLearnerSummaryStore(database);
			await store.append('local', [submitted('bank.zero', 'accepted')]);
			await store.append(otherSqliteLearner, [gaveUp('bank.one'), submitted('bank.two', 'accepted')]);
			await new LearnerProjection({ events: store, summaries, ...known }).rebuild();
			const difficulties = new SharedDifficulties({
				firstTries: (after, limit) => summaries.firstTries(after, limit),
				nowMs: known.nowMs,
				onFailed: (error) => {
					throw error;
				},
			});
			const chance = async (id: string): Promise<number> => {
				const items = await difficulties.current();
				return modelOf(challenges, await store.events('local'), { items }).model.chance('arrays', 'medium', id);
			};
			assert.ok((await chance('bank.one')) < (await chance('bank.two')));
			const service = new LearningService({
				store,
				...known,
				revision: () => 0,
				failure: () => Promise.resolve(undefined),
				difficulties: () => difficulties.current(),
			});
			const found = await service.next('local', { skipsPlacement: true });
			const items = await difficulties.current();
			const learner = modelOf(challenges, await store.events('local'), { items });
			const material = { challenges, learner, standings: standingsOf(await store.events('local')) };
			assert.deepEqual(found, chooseNext(material, { nowMs: known.nowMs(), skipsPlacement: true }));
			assert.equal(found.kind === 'challenge' && found.challengeId, 'bank.two');
		} finally {
			close();
		}
	});
});
