import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import type { Context } from 'mocha';
import type { Tier } from '#contract/verdict.ts';
import type { LanguageId } from '#contract/ids.ts';
import { createJudge, type JudgeOptions } from '#judge/createJudge.ts';
import type { Judge, JudgeRequest } from '#judge/judge.ts';
import { chooseSandbox } from '#judge/sandboxes/chooseSandbox.ts';
import type { BoxRequest, Sandbox } from '#judge/sandboxes/sandbox.ts';
import { hasTurn } from '#tools/turn.ts';
import { PistonStandIn } from './piston/pistonStandIn.ts';

/** One folder for all suites of a user, so that the C++ driver is compiled once and not for each of them. */
export function testScratchFolder(): string {
	const folder = path.join(tmpdir(), `code-sensei-tests-${userInfo().uid}`, 'judge');
	mkdirSync(folder, { recursive: true });
	return folder;
}

export function openJudge(options: Partial<JudgeOptions> = {}): Promise<Judge> {
	return createJudge({
		scratchFolder: testScratchFolder(),
		tier: 'auto',
		consented: () => true,
		toolchains: {},
		...options,
	});
}

/** The best sandbox that is to be had here. */
export async function openSandbox(): Promise<Sandbox> {
	const { sandbox } = await chooseSandbox('auto', testScratchFolder());
	assert.ok(sandbox !== undefined);
	return sandbox;
}

/** A program of the system in a box of its own. */
export function boxRequestOf(...command: string[]): BoxRequest {
	return {
		command: () => command,
		environment: {},
		files: [],
		mounts: [],
		limits: { cpuSeconds: 10, tasks: 8, fileBytes: 1024 },
		mergePrints: true,
	};
}

/**
 * A judge in this tier, or the end of the suite: it says why it can't run here, which is a failure where CI=true promises that everything is there.
 */
export async function openJudgeInTier(
	tier: Tier,
	context: Context,
	options: Partial<JudgeOptions> = {},
): Promise<Judge> {
	const judge = tier === 'piston' ? await openJudgeOnPiston() : await openJudge({ ...options, tier });
	const status = judge.tier();
	if (status.tier === tier) return judge;
	await judge.close();
	if (process.env['CI'] === 'true') throw new Error(`the tier ${tier} is not to be had: ${status.reason}`);
	console.log(`    not run: ${status.reason}`);
	context.skip();
}

const compiled: readonly LanguageId[] = ['java', 'cpp', 'c', 'go', 'rust'];

/** Whether a language is tried in a tier with this commit: compiled ones take turns on Piston, where each request compiles anew, for seconds. */
export function isTriedIn(tier: Tier, language: LanguageId): boolean {
	const place = compiled.indexOf(language);
	return tier !== 'piston' || place === -1 || hasTurn('piston', place % 3, 3);
}

/** On the server that PISTON_TEST_URL names, or on a stand-in that lives as long as the judge. */
async function openJudgeOnPiston(): Promise<Judge> {
	const url = process.env['PISTON_TEST_URL'];
	if (url !== undefined) return await openJudge({ tier: 'piston', piston: { url } });
	const standIn = await PistonStandIn.open();
	const judge = await openJudge({ tier: 'piston', piston: { url: standIn.url } });
	const close = judge.close.bind(judge);
	judge.close = async () => {
		await close();
		await standIn.close();
	};
	return judge;
}

/** A request as the tests need it most; `change` says what differs. */
export function requestOf(change: Partial<JudgeRequest> & Pick<JudgeRequest, 'language' | 'source'>): JudgeRequest {
	return {
		trust: 'learner',
		signature: {
			name: 'addOne',
			parameters: [{ name: 'givenNumber', type: 'int' }],
			returns: { type: 'int' },
		},
		limits: { timeMs: 1000, memoryMb: 128, outputKb: 64, processes: 16 },
		checker: { kind: 'exact' },
		cases: [1, 2, 3].map((number) => ({
			name: `case ${number}`,
			input: [number],
			expected: { kind: 'value', value: number + 1 },
		})),
		stop: 'all',
		...change,
	};
}
