import type { ForgeProgress } from '#contract/forge.ts';

type Tell = (event: ForgeProgress) => void;

interface Work {
	listeners: Set<Tell>;
	/** What happened last. */
	last: ForgeProgress | undefined;
	/** Resolves when it has ended, however. */
	ended: Promise<undefined>;
}

/** What is being made in this process, by shelf, so that who wants the same need not have it made twice. */
export class UnderWay {
	readonly #works = new Map<string, Work>();

	has(name: string): boolean {
		return this.#works.has(name);
	}

	/** Does the work in the sight of others; `tell` is who hears of it first. */
	async run<Result>(name: string, tell: Tell, work: (tell: Tell) => Promise<Result>): Promise<Result> {
		const ended = Promise.withResolvers<undefined>();
		const own: Work = { listeners: new Set([tell]), last: undefined, ended: ended.promise };
		this.#works.set(name, own);
		try {
			return await work((event) => {
				own.last = event;
				for (const listener of own.listeners) listener(event);
			});
		} finally {
			if (this.#works.get(name) === own) this.#works.delete(name);
			ended.resolve(undefined);
		}
	}

	/** Waits for the end of what is made under this name, and tells how it stands and what happens; at once where there is nothing. */
	async join(name: string, { signal, tell }: { signal: AbortSignal; tell: Tell }): Promise<void> {
		const work = this.#works.get(name);
		if (work === undefined) return;
		const left = Promise.withResolvers<undefined>();
		const leave = (): void => left.resolve(undefined);
		signal.addEventListener('abort', leave);
		if (signal.aborted) leave();
		if (work.last !== undefined) tell(work.last);
		work.listeners.add(tell);
		await Promise.race([work.ended, left.promise]);
		work.listeners.delete(tell);
		signal.removeEventListener('abort', leave);
	}
}
