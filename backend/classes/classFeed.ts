import * as z from 'zod';
import { ChallengeId, Instant, Uuid } from '#contract/ids.ts';
import { Verdict } from '#contract/verdict.ts';
import type { LearnerChangeFeed } from '../platform/learnerChangeFeed.ts';
import type { MessageBus } from '../platform/messageBus.ts';
import { newEpoch } from '../platform/streamPlace.ts';

const classChannel = 'class';
const judgedChannel = 'judged';

/** What happened lately in all classes is kept for who comes again, so much of it; who missed more asks for the whole. */
export const happenedKept = 5_000;

/** A submission to a challenge of a set that has got its verdict, as it goes over the bus. */
const Judged = z.object({
	learnerId: z.string(),
	submissionId: Uuid,
	challengeId: ChallengeId,
	at: Instant,
	verdict: Verdict,
});
export type Judged = z.infer<typeof Judged>;

/** In one of the classes, or to one of the learners. */
export type Happened = { number: number } & (
	| { kind: 'judged'; judged: Judged }
	| { kind: 'learner'; learnerId: string }
	| { kind: 'class'; classId: string }
	/** Something may have been missed. */
	| { kind: 'gap' }
);

/** `Omit` keeps of a union only what all have. */
type Unnumbered<Numbered> = Numbered extends unknown ? Omit<Numbered, 'number'> : never;

/** What happens in classes, on any process that shares the bus, numbered as this one hears it. */
export class ClassFeed {
	readonly epoch = newEpoch();
	readonly #bus: MessageBus;
	readonly #listeners = new Set<(happened: Happened) => void>();
	/** Between one and two times `happenedKept` once there were so many, so that they are moved seldom. */
	#kept: Happened[] = [];
	#last = 0;

	constructor(bus: MessageBus, changes: Pick<LearnerChangeFeed, 'subscribeAll'>) {
		this.#bus = bus;
		bus.subscribe(classChannel, (classId) => this.#note({ kind: 'class', classId }));
		bus.subscribe(judgedChannel, (message) => {
			const judged = Judged.safeParse(parsed(message));
			// Another version of this program may say it otherwise: then there is something to be fetched.
			this.#note(judged.success ? { kind: 'judged', judged: judged.data } : { kind: 'gap' });
		});
		bus.onGap(() => this.#note({ kind: 'gap' }));
		changes.subscribeAll((learnerId) => this.#note({ kind: 'learner', learnerId }));
	}

	tellChanged(classId: string): void {
		this.#bus.publish(classChannel, classId);
	}

	tellJudged(judged: Judged): void {
		this.#bus.publish(judgedChannel, JSON.stringify(judged));
	}

	/** The number of what happened last. */
	get last(): number {
		return this.#last;
	}

	/** Everything after this number; undefined when some of it is not kept any more. */
	since(number: number): readonly Happened[] | undefined {
		const missed = this.#last - number;
		if (missed <= 0) return [];
		return missed > this.#kept.length ? undefined : this.#kept.slice(-missed);
	}

	/** @returns what ends it */
	listen(listener: (happened: Happened) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	#note(what: Unnumbered<Happened>): void {
		const happened: Happened = { ...what, number: ++this.#last };
		if (this.#kept.length >= 2 * happenedKept) this.#kept = this.#kept.slice(-happenedKept);
		this.#kept.push(happened);
		for (const listener of this.#listeners) listener(happened);
	}
}

function parsed(message: string): unknown {
	try {
		return JSON.parse(message);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
