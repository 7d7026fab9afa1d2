import { createSecretKey, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import { Role } from '#contract/accounts.ts';
import { AppError } from '#contract/appError.ts';
import type { Clock } from '../platform/clock.ts';
import { keyFor, type TokenKey } from './tokenKey.ts';

/** An ended session is refused at once, whatever the token says; this only bounds how long a token lives without being renewed. */
export const accessTokenLifeSeconds = 15 * 60;

/** Pinned: a token that names another one, `none` above all, is refused before anything of it is believed. */
const algorithm = 'HS256';
/** RFC 9068's type: a token made for another purpose does not pass for one of these. */
const type = 'at+jwt';
/** So many checked tokens are remembered: each comes with every request of its device for a quarter of an hour. */
const rememberedMax = 10_000;
/** Ours are under 600 characters. */
const lengthMax = 4_096;

const Header = z.object({ alg: z.literal(algorithm), typ: z.literal(type), kid: z.string() });
const Claims = z.object({
	sub: z.string(),
	role: Role,
	sid: z.string(),
	jti: z.string(),
	iat: z.int(),
	exp: z.int(),
});

export interface AccessClaims {
	accountId: string;
	role: Role;
	sessionId: string;
}

export interface AccessTokenOptions {
	/** The first signs, all verify. */
	keys: readonly [TokenKey, ...TokenKey[]];
	/** The server's own name. A token of another server is refused even when both have the same keys. */
	issuer: string;
	audience: string;
	clock: Clock;
}

/** Signs and checks access tokens (RFC 7519, RFC 8725). */
export class AccessTokens {
	readonly #options: AccessTokenOptions;
	readonly #signing: { id: string; key: KeyObject };
	readonly #keys: ReadonlyMap<string, KeyObject>;
	readonly #checked = new LRUCache<string, z.infer<typeof Claims>>({ max: rememberedMax });

	constructor(options: AccessTokenOptions) {
		this.#options = options;
		const [first] = options.keys;
		// As key objects: of bytes, jsonwebtoken would try with each token whether they are a public key.
		const secretOf = (key: TokenKey): KeyObject => createSecretKey(keyFor(key, 'access'));
		this.#signing = { id: first.id, key: secretOf(first) };
		this.#keys = new Map(options.keys.map((key) => [key.id, secretOf(key)]));
	}

	sign({ accountId, role, sessionId }: AccessClaims): string {
		const { issuer, audience, clock } = this.#options;
		const iat = Math.floor(clock.nowMs() / 1000);
		const payload = { role, sid: sessionId, iat, exp: iat + accessTokenLifeSeconds };
		return jwt.sign(payload, this.#signing.key, {
			algorithm,
			header: { alg: algorithm, typ: type, kid: this.#signing.id },
			subject: accountId,
			issuer,
			audience,
			jwtid: clock.newId(),
		});
	}

	/** @throws AppError `unauthenticated` for a token that is expired, forged, foreign, or none */
	verify(token: string): AccessClaims {
		const claims = this.#rememberedClaims(token) ?? this.#claimsOf(token);
		return { accountId: claims.sub, role: claims.role, sessionId: claims.sid };
	}

	/** Undefined for a token that was not checked before, or has expired since. */
	#rememberedClaims(token: string): z.infer<typeof Claims> | undefined {
		const claims = this.#checked.get(token);
		return claims !== undefined && claims.exp * 1000 > this.#options.clock.nowMs() ? claims : undefined;
	}

	#claimsOf(token: string): z.infer<typeof Claims> {
		const { issuer, audience, clock } = this.#options;
		const header = token.length > lengthMax ? undefined : Header.safeParse(headerOf(token)).data;
		const key = header === undefined ? undefined : this.#keys.get(header.kid);
		if (key === undefined) throw refused();
		try {
			const clockTimestamp = Math.floor(clock.nowMs() / 1000);
			const claims = Claims.parse(
				jwt.verify(token, key, { algorithms: [algorithm], issuer, audience, clockTimestamp }),
			);
			this.#checked.set(token, claims);
			return claims;
		} catch (error) {
			if (error instanceof jwt.TokenExpiredError) {
				throw new AppError('unauthenticated', 'The access token has expired. Refresh the session.', { cause: error });
			}
			if (error instanceof jwt.JsonWebTokenError || error instanceof z.ZodError) throw refused(error);
			throw error;
		}
	}
}

/** The header as it stands there, believed in nothing. */
function headerOf(token: string): unknown {
	try {
		return jwt.decode(token, { complete: true })?.header;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

function refused(cause?: Error): AppError {
	return new AppError('unauthenticated', 'The access token is not valid here. Sign in again.', { cause });
}
