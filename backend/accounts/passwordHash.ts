/**
 * What a password became, in the PHC string format (https://github.com/P-H-C/phc-string-format): the string says itself how it was made,
 * so that the parameters can be raised later.
 */
export interface PasswordHash {
	parameters: ScryptParameters;
	salt: Buffer;
	hash: Buffer;
}

export interface ScryptParameters {
	/** log2 of N, the cost in time and memory. */
	logN: number;
	blockSize: number;
	parallelism: number;
}

/** OWASP's first choice for scrypt (Password Storage Cheat Sheet): N = 2^17, r = 8, p = 1, which takes 128 MB. */
export const owaspParameters: ScryptParameters = { logN: 17, blockSize: 8, parallelism: 1 };

/** No hash of ours costs more; one that says so was written by somebody else, and must not make us spend the memory it asks for. */
const logNMax = 20;

const pattern = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]{22})\$([A-Za-z0-9+/]{43})$/;

export function passwordHashText({ parameters, salt, hash }: PasswordHash): string {
	const { logN, blockSize, parallelism } = parameters;
	return `$scrypt$ln=${logN},r=${blockSize},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

/** @throws Error for a text that is none of ours, which only a foreign hand in the database can cause */
export function parsePasswordHash(text: string): PasswordHash {
	const [, logN, blockSize, parallelism, salt, hash] = pattern.exec(text) ?? [];
	if (salt === undefined || hash === undefined || Number(logN) > logNMax) {
		throw new Error('an account holds a password hash that is none of ours');
	}
	return {
		parameters: { logN: Number(logN), blockSize: Number(blockSize), parallelism: Number(parallelism) },
		salt: Buffer.from(salt, 'base64'),
		hash: Buffer.from(hash, 'base64'),
	};
}

function unpadded(bytes: Buffer): string {
	return bytes.toString('base64').replaceAll('=', '');
}
