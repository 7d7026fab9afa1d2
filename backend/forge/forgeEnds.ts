import type { ForgeRequest } from '#contract/forge.ts';
import type { Demand } from './challengePrompt.ts';
import type { ForgeEnd } from './forgeJobs.ts';
import { madeWords, neededWords, type NotMade, pooledWords, standInWords } from './forgeWords.ts';
import type { Made } from './makeChallenge.ts';
import type { PooledChallenge } from './pool/shelf.ts';
import { type BankChallenge, isOfBank } from './standIn.ts';

/** It was written while the learner waited. */
export function madeEnd(made: Extract<Made, { kind: 'made' }>, request: ForgeRequest, demand: Demand): ForgeEnd {
	const { challengeId, title, provider, model } = made;
	const message = wordsOfNeed(request, demand) + madeWords(made, demand);
	return { kind: 'done', challengeId, title, servedBy: provider, provider, model, message };
}

/** It was there already. */
export function pooledEnd(pooled: PooledChallenge, request: ForgeRequest, demand: Demand): ForgeEnd {
	const { id: challengeId, title, provider, model } = pooled;
	const message = wordsOfNeed(request, demand) + pooledWords(pooled);
	return { kind: 'done', challengeId, title, servedBy: 'pool', provider, model, message };
}

/** Nobody could write it, so this one stands in. */
export function standInEnd(
	found: { challenge: BankChallenge; isUnseen: boolean },
	made: NotMade,
	request: ForgeRequest,
	demand: Demand,
): ForgeEnd {
	const { id: challengeId, title } = found.challenge;
	const servedBy = isOfBank(found.challenge) ? 'bank' : 'pool';
	const message = wordsOfNeed(request, demand) + standInWords(made, found, demand);
	return { kind: 'done', challengeId, title, servedBy, message };
}

function wordsOfNeed(request: ForgeRequest, demand: Demand): string {
	return 'need' in request ? neededWords(demand) : '';
}
