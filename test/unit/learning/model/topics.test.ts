import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { readBankIndex } from '#backend/challenges/bankIndex.ts';
import { bankTopicGraph, bankTopics, topicTitle } from '#backend/learning/model/bankTopics.ts';
import { topicGraphOf } from '#backend/learning/model/topicGraph.ts';

const bankFolder = path.join(import.meta.dirname, '../../../../backend/bank');

describe('the topics of the bank', () => {
	it('each topic of each challenge is described, and each described topic has a challenge', async () => {
		const { challenges } = await readBankIndex(bankFolder);
		const used = new Set(challenges.flatMap(({ topics }) => topics));
		assert.deepEqual(
			[...used].filter((topic) => !bankTopics.has(topic)),
			[],
		);
		assert.deepEqual(
			[...bankTopics.keys()].filter((topic) => !used.has(topic)),
			[],
		);
	});

	it('each card says what, when and the two usual mistakes in whole sentences', () => {
		for (const [topic, { title, card }] of bankTopics) {
			assert.ok(title.length > 2, topic);
			for (const text of [card.what, card.whenToUse, ...card.mistakes]) {
				assert.match(text, /^[A-Z`].*[.!?]$/s, `${topic}: ${text}`);
				assert.ok(text.length > 60 && text.length < 320, `${topic}: ${text.length} characters`);
			}
		}
	});

	it('prerequisites are topics of the bank, and every topic comes after its own', () => {
		for (const [topic, { prerequisites }] of bankTopics)
			for (const one of prerequisites) {
				assert.ok(bankTopics.has(one), `${topic} needs ${one}`);
				assert.ok(bankTopicGraph.order.indexOf(one) < bankTopicGraph.order.indexOf(topic));
			}
	});

	it('a topic that nobody described has a readable title and no prerequisites', () => {
		assert.equal(topicTitle('union-find'), 'Union find');
		assert.deepEqual(bankTopicGraph.prerequisites('union-find'), []);
	});

	it('prerequisites that run in a circle are refused, unknown ones count as met', () => {
		const node = (topic: string, ...prerequisites: string[]) => ({ topic, prerequisites });
		assert.throws(() => topicGraphOf([node('a', 'b'), node('b', 'a')]), RangeError);
		const graph = topicGraphOf([node('c', 'b', 'x'), node('b', 'a'), node('a')]);
		assert.deepEqual(graph.order, ['a', 'b', 'c']);
		assert.equal(graph.depth('c'), 2);
		assert.deepEqual(graph.prerequisites('c'), ['b']);
		assert.deepEqual(graph.related('a'), [
			{ topic: 'b', distance: 1, isAbove: true },
			{ topic: 'c', distance: 2, isAbove: true },
		]);
	});
});
