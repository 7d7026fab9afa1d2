import * as z from 'zod';
import { AppError } from '#contract/appError.ts';
import type { ReproofFacts } from '#contract/reports.ts';
import type { Judge } from '#judge/judge.ts';
import { refuseStranger } from '#judge/checkTrust.ts';
import { trustOfChallenge } from '#judge/trustOfChallenge.ts';
import type { ToolBox } from '#proof/pythonTool.ts';
import { hearWitness, type Testimony, type Witness } from './hearWitness.ts';
import { type KeptChallenge, proveAgain } from './proveAgain.ts';
import type { ChallengeVersion } from './reportStore.ts';

/** What looking into a report runs. */
export interface CheckReported {
	/** @throws AppError when nothing can be found out here, `cancelled` among them */
	prove(
		version: ChallengeVersion,
		signal: AbortSignal,
	): Promise<{ kind: 'held'; facts: ReproofFacts } | { kind: 'failed'; checks: string[] }>;
	/** @throws as `prove` */
	hear(version: ChallengeVersion, witness: Witness, signal: AbortSignal): Promise<Testimony>;
}

export interface CheckReportedParts {
	judge: () => Promise<Judge>;
	/** The challenge as it is kept, whoever may see it. @throws AppError `challengeUnknown`, `challengeBroken` */
	kept: (challengeId: string) => Promise<KeptChallenge>;
	/** Wall time for both tries of a proof, and for hearing a witness. */
	limits?: { proofMs: number; witnessMs: number; toolTimeMs: number };
}

const defaultLimits = { proofMs: 480_000, witnessMs: 120_000, toolTimeMs: 30_000 };

/** Runs a challenge's programs as whose they are, and a witness as a learner's code. */
export function createCheckReported({ judge, kept, limits = defaultLimits }: CheckReportedParts): CheckReported {
	const current = async ({ challengeId, challengeVersion }: ChallengeVersion): Promise<KeptChallenge> => {
		const found = await kept(challengeId);
		if (found.challenge.version === challengeVersion) return found;
		throw new AppError(
			'challengeUnknown',
			'The challenge was changed since it was reported. Look whether it is right now.',
		);
	};
	const boxOf = async (challengeId: string, signal: AbortSignal): Promise<ToolBox> => {
		const trust = trustOfChallenge(challengeId);
		const ready = await judge();
		// A proof would find that out after it had compiled every starter.
		if (trust === 'stranger') refuseStranger(ready.tier());
		return { judge: ready, trust, signal, toolTimeMs: limits.toolTimeMs };
	};
	return {
		prove: (version, signal) =>
			within(limits.proofMs, signal, async (limited) => {
				const found = await current(version);
				try {
					const proved = await proveAgain(await boxOf(version.challengeId, limited), found);
					if (proved.kind === 'held') return proved;
					if (proved.kind === 'failed') return { kind: 'failed', checks: proved.checks };
				} catch (error) {
					// A program wrote into what the proof says about it.
					if (error instanceof z.ZodError) return { kind: 'failed', checks: ['tools'] };
					throw error;
				}
				throw new AppError(
					'conflict',
					'What failed was not the same both times, or only a matter of speed, so nothing can be said for sure. Somebody has to look at it.',
				);
			}),
		hear: (version, witness, signal) =>
			within(limits.witnessMs, signal, async (limited) => {
				const found = await current(version);
				return hearWitness(await boxOf(version.challengeId, limited), found, witness);
			}),
	};
}

/** Gives work so much time. @throws AppError `cancelled` with words for the learner when it is over */
async function within<Result>(
	ms: number,
	signal: AbortSignal,
	work: (limited: AbortSignal) => Promise<Result>,
): Promise<Result> {
	const limited = new AbortController();
	const stop = (): void => limited.abort();
	signal.addEventListener('abort', stop);
	if (signal.aborted) stop();
	const timer = setTimeout(stop, ms);
	try {
		return await work(limited.signal);
	} catch (error) {
		if (!(error instanceof AppError && error.code === 'cancelled') || signal.aborted) throw error;
		const words = `Checking it took more than ${String(ms / 1000)} seconds on this machine, so it was stopped. Your report is kept.`;
		throw new AppError('cancelled', words, { cause: error });
	} finally {
		clearTimeout(timer);
		signal.removeEventListener('abort', stop);
	}
}
