import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { watchFolder } from '#extension/account/watchFolder.ts';
import { temporaryFolder } from './temporaryFolder.ts';

describe('watching a folder', () => {
	const folder = temporaryFolder();

	it('makes it, and tells of what comes into it', async () => {
		const watched = path.join(folder(), 'account');
		const changed = Promise.withResolvers<undefined>();
		const watching = watchFolder(watched, () => changed.resolve(undefined), changed.reject);
		// The watching itself does not keep a window open; here something has to.
		const open = setInterval(() => writeFileSync(path.join(watched, 'session.json'), '{}'), 200);
		await changed.promise;
		clearInterval(open);
		watching.dispose();
	});

	it('says why it can not, instead of failing', () => {
		const file = path.join(folder(), 'file');
		writeFileSync(file, '');
		const reasons: unknown[] = [];
		const watching = watchFolder(
			path.join(file, 'account'),
			() => assert.fail('nothing is watched'),
			(error) => reasons.push(error),
		);
		assert.equal(reasons.length, 1);
		watching.dispose();
	});
});
