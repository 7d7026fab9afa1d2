import type { l10n } from 'vscode';
import { AppError } from '#contract/appError.ts';
import type { Value } from '#contract/value.ts';

type Localiser = Pick<typeof l10n, 't'>;

/**
 * Reads a value that a learner typed, by the type it must have. JSON is understood, and what Python and JavaScript programmers type by habit:
 * single quotes, True and False, NaN and Infinity, a comma after the last element, line breaks anywhere. A `long` is digits without quotes
 * (quotes are accepted) and comes out as the decimal string of the codec.
 * @param name of the parameter, for the message
 * @throws AppError `badRequest` that names parameter, line and column, and says what was expected there
 */
export function valueFromText(l10n: Localiser, text: string, type: string, name: string): Value {
	const reader = new Reader(l10n, text, name);
	const value = reader.value(type);
	reader.end();
	return value;
}

const intMin = -(2n ** 31n);
const intMax = 2n ** 31n - 1n;
const longMin = -(2n ** 63n);
const longMax = 2n ** 63n - 1n;

const escapes = new Map([
	['n', '\n'],
	['t', '\t'],
	['r', '\r'],
	['b', '\b'],
	['f', '\f'],
	['0', '\0'],
]);

class Reader {
	readonly #l10n: Localiser;
	readonly #text: string;
	readonly #name: string;
	#at = 0;

	constructor(l10n: Localiser, text: string, name: string) {
		this.#l10n = l10n;
		this.#text = text;
		this.#name = name;
	}

	value(type: string): Value {
		this.#skipSpace();
		if (type.endsWith('[]')) return this.#array(type.slice(0, -2));
		switch (type) {
			case 'string':
				return this.#string();
			case 'bool':
				return this.#bool();
			case 'int':
				return Number(this.#integer('int', intMin, intMax));
			case 'long':
				return this.#long();
			default:
				return this.#double();
		}
	}

	end(): void {
		this.#skipSpace();
		if (this.#at < this.#text.length) this.#fail(this.#l10n.t('the value ends before this'));
	}

	#array(elementType: string): Value[] {
		if (!this.#take('[')) this.#fail(this.#l10n.t('a list of {0} in [ ] is expected', elementType));
		const elements: Value[] = [];
		for (;;) {
			this.#skipSpace();
			if (this.#take(']')) return elements;
			elements.push(this.value(elementType));
			this.#skipSpace();
			if (this.#take(',')) continue;
			if (this.#take(']')) return elements;
			this.#fail(this.#l10n.t('a comma or ] is expected'));
		}
	}

	#string(): string {
		const quote = this.#text[this.#at];
		if (quote !== '"' && quote !== "'") this.#fail(this.#l10n.t('a text in quotes is expected'));
		const start = this.#at++;
		let value = '';
		for (;;) {
			const character = this.#text[this.#at];
			if (character === undefined) this.#fail(this.#l10n.t('this text has no closing quote'), start);
			this.#at++;
			if (character === quote) return value;
			value += character === '\\' ? this.#escaped() : character;
		}
	}

	#escaped(): string {
		const letter = this.#text[this.#at++] ?? '';
		if (letter !== 'u') return escapes.get(letter) ?? letter;
		const [digits = ''] = /^[0-9a-fA-F]{4}/.exec(this.#text.slice(this.#at, this.#at + 4)) ?? [];
		if (digits === '') this.#fail(this.#l10n.t('\\u is followed by four hexadecimal digits'));
		this.#at += 4;
		return String.fromCharCode(Number.parseInt(digits, 16));
	}

	#bool(): boolean {
		const [start, word] = [this.#at, this.#word()];
		if (word === 'true' || word === 'True') return true;
		if (word === 'false' || word === 'False') return false;
		this.#fail(this.#l10n.t('true or false is expected'), start);
	}

	#long(): string {
		const quote = this.#text[this.#at];
		const quoted = quote === '"' || quote === "'" ? this.#take(quote) : false;
		const value = this.#integer('long', longMin, longMax).toString();
		if (quoted && quote !== undefined && !this.#take(quote)) this.#fail(this.#l10n.t('this text has no closing quote'));
		return value;
	}

	#integer(type: string, min: bigint, max: bigint): bigint {
		const [start, word] = [this.#at, this.#word()];
		if (!/^[+-]?\d{1,30}n?$/.test(word)) this.#fail(this.#l10n.t('a whole number is expected'), start);
		const value = BigInt(word.replace(/^\+|n$/g, ''));
		if (value < min || value > max)
			this.#fail(this.#l10n.t('{0} goes from {1} to {2}', type, min.toString(), max.toString()), start);
		return value;
	}

	#double(): number | string {
		const quote = this.#text[this.#at];
		const quoted = quote === '"' || quote === "'" ? this.#take(quote) : false;
		const [start, word] = [this.#at, this.#word()];
		if (quoted && quote !== undefined) this.#take(quote);
		if (/^nan$/i.test(word)) return 'NaN';
		const infinite = /^([+-]?)inf(?:inity)?$/i.exec(word);
		if (infinite) return infinite[1] === '-' ? '-Infinity' : 'Infinity';
		const value = Number(word);
		if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word) || !Number.isFinite(value))
			this.#fail(this.#l10n.t('a number is expected'), start);
		return value;
	}

	/** Everything up to what can end a scalar. */
	#word(): string {
		const [word = ''] = /^[^\s,[\]"']*/.exec(this.#text.slice(this.#at, this.#at + 400)) ?? [];
		this.#at += word.length;
		return word;
	}

	#take(character: string): boolean {
		if (this.#text[this.#at] !== character) return false;
		this.#at++;
		return true;
	}

	#skipSpace(): void {
		while (/\s/.test(this.#text[this.#at] ?? '')) this.#at++;
	}

	#fail(expected: string, at = this.#at): never {
		const before = this.#text.slice(0, at).split(/\r\n|\r|\n/);
		const line = before.length;
		const column = (before.at(-1)?.length ?? 0) + 1;
		throw new AppError(
			'badRequest',
			this.#text.trim() === ''
				? this.#l10n.t('{0} is empty: {1}.', this.#name, expected)
				: this.#l10n.t('{0}, line {1}, column {2}: {3}.', this.#name, line, column, expected),
		);
	}
}
