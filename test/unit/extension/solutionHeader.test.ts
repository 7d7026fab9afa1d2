import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ChallengeId } from '#contract/ids.ts';
import { languageFacts, languageIds } from '#extension/challenges/languageFacts.ts';
import { headerLine, readSolutionMark } from '#extension/challenges/solutionHeader.ts';

describe('the header line of a solution', () => {
	it('names the challenge, whatever the file is called', () => {
		const mark = readSolutionMark('my best one.py', '# Code Sensei: bank.two-sum\n\ndef two_sum(): ...\n');
		assert.deepEqual(mark, { challengeId: 'bank.two-sum', language: 'python', line: 0 });
	});

	it('is written with the comment of the language', () => {
		assert.equal(readSolutionMark('a.cpp', '// Code Sensei: bank.two-sum\n')?.language, 'cpp');
		assert.equal(readSolutionMark('a.js', '# Code Sensei: bank.two-sum\n'), undefined);
	});

	it('may stand below a shebang, an encoding and after a byte order mark', () => {
		const text = '\uFEFF#!/usr/bin/env python3\r\n# -*- coding: utf-8 -*-\r\n# Code Sensei: bank.two-sum\r\n';
		assert.equal(readSolutionMark('a.py', text)?.line, 2);
	});

	it('is looked for near the top only', () => {
		assert.equal(readSolutionMark('a.py', `${'\n'.repeat(10)}# Code Sensei: bank.two-sum`), undefined);
	});

	it('may name a challenge of a set', () => {
		const mark = readSolutionMark('a.py', '# Code Sensei: some-teacher~week-1.first-loop');
		assert.equal(mark?.challengeId, 'some-teacher~week-1.first-loop');
	});

	it('means nothing in a file that is no solution', () => {
		assert.equal(readSolutionMark('notes.md', '# Code Sensei: bank.two-sum'), undefined);
		assert.equal(readSolutionMark('a.py', '# Code Sensei: ../../etc/passwd'), undefined);
		assert.equal(readSolutionMark('a.py', ''), undefined);
	});

	it('agrees with the contract on what an id is', () => {
		const characters = fc.constantFrom('a', 'b', '1', '-', '.', '~', 'A', '/', ' ');
		fc.assert(
			fc.property(fc.string({ unit: characters, maxLength: 130 }), (id) => {
				const found = readSolutionMark('a.py', `# Code Sensei: ${id}`)?.challengeId;
				assert.equal(found, ChallengeId.safeParse(id.trim()).data);
			}),
		);
	});

	it('is read back as it was written, in every language', () => {
		for (const language of languageIds) {
			const mark = readSolutionMark(`a${languageFacts[language].fileExtension}`, headerLine('bank.two-sum', language));
			assert.deepEqual(mark, { challengeId: 'bank.two-sum', language, line: 0 });
		}
	});
});
