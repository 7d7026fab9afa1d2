/** Those who want to hear of something. For logic that knows no vscode; the order is the one in which they came. */
export class Listeners<Event = void> {
	readonly #all = new Set<(event: Event) => void>();

	add(listener: (event: Event) => void): { dispose(): void } {
		// In a function of its own, so that adding the same one twice makes two.
		const one = (event: Event): void => listener(event);
		this.#all.add(one);
		return { dispose: () => void this.#all.delete(one) };
	}

	tell(event: Event): void {
		for (const listener of [...this.#all]) listener(event);
	}

	clear(): void {
		this.#all.clear();
	}
}
