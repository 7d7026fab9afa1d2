import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { LanguageId } from '#contract/ids.ts';
import { createJudge } from '#judge/createJudge.ts';
import type { Judge, JudgeRequest } from '#judge/judge.ts';
import { forgetPrograms, processScratch } from '../processScratch.ts';
import { attacks, type Attack } from './attacks.ts';
import { openAttackField, processesNamed, type AttackField } from './attackField.ts';

/** JavaScript is TypeScript too, and runs in the same Node. */
const endings: Record<LanguageId, string> = {
	python: 'py',
	javascript: 'js',
	typescript: 'js',
	java: 'java',
	cpp: 'cpp',
	c: 'c',
	go: 'go',
	rust: 'rs',
};
const solutions = path.join(import.meta.dirname, 'solutions');

const request = (language: LanguageId, source: string): JudgeRequest => ({
	trust: 'stranger',
	language,
	source,
	signature: { name: 'attack', parameters: [{ name: 'n', type: 'int' }], returns: { type: 'int' } },
	limits: { timeMs: 1500, memoryMb: 128, outputKb: 64, processes: 16 },
	checker: { kind: 'exact' },
	cases: [{ name: 'attack', input: [1], expected: { kind: 'value', value: 987654321 } }],
	stop: 'all',
});

for (const tier of ['bubblewrap', 'trusted'] as const) {
	describe(`attacks on the ${tier} tier`, () => {
		let judge: Judge;
		let field: AttackField;

		before(async function () {
			if (tier === 'trusted' && process.platform === 'win32') this.skip();
			forgetPrograms();
			field = await openAttackField();
			judge = await createJudge({ scratchFolder: processScratch(), tier, consented: () => true, toolchains: {} });
			// Without the walls these solutions would do harm here.
			assert.equal(judge.tier().tier, tier, judge.tier().reason);
		});

		after(async () => {
			await judge.close();
			await field.close();
		});

		for (const attack of attacks.filter((one) => tier === 'bubblewrap' || !one.sandboxOnly)) {
			for (const language of LanguageId.options) {
				const file = path.join(solutions, `${attack.name}.${endings[language]}`);
				if (!existsSync(file)) continue;
				it(`${attack.behaviour} (${language})`, async function () {
					if (await belongsToRoot(judge, language)) this.skip();
					await strike(attack, language, file);
				});
			}
		}

		async function strike(attack: Attack, language: LanguageId, file: string): Promise<void> {
			const source = field.aim(await readFile(file, 'utf8'));
			const trust = tier === 'bubblewrap' ? 'stranger' : 'learner';
			const result = await judge.judge({ ...request(language, source), trust });
			const seen = JSON.stringify(result).slice(0, 2000);
			assert.ok(attack.verdicts.includes(result.verdict), seen);
			const [only] = result.cases;
			if (attack.answer && only?.actual !== undefined) assert.ok(attack.answer(only.actual), seen);
			assert.equal(attack.also?.(result), undefined);
			assert.equal(field.connections(), 0, 'something connected');
			assert.deepEqual(await field.intruders(), [], 'something was written outside');
			assert.equal(existsSync(path.join(field.folder, 'canary.txt')), true, 'the canary is gone');
			if (tier === 'bubblewrap') assert.deepEqual(await processesNamed(field.orphan), [], 'a process outlived its box');
		}

		it('leave the judge whole: an honest solution is accepted afterwards, and nothing lies about', async () => {
			const sources: Record<LanguageId, string> = {
				python: 'def attack(n):\n    return 987654320 + n\n',
				javascript: 'function attack(n) { return 987654320 + n; }\n',
				typescript: 'export function attack(n: number): number {\n\treturn 987654320 + n;\n}\n',
				java: 'class Solution { public int attack(int n) { return 987654320 + n; } }\n',
				cpp: 'int attack(int n) { return 987654320 + n; }\n',
				c: 'int attack(int n) { return 987654320 + n; }\n',
				go: 'package main\n\nfunc attack(n int) int { return 987654320 + n }\n',
				rust: 'pub fn attack(n: i32) -> i32 { 987654320 + n }\n',
			};
			for (const language of LanguageId.options) {
				if (await belongsToRoot(judge, language)) continue;
				const result = await judge.judge({ ...request(language, sources[language]), trust: 'learner' });
				assert.equal(result.verdict, 'accepted', JSON.stringify(result));
			}
			const left = (await readdir(tmpdir())).filter(
				(name) => name.includes('sensei-was-here') || name.startsWith('fill-'),
			);
			assert.deepEqual(left, []);
		});
	});
}

describe('sources that are no programs', () => {
	let judge: Judge;

	before(async () => {
		forgetPrograms();
		judge = await createJudge({ scratchFolder: processScratch(), tier: 'auto', consented: () => true, toolchains: {} });
	});

	after(async () => {
		await judge.close();
	});

	const odd: Record<string, string> = {
		'nothing at all': '',
		'NUL bytes': 'x\0y\0',
		'5 MB of one letter': 'x'.repeat(5 << 20),
		'deep brackets': '('.repeat(20_000),
		'lone surrogates': '\ud800 = 1\n',
	};
	for (const [what, source] of Object.entries(odd)) {
		for (const language of LanguageId.options) {
			it(`${what}: the learner is told, the judge does not fail (${language})`, async function () {
				if (await belongsToRoot(judge, language)) this.skip();
				const result = await judge.judge({ ...request(language, source), trust: 'learner' });
				assert.ok(['compileError', 'runtimeError'].includes(result.verdict), JSON.stringify(result).slice(0, 2000));
			});
		}
	}
});

/** Whoever runs this by hand may have Rust in the home folder of root alone; where CI=true promises that everything is there, an ordinary user has it too. */
async function belongsToRoot(judge: Judge, language: LanguageId): Promise<boolean> {
	if (process.env['CI'] === 'true' || process.getuid?.() === 0 || language !== 'rust') return false;
	return !(await judge.language(language)).available;
}
