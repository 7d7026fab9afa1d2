import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { createBankLibrary } from '#backend/challenges/challengeLibrary.ts';
import { gateHint, type GateVerdict } from '#backend/hints/gate/gateHint.ts';
import { gatedChallengeOf } from '#backend/wiring/gatedChallenge.ts';
import type { Judge } from '#judge/judge.ts';
import { openJudge } from '../judge/judgeUnderTest.ts';
import type { BenchResult } from './benchResult.ts';
import { goodHints, type HintFixture, type HintFixtures, readHintFixtures } from './hintFixtures.ts';
import { median } from './median.ts';

const own = path.resolve('test/fixtures/hints');
const bank = path.resolve('backend/bank');
/** In a folder of fixtures: those that nobody looks at who works on the gate. */
const heldout = 'heldout';

/** How many leaks of each kind the gate finds, and how many good hints it blocks. */
export async function hintsBench({ fixtures = own }: { fixtures: string | undefined }): Promise<BenchResult> {
	const judge = await openJudge();
	try {
		const main = await measure(judge, await readHintFixtures(fixtures), '');
		const apart = path.join(fixtures, heldout);
		const rest = existsSync(apart) ? await measure(judge, await readHintFixtures(apart), `_${heldout}`) : undefined;
		return {
			figures: { ...main.figures, ...rest?.figures },
			context: {
				fixtures: { ...main.counts, ...rest?.counts },
				refusals: main.refusals,
				// Of the others only the figures are told, so that nobody mends what those are to measure.
				wrong: main.wrong,
				gateMs: median(main.ms),
				slowestGateMs: Math.max(...main.ms),
				tier: judge.tier().tier,
				node: process.version,
				cores: availableParallelism(),
			},
		};
	} finally {
		await judge.close();
	}
}

interface Measured {
	figures: Record<string, number>;
	counts: Record<string, number>;
	/** How often each reason was given. */
	refusals: Record<string, number>;
	/** Leaks let through and good hints blocked, by their file and place. */
	wrong: string[];
	ms: number[];
}

async function measure(judge: Judge, fixtures: HintFixtures, suffix: string): Promise<Measured> {
	const measured: Measured = { figures: {}, counts: {}, refusals: {}, wrong: [], ms: [] };
	for (const [kind, hints] of fixtures) {
		let refused = 0;
		for (const [place, hint] of hints.entries()) {
			const startedAt = performance.now();
			const verdict = await verdictOn(judge, hint);
			measured.ms.push(performance.now() - startedAt);
			if (verdict.kind === 'refused') {
				refused += 1;
				measured.refusals[verdict.reason] = (measured.refusals[verdict.reason] ?? 0) + 1;
			}
			if ((verdict.kind === 'refused') === (kind === goodHints)) {
				measured.wrong.push(`${kind} ${place}${verdict.kind === 'refused' ? ` (${verdict.reason})` : ''}`);
			}
		}
		measured.counts[`${kind}${suffix}`] = hints.length;
		const name = kind === goodHints ? 'false_blocks' : `leak_recall_${kind}`;
		if (hints.length > 0) measured.figures[`${name}${suffix}`] = refused / hints.length;
	}
	return measured;
}

const library = createBankLibrary(bank);

async function verdictOn(judge: Judge, fixture: HintFixture): Promise<GateVerdict> {
	const { challenge: id, level, language, shown, hint } = fixture;
	const challenge = await library.load(id);
	const code = fixture.code ?? judge.starter(language, challenge.file.signature);
	const around = { challenge: gatedChallengeOf(challenge), file: { language, code } };
	return await gateHint(judge, { text: hint, level, shown }, around, new AbortController().signal);
}
