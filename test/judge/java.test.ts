import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import type { Judge, JudgeRequest, JudgeResult } from '#judge/judge.ts';
import { findJavaToolchains } from '#judge/languages/javaToolchain.ts';
import { openJudge, requestOf } from './judgeUnderTest.ts';

describe('Java', () => {
	let judge: Judge;

	before(async () => {
		judge = await openJudge();
	});

	after(() => judge.close());

	const submit = (source: string, change: Partial<JudgeRequest> = {}): Promise<JudgeResult> =>
		judge.judge(requestOf({ language: 'java', source, ...change }));
	const generous = { timeMs: 5000, memoryMb: 256, outputKb: 64, processes: 16 };

	for (const memoryMb of [64, 128, 256]) {
		it(`recursion without an end is a crash in the learner’s own lines, and the rest goes on: ${memoryMb} MB`, () =>
			endless({ ...generous, memoryMb }));
	}

	async function endless(limits: JudgeRequest['limits']): Promise<void> {
		const source = `class Solution {
	public int addOne(int n) {
		return n == 2 ? down(n) : n + 1;
	}
	private int down(int n) {
		return down(n + 1) + 1;
	}
}
`;
		const result = await submit(source, { limits });
		assert.deepEqual(
			result.cases.map(({ verdict }) => verdict),
			['accepted', 'runtimeError', 'accepted'],
			JSON.stringify(result),
		);
		const crash = result.cases[1]?.crash;
		assert.equal(crash?.message, 'StackOverflowError');
		assert.equal(crash.frames.length, 40);
		assert.deepEqual(crash.frames.at(-1), { line: 6, function: 'down' });
	}

	it('recursion 200,000 deep is an honest way to solve things', async () => {
		const source = `class Solution {
	public int addOne(int n) { return n + 1 + depth(200_000, "a", 1L) - 200_000; }
	private int depth(int left, String some, long more) { return left == 0 ? 0 : 1 + depth(left - 1, some, more + left); }
}
`;
		const result = await submit(source, { limits: generous });
		assert.equal(result.verdict, 'accepted', JSON.stringify(result));
	});

	it('the newest of the language is there, and so are exceptions that have to be declared', async () => {
		const source = `import java.util.*;
import java.util.stream.*;

public class Solution {
	sealed interface Shape permits Square {}
	record Square(int side) implements Shape {}
	private int calls;

	public Integer addOne(long n) throws Exception {
		if (calls++ > 0) throw new Exception("each case has a solution of its own");
		String text = """
			one
			""";
		Object shape = new Square((int) n);
		int side = shape instanceof Square square ? square.side() : 0;
		return switch (text.strip()) {
			case "one" -> IntStream.rangeClosed(1, side).map(i -> 1).sum() + 1;
			default -> throw new IllegalStateException();
		};
	}
}
`;
		const result = await submit(source);
		assert.equal(result.verdict, 'accepted', JSON.stringify(result));
	});

	it('a declared exception, a lambda and a class of the learner’s are found in the trace', async () => {
		const source = `import java.io.*;
class Solution {
	public int addOne(int n) throws IOException {
		new Helper(n);
		return n + 1;
	}
}
class Helper {
	Helper(int n) throws IOException {
		Runnable run = () -> {
			throw new UncheckedIOException(new IOException("two"));
		};
		if (n == 2) run.run();
		if (n == 3) throw new FileNotFoundException("three");
	}
}
`;
		const result = await submit(source);
		assert.deepEqual(result.cases[1]?.crash, {
			message: 'java.io.UncheckedIOException: java.io.IOException: two',
			frames: [
				{ line: 4, function: 'addOne' },
				{ line: 13, function: 'new Helper' },
				{ line: 11, function: 'lambda in new' },
			],
		});
		assert.equal(result.cases[2]?.crash?.message, 'java.io.FileNotFoundException: three');
	});

	it('an assertion counts', async () => {
		const result = await submit(
			'class Solution { public int addOne(int n) { assert n != 2 : "two"; return n + 1; } }\n',
		);
		assert.equal(result.cases[1]?.crash?.message, 'AssertionError: two');
	});

	it('running out of threads is no lack of memory', async () => {
		const source = `class Solution {
	public int addOne(int n) {
		for (int i = 0; n == 2 && i < 3000; i++) {
			new Thread(() -> {
				try { Thread.sleep(60_000); } catch (InterruptedException ended) { }
			}).start();
		}
		return n + 1;
	}
}
`;
		const result = await submit(source, { limits: generous });
		assert.ok(['runtimeError', 'memoryLimitExceeded'].includes(result.verdict), JSON.stringify(result));
		if (judge.tier().tier === 'bubblewrap') assert.match(result.cases[1]?.crash?.message ?? '', /native thread/);
	});

	it('what it left running does not keep the program', async () => {
		const source = `class Solution {
	public int addOne(int n) {
		Thread thread = new Thread(() -> { while (true) Thread.onSpinWait(); });
		thread.start();
		System.setOut(null);
		return n + 1;
	}
}
`;
		const result = await submit(source, { cases: [{ name: 'one', input: [1] }] });
		assert.equal(result.cases[0]?.actual, 2, JSON.stringify(result));
	});

	it('warnings of the compiler come with a right solution, from the cache too', async () => {
		const source =
			'import java.util.*;\nclass Solution {\n\tpublic int addOne(int n) {\n\t\tList raw = new ArrayList<Integer>();\n\t\treturn n + 1 + raw.size();\n\t}\n}\n';
		for (const _round of [1, 2]) {
			const result = await submit(source);
			assert.equal(result.verdict, 'accepted');
			const [only] = result.compile.diagnostics;
			assert.deepEqual([only?.severity, only?.line, only?.column], ['warning', 4, 3]);
			assert.match(result.compile.output, /^Solution\.java:4: warning: .*\n\t\tList raw .*\n\t\t\^$/s);
		}
	});

	const declaration = 'public int addOne(int givenNumber)';
	const mistakes: [string, string, string, number][] = [
		['no class', 'class Other {}\n', `No class Solution was found. It should hold: ${declaration}`, 1],
		['a package', '\npackage a.b;\nclass Solution {}\n', 'A solution stands in no package: remove this line.', 2],
		[
			'other parameters',
			'class Solution {\n\tpublic int addOne(String n) { return 1; }\n}\n',
			`addOne does not take the parameters it is called with. Its first line should be: ${declaration}`,
			2,
		],
		[
			'no result',
			'class Solution {\n\n\tpublic void addOne(int n) {}\n}\n',
			`addOne returns another type than expected. Its first line should be: ${declaration}`,
			3,
		],
		[
			'a constructor that wants something',
			'class Solution {\n\tSolution(int n) {}\n\tpublic int addOne(int n) { return 1; }\n}\n',
			'The class Solution needs a constructor without parameters.',
			2,
		],
		[
			'deep nesting',
			// With all that is asked for: after another error javac keeps it to itself where it gave up.
			`class Solution { int n = ${'('.repeat(100_000)}1${')'.repeat(100_000)}; public int addOne(int n) { return 1; } }\n`,
			'It is nested too deeply.',
			1,
		],
	];
	for (const [what, source, message, line] of mistakes) {
		it(`${what}: the learner is told what to write`, async () => {
			const result = await submit(source);
			assert.equal(result.verdict, 'compileError', JSON.stringify(result).slice(0, 1000));
			assert.equal(result.message, message);
			const errors = result.compile.diagnostics.filter(({ severity }) => severity === 'error');
			assert.deepEqual(errors, [{ severity: 'error', line, column: 1, message }]);
		});
	}

	it('brings nodes of its own if it wants to', async () => {
		const source = `class Solution {
	static class Unused {}
	public ListNode same(ListNode first) { return new ListNode(first.val + 1, first.next); }
}
class ListNode {
	final int val;
	ListNode next;
	ListNode(int val) { this(val, null); }
	ListNode(int val, ListNode next) { this.val = val; this.next = next; }
}
`;
		const list = 'list<int>';
		const result = await submit(source, {
			signature: { name: 'same', parameters: [{ name: 'first', type: list }], returns: { type: list } },
			cases: [{ name: 'list', input: [[1, 2]], expected: { kind: 'value', value: [2, 2] } }],
		});
		assert.equal(result.verdict, 'accepted', JSON.stringify(result));
	});

	it('what means the same is taken, and what does not is told', async () => {
		const told = async (body: string, type: string): Promise<unknown> => {
			const result = await submit(
				`import java.util.*;\nclass Solution { public Object make(int n) { return ${body}; } }\n`,
				{
					signature: { name: 'make', parameters: [{ name: 'n', type: 'int' }], returns: { type } },
					cases: [{ name: 'only', input: [1] }],
				},
			);
			return result.cases[0]?.actual ?? result.cases[0]?.message;
		};
		assert.deepEqual(await told('List.of(List.of(1, 2), new LinkedList<>())', 'int[][]'), [[1, 2], []]);
		assert.deepEqual(await told('new Integer[] {1, 2}', 'int[]'), [1, 2]);
		assert.equal(await told('3L', 'int'), 3);
		assert.equal(await told('3', 'double'), 3);
		assert.equal(await told('new StringBuilder("x")', 'string'), 'x');
		assert.equal(await told('null', 'int[]'), 'returned null, int[] was expected');
		assert.equal(await told('3000000000L', 'int'), 'returned the number 3000000000, int was expected');
		assert.equal(await told('"3"', 'int'), 'returned a String, int was expected');
		assert.equal(
			await told('Arrays.asList(1, null)', 'int[]'),
			'returned an array holding null at index 1, int[] was expected',
		);
		assert.equal(await told('new int[1]', 'string'), 'returned an int[], string was expected');
		assert.equal(await told("'é'", 'char'), 'returned a character that is not ASCII, char was expected');
	});

	it('a program that is no JDK is named', async () => {
		const search = await findJavaToolchains(process.execPath);
		assert.equal(search.kind, 'missing');
		assert.match(search.reason, /^\S*node\S* (does not start|is no Java)/);
	});
});
