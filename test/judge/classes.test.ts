import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import { LanguageId } from '#contract/ids.ts';
import type { Value } from '#contract/value.ts';
import type { Judge, JudgeRequest, JudgeResult } from '#judge/judge.ts';
import { shelf, shelfCalls, shelfResults, shelves } from './classSolutions.ts';
import { isTriedIn, openJudgeInTier, requestOf } from './judgeUnderTest.ts';

const tiers = ['bubblewrap', 'trusted', 'piston'] as const;

for (const tier of tiers) {
	describe(`classes (${tier})`, () => {
		let judge: Judge;
		before(async function () {
			judge = await openJudgeInTier(tier, this);
		});
		after(async () => {
			await judge.close();
		});

		/** Each case makes these calls, and expects these results of them. */
		function judgeCalls(
			language: LanguageId,
			cases: readonly [calls: Value[], results: Value[]][],
			change: Partial<JudgeRequest> = {},
		): Promise<JudgeResult> {
			const request = requestOf({
				language,
				source: shelves[language],
				signature: shelf,
				cases: cases.map(([calls, results], place) => ({
					name: `case ${String(place + 1)}`,
					input: [calls],
					expected: { kind: 'value', value: results },
				})),
			});
			return judge.judge({ ...request, limits: { ...request.limits, memoryMb: 256 }, ...change });
		}

		for (const language of LanguageId.options.filter((one) => shelves[one] !== '' && isTriedIn(tier, one))) {
			describe(language, () => {
				before(async function () {
					const status = await judge.language(language);
					if (status.available) return;
					if (process.env['CI'] === 'true' && tier !== 'piston') throw new Error(status.detail);
					this.skip();
				});

				it('have an object of their own in each case, and results as they were when they were returned', async () => {
					const result = await judgeCalls(language, [
						[shelfCalls, shelfResults],
						[
							[
								['Shelf', 1, ['a']],
								['countAt', 0],
							],
							[null, '0'],
						],
						[shelfCalls, shelfResults],
					]);
					assert.deepEqual(
						result.cases.map(({ verdict, actual, message, crash }) => ({ verdict, actual, message, crash })),
						[shelfResults, [null, '0'], shelfResults].map((actual) => ({
							...{ verdict: 'accepted', actual, message: undefined, crash: undefined },
						})),
						result.message,
					);
				});

				it('are wrong when one call returns something else', async () => {
					const [, ...others] = shelfResults;
					const result = await judgeCalls(language, [[shelfCalls, [null, ...others.slice(0, -1), 1]]]);
					assert.equal(result.verdict, 'wrongAnswer');
					assert.deepEqual(result.cases[0]?.actual, shelfResults);
				});

				it('crash in the line of the method', async () => {
					const calls = [
						['Shelf', 1, ['a']],
						['put', 5, '1'],
					];
					const result = await judgeCalls(language, [[calls, [null, null]]]);
					assert.equal(result.verdict, 'runtimeError', JSON.stringify(result));
					const line = result.cases[0]?.crash?.frames.at(-1)?.line;
					if (language !== 'c' && language !== 'cpp') assert.equal(line, 3, JSON.stringify(result.cases[0]?.crash));
				});

				it('lack a method only where they are told so', async () => {
					const source = shelves[language].replaceAll(/countAt|count_at|CountAt/g, 'other');
					const result = await judgeCalls(language, [[shelfCalls, shelfResults]], { source });
					assert.equal(result.verdict, 'compileError');
					assert.match(result.message ?? '', /Shelf/);
					assert.match(result.message ?? '', /count_?at/i);
				});

				it('begin as a starter that compiles and is not right', async () => {
					const source = judge.starter(language, shelf);
					const result = await judgeCalls(language, [[shelfCalls, shelfResults]], { source });
					assert.ok(
						['wrongAnswer', 'runtimeError'].includes(result.verdict),
						`${result.verdict}: ${String(result.message)}\n${source}`,
					);
				});

				it('make a hundred thousand calls', async () => {
					const many = Array.from({ length: 100_000 }, (): Value => ['put', 0, '3']);
					const calls = [['Shelf', 1, ['a']], ...many, ['countAt', 0]];
					const results = [null, ...many.map(() => null), '300000'];
					const result = await judgeCalls(language, [[calls, results]]);
					assert.equal(result.verdict, 'accepted', result.message);
				});
			});
		}

		it('say which call returned a value of another type, and what was expected', async () => {
			const calls = [
				['Shelf', 1, ['a']],
				['put', 0, '1'],
				['countAt', 0],
			];
			const change = (language: LanguageId, from: string, to: string) => ({
				source: shelves[language].replace(from, to),
			});
			const python = await judgeCalls(
				'python',
				[[calls, []]],
				change('python', 'return self.counts[place]', 'return "one"'),
			);
			assert.equal(python.cases[0]?.message, 'returned a str from call 3, count_at, long was expected');
			const script = await judgeCalls(
				'javascript',
				[[calls, []]],
				change('javascript', 'return this.counts[place]', 'return "one"'),
			);
			assert.equal(script.cases[0]?.message, 'returned a string from call 3, countAt, long was expected');
		});

		it('refuse calls that can not be made', async () => {
			const refused = async (calls: Value[]): Promise<string> => {
				const error: unknown = await judgeCalls('python', [[calls, []]]).catch((reason: unknown) => reason);
				return error instanceof Error ? error.message : 'accepted';
			};
			const made = ['Shelf', 1, ['a']];
			assert.equal(
				await refused([]),
				'case 1: calls is no call at all, an array of calls such as ["push", 5] was expected.',
			);
			assert.match(await refused([['put', 0, '1']]), /holds a call before the object is there at \[0\]/);
			assert.match(await refused([made, made]), /holds a second object at \[1\]/);
			assert.match(await refused([made, ['fly']]), /holds a call of the string "fly" at \[1\]/);
			assert.match(await refused([made, ['put', 0]]), /holds 1 arguments for put, which takes 2 at \[1\]/);
			assert.match(await refused([made, ['put', 0, 7]]), /holds the number 7 at \[1\]\[2\]/);
		});
	});
}
