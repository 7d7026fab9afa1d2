/**
 * `node test/bench/aiSimulation/recordProofs.ts`: proves the first answer of every candidate of test/fixtures/candidates once and writes down what came
 * of it, so that the simulation can draw from what the real proof says without running it tens of thousands of times. To be run again when the candidates or the checks change.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createBankLibrary } from '#backend/challenges/challengeLibrary.ts';
import { otherChallenges } from '#backend/challenges/otherChallenges.ts';
import { BruteDraft } from '#backend/forge/challengeDraft.ts';
import { type DraftProof, defaultProofLimits, proveDraft, readDraft } from '#backend/forge/proveDraft.ts';
import type { Judge } from '#judge/judge.ts';
import type { OtherChallenge } from '#proof/checks/nearDuplicates.ts';
import { isBruteOnly } from '../../forge/askedPart.ts';
import { openJudge } from '../../judge/judgeUnderTest.ts';
import { type Candidate, readCandidates } from '../forgeCandidates.ts';
import { readChallengeDraft } from './readChallengeDraft.ts';
import { candidatesFolder, type RecordedProof, recordedProofsFile } from './recordedProofs.ts';

const others = await otherChallenges(createBankLibrary(path.resolve('backend/bank')));
const judge = await openJudge();
try {
	const recorded: RecordedProof[] = [];
	for (const candidate of await readCandidates(candidatesFolder)) {
		const outcome = await outcomeOf(judge, others, candidate);
		recorded.push({ candidate: candidate.name, demanded: candidate.demand.difficulty, ...outcome });
		process.stderr.write(`${candidate.name}: ${outcome.kind}\n`);
	}
	writeFileSync(recordedProofsFile, `${JSON.stringify(recorded, undefined, '\t')}\n`);
} finally {
	await judge.close();
}

type Outcome =
	| { kind: 'unread' }
	| Pick<Extract<RecordedProof, { kind: 'proved' }>, 'kind' | 'measured'>
	| Pick<Extract<RecordedProof, { kind: 'refused' }>, 'kind' | 'atReading' | 'reason' | 'checks' | 'findings'>;

async function outcomeOf(
	judging: Judge,
	known: readonly OtherChallenge[],
	{ demand, answers }: Candidate,
): Promise<Outcome> {
	const draft = readChallengeDraft(answers[0] ?? '');
	if (draft === undefined) return { kind: 'unread' };
	const read = readDraft(draft, { demand, suffix: '0a1b2c3d', author: 'a model' });
	if (read.kind === 'refused') return { ...read, atReading: true };
	const brute = answers.find((answer) => isBruteOnly(answer));
	if (brute === undefined) return { kind: 'unread' };
	const surroundings = {
		judge: judging,
		others: known,
		limits: defaultProofLimits,
		nowMs: () => Date.now(),
		signal: new AbortController().signal,
		onStep: () => undefined,
	};
	const proof: DraftProof = await proveDraft(surroundings, read.files, BruteDraft.parse(JSON.parse(brute)).brute);
	return proof.kind === 'proved'
		? { kind: 'proved', measured: proof.measured.difficulty }
		: { ...proof, atReading: false };
}
