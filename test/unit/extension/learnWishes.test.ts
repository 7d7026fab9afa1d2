import assert from 'node:assert/strict';
import { LearnWishes } from '#extension/learning/learnWishes.ts';

const memory = (): { get(key: string): unknown; update(key: string, value: unknown): Promise<void> } => {
	const kept = new Map<string, unknown>();
	return {
		get: (key) => kept.get(key),
		update: (key, value) => {
			kept.set(key, value);
			return Promise.resolve();
		},
	};
};

const shown = (wishes: LearnWishes, challengeId: string, submissions = 1): void => {
	wishes.note(submissions);
	wishes.propose(challengeId);
};

describe('wishes about what comes next', () => {
	it('are asked with the proposal that they are about', () => {
		const wishes = new LearnWishes(memory());
		assert.deepEqual(wishes.query('bank.now'), { after: 'bank.now', placement: 'ask' });
		shown(wishes, 'bank.a');
		wishes.say('harder');
		assert.deepEqual(wishes.query('bank.now'), { after: 'bank.a', wish: 'harder', placement: 'ask' });
		assert.deepEqual(wishes.queryAfter('bank.now'), { after: 'bank.now', placement: 'ask' });
	});

	it('set one after the other aside, and bring them back when they are taken back', () => {
		const wishes = new LearnWishes(memory());
		for (const id of ['bank.a', 'bank.b']) {
			shown(wishes, id);
			wishes.say('notNow');
		}
		assert.deepEqual(wishes.query(), { after: 'bank.b', wish: 'notNow', without: 'bank.a,bank.b', placement: 'ask' });
		wishes.takeBack();
		assert.deepEqual(wishes.query(), { placement: 'ask' });
	});

	it('set at most as many aside as the backend takes', () => {
		const wishes = new LearnWishes(memory());
		for (let number = 0; number < 30; number++) {
			shown(wishes, `bank.a${number}`);
			wishes.say('notNow');
		}
		const aside = wishes.query().without?.split(',') ?? [];
		assert.ok(aside.length === 20 && aside.at(-1) === 'bank.a29');
	});

	it('end with the next submission, also when they were said before the progress was known', () => {
		const wishes = new LearnWishes(memory());
		wishes.propose('bank.a');
		wishes.say('easier');
		wishes.note(4);
		assert.equal(wishes.query().wish, 'easier');
		wishes.note(5);
		assert.equal(wishes.query().wish, undefined);
	});

	it('say nothing about nothing', () => {
		const wishes = new LearnWishes(memory());
		wishes.say('harder');
		assert.deepEqual(wishes.query(), { placement: 'ask' });
	});

	it('remember that the placement is skipped, in the next window too', async () => {
		const kept = memory();
		await new LearnWishes(kept).setSkipsPlacement(true);
		const another = new LearnWishes(kept);
		assert.deepEqual([another.query().placement, another.queryAfter('bank.a').placement], ['skip', 'skip']);
		await another.setSkipsPlacement(false);
		assert.equal(another.query().placement, 'ask');
	});
});
