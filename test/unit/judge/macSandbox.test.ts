import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { macSandboxProfile } from '#judge/sandboxes/macSandbox.ts';

describe('the profile for sandbox-exec', () => {
	const profile = macSandboxProfile(['/opt/python'], '/private/tmp/a "run" (folder)');

	it('begins with refusing everything and ends with refusing the network', () => {
		const lines = profile.split('\n');
		assert.deepEqual(lines.slice(0, 2), ['(version 1)', '(deny default)']);
		assert.equal(lines.at(-1), '(deny network*)');
		assert.doesNotMatch(profile, /allow network|allow default/);
	});

	it('lets write in the run’s folder alone, whatever its name', () => {
		const writable = profile.split('\n').filter((line) => line.includes('file-write*'));
		assert.deepEqual(writable, [
			'(allow file-write* (literal "/dev/null"))',
			'(allow file-read* file-write* (subpath "/private/tmp/a \\"run\\" (folder)"))',
		]);
	});
});
