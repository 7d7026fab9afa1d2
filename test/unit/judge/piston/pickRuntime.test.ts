import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { LanguageId } from '#contract/ids.ts';
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
		runtime('java', '9.0.4'),
		runtime('java', '15.0.2'),
		runtime('c', '10.2.0', 'gcc'),
		runtime('c++', '10.2.0', 'gcc'),
		runtime('go', '1.16.2'),
		runtime('rust', '1.68.2'),
	];

	it('are chosen from by their number, not by their text, and never another program of the same name', () => {
		const picked = (id: LanguageId) => pickRuntime(runtimes, pistonLanguages[id])?.version;
		assert.equal(picked('python'), '3.12.0');
		assert.equal(picked('javascript'), '18.15.0');
		assert.equal(picked('java'), '15.0.2');
		assert.equal(picked('cpp'), '10.2.0');
		assert.equal(picked('c'), '10.2.0');
		assert.equal(picked('go'), '1.16.2');
		assert.equal(picked('rust'), '1.68.2');
	});

	it('that are too old are none', () => {
		assert.equal(pickRuntime(runtimes.slice(0, 1), pistonLanguages.python), undefined);
		assert.equal(pickRuntime(runtimes.slice(4, 7), pistonLanguages.javascript), undefined);
		assert.equal(pickRuntime(runtimes, pistonLanguages.typescript), undefined, 'that Node can not remove types');
		assert.equal(pickRuntime([], pistonLanguages.cpp), undefined);
	});
});
