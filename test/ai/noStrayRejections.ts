import assert from 'node:assert/strict';
import { after, before } from 'mocha';

/** A rejection that nobody handles ends a server. Any during the tests of the suite around it fails that suite. */
export function noStrayRejections(): void {
	const stray: unknown[] = [];
	const note = (reason: unknown): void => {
		stray.push(reason);
	};
	before(() => {
		process.on('unhandledRejection', note);
	});
	after(async () => {
		// Node tells of them after the current turn.
		await new Promise((resolve) => setImmediate(resolve));
		process.off('unhandledRejection', note);
		assert.deepEqual(stray, []);
	});
}
