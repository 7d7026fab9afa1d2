import type { l10n } from 'vscode';
import type { Value } from '#contract/value.ts';
import { type Brackets, bracketsOf } from './bracketsOf.ts';
import { TextReader } from './textReader.ts';
import { type TypedValueWords, typedValueWords } from './typedValueWords.ts';

type Localiser = Pick<typeof l10n, 't'>;

/**
 * Reads a value that a learner typed, by the type it must have. JSON is understood, and what Python and JavaScript programmers type by habit:
 * single quotes, True and False, None and nullptr, NaN and Infinity, a comma after the last element, line breaks anywhere. A `long` is digits without
 * quotes (quotes are accepted) and comes out as the decimal string of the codec; a list or a tree is an array, and null is one without nodes.
 * @param name of the parameter, for the message
 * @throws AppError `badRequest` that names parameter, line and column, and says what was expected there
 */
export function valueFromText(l10n: Localiser, text: string, type: string, name: string): Value {
	const words = typedValueWords(l10n);
	const reader = new ValueReader(words, new TextReader(words, text, name));
	const value = reader.value(type);
	reader.end();
	return value;
}

const intMin = -(2n ** 31n);
const intMax = 2n ** 31n - 1n;
const longMin = -(2n ** 63n);
const longMax = 2n ** 63n - 1n;

/** "Nothing" in the languages that people come from. */
const nullWords = new Set(['null', 'None', 'nullptr', 'nil']);

/** Goes through one text, value by value. */
export class ValueReader {
	readonly #words: TypedValueWords;
	readonly #text: TextReader;

	constructor(words: TypedValueWords, text: TextReader) {
		this.#words = words;
		this.#text = text;
	}

	value(type: string): Value {
		this.#text.skipSpace();
		if (type.endsWith('?')) return this.#takeNull() ? null : this.value(type.slice(0, -1));
		const brackets = bracketsOf(type);
		if (brackets) return this.#inBrackets(brackets);
		switch (type) {
			case 'string':
				return this.#text.quoted() ?? this.#text.fail(this.#words.textExpected);
			case 'char':
				return this.#char();
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

	/** As `value`; of an array that holds one value for each of these types, where `void` is null. */
	values(types: readonly string[]): Value[] {
		this.#text.skipSpace();
		let place = 0;
		const values = this.#elements(this.#words.resultsExpected(types.length), (at) => {
			const type = types[place++] ?? this.#text.fail(this.#words.resultsExpected(types.length), at);
			if (type !== 'void') return this.value(type);
			return this.#takeNull() ? null : this.#text.fail(this.#words.nothingExpected, at);
		});
		if (values.length < types.length) this.#text.fail(this.#words.resultsExpected(types.length));
		return values;
	}

	end(): void {
		this.#text.skipSpace();
		if (!this.#text.isAtEnd) this.#text.fail(this.#words.endExpected);
	}

	#inBrackets({ kind, of }: Brackets): Value[] {
		switch (kind) {
			case 'array':
				return this.#array(of);
			case 'list':
				return this.#takeNull() ? [] : this.#array(of);
			case 'tree':
				return this.#takeNull() ? [] : this.#tree(of);
			case 'graph':
				return this.#graph();
			default:
				return kind satisfies never;
		}
	}

	/** @param read an element that begins at this place */
	#elements<Element>(expected: string, read: (at: number) => Element): Element[] {
		if (!this.#text.take('[')) this.#text.fail(expected);
		const elements: Element[] = [];
		for (;;) {
			this.#text.skipSpace();
			if (this.#text.take(']')) return elements;
			elements.push(read(this.#text.at));
			this.#text.skipSpace();
			if (this.#text.take(',')) continue;
			if (this.#text.take(']')) return elements;
			this.#text.fail(this.#words.commaExpected);
		}
	}

	#array(element: string): Value[] {
		return this.#elements(this.#words.listExpected(element), () => this.value(element));
	}

	/** By levels: every entry but the first belongs to a node before it. What is missing at the end is left out, as in the codec. */
	#tree(entry: string): Value[] {
		let places = 1;
		const entries = this.#elements(this.#words.treeExpected, (at) => {
			if (places === 0) this.#text.fail(this.#words.noParent, at);
			const value = this.value(entry);
			places += value === null ? -1 : 1;
			return value;
		});
		return entries.slice(0, entries.findLastIndex((value) => value !== null) + 1);
	}

	#graph(): Value[] {
		const expected = this.#words.graphExpected;
		const named: { neighbour: number; at: number }[] = [];
		const nodes = this.#elements(expected, () =>
			this.#elements(expected, (at) => {
				const neighbour = Number(this.#integer('int', intMin, intMax));
				named.push({ neighbour, at });
				return neighbour;
			}),
		);
		for (const { neighbour, at } of named)
			if (neighbour < 0 || neighbour >= nodes.length)
				this.#text.fail(this.#words.noNode(neighbour, nodes.length - 1), at);
		return nodes;
	}

	#char(): string {
		const start = this.#text.at;
		const value = this.#text.quoted();
		if (value?.length !== 1 || value.charCodeAt(0) > 127) this.#text.fail(this.#words.characterExpected, start);
		return value;
	}

	#bool(): boolean {
		const [start, word] = [this.#text.at, this.#text.word()];
		if (word === 'true' || word === 'True') return true;
		if (word === 'false' || word === 'False') return false;
		this.#text.fail(this.#words.boolExpected, start);
	}

	#long(): string {
		const quote = this.#text.takeQuote();
		const value = this.#integer('long', longMin, longMax).toString();
		if (quote !== undefined && !this.#text.take(quote)) this.#text.fail(this.#words.noClosingQuote);
		return value;
	}

	#integer(type: string, min: bigint, max: bigint): bigint {
		const [start, word] = [this.#text.at, this.#text.word()];
		if (!/^[+-]?\d{1,30}n?$/.test(word)) this.#text.fail(this.#words.integerExpected, start);
		const value = BigInt(word.replace(/^\+|n$/g, ''));
		if (value < min || value > max)
			this.#text.fail(this.#words.outOfRange(type, min.toString(), max.toString()), start);
		return value;
	}

	#double(): number | string {
		const quote = this.#text.takeQuote();
		const [start, word] = [this.#text.at, this.#text.word()];
		if (quote !== undefined) this.#text.take(quote);
		if (/^nan$/i.test(word)) return 'NaN';
		const infinite = /^([+-]?)inf(?:inity)?$/i.exec(word);
		if (infinite) return infinite[1] === '-' ? '-Infinity' : 'Infinity';
		const value = Number(word);
		if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word) || !Number.isFinite(value))
			this.#text.fail(this.#words.numberExpected, start);
		return value;
	}

	#takeNull(): boolean {
		if (!nullWords.has(this.#text.nextWord())) return false;
		this.#text.word();
		return true;
	}
}
