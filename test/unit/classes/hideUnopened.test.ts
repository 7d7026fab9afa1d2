import assert from 'node:assert/strict';
import { hideUnopened } from '#backend/classes/hideUnopened.ts';
import type { Caller } from '#backend/http/caller.ts';
import { AppError } from '#contract/appError.ts';

const names = [
	...['getChallenge', 'openChallenge', 'getStarter', 'startRun', 'findBreakingCase', 'showHint'],
	...['makeHint', 'explainVerdict', 'giveUp', 'getEditorial', 'reviewSolution'],
] as const;
const items = [{ id: 'bank.two-sum' }, { id: 'ada~exam.first' }, { id: 'ada~course.first' }];

/** They answer with what was asked; the ones around them look at ids alone. */
const inner = Object.fromEntries([
	...names.map((name) => [name, () => Promise.resolve('answered')]),
	['listChallenges', () => Promise.resolve({ items, nextCursor: 'more' })],
]) as unknown as Parameters<typeof hideUnopened>[0];

function under(role: 'learner' | 'instructor' | 'admin' = 'learner') {
	let looks = 0;
	const handlers = hideUnopened(inner, (learnerId) => {
		looks++;
		const exam = { title: 'The exam', openFrom: '2026-12-01T09:00:00+01:00' };
		return Promise.resolve(new Map(learnerId === 'lena' ? [['ada~exam', exam]] : []));
	});
	const caller: Caller = { kind: 'account', accountId: 'x', role, sessionId: 's', ip: '192.0.2.1', device: 'a test' };
	const ask = (name: keyof typeof handlers, challengeId: string, learnerId = 'lena'): Promise<unknown> => {
		// What the handlers behind it would take of the request is not looked at here.
		const asked = { learnerId, caller, params: { challengeId }, query: {}, body: {} } as never;
		return handlers[name](asked);
	};
	return { ask, looks: () => looks, names: Object.keys(handlers) };
}

describe('what a class has not opened yet', () => {
	it('can be read by no way that reads a challenge, and says when it opens', async () => {
		const { ask, names: all } = under();
		assert.deepEqual(all.sort(), [...names, 'listChallenges'].sort());
		for (const name of names)
			await assert.rejects(ask(name, 'ada~exam.first'), (error: unknown) => {
				assert.ok(error instanceof AppError && error.code === 'forbidden', name);
				assert.match(error.message, /^The exam opens on 2026-12-01T09:00:00\+01:00\./);
				return true;
			});
	});

	it('is in no list', async () => {
		assert.deepEqual(await under().ask('listChallenges', ''), {
			items: [{ id: 'bank.two-sum' }, { id: 'ada~course.first' }],
			nextCursor: 'more',
		});
	});

	it('is open to who may see it, and to who writes challenges', async () => {
		for (const name of names) assert.equal(await under().ask(name, 'ada~exam.first', 'max'), 'answered', name);
		for (const role of ['instructor', 'admin'] as const) {
			for (const name of names) assert.equal(await under(role).ask(name, 'ada~exam.first'), 'answered', name);
			assert.deepEqual(await under(role).ask('listChallenges', ''), { items, nextCursor: 'more' });
		}
	});

	it('costs nothing for a challenge of no set', async () => {
		const { ask, looks } = under();
		assert.equal(await ask('getChallenge', 'bank.two-sum'), 'answered');
		assert.equal(looks(), 0);
	});
});
