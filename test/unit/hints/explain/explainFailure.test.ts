import assert from 'node:assert/strict';
import { type ExplainedChallenge, explainFailure } from '#backend/hints/explain/explainFailure.ts';
import { shapeOfInput } from '#backend/hints/explain/shapeOfInput.ts';
import { whereTheyPart } from '#backend/hints/explain/whereTheyPart.ts';
import type { CaseReport, JudgeReport } from '#contract/judging.ts';
import type { Value } from '#contract/value.ts';

const challenge: ExplainedChallenge = {
	signature: {
		name: 'pick',
		parameters: [
			{ name: 'nums', type: 'int[]' },
			{ name: 'target', type: 'int' },
		],
		returns: { type: 'int[]' },
	},
	limits: { timeMs: 2000, memoryMb: 256, outputKb: 64, processes: 16 },
};

function caseOf(change: Partial<CaseReport>): CaseReport {
	return {
		index: 0,
		name: 'example 1',
		verdict: 'wrongAnswer',
		input: [
			{ kind: 'whole', value: [3, -1, 3] },
			{ kind: 'whole', value: 6 },
		],
		prints: '',
		printsCut: false,
		cpuTimeMs: 1,
		wallTimeMs: 2,
		peakMemoryBytes: 1,
		...change,
	};
}

function reportOf(failing: CaseReport, change: Partial<JudgeReport> = {}): JudgeReport {
	return {
		verdict: failing.verdict === 'accepted' || failing.verdict === 'ran' ? 'accepted' : failing.verdict,
		tier: 'bubblewrap',
		compile: { ms: 0, diagnostics: [], output: '' },
		passed: 0,
		judged: 1,
		total: 5,
		cpuTimeMs: 1,
		peakMemoryBytes: 1,
		cases: [failing],
		failing,
		...change,
	};
}

function textsOf(report: JudgeReport): string[] {
	return explainFailure(report, challenge).parts.map(({ about, text }) => `${about}: ${text}`);
}

describe('a failure explained from its data', () => {
	it('tells what the input is like, where the answers part, and what was printed', () => {
		const failing = caseOf({
			expected: { kind: 'whole', value: [0, 2] },
			actual: { kind: 'whole', value: [0, 0] },
			prints: 'i 0\nj 0\n',
		});
		assert.deepEqual(textsOf(reportOf(failing)), [
			'input: `nums` has 3 elements, from -1 to 3, some of them equal, some negative.',
			'input: `target` is 6.',
			'answer: The first element agrees; at index 1 they part: right is 2, yours has 0.',
			'prints: It printed 2 lines on the way; the last one is "j 0".',
		]);
	});

	it('names the limit that was reached and what the size means', () => {
		const failing = caseOf({
			verdict: 'timeLimitExceeded',
			cpuTimeMs: 2001,
			wallTimeMs: 2050,
			input: [{ kind: 'cut', start: '[1,2', characters: 500_000 }],
		});
		const [input, limit, steps = ''] = textsOf(reportOf(failing));
		assert.equal(input, 'input: `nums` is large: 500,000 characters of JSON.');
		assert.equal(limit, 'limit: It had computed for 2,001 ms when it was stopped; the limit for one case is 2,000 ms.');
		assert.match(steps, /100,000 elements.*a loop within a loop 10,000,000,000/);
	});

	it('tells a program that waits from one that computes', () => {
		const [, , limit = ''] = textsOf(
			reportOf(caseOf({ verdict: 'timeLimitExceeded', cpuTimeMs: 3, wallTimeMs: 4000 })),
		);
		assert.match(limit, /waits for something/);
	});

	it('says where a crash came from and what its words mean', () => {
		const crash = { message: 'IndexError: list index out of range', frames: [{ line: 4, function: 'pick' }] };
		const parts = textsOf(reportOf(caseOf({ verdict: 'runtimeError', crash }))).slice(2);
		assert.equal(parts[0], 'crash: It stopped in line 4, in `pick`: IndexError: list index out of range.');
		assert.match(parts[1] ?? '', /An index lay outside/);
	});

	it('points at the first of several errors of the compiler', () => {
		const error = { severity: 'error', line: 3, column: 7, message: 'expected ;' } as const;
		const report = reportOf(caseOf({}), {
			verdict: 'compileError',
			cases: [],
			failing: undefined,
			compile: { ms: 1, output: '', diagnostics: [error, { ...error, line: 9 }] },
		});
		assert.deepEqual(textsOf(report), [
			'compile: Line 3, column 7: expected ;. 1 more error may well follow from it: mend the first one first.',
			'compile: A sign is missing, and it is noticed only at the next thing that does not fit. Look at the end of what stands before this place.',
		]);
	});

	for (const [message, words] of [
		["'(' was never closed", /not closed/],
		['unindent does not match any outer indentation level', /indentation/],
		["expected ';' before '}' token", /sign is missing/],
		['‘seen’ was not declared in this scope; did you mean ‘len’?', /name is used that is not known/],
		['cannot find symbol', /name is used that is not known/],
		['declared and not used: place', /never used/],
		['missing return statement', /ends without a return/],
		['incompatible types: String cannot be converted to int', /Two types/],
		['use of moved value: `nums`', /Who owns it/],
		["Unexpected token '}'", /stops making sense/],
		['constructor Node in class Node cannot be applied to given types;', /other arguments/],
	] as const) {
		it(`says what the compiler means by: ${message}`, () => {
			const error = { severity: 'error', line: 3, column: 7, message } as const;
			const compile = { ms: 1, output: '', diagnostics: [error] };
			const report = reportOf(caseOf({}), { verdict: 'compileError', cases: [], failing: undefined, compile });
			assert.match(textsOf(report)[1] ?? '', words);
		});
	}
});

describe('where two answers part', () => {
	const table: [Value, Value, RegExp][] = [
		[7, 6, /exactly one less/],
		[7, -7, /only the sign/],
		[3_000_000_000, 3_000_000_000 - 2 ** 32, /outgrows 32 bits/],
		[0.5, 0.5001, /close/],
		[true, false, /the opposite/],
		[[1, 2, 3], [3, 2, 1], /the other way round/],
		[[1, 2, 3], [2, 3, 1], /another order/],
		[[1, 2, 3], [1, 2], /ends too early.*index 2, would be 3/],
		[[1], [1, 5], /goes on too long.*there is 5/],
		[[1, 2], [2, 3], /Every element of yours is 1 too large/],
		[[], [4], /empty answer/],
		[[[1, 2]], [[1, 3]], /There: The first element agrees; at index 1/],
		['abc', 'ab', /ends 1 character too early/],
		['Abc', 'abc', /upper and lower case/],
		['axc', 'abc', /index 1: right is "x", yours has "b"/],
		[5, null, /nothing \(null\)/],
	];
	for (const [expected, actual, words] of table) {
		it(`is told of ${JSON.stringify(expected)} and ${JSON.stringify(actual)}`, () => {
			assert.match(whereTheyPart(expected, actual), words);
		});
	}
});

describe('the shape of an input', () => {
	const shape = (type: string, value: Value): string =>
		shapeOfInput([{ kind: 'whole', value }], {
			name: 'f',
			parameters: [{ name: 'a', type }],
			returns: { type: 'int' },
		})[0] ?? '';
	const table: [string, Value, string][] = [
		['int[]', [], '`a` is empty: there is no element.'],
		['int[]', [5], '`a` has 1 element, only one.'],
		['int[]', [1, 2, 3], '`a` has 3 elements, from 1 to 3, ascending.'],
		['int[]', [2, 2], '`a` has 2 elements, all the same.'],
		['string', '', '`a` is the empty text.'],
		['string', 'aaa', '`a` has 3 characters, all the same.'],
		['long', '9000000000', '`a` is 9,000,000,000, more than 32 bits hold.'],
		['int', 2 ** 31 - 1, '`a` is 2,147,483,647, at the border of what 32 bits hold.'],
		['tree<int>', [1, null, 2, null, 3], '`a` has 3 nodes, each with at most one child: a chain.'],
		['list<int>', [1, 2], '`a` has 2 nodes, from 1 to 2, ascending.'],
		['int?', null, '`a` is nothing at all (null).'],
	];
	for (const [type, value, words] of table) {
		it(`is told of ${type} ${JSON.stringify(value)}`, () => {
			assert.equal(shape(type, value), words);
		});
	}
});
