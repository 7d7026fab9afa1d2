/** Something that happens again and again and can be waited for. */
export class Bell {
	#next = Promise.withResolvers<undefined>();

	/** Resolves when it rings the next time. Taken before looking at what it announces, no ring is missed. */
	next(): Promise<undefined> {
		return this.#next.promise;
	}

	ring(): void {
		const { resolve } = this.#next;
		this.#next = Promise.withResolvers();
		resolve(undefined);
	}
}
