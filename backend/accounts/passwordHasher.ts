import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import PQueue from 'p-queue';
import { AppError } from '#contract/appError.ts';
import { owaspParameters, parsePasswordHash, passwordHashText, type ScryptParameters } from './passwordHash.ts';

/** Each takes 128 MB and a core for a third of a second; more at once would only make all of them late. */
const hashingMax = 2;
/** Who would wait longer than this many others is better told to come back. */
const waitingMax = 40;
const retryAfterSeconds = 10;
const saltBytes = 16;
const hashBytes = 32;

/** Makes and checks password hashes with scrypt, a few at a time. */
export class PasswordHasher {
	readonly #parameters: ScryptParameters;
	readonly #queue = new PQueue({ concurrency: hashingMax });

	constructor(parameters: ScryptParameters = owaspParameters) {
		this.#parameters = parameters;
	}

	/** @throws AppError `busy` when too many others wait */
	async hash(password: string): Promise<string> {
		const salt = randomBytes(saltBytes);
		const hash = await this.#derive(password, salt, this.#parameters);
		return passwordHashText({ parameters: this.#parameters, salt, hash });
	}

	/**
	 * Whether the password is the one that `stored` was made of. Without `stored` the same work is done for nothing, so that the time does not tell
	 * whether there is such an account. @throws AppError `busy` when too many others wait
	 */
	async verify(password: string, stored: string | undefined): Promise<boolean> {
		if (stored === undefined) {
			await this.#derive(password, randomBytes(saltBytes), this.#parameters);
			return false;
		}
		const { parameters, salt, hash } = parsePasswordHash(stored);
		return timingSafeEqual(await this.#derive(password, salt, parameters), hash);
	}

	/** Whether a hash was made with other parameters than those that count today. */
	isOutdated(stored: string): boolean {
		const { logN, blockSize, parallelism } = parsePasswordHash(stored).parameters;
		const today = this.#parameters;
		return logN !== today.logN || blockSize !== today.blockSize || parallelism !== today.parallelism;
	}

	async #derive(password: string, salt: Buffer, parameters: ScryptParameters): Promise<Buffer> {
		if (this.#queue.size >= waitingMax) {
			throw new AppError('busy', 'Many people sign in at this moment. Try again in a few seconds.', {
				retryAfterSeconds,
			});
		}
		return this.#queue.add(() => derive(password, salt, parameters));
	}
}

/** The same character typed on two keyboards may be two sequences of code points; NFKC makes them one (NIST SP 800-63B, 5.1.1.2). */
function derive(password: string, salt: Buffer, { logN, blockSize, parallelism }: ScryptParameters): Promise<Buffer> {
	const N = 2 ** logN;
	const options = { N, r: blockSize, p: parallelism, maxmem: 256 * N * blockSize };
	return new Promise((resolve, reject) => {
		scrypt(password.normalize('NFKC'), salt, hashBytes, options, (error, key) => {
			if (error === null) resolve(key);
			else reject(error);
		});
	});
}
