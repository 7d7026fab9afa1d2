import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import type { BodyOf } from '#contract/endpoints.ts';
import { type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';

const request: BodyOf<'makeDebugProgram'> = {
	language: 'python',
	signature: { name: 'double', parameters: [{ name: 'n', type: 'int' }], returns: { type: 'int' } },
	input: [21],
	name: 'Double: Example 1',
	path: '/home/ada/CodeSensei/double.py',
	source: 'def double(n):\n    return 2 * n\n',
	breakLines: [2],
	extensions: [],
};

describe('debugging over HTTP', () => {
	let solo: SoloUnderTest;
	before(async () => {
		solo = await startSoloForTest();
	});
	after(() => solo.close());

	it('makes a program in a folder of the backend, and says how to start a debugger on it', async () => {
		const answer = await solo.call('makeDebugProgram', { body: { ...request, extensions: ['ms-python.debugpy'] } });
		assert.ok(answer.kind === 'session');
		const { type, name, program, args } = answer.configuration;
		assert.deepEqual({ type, name, args }, { type: 'debugpy', name: request.name, args: [request.path] });
		assert.ok(String(program).startsWith(path.join(solo.folder, 'debug')));
		assert.ok(existsSync(String(program)));
	});

	it('keeps no more than ten programs, and none when everything is erased', async () => {
		const programs = (): string[] =>
			readdirSync(path.join(solo.folder, 'debug')).filter((name) => name.startsWith('program-'));
		const body = { ...request, extensions: ['ms-python.debugpy'] };
		for (let time = 0; time < 12; time++) await solo.call('makeDebugProgram', { body });
		assert.equal(programs().length, 10);
		await solo.call('eraseData', { body: { confirm: 'erase' } });
		assert.deepEqual(programs(), []);
	});

	it('says which extensions would bring a debugger', async () => {
		const answer = await solo.call('makeDebugProgram', { body: { ...request, language: 'rust' } });
		assert.ok(answer.kind === 'debuggerMissing');
		assert.deepEqual(
			answer.extensions.map(({ id }) => id),
			['vadimcn.vscode-lldb', 'ms-vscode.cpptools'],
		);
	});

	it('refuses an input of another type, and writes nothing of the solution into the log', async () => {
		const asked = solo.call('makeDebugProgram', { body: { ...request, input: ['x'] } });
		await assert.rejects(asked, { code: 'badRequest' });
		assert.ok(!solo.log.join('\n').includes('def double'));
	});
});
