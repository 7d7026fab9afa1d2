import { randomUUID } from 'node:crypto';
import type { LanguageId } from '#contract/ids.ts';
import { mulberry32 } from '#judge/signature/mulberry32.ts';
import type { SoloClient } from '#tools/soloClient.ts';
import type { BankSolution, BankSolutions } from './bankSolutions.ts';

const seed = 20_261_127;
const timeZone = 'Europe/Berlin';
/** Chances in a sitting: one more wrong submission, a hint after a wrong one, to give up instead of solving it. */
const wrongAgain = 0.55;
const hintAfterWrong = 0.25;
const givesUp = 0.08;
const wrongMax = 6;
/** In which languages people write; an assumption, as the chances above. */
export const languageShares: Readonly<Partial<Record<LanguageId, number>>> = {
	python: 0.5,
	java: 0.2,
	javascript: 0.15,
	cpp: 0.15,
};

/** A submission as its learner lived through it. */
export interface LivedSubmission {
	language: LanguageId;
	verdict: string;
	/** From the request to the verdict, compiler included, nobody else being judged. */
	verdictMs: number;
	/** To the end of what is found out after it. */
	wholeMs: number;
}

/**
 * So many sittings of one learner with challenges of the bank, over HTTP, one submission after the other: opened, tried, hinted, solved or given up. What a year is
 * made of, in less time; always the same sittings.
 */
export async function liveThrough(
	client: SoloClient,
	bank: readonly BankSolutions[],
	sittings: number,
): Promise<LivedSubmission[]> {
	const source = mulberry32(seed);
	const random = (): number => source.next32() / 2 ** 32;
	const lived: LivedSubmission[] = [];
	for (let sitting = 0; sitting < sittings; sitting++) {
		// Through the bank from a place on, so that a long year comes back to what was solved.
		const { challengeId, right, wrong } = pick(bank, random);
		const params = { challengeId };
		// As the views of a client ask when they are looked at.
		await client.call('listChallenges', { query: {} });
		await client.call('getNext', { query: {} });
		await client.call('getProgress', { query: { timeZone } });
		await client.call('openChallenge', { params, body: { timeZone } });
		let hints = 0;
		for (let tries = 0; wrong.length > 0 && tries < wrongMax && random() < wrongAgain; tries++) {
			lived.push(await submitToEnd(client, challengeId, pickByLanguage(wrong, random)));
			if (hints >= 3 || random() >= hintAfterWrong) continue;
			await client.call('showHint', { params: { challengeId, level: ++hints }, body: { timeZone } });
		}
		if (random() < givesUp) await client.call('giveUp', { params, body: { timeZone } });
		else lived.push(await submitToEnd(client, challengeId, pickByLanguage(right, random)));
	}
	return lived;
}

async function submitToEnd(
	client: SoloClient,
	challengeId: string,
	{ language, source }: BankSolution,
): Promise<LivedSubmission> {
	const id = randomUUID();
	const startedAt = performance.now();
	await client.call('submit', { params: { challengeId }, body: { id, language, source, timeZone } });
	let verdictMs: number | undefined;
	for await (const event of client.watch('watchJob', { params: { jobId: id } })) {
		if (event.kind === 'judged') verdictMs = performance.now() - startedAt;
		if (event.kind !== 'done') continue;
		const wholeMs = performance.now() - startedAt;
		return { language, verdict: event.report.verdict, verdictMs: verdictMs ?? wholeMs, wholeMs };
	}
	throw new Error(`a submission to ${challengeId} went without an end`);
}

/** A language by its share of those that there are, then one of its solutions. */
function pickByLanguage(solutions: readonly BankSolution[], random: () => number): BankSolution {
	const weights = solutions.map(({ language }) => {
		const same = solutions.filter((other) => other.language === language).length;
		return (languageShares[language] ?? 0.01) / same;
	});
	let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
	for (const [place, solution] of solutions.entries()) if ((left -= weights[place] ?? 0) < 0) return solution;
	return pick(solutions, random);
}

function pick<T>(items: readonly T[], random: () => number): T {
	const item = items[Math.floor(random() * items.length)];
	if (item === undefined) throw new RangeError('one of nothing');
	return item;
}
