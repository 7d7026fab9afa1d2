import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { JudgeCase } from '#judge/judge.ts';
import type { BuiltCase } from '#proof/caseFiles.ts';
import { checkStarters } from '#proof/checks/starters.ts';
import type { ToolBox } from '#proof/pythonTool.ts';
import { folderStarterCache, forgetfulStarterCache } from '#proof/starterCache.ts';
import { ProofJudge, tinyParsed } from './proofJudge.ts';
import { lineWith, tinyContents } from './tinyChallenge.ts';

const judge = new ProofJudge();
const parsed = tinyParsed();
const python = { language: 'python', title: 'Python 3', available: true, detail: 'Python 3' } as const;

const judged: JudgeCase = { name: 'one', input: [[5, 6], 4], expected: { kind: 'value', value: 2 } };
const cases: BuiltCase[] = [
	{
		judged,
		stored: {
			name: 'one',
			origin: 'example',
			input: { kind: 'values', values: judged.input },
			expected: { kind: 'value', value: 2 },
		},
	},
];

/** The real judge with other starters. */
function boxWithStarter(starter: string): ToolBox {
	const { judge: real, trust } = judge.box;
	return {
		trust,
		judge: {
			tier: () => real.tier(),
			languages: (refresh) => real.languages(refresh),
			language: (id) => real.language(id),
			starter: () => starter,
			judge: (request, watch) => real.judge(request, watch),
			runScript: (request, signal) => real.runScript(request, signal),
			close: () => real.close(),
		},
	};
}

describe('the check of the starters', () => {
	before(() => judge.open());
	after(() => judge.close());

	const line = lineWith(tinyContents()['challenge.json'] ?? '', '"signature"');

	it('finds one that solves the challenge, and one that does not compile', async () => {
		for (const starter of [parsed.references[0]?.source ?? '', 'def count_above(nums, limit:\n    pass\n']) {
			const result = await checkStarters(boxWithStarter(starter), parsed, [python], cases, forgetfulStarterCache);
			assert.deepEqual(
				result.children.flatMap((child) => child.findings.map((finding) => [finding.file, finding.line])),
				[['challenge.json', line]],
			);
		}
	});

	it('remembers what it saw compile and fail, for the same cases alone', async () => {
		const folder = await mkdtemp(path.join(os.tmpdir(), 'sensei-starters-'));
		try {
			const cache = folderStarterCache(folder);
			const detailOf = async (given: readonly BuiltCase[]): Promise<string | undefined> => {
				const result = await checkStarters(judge.box, parsed, [python], given, cache);
				assert.equal(result.state, 'passed');
				return result.children[0]?.detail;
			};
			assert.equal(await detailOf(cases), 'wrongAnswer');
			assert.equal(await detailOf(cases), 'remembered');
			assert.equal(await detailOf([...cases, ...cases]), 'wrongAnswer');
		} finally {
			await rm(folder, { recursive: true });
		}
	});

	it('is skipped for a language that is not here, with the reason', async () => {
		const missing = { ...python, available: false, detail: 'python3 was not found' };
		const result = await checkStarters(judge.box, parsed, [missing], cases, forgetfulStarterCache);
		assert.equal(result.state, 'skipped');
		assert.match(result.children[0]?.detail ?? '', /python3 was not found/);
	});
});
