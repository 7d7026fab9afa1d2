/** Cuts a stream of bytes into lines; a line may come in many pieces and be megabytes long. */
export class LineSplitter {
	#pieces: Buffer[] = [];

	/** The lines that this chunk completes. */
	push(chunk: Buffer): string[] {
		const lines: string[] = [];
		let from = 0;
		for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
			this.#pieces.push(chunk.subarray(from, end));
			lines.push(Buffer.concat(this.#pieces).toString('utf8'));
			this.#pieces = [];
			from = end + 1;
		}
		if (from < chunk.length) this.#pieces.push(chunk.subarray(from));
		return lines;
	}
}
