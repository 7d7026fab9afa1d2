import assert from 'node:assert/strict';
import { bankTopics } from '#backend/learning/model/bankTopics.ts';
import { conceptText } from '#extension/learning/conceptText.ts';
import { english } from './english.ts';

describe('the card of a topic', () => {
	it('says what it is, when to reach for it, the two usual mistakes, and the next step', () => {
		const arrays = bankTopics.get('arrays');
		assert.ok(arrays);
		const text = conceptText(english, { topic: arrays.title, card: arrays.card, start: 'Two Sum' });
		const headings = text.split('\n').filter((line) => line.startsWith('#'));
		assert.deepEqual(headings, [
			'# Arrays',
			'## When to reach for it',
			'## The two usual mistakes',
			'## The next step',
		]);
		for (const part of [arrays.card.what, arrays.card.whenToUse, ...arrays.card.mistakes])
			assert.ok(text.includes(part));
		assert.match(text, /Two Sum: start it from the Learn view/);
	});

	it('has a next step also where all is solved', () => {
		const card = { what: 'a', whenToUse: 'b', mistakes: ['c', 'd'] as [string, string] };
		assert.match(conceptText(english, { topic: 'T', card }), /Every challenge of this topic is solved/);
	});
});
