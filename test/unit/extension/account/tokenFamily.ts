import type { SignedIn } from '#contract/accounts.ts';
import { AppError } from '#contract/appError.ts';

/** A server's side of one session, as strict as the contract allows: a refresh token used twice ends it, at once and for good. */
export class TokenFamily {
	readonly accountId: string;
	readonly lifeSeconds: number;
	/** How many trades were made. */
	trades = 0;
	isEnded = false;
	/** How often nobody answers from now on. */
	silences = 0;

	constructor(accountId = 'a1', lifeSeconds = 900) {
		this.accountId = accountId;
		this.lifeSeconds = lifeSeconds;
	}

	get present(): SignedIn {
		return {
			accessToken: `access ${this.accountId} ${this.trades}`,
			accessTokenLifeSeconds: this.lifeSeconds,
			refreshToken: `refresh ${this.accountId} ${this.trades}`,
			account: {
				id: this.accountId,
				email: 'ada@example.org',
				displayName: 'Ada',
				role: 'learner',
				createdAt: '2026-11-25T10:00:00.000Z',
				profile: { level: 'unknown', interests: [], preferredLanguages: [], timezone: 'UTC' },
				signInWays: ['password'],
			},
		};
	}

	refresh(token: string): Promise<SignedIn> {
		if (this.silences > 0) {
			this.silences--;
			return Promise.reject(new AppError('stopping', 'Nobody answers.'));
		}
		if (token !== this.present.refreshToken) this.isEnded = true;
		if (this.isEnded) return Promise.reject(new AppError('sessionEnded', 'The session has ended.'));
		this.trades++;
		return Promise.resolve(this.present);
	}
}
