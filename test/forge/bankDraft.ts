import { resultTypeOf } from '#contract/signature.ts';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ChallengeFile } from '#contract/challengeFile.ts';
import { ChallengeDraft } from '#backend/forge/challengeDraft.ts';
import { realBank } from '../api/soloUnderTest.ts';

/** What a model would answer that retells bank.two-sum: other title, other words, the same function. */
export function nearCopyOfTwoSum(): string {
	const folder = path.join(realBank, 'arrays/two-sum');
	const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
	const challenge = ChallengeFile.parse(JSON.parse(read('challenge.json')));
	const draft: ChallengeDraft & { brute: string } = {
		kind: 'function',
		methods: [],
		title: 'Two Parcels for One Shelf',
		statement:
			'Parcels lie in a row; `nums[i]` is the length of parcel `i`, counted from a mark on the wall and so sometimes below zero. A shelf of ' +
			'length `target` is filled completely by exactly two of them. Which two? Give their places, the one further left first.',
		functionName: challenge.signature.name,
		parameters: challenge.signature.parameters.map(({ name, type }) => ({ name, type, description: '' })),
		returns: { type: resultTypeOf(challenge.signature), changes: '', description: '' },
		constraints: challenge.constraints,
		examples: challenge.examples.map(({ input }) => JSON.stringify(input)),
		edgeInputs: ['[[1,2],3]', '[[6,6],12]', '[[0,0],0]', '[[4,1,8,0],8]', '[[0,4,9,-3],-3]', '[[9,8,7,2,1],3]'],
		invalidInputs: challenge.invalidInputs.map(({ input, why }) => ({ input: JSON.stringify(input), why })),
		largeInputs: challenge.largeInputs.map(({ name, input }) => ({ name, input: JSON.stringify(input) })),
		checker: 'exact',
		timeLimitMs: challenge.limits.timeMs,
		reference: read('reference.py'),
		brute: read('brute.py'),
		generator: read('generator.py'),
		validator: read('validator.py'),
		wrongSolutions: readdirSync(path.join(folder, 'wrong'))
			.filter((file) => file.endsWith('.py'))
			.map((file) => {
				const [expect = '', why = '', ...code] = read(`wrong/${file}`).split('\n');
				return {
					expect: ChallengeDraft.shape.wrongSolutions.element.shape.expect.parse(expect.replace('# Expect: ', '')),
					why: why.replace('# Why: ', ''),
					code: code.join('\n'),
				};
			}),
		hints: challenge.hints,
		editorial:
			'The missing length of each parcel is known, so a map of the lengths that came by finds its partner at once.',
		complexity: challenge.complexity,
		topics: challenge.topics,
		tags: [],
	};
	return JSON.stringify(draft);
}
