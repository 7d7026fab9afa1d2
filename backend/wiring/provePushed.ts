import * as z from 'zod';
import { AppError } from '#contract/appError.ts';
import type { Judge } from '#judge/judge.ts';
import { proveAgain } from '../challenges/reports/proveAgain.ts';
import { provedChallengeOf } from '../challenges/readProvedChallenge.ts';
import type { ServerProof } from '../sets/pushed/pushedProofs.ts';

/** Wall time for both tries of a proof. */
const proofLimitMs = 480_000;
const toolTimeMs = 30_000;

/**
 * Proves a challenge that somebody pushed from its files, as a stranger's. A proof made elsewhere says only that it was worth trying.
 * @throws AppError when nothing can be found out here, `cancelled` when the signal aborts
 */
export async function provePushed(
	judge: Judge,
	contents: ReadonlyMap<string, string>,
	signal: AbortSignal,
): Promise<ServerProof> {
	const read = provedChallengeOf(contents);
	if (read.kind === 'broken')
		return { kind: 'failed', findings: [{ file: 'proof.json', line: 1, message: read.reason }] };
	const limit = AbortSignal.timeout(proofLimitMs);
	const box = { judge, trust: 'stranger', signal: AbortSignal.any([signal, limit]), toolTimeMs } as const;
	try {
		const proved = await proveAgain(box, { challenge: read.challenge, files: contents });
		switch (proved.kind) {
			case 'held':
				return { kind: 'held' };
			case 'failed':
				return {
					kind: 'failed',
					findings: proved.findings.map(({ file, line, message }) => ({ file, line, message })),
				};
			case 'unsteady':
				return { kind: 'unsure', message: unsteady(proved.checks) };
			default:
				return proved satisfies never;
		}
	} catch (error) {
		// A program wrote into what the proof says about it.
		if (error instanceof z.ZodError) return { kind: 'failed', findings: [tampered] };
		if (!(error instanceof AppError && error.code === 'cancelled') || signal.aborted) throw error;
		return {
			kind: 'unsure',
			message: `Proving it took more than ${String(proofLimitMs / 1000)} seconds on this server.`,
		};
	}
}

function unsteady(checks: readonly string[]): string {
	return `What failed was not the same both times, or only a matter of speed (${checks.join(', ')}). Push it again when the server has less to do.`;
}

const tampered = { file: 'challenge.json', line: 1, message: "A program wrote to the proof's own output." };
