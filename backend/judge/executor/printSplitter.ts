/** How much of a case's prints is kept. */
export const keptPrintBytes = 16 * 1024;
/** The longest number a mark can hold, and its end of line. */
const markEndBytes = 20;
/** How much of the very last prints is kept apart, where a runtime leaves its last words: Go's tell of a hundred calls. */
const keptTailBytes = 32 * 1024;

export interface Prints {
	text: string;
	cut: boolean;
}

/**
 * Tells apart what each case printed, by the marks the driver writes after each: `<nonce>:<index>\n`. There are two streams, or one into which both were
 * merged; every mark moves the stream it was found in on to the next case.
 */
export class PrintSplitter {
	readonly #mark: Buffer;
	readonly #cases = new Map<number, Kept>();
	readonly #streams: Stream[];
	#tail = Buffer.alloc(0);
	#bytes = 0;

	constructor(nonce: string, firstCase: number, streams: number) {
		this.#mark = Buffer.from(`${nonce}:`, 'latin1');
		this.#streams = Array.from({ length: streams }, () => ({
			current: firstCase,
			unmarked: firstCase,
			pending: Buffer.alloc(0),
		}));
	}

	/** What was printed so far, complete marks excluded. */
	get bytes(): number {
		return this.#streams.reduce((sum, stream) => sum + stream.pending.length, this.#bytes);
	}

	/** The end of everything that was printed. */
	get tail(): string {
		return this.#tail.toString('utf8');
	}

	/** The first case of which the mark has not come through this stream, though later ones may have. */
	firstUnmarked(streamNumber: number): number {
		return this.#stream(streamNumber).unmarked;
	}

	push(streamNumber: number, chunk: Buffer): void {
		const stream = this.#stream(streamNumber);
		let data = Buffer.concat([stream.pending, chunk]);
		for (let mark = this.#findMark(data); mark !== undefined; mark = this.#findMark(data)) {
			this.#keep(stream.current, data.subarray(0, mark.start));
			stream.current = Math.max(stream.current, mark.index + 1);
			if (mark.index === stream.unmarked) stream.unmarked++;
			data = data.subarray(mark.end);
		}
		const held = this.#startOfUnfinishedMark(data);
		this.#keep(stream.current, data.subarray(0, held));
		stream.pending = Buffer.from(data.subarray(held));
	}

	/** Call when the streams have ended. */
	finish(): void {
		for (const stream of this.#streams) {
			this.#keep(stream.current, stream.pending);
			stream.pending = Buffer.alloc(0);
		}
	}

	/** The case during which all prints together first went beyond a limit. */
	caseBeyond(limitBytes: number): number | undefined {
		let sum = 0;
		for (const [index, kept] of [...this.#cases].sort(([a], [b]) => a - b)) {
			sum += kept.printed;
			if (sum > limitBytes) return index;
		}
		return undefined;
	}

	of(index: number): Prints {
		const kept = this.#cases.get(index);
		return { text: kept === undefined ? '' : Buffer.concat(kept.pieces).toString('utf8'), cut: kept?.cut ?? false };
	}

	#stream(streamNumber: number): Stream {
		const stream = this.#streams[streamNumber];
		if (stream === undefined) throw new RangeError('no such stream');
		return stream;
	}

	#keep(index: number, data: Buffer): void {
		if (data.length === 0) return;
		this.#bytes += data.length;
		this.#tail = Buffer.concat([this.#tail, data.subarray(-keptTailBytes)]).subarray(-keptTailBytes);
		const kept = this.#cases.get(index) ?? { pieces: [], size: 0, printed: 0, cut: false };
		this.#cases.set(index, kept);
		kept.printed += data.length;
		const room = keptPrintBytes - kept.size;
		if (data.length > room) kept.cut = true;
		const piece = data.subarray(0, Math.max(0, room));
		kept.pieces.push(piece);
		kept.size += piece.length;
	}

	#findMark(data: Buffer): { start: number; end: number; index: number } | undefined {
		for (let start = data.indexOf(this.#mark); start >= 0; start = data.indexOf(this.#mark, start + 1)) {
			const rest = data.toString('latin1', start + this.#mark.length, start + this.#mark.length + markEndBytes);
			const number = /^(\d+)\n/.exec(rest)?.[1];
			if (number !== undefined) {
				return { start, end: start + this.#mark.length + number.length + 1, index: Number(number) };
			}
		}
		return undefined;
	}

	/** Where a mark may begin of which the rest has not come yet; the length when there is none. */
	#startOfUnfinishedMark(data: Buffer): number {
		const longest = this.#mark.length + markEndBytes;
		for (let start = Math.max(0, data.length - longest); start < data.length; start++) {
			const length = Math.min(this.#mark.length, data.length - start);
			if (data.subarray(start, start + length).equals(this.#mark.subarray(0, length))) return start;
		}
		return data.length;
	}
}

interface Stream {
	current: number;
	unmarked: number;
	pending: Buffer;
}

interface Kept {
	pieces: Buffer[];
	size: number;
	printed: number;
	cut: boolean;
}
