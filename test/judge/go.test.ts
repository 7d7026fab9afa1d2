import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Judge, JudgeResult } from '#judge/judge.ts';
import { shelf, shelfCalls, shelfResults, shelves } from './classSolutions.ts';
import { openJudge, requestOf } from './judgeUnderTest.ts';

const head = 'package main\n\n';

describe('Go', () => {
	let judge: Judge;

	before(async () => {
		judge = await openJudge();
	});

	after(() => judge.close());

	const submit = (source: string, change: Partial<Parameters<typeof requestOf>[0]> = {}): Promise<JudgeResult> =>
		judge.judge(requestOf({ language: 'go', source, ...change }));

	it('recursion without an end is a stack overflow with its places, and not a lack of memory', async () => {
		const source = `${head}func down(n int) int { return down(n+1) + 1 }\n\nfunc addOne(n int) int {\n	if n == 2 {\n		return down(n)\n	}\n	return n + 1\n}\n`;
		const result = await submit(source);
		assert.deepEqual(
			result.cases.map(({ verdict }) => verdict),
			['accepted', 'runtimeError', 'accepted'],
			JSON.stringify(result),
		);
		const crash = result.cases[1]?.crash;
		assert.match(crash?.message ?? '', /^stack overflow/);
		assert.deepEqual(crash?.frames.at(-1), { line: 3, function: 'down' });
		assert.equal(result.cases[1]?.prints, '');
	});

	it('a crash whose places are told is a crash though the program is slow to leave, and a mere print of one is none', async () => {
		const trace =
			'fatal error: stack overflow\\n\\ngoroutine 1 [running]:\\nsolution.down(0x1)\\n\\t/box/solution.go:7 +0x2b\\n';
		const slowAfter = (words: string): string =>
			`${head}import "os"\n\nfunc addOne(n int) int {\n	os.Stderr.WriteString("${words}")\n	for {\n		n++\n	}\n}\n`;
		const [left] = (await submit(slowAfter(trace), { stop: 'untilFailure' })).cases;
		assert.deepEqual([left?.verdict, left?.crash?.frames], ['runtimeError', [{ line: 7, function: 'down' }]]);
		const [printed] = (await submit(slowAfter('panic: not yet\\n'), { stop: 'untilFailure' })).cases;
		assert.equal(printed?.verdict, 'timeLimitExceeded');
	});

	it('recursion as deep as 100,000 calls is fine', async () => {
		const source = `${head}func down(n int) int {\n	if n == 0 {\n		return 1\n	}\n	return down(n-1) + 1\n}\n\nfunc addOne(n int) int { return down(100000) - 100000 + n }\n`;
		const result = await submit(source);
		assert.equal(result.verdict, 'accepted', JSON.stringify(result));
	});

	it('a panic in a goroutine that nobody can catch is told with its place, and kept out of the prints', async () => {
		const source = `${head}import "fmt"\n\nfunc addOne(n int) int {\n	done := make(chan int)\n	go func() {\n		fmt.Println("mine", n)\n		var values []int\n		done <- values[n]\n	}()\n	return <-done\n}\n`;
		const result = await submit(source);
		assert.deepEqual(result.cases[0]?.crash, {
			message: 'runtime error: index out of range [1] with length 0',
			frames: [{ line: 10, function: 'addOne.func1' }],
		});
		assert.equal(result.cases[0].prints, 'mine 1\n');
		assert.equal(result.cases.length, 3);
	});

	it('goroutines that all wait for each other are told as that', async () => {
		const result = await submit(`${head}func addOne(n int) int { return <-make(chan int) }\n`);
		assert.equal(result.cases[0]?.verdict, 'runtimeError', JSON.stringify(result));
		assert.match(result.cases[0].crash?.message ?? '', /all goroutines are asleep/);
	});

	it('goroutines, maps and the newest parts of the library work', async () => {
		const source = `${head}import (\n	"math/rand"\n	"sort"\n	"strings"\n	"sync"\n)\n\nfunc addOne(n int) int {\n	var wait sync.WaitGroup\n	var lock sync.Mutex\n	sum := 0\n	for i := 0; i < 50; i++ {\n		wait.Add(1)\n		go func() {\n			defer wait.Done()\n			lock.Lock()\n			defer lock.Unlock()\n			sum += sort.SearchInts([]int{rand.Intn(1)}, 1) + len(strings.Fields(""))\n		}()\n	}\n	wait.Wait()\n	return sum - 49 + n\n}\n`;
		const result = await submit(source);
		assert.equal(result.verdict, 'accepted', JSON.stringify(result));
	});

	it('everything that does not compile is told with its place, and nothing of the driver', async () => {
		const source = `${head}import "os"\n\nfunc addOne(n int) int {\n	unused := n\n	return "x"\n}\n`;
		const result = await submit(source);
		assert.equal(result.verdict, 'compileError');
		assert.deepEqual(
			result.compile.diagnostics.map(({ line }) => line),
			[3, 6, 7],
			JSON.stringify(result),
		);
		assert.doesNotMatch(result.compile.output, /driver|CodeSensei/);
	});

	it('a function of other types is told with the line it should begin with', async () => {
		const result = await submit(`${head}func addOne(n string) int { return 1 }\n`);
		assert.equal(
			result.message,
			'addOne takes or returns other types than it is called with. Its first line should be: func addOne(givenNumber int) int',
		);
		assert.equal(result.compile.diagnostics[0]?.line, 3);
	});

	it('a package that has to be fetched is told to be not there', async () => {
		const result = await submit(
			`${head}import "github.com/some/thing"\n\nfunc addOne(n int) int { return thing.One(n) }\n`,
		);
		assert.equal(result.verdict, 'compileError');
		assert.equal(result.compile.diagnostics[0]?.line, 3, JSON.stringify(result));
	});

	it('a string that is not valid UTF-8 is no string, and nil is an empty array', async () => {
		const returning = (type: string, goType: string, value: string): Promise<JudgeResult> =>
			submit(`${head}func make_(n int) ${goType} { return ${value} }\n`, {
				signature: { name: 'make', parameters: [{ name: 'n', type: 'int' }], returns: { type } },
				cases: [{ name: 'only', input: [1] }],
			});
		const text = await returning('string', 'string', '"\\xff"');
		assert.equal(text.cases[0]?.message, 'returned a string that is not valid UTF-8, string was expected');
		assert.deepEqual((await returning('int[]', '[]int', 'nil')).cases[0]?.actual, []);
		assert.deepEqual(
			(await returning('int', 'int', '3000000000')).cases[0]?.message,
			'returned the number 3000000000, int was expected',
		);
	});

	describe('of a class', () => {
		const judgeShelf = (change: (source: string) => string): Promise<JudgeResult> =>
			submit(change(shelves.go), {
				signature: shelf,
				cases: [{ name: 'case 1', input: [shelfCalls], expected: { kind: 'value', value: shelfResults } }],
			});

		it('the call is told of which the result is none of its type', async () => {
			const result = await judgeShelf((source) => source.replace('return &first', 'first = 200\n	return &first'));
			assert.equal(
				result.cases[0]?.message,
				'returned the byte 200, which is not ASCII, from call 11, initial, char? was expected',
			);
		});

		it('a number that does not fit is told', async () => {
			const result = await judgeShelf((source) => source.replace('value := node.Val', 'value := node.Val << 40'));
			assert.match(
				result.cases[0]?.message ?? '',
				/^returned the number 32\d+, from call 13, longest, int\? was expected$/,
			);
		});

		it('methods may have the value and not its address', async () => {
			const result = await judgeShelf((source) => source.replace('(s *Shelf) countAt', '(s Shelf) countAt'));
			assert.equal(result.verdict, 'accepted', JSON.stringify(result));
		});

		it('what takes or returns other types is told in its own line', async () => {
			const made = await judgeShelf((source) => source.replace('*Shelf {\n	return &', 'Shelf {\n	return '));
			assert.match(made.message ?? '', /^NewShelf takes or returns other types .* labels \[\]string\) \*Shelf$/);
			assert.equal(made.compile.diagnostics[0]?.line, 11);
			const method = await judgeShelf((source) => source.replace('allLabels() []string', 'allLabels() interface{}'));
			assert.match(
				method.message ?? '',
				/^allLabels takes or returns .*: func \(s \*Shelf\) allLabels\(\) \[\]string$/,
			);
			assert.equal(method.compile.diagnostics[0]?.line, 19);
		});

		it('a crash while the object is made is told with its place', async () => {
			const result = await judgeShelf((source) =>
				source.replace('return &Shelf{', 'var none []int\n	_ = none[size]\n	return &Shelf{'),
			);
			assert.deepEqual(result.cases[0]?.crash?.frames, [{ line: 13, function: 'NewShelf' }]);
		});
	});
});
