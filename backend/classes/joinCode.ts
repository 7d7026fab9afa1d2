import { randomInt } from 'node:crypto';

/** Without letters and digits that look alike. Thirty of them: ten make 2^49 codes. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 10;

/** A code that nobody guesses. */
export function newJoinCode(): string {
	return Array.from({ length }, () => alphabet[randomInt(alphabet.length)] ?? '').join('');
}

/** As it is read out and written on a board. */
export function shownJoinCode(code: string): string {
	return [code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-');
}
