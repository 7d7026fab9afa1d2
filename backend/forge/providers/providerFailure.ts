/** Why a provider did not deliver; each means that the next one is asked. */
export const failures = {
	rateLimited: { says: 'it takes no more requests for now', counts: true },
	quotaSpent: { says: 'what the account may use is used up', counts: true },
	badKey: { says: 'it refused the key; check the key', counts: true },
	notFound: { says: 'it does not know the model or the address; check both in the settings', counts: true },
	badRequest: { says: 'it refused the request', counts: true },
	redirected: { says: 'it wanted to send the request elsewhere, which is not followed', counts: true },
	serverError: { says: 'it had an error of its own', counts: true },
	unreachable: { says: 'it could not be reached', counts: true },
	tooSlow: { says: 'it took too long', counts: true },
	cutOff: { says: 'the answer broke off', counts: true },
	tooLong: { says: 'the answer was longer than allowed', counts: true },
	tooLarge: { says: 'it sent far more than an answer', counts: true },
	empty: { says: 'the answer was empty', counts: true },
	notJson: { says: 'the answer was no JSON', counts: true },
	misfit: { says: 'the answer did not have the form that was asked for', counts: true },
	/** About what was asked and not about the provider, so one learner's topic does not close it for the others. */
	refused: { says: 'it declined to answer this', counts: false },
	/** What its client threw and nobody foresaw. */
	unforeseen: { says: 'it failed in a way that nobody foresaw', counts: true },
	/** Not asked at all. */
	resting: { says: 'it rests after failures', counts: false },
	onTrial: { says: 'it rested after failures and is being tried again', counts: false },
	overBudget: { says: 'it may not be asked now', counts: false },
	busy: { says: 'it has as many requests as it may have at once', counts: false },
} as const satisfies Record<string, { says: string; counts: boolean }>;

export type FailureKind = keyof typeof failures;

export interface FailureDetail {
	/** The HTTP status, or the name of what was thrown. Never text that came from a provider: it may repeat the prompt. */
	detail?: string | undefined;
	/** The failure that led to this one, in its words. */
	because?: string | undefined;
	/** How long the provider wants to be left alone. */
	restMs?: number | undefined;
	/** Used, and so paid for, although nothing came of it. */
	tokensIn?: number | undefined;
	tokensOut?: number | undefined;
}

/** A provider did not deliver. Its message carries neither key nor prompt nor anything the provider wrote. */
export class ProviderFailure extends Error {
	readonly kind: FailureKind;
	readonly restMs: number | undefined;
	readonly tokensIn: number;
	readonly tokensOut: number;

	constructor(kind: FailureKind, options: FailureDetail = {}) {
		const { says } = failures[kind];
		const { detail, because } = options;
		super(`${says}${detail === undefined ? '' : ` (${detail})`}${because === undefined ? '' : `: ${because}`}`);
		this.name = 'ProviderFailure';
		this.kind = kind;
		this.restMs = options.restMs;
		this.tokensIn = options.tokensIn ?? 0;
		this.tokensOut = options.tokensOut ?? 0;
	}
}
