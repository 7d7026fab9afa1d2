import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { pickRuntime, pistonLanguages } from '#judge/piston/pistonLanguage.ts';

const runtime = (language: string, version: string, from?: string) => ({
	language,
	version,
	aliases: [],
	runtime: from,
});

describe('the runtimes of a server', () => {
	const runtimes = [
		runtime('python', '2.7.18'),
		runtime('python', '3.9.4'),
		runtime('python', '3.12.0'),
		runtime('python', '3.10.0'),
		runtime('javascript', '15.10.0', 'node'),
		runtime('javascript', '1.32.3', 'deno'),
		runtime('javascript', '999.0.0', 'deno'),
		runtime('javascript', '18.15.0', 'node'),
		runtime('c', '10.2.0', 'gcc'),
		runtime('c++', '10.2.0', 'gcc'),
		runtime('go', '1.16.2'),
		runtime('rust', '1.68.2'),
	];

	it('are chosen from by their number, not by their text, and never another program of the same name', () => {
		const expected = {
			python: '3.12.0',
			javascript: '18.15.0',
			cpp: '10.2.0',
			c: '10.2.0',
			go: '1.16.2',
			rust: '1.68.2',
		};
		for (const [id, version] of Object.entries(expected)) {
			// The keys are those of the object above.
			assert.equal(pickRuntime(runtimes, pistonLanguages[id as keyof typeof expected])?.version, version);
		}
	});

	it('that are too old are none', () => {
		assert.equal(pickRuntime(runtimes.slice(0, 1), pistonLanguages.python), undefined);
		assert.equal(pickRuntime(runtimes.slice(4, 7), pistonLanguages.javascript), undefined);
		assert.equal(pickRuntime([], pistonLanguages.cpp), undefined);
	});
});
