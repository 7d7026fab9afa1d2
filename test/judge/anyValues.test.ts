import assert from 'node:assert/strict';
import fc from 'fast-check';
import { after, before, describe, it } from 'mocha';
import { LanguageId } from '#contract/ids.ts';
import type { Judge } from '#judge/judge.ts';
import { parseValueType } from '#judge/signature/valueType.ts';
import { valueOf } from '../unit/judge/shrink/valueOf.ts';
import { openJudge, requestOf } from './judgeUnderTest.ts';
import { same, sameSignature, withoutNul } from './sameValues.ts';

/** One of each way in which a codec can be made of parts. */
const types = ['double[]', 'string[]', 'long?[]', 'char[][]', 'list<long>', 'tree<int>[]', 'graph'] as const;
const drawn = 100;

describe('any values of a type', () => {
	let judge: Judge;

	before(async () => {
		judge = await openJudge();
	});
	after(() => judge.close());

	for (const language of LanguageId.options) {
		it(`come back the same (${language})`, async () => {
			for (const [place, type] of types.entries()) {
				const made = fc.sample(valueOf(parseValueType(type)), { seed: 20_261_125 + place, numRuns: drawn });
				const values = language === 'c' && type === 'string[]' ? made.map(withoutNul) : made;
				const result = await judge.judge(
					requestOf({
						language,
						source: same[language](type),
						signature: sameSignature(type),
						cases: values.map((value) => ({
							name: JSON.stringify(value),
							input: [value],
							expected: { kind: 'value', value },
						})),
						stop: 'untilFailure',
					}),
				);
				const last = result.cases.at(-1);
				const seen = `${type}: ${JSON.stringify(values[last?.index ?? 0])} came back as ${JSON.stringify(last)} ${result.compile.output}`;
				assert.equal(result.verdict, 'accepted', seen.slice(0, 2000));
				assert.equal(result.cases.length, drawn);
			}
		});
	}
});
