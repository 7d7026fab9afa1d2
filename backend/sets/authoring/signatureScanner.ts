/** What keeps a text from being a signature, and where. */
export class NotASignature extends Error {
	/** In the text, from 0. */
	readonly offset: number;

	constructor(offset: number, message: string) {
		super(message);
		this.offset = offset;
	}
}

/** A word of the text and where it stands. */
export interface Word {
	text: string;
	/** From 0. */
	offset: number;
}

/** Walks through the text of a signature. */
export class SignatureScanner {
	readonly #text: string;
	#at = 0;

	constructor(text: string) {
		this.#text = text;
	}

	/** Where the next word or sign begins; the end of the text when there is none. */
	get offset(): number {
		this.#at += /^\s*/.exec(this.#text.slice(this.#at))?.[0].length ?? 0;
		return this.#at;
	}

	get isAtEnd(): boolean {
		return this.offset >= this.#text.length;
	}

	/** Moves past a sign or word if it stands here. */
	take(sign: string): boolean {
		if (!this.#text.startsWith(sign, this.offset)) return false;
		if (/\w$/.test(sign) && /^\w/.test(this.#text.slice(this.#at + sign.length))) return false;
		this.#at += sign.length;
		return true;
	}

	expect(sign: string, where: string): void {
		if (!this.take(sign)) throw this.unexpected(`"${sign}" ${where}`);
	}

	/** A name as people write names in programs. */
	name(what: string): Word {
		return this.#word(/^[A-Za-z_]\w*/, what);
	}

	/** All that can be a part of a type; whether it is one is for others to say. */
	type(what: string): Word {
		return this.#word(/^[\w<>[\]?.]+/, what);
	}

	unexpected(wanted: string): NotASignature {
		const found = this.isAtEnd ? 'the text ends' : `"${this.#text.slice(this.#at, this.#at + 12).trimEnd()}" stands`;
		return new NotASignature(this.offset, `${wanted} was expected, and ${found} here`);
	}

	#word(pattern: RegExp, what: string): Word {
		const { offset } = this;
		const text = pattern.exec(this.#text.slice(offset))?.[0];
		if (text === undefined) throw this.unexpected(what);
		this.#at += text.length;
		return { text, offset };
	}
}
