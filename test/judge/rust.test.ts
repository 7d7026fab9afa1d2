import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Judge, JudgeRequest, JudgeResult } from '#judge/judge.ts';
import { shelf, shelfCalls, shelfResults, shelves } from './classSolutions.ts';
import { openJudge, requestOf } from './judgeUnderTest.ts';

describe('Rust', () => {
	let judge: Judge;

	before(async () => {
		judge = await openJudge();
	});

	after(() => judge.close());

	const submit = (source: string, change: Partial<JudgeRequest> = {}): Promise<JudgeResult> =>
		judge.judge(requestOf({ language: 'rust', source, ...change }));

	it('recursion without an end is told as that, and kept out of the prints', async () => {
		const result = await submit(
			'fn down(n: i32) -> i32 {\n    std::hint::black_box(down(n ^ 1)) ^ 2\n}\npub fn add_one(n: i32) -> i32 {\n    if n == 2 { down(n) } else { n + 1 }\n}\n',
		);
		assert.deepEqual(
			result.cases.map(({ verdict }) => verdict),
			['accepted', 'runtimeError', 'accepted'],
			JSON.stringify(result),
		);
		assert.match(result.cases[1]?.crash?.message ?? '', /^stack overflow/);
		assert.equal(result.cases[1]?.prints, '');
	});

	it('a sum that does not fit and an index out of range are panics with their line', async () => {
		const result = await submit(
			'pub fn add_one(n: i32) -> i32 {\n    if n == 1 {\n        return i32::MAX + std::hint::black_box(n);\n    }\n    let values = vec![0];\n    values[n as usize]\n}\n',
		);
		assert.deepEqual(
			result.cases.map(({ crash }) => [crash?.message, crash?.frames.at(-1)?.line]),
			[
				['panicked: attempt to add with overflow', 3],
				['panicked: index out of bounds: the len is 1 but the index is 2', 6],
				['panicked: index out of bounds: the len is 1 but the index is 3', 6],
			],
			JSON.stringify(result),
		);
	});

	it('what a crash costs to be explained is not counted as memory of the cases after it', async () => {
		const result = await submit('pub fn add_one(n: i32) -> i32 {\n    if n == 2 { panic!() }\n    n + 1\n}\n');
		for (const { peakMemoryBytes } of result.cases)
			assert.ok(peakMemoryBytes < 4 * 1024 * 1024, JSON.stringify(result));
	});

	it('a function of other types is told with the line it should begin with', async () => {
		const result = await submit('\npub fn add_one(n: String) -> i32 { n.len() as i32 }\n');
		assert.equal(
			result.message,
			'add_one takes or returns other types than it is called with. Its first line should be: pub fn add_one(given_number: i32) -> i32',
		);
		assert.equal(result.compile.diagnostics[0]?.line, 2);
	});

	it('threads and the collections of the library work, and paths from the root of the file', async () => {
		const result = await submit(
			'use std::collections::{BTreeMap, HashMap};\n\npub fn one() -> i32 { 1 }\n\npub fn add_one(n: i32) -> i32 {\n    let sum: i32 = std::thread::spawn(move || n + crate::one()).join().unwrap();\n    let map: BTreeMap<i32, i32> = HashMap::from([(1, sum)]).into_iter().collect();\n    map[&1]\n}\n',
		);
		assert.equal(result.verdict, 'accepted', JSON.stringify(result));
	});

	describe('of a class', () => {
		const judgeShelf = (change: (source: string) => string): Promise<JudgeResult> =>
			submit(change(shelves.rust), {
				signature: shelf,
				cases: [{ name: 'case 1', input: [shelfCalls], expected: { kind: 'value', value: shelfResults } }],
			});

		it('the call is told of which the result is none of its type', async () => {
			const result = await judgeShelf((source) => source.replace('.filter(char::is_ascii)', ''));
			assert.equal(
				result.cases[0]?.message,
				"returned the char 'ä', which is not ASCII, from call 12, initial, char? was expected",
			);
		});

		it('nothing needs to be public, and a method may ask for less or for more than it needs', async () => {
			const result = await judgeShelf((source) => source.replaceAll('pub ', '').replaceAll('&self', '&mut self'));
			assert.equal(result.verdict, 'accepted', JSON.stringify(result));
		});

		it('what takes or returns other types is told in its own line', async () => {
			const method = await judgeShelf((source) => source.replace('all_labels(&self)', 'all_labels(self)'));
			assert.match(
				method.message ?? '',
				/^all_labels takes or returns .*: pub fn all_labels\(&mut self\) -> Vec<String>$/,
			);
			assert.equal(method.compile.diagnostics[0]?.line, 14);
			const made = await judgeShelf((source) => source.replace('new(size: i32', 'new(size: i64'));
			assert.match(
				made.message ?? '',
				/^new takes or returns .*: pub fn new\(size: i32, labels: Vec<String>\) -> Self$/,
			);
		});

		it('what was made is dropped in the time of the case, and a panic in that is its crash', async () => {
			const result = await judgeShelf(
				(source) =>
					`${source}\nimpl Drop for Shelf {\n    fn drop(&mut self) {\n        self.counts[99] = 0;\n    }\n}\n`,
			);
			assert.equal(result.cases[0]?.verdict, 'runtimeError', JSON.stringify(result));
			assert.equal(result.cases[0].crash?.frames.at(-1)?.line, 51);
		});
	});
});
