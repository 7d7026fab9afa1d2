import assert from 'node:assert/strict';
import type { ProofFix } from '#contract/proofLines.ts';
import { fixOfFinding } from '#extension/sets/fixOfFinding.ts';

const fixOf = (file: string, message: string): ProofFix | undefined => fixOfFinding({ file, line: 1, message });

describe('what mends a finding', () => {
	it('is what the backend says, whatever the words are', () => {
		const fix = { kind: 'setId', id: 'ada~set.two-sum' } as const;
		assert.deepEqual(fixOfFinding({ file: '/a/challenge.json', line: 1, message: 'anything', fix }), fix);
	});

	it('is the name of the folder for an id or a topic that differs from it', () => {
		assert.deepEqual(fixOf('/c/challenge.json', 'The id ends in "two-sums", the folder is named "two-sum".'), {
			kind: 'setSlug',
			slug: 'two-sum',
		});
		assert.deepEqual(fixOf('/c/challenge.json', 'The first topic is "graphs", the folder above is named "arrays".'), {
			kind: 'setFirstTopic',
			topic: 'arrays',
		});
	});

	it('is nothing where the folder has a name that no id or topic can have', () => {
		assert.equal(fixOf('/c/challenge.json', 'The id ends in "a", the folder is named "My Folder".'), undefined);
		assert.equal(fixOf('/c/challenge.json', 'The first topic is "a", the folder above is named "Week 3".'), undefined);
	});

	it('is a new file for one that is missing, and a proof for one that a proof writes', () => {
		assert.deepEqual(fixOf('/c/brute.py', 'The file is missing.'), { kind: 'createFile', file: 'brute.py' });
		assert.equal(fixOf('/c/challenge.json', 'The file is missing.'), undefined);
		assert.equal(fixOf('/c/brute.py', 'It is no UTF-8 text.'), undefined);
		const stale = 'Files were changed after they had been proved: run prove and commit what it writes.';
		assert.deepEqual(fixOf('/c/proof.json', stale), { kind: 'prove' });
		assert.deepEqual(fixOf('/c/challenge.json', 'The checker is a program, and there is no checker.py.'), {
			kind: 'createFile',
			file: 'checker.py',
		});
	});

	it('is known for what is wrong with a set', () => {
		const message = 'extensionDependencies has to name code-sensei.code-sensei, so that it is installed with the set.';
		assert.deepEqual(fixOf('/s/package.json', message), {
			kind: 'addDependency',
			extension: 'code-sensei.code-sensei',
		});
		const due = 'sections.0.challenges.2.due: a due date is a time with its zone, such as 2026-10-05T21:59:00Z.';
		assert.deepEqual(fixOf('/s/set.json', due), { kind: 'addZone', path: ['sections', 0, 'challenges', 2, 'due'] });
		assert.deepEqual(fixOf('/s/set.json', 'There is no folder challenges/<topic>/two-sum.'), {
			...{ kind: 'removeEntry', path: [], challenge: 'two-sum' },
		});
		assert.deepEqual(fixOf('/s/set.json', '"two-sum" stands in the set twice.'), {
			...{ kind: 'removeEntry', path: [], challenge: 'two-sum' },
		});
		assert.deepEqual(fixOf('/s/set.json', 'challenges/arrays/two-sum is in no section.'), {
			kind: 'addEntry',
			challenge: 'two-sum',
		});
		assert.equal(fixOf('/s/set.json', 'title: too short.'), undefined);
	});
});
