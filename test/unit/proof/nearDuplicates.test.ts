import assert from 'node:assert/strict';
import { checkNearDuplicates, type OtherChallenge } from '#proof/checks/nearDuplicates.ts';
import { loadChallengeFiles } from '#proof/loadChallengeFolder.ts';
import { tinyFiles } from '../../proof/tinyChallenge.ts';

const loaded = loadChallengeFiles(tinyFiles());
assert.equal(loaded.kind, 'loaded');
const { parsed } = loaded;

const small = Array.from({ length: 60 }, (_, place) => ({ input: [[place], 30], output: place > 30 ? 1 : 0 }));

const other: OtherChallenge = {
	place: 'strings/other',
	id: 'bank.other',
	title: 'Something Else',
	statement: 'A gardener plants trees in a row and waters each second one of them in the evening.',
	signature: parsed.challenge.signature,
	small: [],
};

function found(changes: Partial<OtherChallenge>): string[] {
	return checkNearDuplicates(parsed, small, [{ ...other, ...changes }]).findings.map((finding) => finding.file);
}

describe('the search for near duplicates', () => {
	it('lets a different challenge pass, also one with the same signature', () => {
		assert.deepEqual(found({}), []);
		assert.deepEqual(found({ small: small.map((entry) => ({ ...entry, output: 5 })) }), []);
	});

	it('finds the same id and the same title', () => {
		assert.deepEqual(found({ id: 'bank.count-above' }), ['challenge.json']);
		assert.deepEqual(found({ title: 'count above' }), ['challenge.json']);
	});

	it('finds a statement that was hardly changed', () => {
		assert.deepEqual(found({ statement: parsed.statement.replace('given', 'listed') }), ['statement.md']);
	});

	it('finds the same function behind another story', () => {
		assert.deepEqual(found({ small }), ['challenge.json']);
	});

	it('does not take a few common inputs or a single output for the same function', () => {
		assert.deepEqual(found({ small: small.slice(0, 29) }), []);
		assert.deepEqual(found({ small: small.slice(0, 31) }), []);
	});

	it('does not compare functions of other types', () => {
		const signature = { ...parsed.challenge.signature, returns: { type: 'long' } };
		assert.deepEqual(found({ small, signature }), []);
	});
});
