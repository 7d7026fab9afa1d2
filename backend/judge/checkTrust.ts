import { AppError } from '#contract/appError.ts';
import type { TierStatus } from '#contract/judging.ts';
import type { Tier, Trust } from '#contract/verdict.ts';

export interface TierInForce {
	/** Of the sandbox that was found; undefined when there is none and none may be used. */
	tier: Tier | undefined;
	/** Why it is not a better one, as a sentence. */
	reason: string;
	consented: boolean;
}

/**
 * Whether code of this trust may run here. Code by a stranger needs a real sandbox; everything else may also run without one after the learner agreed.
 * @throws AppError `sandboxRefused` or `consentNeeded`, with the reason and the way out.
 */
export function checkTrust(trust: Trust, { tier, reason, consented }: TierInForce): void {
	switch (tier) {
		case 'bubblewrap':
		case 'piston':
		case 'sandbox-exec':
			return;
		case 'trusted':
			if (trust === 'stranger') throw refusedStranger(reason);
			if (!consented) throw needsConsent(reason);
			return;
		case 'none':
		case undefined:
			throw new AppError('sandboxRefused', `Nothing can be run: ${reason}`);
		default:
			tier satisfies never;
	}
}

/**
 * Refuses before there is any code of a stranger's, for whoever is about to ask for some.
 * @param status as a judge gives it
 * @throws AppError `sandboxRefused`
 */
export function refuseStranger({ tier, reason }: Pick<TierStatus, 'tier' | 'reason'>): void {
	if (!isRealSandbox(tier)) throw refusedStranger(reason);
}

/** Whether a tier fences code in, so that a stranger's may run. */
export function isRealSandbox(tier: Tier): boolean {
	return tier !== 'none' && tier !== 'trusted';
}

function refusedStranger(reason: string): AppError {
	const wayOut =
		process.platform === 'win32'
			? 'Open the folder in WSL, or set up a Piston server.'
			: 'Make a sandbox available as the reason says, or set up a Piston server.';
	return new AppError(
		'sandboxRefused',
		`This code was written by an AI or another person, and runs only in a sandbox, which this computer does not offer now. ${reason} ${wayOut}`,
	);
}

function needsConsent(reason: string): AppError {
	return new AppError(
		'consentNeeded',
		`${reason} Code can run without a sandbox, limited in time and memory but able to do whatever you can, once you have agreed to that.`,
	);
}
