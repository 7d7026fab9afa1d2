import assert from 'node:assert/strict';
import { hasTurn, isWhole } from '#tools/turn.ts';

describe('tests that take turns', () => {
	const before = process.env['CODE_SENSEI_TURN'];
	const whoseTurn = (group: string, of: number): number[] =>
		Array.from({ length: of }, (_, place) => place).filter((place) => hasTurn(group, place, of));

	afterEach(() => {
		if (before === undefined) delete process.env['CODE_SENSEI_TURN'];
		else process.env['CODE_SENSEI_TURN'] = before;
	});

	it('are one of each group, another one with the next turn, and all in their time', () => {
		for (const group of ['what comes next', 'own cases', 'bank']) {
			const seen = [0, 1, 2].flatMap((turn) => {
				process.env['CODE_SENSEI_TURN'] = String(turn);
				return whoseTurn(group, 3);
			});
			assert.deepEqual(seen.toSorted(), [0, 1, 2]);
		}
		assert.equal(isWhole(), false);
	});

	it('do not all stand at the same place', () => {
		process.env['CODE_SENSEI_TURN'] = '1';
		const places = ['what comes next', 'own cases', 'by keyboard', 'the statistics', 'bank', 'attack'].map((group) =>
			whoseTurn(group, 2).join(),
		);
		assert.deepEqual(new Set(places), new Set(['0', '1']));
	});

	it('all run where nobody said whose turn it is', () => {
		delete process.env['CODE_SENSEI_TURN'];
		assert.deepEqual(whoseTurn('bank', 3), [0, 1, 2]);
		assert.equal(isWhole(), true);
	});
});
