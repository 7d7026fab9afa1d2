import assert from 'node:assert/strict';
import type { CaseReport } from '#contract/judging.ts';
import type { DocumentNode, PanelState } from '#messages';
import { minutesAgo, opened, paragraph, text, whole } from './challengeStates.ts';
import { wrongAnswer } from './resultStates.ts';

/** A state that says `hostile` everywhere that text can come from a challenge, a program or a person. */
export function saying(hostile: string): PanelState {
	const { result, challenge } = wrongAnswer;
	const { proof } = challenge;
	assert.ok(result && proof);
	const short = hostile.slice(0, 80);
	const document: DocumentNode[] = [
		paragraph(text(hostile), { kind: 'code', text: hostile }),
		{ kind: 'heading', level: 1, children: [text(hostile)] },
		{ kind: 'codeBlock', language: short, text: hostile },
		{ kind: 'list', ordered: true, start: 3, children: [{ kind: 'listItem', children: [text(hostile)] }] },
		{ kind: 'quote', children: [paragraph(text(hostile))] },
		{ kind: 'table', head: [[text(hostile)]], rows: [[[text(hostile)]]] },
	];
	const failing: CaseReport = {
		index: 0,
		name: hostile,
		verdict: 'runtimeError',
		message: hostile,
		input: [whole([hostile]), { kind: 'cut', start: hostile, characters: 1e9 }],
		expected: whole([hostile]),
		actual: whole([hostile]),
		crash: { message: hostile, frames: [{ line: 1, function: hostile }] },
		prints: hostile,
		printsCut: true,
		cpuTimeMs: 1e9,
		wallTimeMs: 1e9,
		peakMemoryBytes: 2 ** 50,
	};
	return {
		...opened,
		resultType: 'string[]',
		inputs: [
			{ name: hostile, type: 'string[]', description: hostile },
			{ name: hostile, type: 'string', description: hostile },
		],
		changes: undefined,
		challenge: {
			...challenge,
			title: hostile,
			topics: [hostile],
			signature: {
				name: 'f',
				parameters: [
					{ name: hostile, type: 'string[]', description: hostile },
					{ name: hostile, type: 'string', description: hostile },
				],
				returns: { type: 'string[]' },
			},
			examples: [{ input: [whole([hostile]), whole(hostile)], output: whole([hostile]), explanation: hostile }],
			constraints: [hostile],
			proof: { ...proof, languages: [hostile] },
			editorialUnlocked: true,
			set: {
				...{ title: hostile, section: hostile, points: 1e9, due: minutesAgo(9), shows: 'verdict', languages: [] },
				...{ hints: { upTo: 4, solution: true }, waitsFor: [{ id: challenge.id, title: hostile }] },
			},
		},
		statement: document,
		hints: [document],
		editorial: { nodes: document, solutions: [{ language: hostile, source: hostile }] },
		result: {
			...result,
			language: hostile,
			explanation: hostile,
			finishedAt: minutesAgo(1),
			difference: { expected: [{ text: hostile, changed: true }], actual: [{ text: hostile, changed: true }] },
			report: {
				...result.report,
				compile: {
					ms: 1,
					diagnostics: [{ severity: 'error', line: 1, column: 1, message: hostile }],
					output: hostile,
				},
				cases: [failing],
				failing,
			},
		},
		cases: [{ id: 'own-1', name: short, input: [[hostile], hostile], expected: [hostile] }],
		next: { title: hostile, text: hostile },
		solutionFile: hostile,
		tier: { label: hostile, sandboxed: false },
		announcement: { id: 1, text: hostile },
	};
}
