import { AppError } from '#contract/appError.ts';
import type { TypedValueWords } from './typedValueWords.ts';

const escapes = new Map([
	['n', '\n'],
	['t', '\t'],
	['r', '\r'],
	['b', '\b'],
	['f', '\f'],
	['0', '\0'],
]);

/** No scalar is longer. */
const wordLengthMax = 400;

/** Goes through a text that somebody typed, and says by line and column where it is not what was expected. */
export class TextReader {
	readonly #words: TypedValueWords;
	readonly #text: string;
	readonly #name: string;
	#at = 0;

	/** @param name of what was typed, for the message */
	constructor(words: TypedValueWords, text: string, name: string) {
		this.#words = words;
		this.#text = text;
		this.#name = name;
	}

	/** How many characters were read: a place for `fail`. */
	get at(): number {
		return this.#at;
	}

	get isAtEnd(): boolean {
		return this.#at >= this.#text.length;
	}

	skipSpace(): void {
		while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++;
	}

	/** What may stand between two calls. */
	skipBetween(): void {
		while (/[\s.;]/.test(this.#text[this.#at] ?? '')) this.#at++;
	}

	take(character: string): boolean {
		if (this.#text[this.#at] !== character) return false;
		this.#at++;
		return true;
	}

	/** A quote of either kind, if one is next. */
	takeQuote(): '"' | "'" | undefined {
		if (this.take('"')) return '"';
		return this.take("'") ? "'" : undefined;
	}

	/** Everything up to what can end a scalar. */
	word(): string {
		const word = this.nextWord();
		this.#at += word.length;
		return word;
	}

	/** The same without going on. */
	nextWord(): string {
		return /^[^\s,[\]()"']*/.exec(this.#text.slice(this.#at, this.#at + wordLengthMax))?.[0] ?? '';
	}

	/** What is in quotes; `undefined` where no quote is next. */
	quoted(): string | undefined {
		const start = this.#at;
		const quote = this.takeQuote();
		if (quote === undefined) return undefined;
		let value = '';
		for (;;) {
			const character = this.#text[this.#at];
			if (character === undefined) this.fail(this.#words.noClosingQuote, start);
			this.#at++;
			if (character === quote) return value;
			value += character === '\\' ? this.#escaped() : character;
		}
	}

	/** @throws AppError `badRequest` that names what was typed, line and column, and says what was expected there */
	fail(expected: string, at = this.#at): never {
		const before = this.#text.slice(0, at).split(/\r\n|\r|\n/);
		const line = before.length;
		const column = (before.at(-1)?.length ?? 0) + 1;
		throw new AppError(
			'badRequest',
			this.#text.trim() === ''
				? this.#words.empty(this.#name, expected)
				: this.#words.misread(this.#name, line, column, expected),
		);
	}

	#escaped(): string {
		const letter = this.#text[this.#at++] ?? '';
		if (letter !== 'u') return escapes.get(letter) ?? letter;
		const [digits = ''] = /^[0-9a-fA-F]{4}/.exec(this.#text.slice(this.#at, this.#at + 4)) ?? [];
		if (digits === '') this.fail(this.#words.brokenEscape);
		this.#at += 4;
		return String.fromCharCode(Number.parseInt(digits, 16));
	}
}
