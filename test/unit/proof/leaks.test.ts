import assert from 'node:assert/strict';
import { checkLeaks } from '#proof/checks/leaks.ts';
import type { Finding } from '#proof/finding.ts';
import { loadChallengeFiles } from '#proof/loadChallengeFolder.ts';
import { lineWith, tinyChallengeJson, tinyFiles } from '../../proof/tinyChallenge.ts';

const reference = `def count_above(nums: list[int], limit: int) -> int:
    low, high = 0, len(nums)
    while low < high:
        middle = (low + high) // 2
        if nums[middle] <= limit:
            low = middle + 1
        else:
            high = middle
    return len(nums) - low
`;

const hints = [
	'Which numbers of the list matter to the answer?',
	'One walk through the list is enough for this.',
	'Keep two borders, low and high, and look at what lies in the middle between them.',
	'Begin with `low = 0` and `high = len(nums)`, and move one of them each time.',
];

function leaks(statement: string, fourth = hints[3]): Finding[] {
	const files = tinyFiles({
		'reference.py': reference,
		'statement.md': statement,
		'challenge.json': tinyChallengeJson({ hints: [...hints.slice(0, 3), fourth] }),
	});
	const loaded = loadChallengeFiles(files);
	assert.equal(loaded.kind, 'loaded');
	return checkLeaks(loaded.parsed).findings;
}

describe('the leak check', () => {
	it('lets prose, names and a short formula pass', () => {
		assert.deepEqual(leaks('The list `nums` is sorted. Say how many numbers have `nums[i] > limit`.'), []);
	});

	it('finds lines of the solution in a hint', () => {
		const json = tinyChallengeJson({ hints });
		const fourth = 'Write `if nums[middle] <= limit:` and then `low = middle + 1`.';
		const found = leaks('Count them.', `${fourth} if nums[middle] <= limit: low = middle + 1`);
		assert.deepEqual(
			found.map(({ file, line }) => [file, line]),
			[['challenge.json', lineWith(json, 'Begin with')]],
		);
	});

	it('finds lines that stand in one sentence, with semicolons between them', () => {
		const fourth =
			'Repeat: middle = (low + high) // 2; if nums[middle] <= limit: low = middle + 1; else: high = middle.';
		assert.equal(leaks('Count them.', fourth).length, 1);
	});

	it('finds the solution in the statement, whatever its variables are called', () => {
		const code = reference.split('\n').slice(1).join('\n');
		assert.deepEqual(
			leaks(`Count them.\n\n${code}`).map(({ file, line }) => [file, line]),
			[['statement.md', 3]],
		);
		const renamed = code
			.replaceAll('low', 'a')
			.replaceAll('high', 'b')
			.replaceAll('middle', 'm')
			.replaceAll('nums', 'v');
		assert.equal(leaks(`Count them.\n\n\`\`\`\n${renamed}\`\`\`\n`).length, 1);
	});

	it('takes an integer division for code and not for a comment', () => {
		const fourth = 'Then compute `middle = (low + high) // 2 if nums[middle] <= limit: low` and go on from there.';
		assert.equal(leaks('Count them.', fourth).length, 1);
	});
});
