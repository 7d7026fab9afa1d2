import * as z from 'zod';
import { AppError } from '#contract/appError.ts';
import { ChallengeId, Instant, Uuid } from '#contract/ids.ts';
import { Verdict } from '#contract/verdict.ts';
import type { ClassEvent } from '#contract/classes.ts';
import { Bell } from '../platform/bell.ts';
import type { LearnerChangeFeed } from '../platform/learnerChangeFeed.ts';
import type { MessageBus } from '../platform/messageBus.ts';

const classChannel = 'class';
const judgedChannel = 'judged';

/** A submission to a challenge of a set that has got its verdict, as it goes over the bus. */
const Judged = z.object({
	learnerId: z.string(),
	submissionId: Uuid,
	challengeId: ChallengeId,
	at: Instant,
	verdict: Verdict,
});
export type Judged = z.infer<typeof Judged>;

interface FeedListener {
	classChanged(classId: string): void;
	judged(judged: Judged): void;
	learnerChanged(learnerId: string): void;
	/** Something may have been missed. */
	gap(): void;
}

/** What happens in classes, on any process that shares the bus. */
export class ClassFeed {
	readonly #bus: MessageBus;
	readonly #changes: Pick<LearnerChangeFeed, 'subscribeAll'>;

	constructor(bus: MessageBus, changes: Pick<LearnerChangeFeed, 'subscribeAll'>) {
		this.#bus = bus;
		this.#changes = changes;
	}

	tellChanged(classId: string): void {
		this.#bus.publish(classChannel, classId);
	}

	tellJudged(judged: Judged): void {
		this.#bus.publish(judgedChannel, JSON.stringify(judged));
	}

	/** @returns what ends it */
	listen(listener: FeedListener): () => void {
		const stops = [
			this.#bus.subscribe(classChannel, (classId) => listener.classChanged(classId)),
			this.#bus.subscribe(judgedChannel, (message) => {
				const judged = Judged.safeParse(parsed(message));
				// Another version of this program may say it otherwise: then there is something to be fetched.
				if (judged.success) listener.judged(judged.data);
				else listener.gap();
			}),
			this.#changes.subscribeAll((learnerId) => listener.learnerChanged(learnerId)),
			this.#bus.onGap(() => listener.gap()),
		];
		return () => {
			for (const stop of stops) stop();
		};
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

/** Who is watched, and what of theirs. */
export interface Watched {
	/** Names by account. */
	learners: ReadonlyMap<string, string>;
	challengeIds: ReadonlySet<string>;
}

/** Who reads so slowly that more has piled up is told to ask for the whole. */
const waitingMax = 500;

/**
 * What happens in a class from now on.
 * @param look who is to be watched now; throws AppError when whoever asks may not, which ends the stream, or at its beginning refuses it
 */
export async function* watchClass(
	feed: ClassFeed,
	classId: string,
	signal: AbortSignal,
	look: () => Promise<Watched>,
): AsyncGenerator<ClassEvent> {
	const bell = new Bell();
	const wake = (): void => bell.ring();
	const waiting = { judged: [] as Judged[], learners: new Set<string>(), isStale: false };
	let watched: Watched | undefined;
	const isQuiet = (): boolean => !waiting.isStale && waiting.judged.length === 0 && waiting.learners.size === 0;
	/** Most of what goes over the bus is of other classes; who joins just now makes the class another one. */
	const isOther = (learnerId: string): boolean => watched !== undefined && !watched.learners.has(learnerId);
	const stop = feed.listen({
		classChanged(changed) {
			if (changed !== classId) return;
			waiting.isStale = true;
			wake();
		},
		judged(judged) {
			if (isOther(judged.learnerId)) return;
			if (waiting.judged.length >= waitingMax) waiting.isStale = true;
			else waiting.judged.push(judged);
			wake();
		},
		learnerChanged(learnerId) {
			if (isOther(learnerId)) return;
			if (waiting.learners.size >= waitingMax) waiting.isStale = true;
			else waiting.learners.add(learnerId);
			wake();
		},
		gap() {
			waiting.isStale = true;
			wake();
		},
	});
	signal.addEventListener('abort', wake);
	try {
		watched = await look();
		yield { kind: 'hello' };
		while (!signal.aborted) {
			const woken = bell.next();
			if (waiting.isStale) {
				waiting.isStale = false;
				const now = await lookAgain(look);
				if (now === undefined) return;
				watched = now;
				yield { kind: 'changed' };
			}
			const judged = waiting.judged.splice(0);
			const learners = [...waiting.learners];
			waiting.learners.clear();
			for (const one of judged) yield* eventOf(one, watched);
			for (const accountId of learners) if (watched.learners.has(accountId)) yield { kind: 'learner', accountId };
			if (isQuiet()) await woken;
		}
	} finally {
		stop();
		signal.removeEventListener('abort', wake);
	}
}

function* eventOf({ learnerId, ...judged }: Judged, { learners, challengeIds }: Watched): Generator<ClassEvent> {
	const displayName = learners.get(learnerId);
	if (displayName === undefined || !challengeIds.has(judged.challengeId)) return;
	yield { kind: 'submission', accountId: learnerId, displayName, ...judged };
}

/** Undefined when whoever watched may not any more. */
async function lookAgain(look: () => Promise<Watched>): Promise<Watched | undefined> {
	try {
		return await look();
	} catch (error) {
		if (error instanceof AppError && (error.code === 'notFound' || error.code === 'forbidden')) return undefined;
		throw error;
	}
}
