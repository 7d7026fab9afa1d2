import * as z from 'zod';
import { AppError } from '#contract/appError.ts';

const usualTimeLimitMs = 8_000;
/** Both answers together are a few kilobytes. */
const bodyMaxBytes = 256 * 1024;

const User = z.object({ id: z.int().positive(), login: z.string(), name: z.string().nullish() });
const Emails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

/** Who a GitHub token belongs to. */
export interface GitHubPerson {
	/** Stays the same when they change their name. */
	gitHubId: string;
	name: string;
	/** The primary address, if GitHub has made sure that it is theirs. */
	verifiedEmail: string | undefined;
}

export interface GitHubApiOptions {
	/** e.g. https://api.github.com, or that of a GitHub Enterprise server. */
	apiBase: string;
	/**
	 * The applications whose tokens are good, by their OAuth client id; empty: any. With any, whoever runs an application that somebody has signed in to with
	 * GitHub could sign in here with the token it got.
	 */
	clientIds?: readonly string[] | undefined;
	timeLimitMs?: number;
}

/**
 * Asks GitHub (https://docs.github.com/rest/users) who a token belongs to. The token goes to `apiBase` and nowhere else: no redirect is followed, and no
 * error carries it.
 */
export class GitHubApi {
	readonly #apiBase: string;
	readonly #clientIds: readonly string[];
	readonly #timeLimitMs: number;

	constructor({ apiBase, clientIds = [], timeLimitMs = usualTimeLimitMs }: GitHubApiOptions) {
		this.#apiBase = apiBase.replace(/\/+$/, '');
		this.#clientIds = clientIds;
		this.#timeLimitMs = timeLimitMs;
	}

	/** @throws AppError `wrongCredentials` when GitHub does not accept the token, `busy` when it does not answer as it should */
	async personOf(token: string, signal: AbortSignal): Promise<GitHubPerson> {
		const { value: user, clientId } = await this.#get('/user', User, token, signal);
		if (this.#clientIds.length > 0 && !this.#clientIds.includes(clientId)) throw foreignToken();
		const { value: emails } = await this.#get('/user/emails', Emails, token, signal);
		return {
			gitHubId: String(user.id),
			name: user.name?.trim() === '' ? user.login : (user.name ?? user.login),
			verifiedEmail: emails.find(({ primary, verified }) => primary && verified)?.email,
		};
	}

	async #get<Schema extends z.ZodType>(
		path: string,
		schema: Schema,
		token: string,
		signal: AbortSignal,
	): Promise<{ value: z.output<Schema>; clientId: string }> {
		const stop = new AbortController();
		const abort = (): void => stop.abort();
		const timer = setTimeout(abort, this.#timeLimitMs);
		signal.addEventListener('abort', abort);
		if (signal.aborted) abort();
		try {
			const response = await fetch(this.#apiBase + path, {
				headers: { ...headers, Authorization: `Bearer ${token}` },
				redirect: 'error',
				signal: stop.signal,
			});
			const body = await readCapped(response, stop);
			if (!response.ok) throw refusal(response);
			return { value: schema.parse(JSON.parse(body)), clientId: response.headers.get('x-oauth-client-id') ?? '' };
		} catch (error) {
			if (error instanceof AppError) throw error;
			if (signal.aborted) throw new AppError('cancelled', 'Signing in was stopped.');
			// Without the cause: an error of fetch may quote the request's headers, and one of the parser the answer.
			throw unreachable();
		} finally {
			clearTimeout(timer);
			signal.removeEventListener('abort', abort);
		}
	}
}

const headers = {
	Accept: 'application/vnd.github+json',
	'User-Agent': 'code-sensei',
	'X-GitHub-Api-Version': '2022-11-28',
};

async function readCapped(response: Response, stop: AbortController): Promise<string> {
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	// The body of fetch yields bytes; its type in Node leaves that open.
	for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
		bytes += chunk.byteLength;
		if (bytes > bodyMaxBytes) {
			stop.abort();
			throw unreachable();
		}
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}

function refusal(response: Response): AppError {
	const isLimit = response.status === 429 || response.headers.get('x-ratelimit-remaining') === '0';
	if (isLimit || response.status >= 500) return unreachable(Number(response.headers.get('retry-after')));
	if (response.status === 401) {
		return new AppError('wrongCredentials', 'GitHub does not accept this sign-in any more. Sign in with GitHub again.');
	}
	return new AppError(
		'wrongCredentials',
		'GitHub did not say who you are. Sign in again and allow Code Sensei to see your e-mail address.',
	);
}

function foreignToken(): AppError {
	return new AppError(
		'wrongCredentials',
		'This sign-in with GitHub was made for another application. Sign in from VS Code.',
	);
}

function unreachable(retryAfter = 0): AppError {
	const retryAfterSeconds = retryAfter >= 1 && retryAfter <= 3_600 ? Math.ceil(retryAfter) : 30;
	return new AppError(
		'busy',
		'GitHub does not answer as it should. Try again in a moment, or sign in with a password.',
		{
			retryAfterSeconds,
		},
	);
}
