import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { newEpoch, StreamPlace } from '#backend/platform/streamPlace.ts';

describe('the place of a reader in a stream', () => {
	it('is told by an id that it is known by when the reader comes again', () => {
		const epoch = newEpoch();
		const first = new StreamPlace();
		assert.ok(!first.isResumed && first.heardIn(epoch) === undefined && first.id === undefined);
		first.move(epoch, 41);
		first.move(epoch, 42);
		const again = new StreamPlace(first.id);
		assert.ok(again.isResumed && !again.isAtEnd);
		assert.equal(again.heardIn(epoch), 42);
		assert.equal(again.heardIn(newEpoch()), undefined, 'numbers of another process say nothing');
		first.move(epoch, 43, true);
		assert.ok(new StreamPlace(first.id).isAtEnd);
		assert.equal(new StreamPlace(first.id).copy().heardIn(epoch), 43);
	});

	it('is none where what the reader says is no id of ours', () => {
		const others = [
			'',
			'7',
			'one',
			'one.',
			'one.x',
			'.1',
			'one.1.fin',
			'one.-1',
			'one.1\n',
			`${'e'.repeat(41)}.1`,
			'one.1234567890123456',
		];
		for (const id of others) assert.equal(new StreamPlace(id).isResumed, false, id);
	});
});
