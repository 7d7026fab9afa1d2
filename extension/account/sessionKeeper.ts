import { AppError } from '#contract/appError.ts';
import type { SignedIn } from '#contract/accounts.ts';
import { isConnectionLost } from '../backend/apiClient.ts';
import { Listeners } from '../listeners.ts';
import type { KeptSession, SessionFile } from './sessionFile.ts';

export type AccountSummary = KeptSession['account'];

/** Who is signed in on this computer, and where. */
export type SignInState = { kind: 'signedOut' } | { kind: 'signedIn'; serverUrl: string; account: AccountSummary };

export interface KeeperTools {
	file: SessionFile;
	/** Trades a refresh token at a server for new tokens. */
	refresh(serverUrl: string, refreshToken: string): Promise<SignedIn>;
	nowMs(): number;
	/** Something went wrong that the person need not hear of. */
	warn: (error: unknown) => void;
}

/** A token that is good for less than this is not used any more: the request may take a while to arrive. */
const spareMs = 30_000;
/** The share of its life after which a token is renewed without being asked for. */
const renewAfterShare = 0.75;

/**
 * Keeps the session of this computer: hands out access tokens, renews them before they run out, and agrees with the other windows about it. A server
 * that can't be reached ends nothing; only its word that the session has ended does.
 */
export class SessionKeeper {
	readonly #tools: KeeperTools;
	readonly #changed = new Listeners();
	readonly #ended = new Listeners<AccountSummary>();
	#state: SignInState = { kind: 'signedOut' };
	#access: { token: string; untilMs: number } | undefined;
	/** The newest session where it could not be written: without it the only good refresh token would be lost. */
	#unwritten: KeptSession | undefined;
	#renewing: Promise<string> | undefined;
	#timer: NodeJS.Timeout | undefined;

	constructor(tools: KeeperTools) {
		this.#tools = tools;
	}

	get state(): SignInState {
		return this.#state;
	}

	/** Signed in, out, or as somebody else; here or in another window. */
	onDidChange(listener: () => void): { dispose(): void } {
		return this.#changed.add(listener);
	}

	/** The server ended the session: told once, in the window that found out. */
	onDidEnd(listener: (account: AccountSummary) => void): { dispose(): void } {
		return this.#ended.add(listener);
	}

	/** Looks at what this or another window has kept. */
	async load(): Promise<SignInState> {
		this.#show(this.#unwritten ?? (await this.#tools.file.read()));
		return this.#state;
	}

	/** Somebody has signed in. */
	async accept(serverUrl: string, signedIn: SignedIn): Promise<void> {
		await this.#tools.file.locked(() => this.#keep(serverUrl, signedIn));
	}

	/** Forgets the session on this computer. */
	async leave(): Promise<void> {
		await this.#tools.file.locked(async () => {
			this.#unwritten = undefined;
			await this.#tools.file.remove();
		});
		this.#show(undefined);
	}

	/** An access token that is good for a while. @throws AppError `sessionEnded`, or what kept it from being renewed */
	async token(): Promise<string> {
		if (this.#access && this.#access.untilMs - this.#tools.nowMs() > spareMs) return this.#access.token;
		return this.#renewOnce();
	}

	/** A token in place of one that a server refused. */
	async renew(refused: string): Promise<string> {
		if (this.#access && this.#access.token !== refused) return this.#access.token;
		return this.#renewOnce();
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#changed.clear();
		this.#ended.clear();
	}

	/** However many ask, one trade is under way. */
	#renewOnce(): Promise<string> {
		this.#renewing ??= this.#tools.file
			.locked(() => this.#trade())
			.finally(() => {
				this.#renewing = undefined;
			});
		return this.#renewing;
	}

	async #trade(): Promise<string> {
		// Read under the lock: another window may have traded since.
		let kept = this.#unwritten ?? (await this.#tools.file.read());
		for (;;) {
			this.#show(kept);
			if (!kept) throw sessionEnded();
			try {
				return await this.#keep(kept.serverUrl, await this.#refresh(kept));
			} catch (error) {
				if (!isEnding(error)) throw error;
				const newer = await this.#tools.file.read();
				if (newer?.refreshToken === kept.refreshToken || !newer) {
					await this.#end(kept.account);
					throw error;
				}
				kept = newer;
			}
		}
	}

	/** An answer that got lost on the way has spent the token all the same: asked again at once, a server gives the same successor. */
	async #refresh({ serverUrl, refreshToken }: KeptSession): Promise<SignedIn> {
		try {
			return await this.#tools.refresh(serverUrl, refreshToken);
		} catch (error) {
			if (!isConnectionLost(error)) throw error;
			return this.#tools.refresh(serverUrl, refreshToken);
		}
	}

	async #keep(serverUrl: string, signedIn: SignedIn): Promise<string> {
		const { account, accessToken, accessTokenLifeSeconds, refreshToken } = signedIn;
		const session = { serverUrl, refreshToken, account: { id: account.id, displayName: account.displayName } };
		try {
			await this.#tools.file.write(session);
			this.#unwritten = undefined;
		} catch (error) {
			this.#unwritten = session;
			this.#tools.warn(error);
		}
		this.#show(session);
		const lifeMs = accessTokenLifeSeconds * 1_000;
		this.#access = { token: accessToken, untilMs: this.#tools.nowMs() + lifeMs };
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#renewOnce().catch(this.#tools.warn), lifeMs * renewAfterShare);
		this.#timer.unref();
		return accessToken;
	}

	async #end(account: AccountSummary): Promise<void> {
		this.#unwritten = undefined;
		await this.#tools.file.remove();
		this.#show(undefined);
		this.#ended.tell(account);
	}

	#show(kept: KeptSession | undefined): void {
		const next: SignInState = kept
			? { kind: 'signedIn', serverUrl: kept.serverUrl, account: kept.account }
			: { kind: 'signedOut' };
		if (sameState(next, this.#state)) return;
		if (!sameAccount(next, this.#state)) {
			this.#access = undefined;
			clearTimeout(this.#timer);
		}
		this.#state = next;
		this.#changed.tell();
	}
}

function sameAccount(one: SignInState, other: SignInState): boolean {
	if (one.kind === 'signedOut' || other.kind === 'signedOut') return one.kind === other.kind;
	return one.serverUrl === other.serverUrl && one.account.id === other.account.id;
}

function sameState(one: SignInState, other: SignInState): boolean {
	if (one.kind === 'signedOut' || other.kind === 'signedOut') return one.kind === other.kind;
	return sameAccount(one, other) && one.account.displayName === other.account.displayName;
}

function sessionEnded(): AppError {
	return new AppError('sessionEnded', 'You are signed out. Sign in again.');
}

/** The server's word that this session is over; everything else may pass. */
function isEnding(error: unknown): boolean {
	return error instanceof AppError && (error.code === 'sessionEnded' || error.code === 'unauthenticated');
}
