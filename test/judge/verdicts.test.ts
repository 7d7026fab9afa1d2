import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { AppError } from '#contract/appError.ts';
import { LanguageId } from '#contract/ids.ts';
import type { Judge, JudgeRequest, JudgeResult } from '#judge/judge.ts';
import { languages } from '#judge/languages/languages.ts';
import { isTriedIn, openJudge, openJudgeInTier, requestOf, testScratchFolder } from './judgeUnderTest.ts';
import * as solutions from './solutions.ts';

for (const tier of ['bubblewrap', 'piston', 'trusted'] as const) {
	for (const language of LanguageId.options.filter((one) => isTriedIn(tier, one))) {
		describe(`${language} in the tier ${tier}`, () => {
			let judge: Judge;

			before(async function () {
				judge = await openJudgeInTier(tier, this);
			});

			after(async () => {
				// Not there when the suite was skipped.
				await (judge as Judge | undefined)?.close();
			});

			const submit = (set: solutions.Solutions, change: Partial<JudgeRequest> = {}): Promise<JudgeResult> =>
				judge.judge(requestOf({ language, source: set[language], ...change }));
			const verdicts = (result: JudgeResult): string[] => result.cases.map(({ verdict }) => verdict);

			it('a right solution is accepted, with its time and memory', async () => {
				const result = await submit(solutions.right);
				assert.equal(result.verdict, 'accepted', JSON.stringify(result));
				assert.deepEqual(
					result.cases.map(({ actual }) => actual),
					[2, 3, 4],
				);
				for (const one of result.cases) {
					assert.ok(one.cpuTimeMs < 1000 && one.wallTimeMs > 0);
					assert.ok(one.peakMemoryBytes < 64 * 1024 * 1024, String(one.peakMemoryBytes));
				}
			});

			it('a wrong answer is shown, and the other cases are judged too', async () => {
				const result = await submit(solutions.wrong);
				assert.equal(result.verdict, 'wrongAnswer', JSON.stringify(result));
				assert.deepEqual(verdicts(result), ['accepted', 'wrongAnswer', 'accepted']);
				assert.equal(result.cases[1]?.actual, 7);
			});

			it('nothing runs after the first failure when that was asked for', async () => {
				assert.deepEqual(verdicts(await submit(solutions.wrong, { stop: 'untilFailure' })), [
					'accepted',
					'wrongAnswer',
				]);
				const slow = await submit(solutions.slow, {
					stop: 'untilFailure',
					limits: { ...requestOf({ language, source: '' }).limits, timeMs: 200 },
				});
				assert.deepEqual(verdicts(slow), ['accepted', 'timeLimitExceeded']);
			});

			it('a case without an expected value is only run', async () => {
				const result = await submit(solutions.right, { cases: [{ name: 'own', input: [41] }] });
				assert.equal(result.verdict, 'accepted');
				assert.deepEqual([result.cases[0]?.verdict, result.cases[0]?.actual], ['ran', 42]);
			});

			it('an endless loop is too slow, and the rest goes on in a fresh box', async () => {
				const limits = { timeMs: 300, memoryMb: 128, outputKb: 64, processes: 16 };
				const result = await submit(solutions.slow, { limits });
				assert.equal(result.verdict, 'timeLimitExceeded', JSON.stringify(result));
				assert.deepEqual(verdicts(result), ['accepted', 'timeLimitExceeded', 'accepted']);
				assert.match(result.cases[1]?.message ?? '', /0\.3 s/);
			});

			it('a greedy solution needs too much memory, and the rest goes on', async () => {
				const result = await submit(solutions.greedy, {
					limits: { timeMs: 10_000, memoryMb: 128, outputKb: 64, processes: 16 },
				});
				assert.equal(result.verdict, 'memoryLimitExceeded', JSON.stringify(result));
				assert.deepEqual(verdicts(result), ['accepted', 'memoryLimitExceeded', 'accepted']);
				assert.match(result.cases[1]?.message ?? '', /128 MB/);
				assert.equal(result.cases[1]?.prints, '', 'the last words of a runtime are not the learner’s');
			});

			// The other languages end with their memory; Python can report it and live on.
			if (language === 'python') {
				it('what CPython says of a bytearray it had no memory for is not the learner’s', async () => {
					const source = [
						'import sys',
						'def add_one(n):',
						'    print("mine")',
						'    if n == 2:',
						'        sys.stderr.write("SystemError: deallocated bytearray object has exported buffers\\n")',
						'        raise MemoryError',
						'    return n + 1',
						'',
					].join('\n');
					const result = await judge.judge(requestOf({ language, source }));
					assert.deepEqual(verdicts(result), ['accepted', 'memoryLimitExceeded', 'accepted']);
					assert.equal(result.cases[1]?.prints, 'mine\n');
				});

				it('what a solution held when its memory ran out does not count against the next case', async () => {
					const source =
						'held = []\ndef add_one(n):\n    held.append(n)\n    if n == 2:\n        raise MemoryError\n    return n + len(held)\n';
					const result = await judge.judge(requestOf({ language, source }));
					assert.deepEqual(verdicts(result), ['accepted', 'memoryLimitExceeded', 'accepted']);
				});
			}

			it('a crash says what and where in the learner’s own file', async () => {
				const result = await submit(solutions.crashing);
				assert.equal(result.verdict, 'runtimeError', JSON.stringify(result));
				assert.deepEqual(verdicts(result), ['accepted', 'runtimeError', 'accepted']);
				const crash = result.cases[1]?.crash;
				const expected = {
					python: [
						'ValueError: two',
						[
							{ line: 6, function: 'add_one' },
							{ line: 3, function: 'inner' },
						],
					],
					javascript: [
						'RangeError: two',
						[
							{ line: 6, function: 'addOne' },
							{ line: 3, function: 'inner' },
						],
					],
					typescript: [
						'RangeError: two',
						[
							{ line: 6, function: 'addOne' },
							{ line: 3, function: 'inner' },
						],
					],
					java: [
						'IllegalStateException: two',
						[
							{ line: 6, function: 'addOne' },
							{ line: 3, function: 'inner' },
						],
					],
					cpp: ['std::out_of_range: two', []],
					c: ["Assertion 'n != 2' failed.", [{ line: 3, function: 'addOne' }]],
					rust: [
						'panicked: two',
						[
							{ line: 6, function: 'add_one' },
							{ line: 3, function: 'inner' },
						],
					],
					go: [
						'panic: two',
						[
							{ line: 6, function: 'addOne' },
							{ line: 3, function: 'inner' },
						],
					],
				}[language];
				assert.deepEqual([crash?.message, crash?.frames], expected);
			});

			it('leaving early is no answer', async () => {
				const result = await submit(solutions.leaving);
				assert.deepEqual(verdicts(result), ['accepted', 'runtimeError', 'accepted'], JSON.stringify(result));
				assert.match(result.cases[1]?.message ?? '', /exit code 0/);
			});

			it('prints are kept for the case that made them, in the order they came', async () => {
				const result = await submit(solutions.printing);
				assert.equal(result.verdict, 'accepted', JSON.stringify(result));
				for (const [index, { prints, printsCut }] of result.cases.entries()) {
					const n = index + 1;
					assert.equal(prints, `out ${n}\nerr ${n}\nraw ${n}\nend ${n}`);
					assert.equal(printsCut, false);
				}
			});

			it('printing too much ends the case, and what is kept is cut', async () => {
				const result = await submit(solutions.talkative);
				assert.deepEqual(
					verdicts(result),
					['accepted', 'outputLimitExceeded', 'accepted'],
					JSON.stringify(result).slice(0, 500),
				);
				assert.equal(result.cases[1]?.printsCut, true);
				assert.ok(result.cases[1].prints.length <= 16 * 1024);
			});

			it('an error in the source is a place in the learner’s own file', async () => {
				const result = await submit(solutions.unfinished);
				assert.equal(result.verdict, 'compileError', JSON.stringify(result));
				const [diagnostic] = result.compile.diagnostics;
				assert.deepEqual([diagnostic?.severity, diagnostic?.line], ['error', 2]);
				assert.ok((diagnostic?.column ?? 0) > 5 && diagnostic?.message !== '');
				assert.ok(result.compile.output.includes(`${languages[language].fileName}:2:`), result.compile.output);
				assert.doesNotMatch(result.compile.output, /driver|box|\/tmp/);
				assert.deepEqual(result.cases, []);
			});

			it('a missing function is named, with the line it should begin with', async () => {
				const result = await submit(solutions.nameless);
				assert.equal(result.verdict, 'compileError', JSON.stringify(result));
				const declaration = {
					python: 'No function add_one was found. Its first line should be: def add_one(given_number: int) -> int:',
					javascript: 'No function addOne was found. Its first line should be: function addOne(givenNumber)',
					typescript:
						'No function addOne was found. Its first line should be: export function addOne(givenNumber: number): number',
					java: 'No function addOne was found. Its first line should be: public int addOne(int givenNumber)',
					cpp: 'No function addOne was found. Its first line should be: int addOne(int givenNumber)',
					c: 'No function addOne was found. Its first line should be: int addOne(int givenNumber)',
					go: 'No function addOne was found. Its first line should be: func addOne(givenNumber int) int',
					rust: 'No function add_one was found. Its first line should be: pub fn add_one(given_number: i32) -> i32',
				};
				assert.equal(result.message, declaration[language]);
				assert.equal(result.compile.diagnostics[0]?.message, declaration[language]);
			});

			it('code that crashes outside of the function is told once, not for every case', async () => {
				const result = await submit(solutions.crashingAtOnce);
				assert.deepEqual(verdicts(result), ['runtimeError'], JSON.stringify(result));
			});

			it('code that never gets to the function is too slow once', async () => {
				const limits = { timeMs: 200, memoryMb: 128, outputKb: 64, processes: 16 };
				const result = await submit(solutions.stuckAtOnce, { limits });
				assert.deepEqual(verdicts(result), ['timeLimitExceeded'], JSON.stringify(result));
				assert.match(result.cases[0]?.message ?? '', /outside of the function/);
			});

			it('a learner’s own main program or export is left alone', async () => {
				const result = await submit(solutions.withMain);
				assert.equal(result.verdict, 'accepted', JSON.stringify(result));
			});

			it('the starter compiles and fails', async () => {
				const { signature } = requestOf({ language, source: '' });
				const result = await judge.judge(requestOf({ language, source: judge.starter(language, signature) }));
				assert.ok(['wrongAnswer', 'runtimeError'].includes(result.verdict), JSON.stringify(result));
				assert.deepEqual(
					result.compile.diagnostics.filter(({ severity }) => severity === 'error'),
					[],
				);
			});

			it('stopping kills everything that runs', async () => {
				const stop = new AbortController();
				const compiled = await submit(solutions.slow, { cases: [{ name: 'warm', input: [1] }] });
				assert.equal(compiled.verdict, 'accepted', JSON.stringify(compiled));
				const abort = (): void => {
					stop.abort();
				};
				// Of what runs already, boxes wait for the next solution.
				const before = new Set(await childrenOfThisProcess());
				const alone = tier === 'piston' ? judge : await openJudge({ tier, warm: false });
				const running = alone.judge(
					requestOf({
						language,
						source: solutions.slow[language],
						limits: { timeMs: 20_000, memoryMb: 128, outputKb: 64, processes: 16 },
					}),
					// In a box the first case is done then, so the second one loops; of a request nothing is heard before its end.
					{ signal: stop.signal, ...(tier === 'piston' ? { onCompiling: abort } : { onCase: abort }) },
				);
				await assert.rejects(running, (error) => error instanceof AppError && error.code === 'cancelled');
				const after = await childrenOfThisProcess();
				// Piston goes on with a job that nobody waits for, until its limits end it.
				if (tier !== 'piston') {
					assert.deepEqual(
						after.filter((pid) => !before.has(pid)),
						[],
					);
					await alone.close();
				}
			});

			it('progress is told as each case ends', async () => {
				const told: string[] = [];
				await judge.judge(requestOf({ language, source: solutions.right[language] }), {
					onCompiling: () => told.push('compiling'),
					onCase: (done, total) => told.push(`${done} of ${total}`),
				});
				assert.deepEqual(told, ['compiling', '1 of 3', '2 of 3', '3 of 3']);
			});

			it('no file of a run is left behind', async () => {
				await submit(solutions.right);
				const runs = await readdir(path.join(testScratchFolder(), 'runs')).catch(() => []);
				assert.deepEqual(
					runs.filter((name) => name.startsWith(`${process.pid}-`)),
					[],
				);
			});
		});
	}
}

/** Nothing where the system does not tell. */
async function childrenOfThisProcess(): Promise<string[]> {
	if (process.platform !== 'linux') return [];
	const threads = await readdir('/proc/self/task');
	const lists = await Promise.all(threads.map((thread) => readFile(`/proc/self/task/${thread}/children`, 'utf8')));
	return lists.flatMap((list) => list.split(' ').filter(Boolean));
}
