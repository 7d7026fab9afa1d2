/** Longer than any line that a command of ours writes: what is longer is left out. */
const lineMax = 4_000_000;

/** Makes lines of text that comes in pieces. */
export class LineSplitter {
	readonly #onLine: (line: string) => void;
	#rest = '';
	#isTooLong = false;

	constructor(onLine: (line: string) => void) {
		this.#onLine = onLine;
	}

	take(piece: string): void {
		const [first = '', ...more] = piece.split('\n');
		this.#add(first);
		for (const text of more) {
			this.end();
			this.#add(text);
		}
	}

	/** Nothing comes any more: what has no line end is a line too. */
	end(): void {
		const line = this.#rest.replace(/\r$/, '');
		if (line !== '' && !this.#isTooLong) this.#onLine(line);
		this.#rest = '';
		this.#isTooLong = false;
	}

	#add(text: string): void {
		if (this.#rest.length + text.length > lineMax) this.#isTooLong = true;
		this.#rest = this.#isTooLong ? '' : this.#rest + text;
	}
}
