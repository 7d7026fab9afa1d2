import assert from 'node:assert/strict';
import { parseStartOptions, usualPort } from '#tools/startOptions.ts';
import { ToolFailure } from '#tools/toolFailure.ts';

describe('the options of npm start', () => {
	it('ask for nothing by default', () => {
		assert.deepEqual(parseStartOptions([]), { help: false, yes: false, check: false, port: usualPort });
	});

	it('are taken as given', () => {
		assert.deepEqual(parseStartOptions(['--yes', '--check', '--port', '0']), {
			help: false,
			yes: true,
			check: true,
			port: 0,
		});
	});

	it('are refused with the help when they are not known', () => {
		assert.throws(() => parseStartOptions(['--fast']), ToolFailure);
		assert.throws(() => parseStartOptions(['--port', 'seven']), ToolFailure);
		assert.throws(() => parseStartOptions(['--port', '70000']), ToolFailure);
	});
});
