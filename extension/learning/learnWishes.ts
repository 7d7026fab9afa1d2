import type { NextWish } from '#contract/learning.ts';

/** What is asked of `getNext`. */
export interface NextQuery {
	after?: string;
	wish?: NextWish;
	without?: string;
	placement: 'ask' | 'skip';
}

/** As `vscode.Memento` has it. */
export interface Remembers {
	get(key: string): unknown;
	update(key: string, value: unknown): PromiseLike<void>;
}

interface Wish {
	/** The proposal that something else was wished for in place of. */
	after: string;
	wish: NextWish;
	/** The count of submissions when it was said; undefined until it is known. */
	submissions: number | undefined;
}

/** The backend takes no more. */
const asideMax = 20;
const skipKey = 'placement.skip';

/** What the learner wants in place of what was proposed. A wish holds until the next submission: then it is another day's question. */
export class LearnWishes {
	readonly #memory: Remembers;
	#wish: Wish | undefined;
	#aside: readonly string[] = [];
	#submissions: number | undefined;
	/** What the view proposes. */
	#proposed: string | undefined;

	constructor(memory: Remembers) {
		this.#memory = memory;
	}

	get proposed(): string | undefined {
		return this.#proposed;
	}

	/** A wish about what the view proposes; nothing where it proposes nothing. */
	say(wish: NextWish): void {
		if (this.#proposed === undefined) return;
		const after = this.#proposed;
		this.#wish = { after, wish, submissions: this.#submissions };
		// Harder and easier are about a level: what was left for its level may come back.
		if (wish === 'notNow' || wish === 'otherTopic')
			this.#aside = [...this.#aside.filter((one) => one !== after), after].slice(-asideMax);
	}

	takeBack(): void {
		this.#wish = undefined;
		this.#aside = [];
	}

	/** Told with every look at the progress. */
	note(submissions: number): void {
		this.#submissions = submissions;
		if (this.#wish === undefined) return;
		if (this.#wish.submissions === undefined) this.#wish = { ...this.#wish, submissions };
		else if (this.#wish.submissions !== submissions) this.takeBack();
	}

	propose(challengeId: string | undefined): void {
		this.#proposed = challengeId;
	}

	/** What comes after a challenge, whatever was wished for elsewhere. */
	queryAfter(after: string): NextQuery {
		return { after, placement: this.#placement() };
	}

	/** @param after the challenge that is left, where no wish says more */
	query(after?: string): NextQuery {
		const placement = this.#placement();
		if (this.#wish === undefined) return { ...(after === undefined ? {} : { after }), placement };
		const without = this.#aside.length === 0 ? {} : { without: this.#aside.join(',') };
		return { after: this.#wish.after, wish: this.#wish.wish, ...without, placement };
	}

	async setSkipsPlacement(skips: boolean): Promise<void> {
		await this.#memory.update(skipKey, skips ? true : undefined);
	}

	#placement(): NextQuery['placement'] {
		return this.#memory.get(skipKey) === true ? 'skip' : 'ask';
	}
}
