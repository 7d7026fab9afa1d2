import assert from 'node:assert/strict';
import { guessLanguage } from '#extension/challenges/guessLanguage.ts';

describe('the guess at a language', () => {
	it('is that of most files, types and headers included', () => {
		assert.equal(guessLanguage(['a.ts', 'b.tsx', 'c.py'], ['python', 'javascript', 'typescript']), 'typescript');
		assert.equal(guessLanguage(['a.mjs', 'b.jsx', 'c.py'], ['python', 'javascript', 'cpp']), 'javascript');
		assert.equal(guessLanguage(['A.H', 'b.cc', 'c.py'], ['python', 'javascript', 'cpp']), 'cpp');
	});

	it('is one that can run here', () => {
		assert.equal(guessLanguage(['a.ts', 'b.ts', 'c.py'], ['python', 'cpp']), 'python');
	});

	it('is the first that can run when no file tells', () => {
		assert.equal(guessLanguage(['notes.md'], ['cpp', 'javascript']), 'javascript');
		assert.equal(guessLanguage([], []), 'python');
	});
});
