import assert from 'node:assert/strict';
import { compareVersions } from '#backend/sets/installed/compareVersions.ts';

describe('versions of an extension', () => {
	it('are ordered by number and not by letter, a pre-release before its release', () => {
		const ordered = [
			'0.9.0',
			'1.0.0-alpha',
			'1.0.0-alpha.1',
			'1.0.0-beta.2',
			'1.0.0-beta.11',
			'1.0.0',
			'1.2.0',
			'1.10.0',
		];
		assert.deepEqual(ordered.toReversed().toSorted(compareVersions), ordered);
	});

	it('are the same whatever their build data say', () => {
		assert.equal(compareVersions('1.0.0+a', '1.0.0+b-1'), 0);
		assert.equal(compareVersions('1.0.0', '1.0.0'), 0);
	});
});
