import { EmailAddress, type Profile, type SignedIn } from '#contract/accounts.ts';
import { AppError } from '#contract/appError.ts';
import type { ErrorCode } from '#contract/problem.ts';
import type { Origin } from '../http/caller.ts';
import { type Clock, instant } from '../platform/clock.ts';
import type { StoredAccount } from './account.ts';
import type { AccountLimits } from './accountLimits.ts';
import type { AccountStore } from './accountStore.ts';
import type { AuditTrail } from './auditTrail.ts';
import type { GitHubApi, GitHubPerson } from './gitHubApi.ts';
import type { PasswordHasher } from './passwordHasher.ts';
import type { SessionStore } from './sessionStore.ts';
import type { SignedInSessions } from './signedInSessions.ts';

export interface SignInParts {
	accounts: AccountStore;
	sessions: SessionStore;
	signedIn: SignedInSessions;
	passwords: PasswordHasher;
	limits: AccountLimits;
	audit: AuditTrail;
	/** Undefined where signing in with GitHub is not set up. */
	gitHub: GitHubApi | undefined;
	/** Asked before an account is made. @throws AppError `forbidden` where there are to be no new ones */
	mayRegister?: (() => Promise<void>) | undefined;
	clock: Clock;
}

/** Somebody at work on the same account at the same moment may make us look again; more often than this it is no coincidence. */
const looksMax = 3;

/** What makes a sign-in with GitHub refused, rather than failed. */
const refusals: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['wrongCredentials', 'forbidden', 'conflict']);

/** The ways into an account. */
export class SignInService {
	readonly #parts: SignInParts;

	constructor(parts: SignInParts) {
		this.#parts = parts;
	}

	/** @throws AppError `emailTaken`, `forbidden`, `tooManyRequests`, `busy` */
	async register(
		asked: { email: string; password: string; displayName: string; timeZone: string },
		origin: Origin,
	): Promise<SignedIn> {
		const { accounts, limits, passwords, audit } = this.#parts;
		await limits.register(origin.ip);
		await this.#parts.mayRegister?.();
		const known = await accounts.byEmail(asked.email);
		if (known !== undefined) throw emailTaken();
		const passwordHash = await passwords.hash(asked.password);
		const account = this.#newAccount({ ...asked, passwordHash, gitHubId: undefined });
		if ((await accounts.add(account)) !== 'added') throw emailTaken();
		await audit.note({ action: 'register', actorId: account.id, subjectId: account.id, details: { way: 'password' } });
		return (await this.#begin(account, origin, 'password')) ?? this.#signInAgain();
	}

	/** The same answer after the same work, whether the address is unknown or the password wrong. @throws AppError `wrongCredentials`, `tooManyRequests`, `busy` */
	async signIn({ email, password }: { email: string; password: string }, origin: Origin): Promise<SignedIn> {
		const { accounts, limits, passwords, audit } = this.#parts;
		const mark = audit.markOf(email);
		await limits.signIn(origin.ip, mark);
		for (let look = 0; look < looksMax; look++) {
			const account = await accounts.byEmail(email);
			const isRight = await passwords.verify(password, account?.passwordHash);
			if (account === undefined || !isRight) {
				const who = account === undefined ? { details: { way: 'password', address: mark } } : { subjectId: account.id };
				await audit.note({ action: 'signIn', outcome: 'refused', ...who });
				throw new AppError('wrongCredentials', 'There is no account with this e-mail address and this password.');
			}
			await limits.signedIn(mark);
			const begun = await this.#begin(await this.#withFreshHash(account, password), origin, 'password');
			if (begun !== undefined) return begun;
		}
		return this.#signInAgain();
	}

	/**
	 * Signs in whoever GitHub says the token belongs to, and makes the account on first use. An account with the same address is entered only when GitHub has
	 * verified that address.
	 * @throws AppError `forbidden` without a verified address or where nobody new may come in, `notFound` where it is not set up; `wrongCredentials`, `tooManyRequests`, `busy`
	 */
	async signInWithGitHub(
		{ gitHubToken, timeZone }: { gitHubToken: string; timeZone: string },
		origin: Origin,
		signal: AbortSignal,
	): Promise<SignedIn> {
		const { gitHub, limits } = this.#parts;
		if (gitHub === undefined) {
			throw new AppError(
				'notFound',
				'Signing in with GitHub is not set up on this server. Use e-mail address and password.',
			);
		}
		await limits.gitHub(origin.ip);
		try {
			const person = await gitHub.personOf(gitHubToken, signal);
			for (let look = 0; look < looksMax; look++) {
				const account = await this.#accountOf(person, timeZone);
				const begun = account && (await this.#begin(account, origin, 'github'));
				if (begun !== undefined) return begun;
			}
			return this.#signInAgain();
		} catch (error) {
			if (error instanceof AppError && refusals.has(error.code)) {
				const details = { way: 'github', why: error.code };
				await this.#parts.audit.note({ action: 'signIn', outcome: 'refused', details });
			}
			throw error;
		}
	}

	/** Undefined when somebody else made or changed an account with this address or GitHub id in this moment. */
	async #accountOf(person: GitHubPerson, timeZone: string): Promise<StoredAccount | undefined> {
		const { accounts, audit } = this.#parts;
		const known = await accounts.byGitHubId(person.gitHubId);
		if (known !== undefined) return known;
		const email = EmailAddress.safeParse(person.verifiedEmail).data;
		if (email === undefined) {
			throw new AppError(
				'forbidden',
				'Your GitHub account has no verified primary e-mail address. Verify one at GitHub, or register here with a password.',
			);
		}
		const sameAddress = await accounts.byEmail(email);
		if (sameAddress !== undefined) return this.#link(sameAddress, person.gitHubId);
		await this.#parts.mayRegister?.();
		const displayName = person.name.slice(0, 80);
		const { gitHubId } = person;
		const account = this.#newAccount({ email, displayName, timeZone, passwordHash: undefined, gitHubId });
		if ((await accounts.add(account)) !== 'added') return undefined;
		await audit.note({ action: 'register', actorId: account.id, subjectId: account.id, details: { way: 'github' } });
		return account;
	}

	/**
	 * Whoever registered with this address has only claimed that it is theirs; who comes from GitHub has shown it. So the password and the devices of before
	 * are no longer good: otherwise one could register with somebody's address and wait for them.
	 */
	async #link(account: StoredAccount, gitHubId: string): Promise<StoredAccount | undefined> {
		const { accounts, sessions, audit } = this.#parts;
		if (account.gitHubId !== undefined) {
			throw new AppError(
				'conflict',
				'The account with this e-mail address belongs to another GitHub user. Sign in as that one.',
			);
		}
		if (!(await accounts.linkGitHub(account.id, gitHubId))) return undefined;
		await sessions.endAll(account.id);
		await audit.note({ action: 'gitHubLinked', actorId: account.id, subjectId: account.id });
		return { ...account, gitHubId, passwordHash: undefined };
	}

	async #begin(account: StoredAccount, origin: Origin, way: 'password' | 'github'): Promise<SignedIn | undefined> {
		const begun = await this.#parts.signedIn.begin(account, origin.device);
		if (begun === undefined) return undefined;
		const { id } = account;
		await this.#parts.audit.note({ action: 'signIn', actorId: id, subjectId: id, details: { way } });
		return begun;
	}

	/** The account with a hash of today's strength; what was made with weaker parameters is replaced while the password is at hand. */
	async #withFreshHash(account: StoredAccount, password: string): Promise<StoredAccount> {
		const { accounts, passwords } = this.#parts;
		if (account.passwordHash === undefined || !passwords.isOutdated(account.passwordHash)) return account;
		try {
			const next = await passwords.hash(password);
			const isSet = await accounts.setPasswordHash(account.id, { expected: account.passwordHash, next });
			return isSet ? { ...account, passwordHash: next } : account;
		} catch (error) {
			// Too many others wait: there will be a next time.
			if (error instanceof AppError && error.code === 'busy') return account;
			throw error;
		}
	}

	#newAccount(
		given: Pick<StoredAccount, 'email' | 'displayName' | 'passwordHash' | 'gitHubId'> & { timeZone: string },
	): StoredAccount {
		const { email, displayName, passwordHash, gitHubId, timeZone } = given;
		const { clock } = this.#parts;
		return {
			id: clock.newId(),
			email,
			displayName,
			role: 'learner',
			createdAt: instant(clock.nowMs()),
			profile: newProfile(timeZone),
			passwordHash,
			gitHubId,
		};
	}

	#signInAgain(): never {
		throw new AppError('wrongCredentials', 'The account was changed in this moment. Sign in again.');
	}
}

/** What is known of a learner on the first day. */
export function newProfile(timezone: string): Profile {
	return { level: 'unknown', interests: [], preferredLanguages: [], timezone };
}

function emailTaken(): AppError {
	return new AppError(
		'emailTaken',
		'There is an account with this e-mail address. Sign in to it, or use another address.',
	);
}
