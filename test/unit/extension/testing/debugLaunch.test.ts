import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { nodeLaunch, pythonLaunch } from '#extension/testing/debugLaunch.ts';

const debugged = {
	name: 'Two Sum: Example 1',
	program: '/s/debug.py',
	solution: '/h/two sum.py',
	interpreter: undefined,
};

describe('the start of a debugger', () => {
	it("is Python's own debugger in a terminal where its extension is not installed, with the breakpoints of the editor", () => {
		const withPoints = pythonLaunch({ ...debugged, interpreter: '/opt/python' }, false, [3, 7]);
		assert.ok(withPoints.kind === 'terminal');
		assert.equal(withPoints.program, '/opt/python');
		assert.deepEqual(withPoints.args, [
			...['-m', 'pdb', '-c', 'break /h/two sum.py:3', '-c', 'break /h/two sum.py:7', '-c', 'continue'],
			...['/s/debug.py', '/h/two sum.py'],
		]);
		const without = pythonLaunch(debugged, false, []);
		assert.ok(without.kind === 'terminal');
		assert.deepEqual(without.args, ['-m', 'pdb', '/s/debug.py', '/h/two sum.py'], 'it waits at the first line');
	});

	it('is a session of VS Code where there is an extension for it', () => {
		const python = pythonLaunch({ ...debugged, interpreter: '/opt/python' }, true, [3]);
		assert.ok(python.kind === 'session');
		assert.equal(python.configuration.type, 'debugpy');
		assert.equal(python.configuration['python'], '/opt/python');
		assert.deepEqual(python.configuration['args'], [debugged.solution]);
		const node = nodeLaunch(debugged);
		assert.ok(node.kind === 'session');
		assert.equal(node.configuration.type, 'node');
		assert.ok(!('runtimeExecutable' in node.configuration));
	});
});
