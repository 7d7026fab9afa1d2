import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ChallengeFiles } from '#proof/challengeFiles.ts';

/** Path inside the folder to text. */
export type Contents = Record<string, string>;

const challenge = {
	formatVersion: 1,
	id: 'bank.count-above',
	title: 'Count Above',
	difficulty: 'easy',
	topics: ['arrays'],
	tags: [],
	kind: 'function',
	signature: {
		name: 'countAbove',
		parameters: [
			{ name: 'nums', type: 'int[]' },
			{ name: 'limit', type: 'int' },
		],
		returns: { type: 'int' },
	},
	examples: [{ input: [[3, 8, 5], 4] }],
	constraints: ['0 <= nums.length <= 50000', '-1000 <= nums[i], limit <= 1000'],
	limits: { timeMs: 300, memoryMb: 256 },
	checker: { kind: 'exact' },
	hints: [
		'Which numbers of the list matter to the answer?',
		'One walk through the list is enough for this.',
		'Keep a counter and raise it for each number that is larger.',
		'Begin with the counter at zero and look at the first number.',
	],
	complexity: { time: 'O(n)', space: 'O(1)' },
	largeInputs: [
		{
			name: 'many numbers',
			input: [
				{ make: 'ints', length: 50000, min: -1000, max: 1000, seed: 7 },
				{ make: 'value', value: 10 },
			],
		},
	],
	invalidInputs: [
		{ input: [[1001], 0], why: 'a number above 1000' },
		{ input: [[-1001], 0], why: 'a number below -1000' },
		{ input: [[], 1001], why: 'a limit above 1000' },
	],
	authors: ['Code Sensei'],
	license: 'MIT',
};

const good: Contents = {
	'challenge.json': `${JSON.stringify(challenge, undefined, '\t')}\n`,
	'statement.md':
		'Say how many of the given numbers are strictly larger than the limit. An empty list has none of them.\n',
	'reference.py': `def count_above(nums: list[int], limit: int) -> int:
    count = 0
    for number in nums:
        if number > limit:
            count += 1
    return count
`,
	'reference.js': `function countAbove(nums, limit) {
	return nums.filter((number) => number > limit).length;
}
`,
	'reference.cpp': `#include <vector>

int countAbove(const std::vector<int>& nums, int limit) {
	int count = 0;
	for (int number : nums) count += number > limit;
	return count;
}
`,
	'brute.py': `def count_above(nums, limit):
    ordered = sorted(nums)
    while ordered and ordered[0] <= limit:
        ordered.pop(0)
    return len(ordered)
`,
	'generator.py': `import random


def generate(seed, size):
    rng = random.Random(seed * 1000 + size)
    count = rng.randint(0, size)
    reach = 3 if seed % 2 else 1000
    return [[rng.randint(-reach, reach) for _ in range(count)], rng.randint(-reach, reach)]


def edges():
    return [[[], 0], [[5], 5], [[-1000, 1000], 0]]
`,
	'validator.py': `def validate(nums, limit):
    if len(nums) > 50000:
        raise ValueError('too many numbers')
    for number in [*nums, limit]:
        if not -1000 <= number <= 1000:
            raise ValueError('a number out of range')
`,
	'wrong/countsEqual.py': `# Expect: wrongAnswer
# Why: counts the numbers that equal the limit as well
def count_above(nums, limit):
    return sum(number >= limit for number in nums)
`,
	'wrong/skipsFirst.js': `// Expect: wrongAnswer
// Why: starts at the second number
function countAbove(nums, limit) {
	let count = 0;
	for (let place = 1; place < nums.length; place++) if (nums[place] > limit) count++;
	return count;
}
`,
	'wrong/allPairs.py': `# Expect: timeLimitExceeded
# Why: looks at the whole list for each number
def count_above(nums, limit):
    above = 0
    for number in nums:
        above = len([other for other in nums if other > limit])
    return above
`,
	'editorial.md': 'Walk through the list once and count.\n',
};

/** The files of a small, sound challenge, with some replaced; undefined takes a file away. */
export function tinyContents(changes: Readonly<Record<string, string | undefined>> = {}): Contents {
	const merged = { ...good, ...changes };
	return Object.fromEntries(
		Object.entries(merged).flatMap(([file, text]) => (text === undefined ? [] : [[file, text]])),
	);
}

/** The text of the sound challenge.json with some keys replaced. */
export function tinyChallengeJson(changes: Readonly<Record<string, unknown>>): string {
	return `${JSON.stringify({ ...challenge, ...changes }, undefined, '\t')}\n`;
}

/** One of the sound files, changed in one place, which has to be there. */
export function tinyFile(file: string, before: string, after: string): string {
	const text = good[file] ?? '';
	if (!text.includes(before)) throw new Error(`${file} does not contain ${before}`);
	return text.replace(before, after);
}

/** The files as the proof takes them. */
export function tinyFiles(changes: Readonly<Record<string, string | undefined>> = {}): ChallengeFiles {
	const contents = new Map(Object.entries(tinyContents(changes)));
	return { place: 'arrays/count-above', folderName: 'count-above', topicFolderName: 'arrays', contents };
}

/** Calls back with a temporary folder in which the contents lie as arrays/count-above. */
export async function inFolder(
	contents: Contents,
	work: (folder: string, root: string) => Promise<void>,
): Promise<void> {
	const root = await mkdtemp(path.join(os.tmpdir(), 'sensei-proof-'));
	const folder = path.join(root, 'arrays', 'count-above');
	try {
		for (const [file, text] of Object.entries(contents)) {
			await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
			await writeFile(path.join(folder, file), text);
		}
		await work(folder, root);
	} finally {
		await rm(root, { recursive: true });
	}
}

/** The line (from 1) on which a text first contains this. */
export function lineWith(text: string, part: string): number {
	const place = text.split('\n').findIndex((line) => line.includes(part));
	if (place < 0) throw new Error(`no line contains ${part}`);
	return place + 1;
}
