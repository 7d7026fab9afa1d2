import assert from 'node:assert/strict';
import { rulesInSets } from '#backend/sets/rulesInSets.ts';
import { rulesOfEntry, SetFile } from '#contract/challengeSet.ts';
import type { ChallengeSet } from '#proof/set/challengeSet.ts';

const setOf = (title: string, given: object, entries: readonly object[]): ChallengeSet => {
	const file = SetFile.parse({
		...{ formatVersion: 1, title, description: 'a set of a test, nothing more' },
		...given,
		sections: [{ title: `${title}, week 1`, challenges: entries }],
	});
	const [section] = file.sections;
	assert.ok(section);
	const challenges = section.challenges.map((entry) => ({
		...{ slug: entry.challenge, id: `jane~set.${entry.challenge}`, folder: `challenges/arrays/${entry.challenge}` },
		rules: rulesOfEntry(file, section, entry),
	}));
	return { key: `jane~set/${title}`, path: `${title}.json`, file, challenges };
};
const titleOf = (id: string): string | undefined => (id.endsWith('.gone') ? undefined : `Title of ${id}`);

describe('the rules of installed sets', () => {
	it('carry the names that a learner reads, and wait for nothing that is not there', () => {
		const set = setOf('Course', { shows: 'input' }, [
			{ challenge: 'one', points: 3 },
			{ challenge: 'two', requires: ['one', 'gone', 'nowhere'] },
			{ challenge: 'gone' },
		]);
		const rules = rulesInSets([set], titleOf);
		const two = rules.get('jane~set.two');
		assert.ok(two);
		assert.deepEqual(two.required, [{ id: 'jane~set.one', title: 'Title of jane~set.one' }]);
		assert.deepEqual([two.set, two.section, two.shows], ['Course', 'Course, week 1', 'input']);
		assert.equal(rules.get('jane~set.one')?.points, 3);
	});

	it('are the stricter ones for a challenge that two sets share, and it waits for what both require', () => {
		const open = setOf('Open', { languages: ['python', 'cpp'] }, [{ challenge: 'one' }, { challenge: 'two' }]);
		const exam = setOf('Exam', { shows: 'verdict', hints: { upTo: 1, solution: false }, languages: ['cpp', 'java'] }, [
			{ challenge: 'two', requires: ['one'] },
			{ challenge: 'one' },
		]);
		for (const sets of [
			[open, exam],
			[exam, open],
		]) {
			const rules = rulesInSets(sets, titleOf).get('jane~set.two');
			assert.equal(rules?.shows, 'verdict');
			assert.deepEqual(rules.hints, { upTo: 1, solution: false });
			assert.deepEqual(rules.languages, ['cpp']);
			assert.deepEqual(rules.required, []);
			assert.equal(rules.set, sets[0]?.file.title);
		}
	});
});
