import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { createBankLibrary } from '#backend/challenges/challengeLibrary.ts';
import { otherChallenges } from '#backend/challenges/otherChallenges.ts';
import { makeChallenge } from '#backend/forge/makeChallenge.ts';
import type { DraftVerdict } from '#backend/forge/writing.ts';
import { defaultProofLimits, type ProofLimits } from '#backend/forge/proveDraft.ts';
import { createLog } from '#backend/platform/log.ts';
import type { Judge } from '#judge/judge.ts';
import type { OtherChallenge } from '#proof/checks/nearDuplicates.ts';
import { AiStandIn } from '../ai/aiStandIn.ts';
import { turnsOf } from '../forge/candidateTurns.ts';
import { openJudge } from '../judge/judgeUnderTest.ts';
import type { BenchResult } from './benchResult.ts';
import { type Candidate, readCandidates } from './forgeCandidates.ts';
import { median } from './median.ts';

const own = path.resolve('test/fixtures/candidates');
const bank = path.resolve('backend/bank');
/** With `--quick` every so many candidates one is tried. */
const quickStep = 6;

/** What the forge makes of candidates whose worth is known: the real router and clients, a stand-in for the model, the real proof. */
export async function forgeBench(options: { quick: boolean; fixtures: string | undefined }): Promise<BenchResult> {
	const all = await readCandidates(options.fixtures ?? own);
	const candidates = options.quick ? all.filter((_, place) => place % quickStep === 0) : all;
	const others = await otherChallenges(createBankLibrary(bank));
	const standIn = await AiStandIn.start();
	const judge = await openJudge();
	try {
		const judged: Judged[] = [];
		for (const candidate of candidates) judged.push(await judgeCandidate({ standIn, judge, others }, candidate));
		return resultOf(judged, judge);
	} finally {
		await judge.close();
		await standIn.stop();
	}
}

interface Around {
	standIn: AiStandIn;
	judge: Judge;
	others: readonly OtherChallenge[];
	limits?: ProofLimits;
}

interface Judged {
	candidate: Candidate;
	/** `accepted`, or why it was refused the last time. */
	outcome: string;
	proofMs: number[];
	/** As measured, where it was accepted. */
	difficulty: string | undefined;
}

/** One candidate, from the demand on. */
export async function judgeCandidate(
	{ standIn, judge, others, limits = defaultProofLimits }: Around,
	candidate: Candidate,
): Promise<Judged> {
	standIn.setAnswer('openai', turnsOf(candidate.answers));
	const verdicts: DraftVerdict[] = [];
	const made = await makeChallenge(
		{
			router: standIn.router({ order: ['openai'] }),
			judge,
			others,
			keep: () => Promise.resolve(),
			limits,
			nowMs: () => performance.now() + performance.timeOrigin,
			onVerdict: (verdict) => verdicts.push(verdict),
			log: createLog('error'),
		},
		candidate.demand,
		{ forgeId: randomUUID(), signal: new AbortController().signal, tell: () => undefined },
	);
	const proofMs = verdicts.map((verdict) => verdict.proofMs).filter((ms) => ms > 0);
	if (made.kind === 'made') return { candidate, outcome: 'accepted', proofMs, difficulty: made.difficulty };
	return { candidate, outcome: verdicts.at(-1)?.reason ?? made.kind, proofMs, difficulty: undefined };
}

function resultOf(judged: readonly Judged[], judge: Judge): BenchResult {
	const accepted = judged.filter(({ outcome }) => outcome === 'accepted');
	const refusable = judged.flatMap((one) => {
		const { expect } = one.candidate;
		return typeof expect === 'object' && 'refused' in expect ? [{ ...one, reason: expect.refused }] : [];
	});
	const good = judged.filter(({ candidate }) => candidate.expect === 'accepted');
	const unseen = judged.flatMap(({ candidate, outcome }) => {
		const { expect, name } = candidate;
		return typeof expect === 'object' && 'unseen' in expect ? [{ name, outcome, why: expect.unseen }] : [];
	});
	const badAccepted = refusable.filter(({ outcome }) => outcome === 'accepted');
	const goodRejected = good.filter(({ outcome }) => outcome !== 'accepted');
	const wrongReason = refusable.filter(({ outcome, reason }) => outcome !== 'accepted' && outcome !== reason);
	const proofMs = judged.flatMap((one) => one.proofMs);
	return {
		figures: {
			bad_accepted: badAccepted.length,
			good_rejected: goodRejected.length,
			wrong_reason: wrongReason.length,
			...(unseen.length === 0
				? {}
				: { unseen_accepted: unseen.filter(({ outcome }) => outcome === 'accepted').length }),
			...(proofMs.length === 0 ? {} : { proof_s: median(proofMs) / 1_000 }),
		},
		context: {
			candidates: { all: judged.length, good: good.length, bad: refusable.length, unseen: unseen.length },
			badAccepted: badAccepted.map(({ candidate }) => candidate.name),
			goodRejected: goodRejected.map(({ candidate, outcome }) => `${candidate.name} (${outcome})`),
			wrongReason: wrongReason.map(({ candidate, outcome, reason }) => `${candidate.name} (${outcome}, not ${reason})`),
			unseen,
			refusals: countsOf(refusable.map(({ outcome }) => outcome)),
			measured: accepted.map(({ candidate, difficulty }) => {
				return `${candidate.name}: ${candidate.demand.difficulty} demanded, ${String(difficulty)} measured`;
			}),
			slowestProofS: Math.max(0, ...proofMs) / 1_000,
			tier: judge.tier().tier,
			node: process.version,
			cores: availableParallelism(),
		},
	};
}

function countsOf(words: readonly string[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
	return counts;
}
