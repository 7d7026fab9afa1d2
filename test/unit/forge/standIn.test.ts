import assert from 'node:assert/strict';
import { standInWords } from '#backend/forge/forgeWords.ts';
import { type BankChallenge, chooseStandIn } from '#backend/forge/standIn.ts';
import type { ChallengeStatus } from '#contract/challenge.ts';
import type { Difficulty } from '#contract/ids.ts';

function challenge(name: string, difficulty: Difficulty, ...topics: string[]): BankChallenge {
	return { id: `bank.${name}`, title: name.toUpperCase(), difficulty, topics };
}

const bank = [
	challenge('a', 'easy', 'arrays'),
	challenge('b', 'hard', 'arrays', 'two-pointers'),
	challenge('c', 'medium', 'graphs'),
	challenge('d', 'medium', 'two-pointers'),
	challenge('e', 'easy', 'binary-trees', 'graphs'),
];

function chosen(topic: string, difficulty: Difficulty, statuses: Record<string, ChallengeStatus> = {}): string {
	const found = chooseStandIn(bank, (id) => statuses[id.slice(5)] ?? 'unseen', { topic, difficulty });
	return found === undefined ? 'none' : `${found.challenge.id.slice(5)}${found.isUnseen ? '' : ' seen'}`;
}

describe('the challenge of the bank that stands in', () => {
	it('has topic and level of the demand', () => {
		assert.deepEqual(
			[chosen('arrays', 'easy'), chosen('arrays', 'hard'), chosen('two-pointers', 'medium')],
			['a', 'b', 'd'],
		);
	});

	it('has the nearest level where the topic has no other, before another topic is taken', () => {
		assert.deepEqual([chosen('graphs', 'hard'), chosen('arrays', 'medium', { a: 'tried' })], ['c', 'b']);
	});

	it('is about the topic too, or about one that goes with it, where none is listed there', () => {
		assert.equal(chosen('two-pointers', 'easy', { d: 'opened' }), 'b');
		assert.equal(chosen('two-pointers', 'easy', { d: 'opened', b: 'solved' }), 'a');
		assert.equal(chosen('trees', 'hard'), 'e');
		assert.equal(chosen('geometry', 'medium'), 'c');
	});

	it('is one that was seen and not solved only when all were seen', () => {
		const seen = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, 'tried' as const]));
		assert.equal(chosen('arrays', 'easy', seen), 'a seen');
		assert.equal(chosen('arrays', 'easy', { ...seen, a: 'solved', e: 'unseen' }), 'e');
		assert.equal(chosen('arrays', 'easy', Object.fromEntries(Object.keys(seen).map((id) => [id, 'solved']))), 'none');
	});

	it('says why it is there, and where it is not what was asked for', () => {
		const [a, b] = bank;
		assert.ok(a && b);
		assert.equal(
			standInWords({ kind: 'noProvider' }, { challenge: a, isUnseen: true }, { topic: 'arrays', difficulty: 'easy' }),
			'No AI provider is set up, so nothing new could be written. Here is "A" from the bank instead, which you have not seen yet.',
		);
		const reasons = [
			{ provider: 'gemini', reason: 'too many requests' },
			{ provider: 'ollama', reason: 'no answer' },
		] as const;
		assert.equal(
			standInWords(
				{ kind: 'providersDown', reasons },
				{ challenge: b, isUnseen: false },
				{ topic: 'binary-trees', difficulty: 'easy' },
			),
			'No AI provider could help now (Gemini: too many requests; Ollama: no answer). Here is "B" from the bank instead, which you have not ' +
				'solved yet. It is hard, on arrays: the nearest to easy and binary trees that is left.',
		);
	});
});
