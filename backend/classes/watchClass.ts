import { AppError } from '#contract/appError.ts';
import type { ClassEvent } from '#contract/classes.ts';
import { Bell } from '../platform/bell.ts';
import { StreamPlace } from '../platform/streamPlace.ts';
import type { ClassFeed, Happened } from './classFeed.ts';

/** Who is watched, and what of theirs. */
export interface Watched {
	/** Names by account. */
	learners: ReadonlyMap<string, string>;
	challengeIds: ReadonlySet<string>;
}

/** Who reads so slowly that more has piled up is told to ask for the whole. */
const waitingMax = 500;

/** What waits to be told to one who watches, in order; each learner's changes once. */
class Waiting {
	isStale = false;
	readonly #classId: string;
	readonly #happened: Happened[] = [];
	readonly #learners = new Set<string>();

	constructor(classId: string) {
		this.#classId = classId;
	}

	/** @param watched undefined while that is not known: then anybody may be. Answers whether there is more to tell now. */
	add(happened: Happened, watched: Watched | undefined): boolean {
		if (happened.kind === 'gap' || (happened.kind === 'class' && happened.classId === this.#classId)) {
			this.isStale = true;
			return true;
		}
		if (happened.kind === 'class') return false;
		const learnerId = happened.kind === 'judged' ? happened.judged.learnerId : happened.learnerId;
		// Most of what goes over the bus is of other classes; who joins just now makes the class another one.
		if (watched !== undefined && !watched.learners.has(learnerId)) return false;
		if (happened.kind === 'learner' && this.#learners.has(learnerId)) return false;
		if (this.#happened.length >= waitingMax) this.isStale = true;
		else this.#happened.push(happened);
		if (happened.kind === 'learner') this.#learners.add(learnerId);
		return true;
	}

	/** Empties it. */
	takeAll(): Happened[] {
		this.#learners.clear();
		return this.#happened.splice(0);
	}

	first(): Happened | undefined {
		return this.#happened[0];
	}

	next(): Happened | undefined {
		const next = this.#happened.shift();
		if (next?.kind === 'learner') this.#learners.delete(next.learnerId);
		return next;
	}
}

/**
 * What happens in a class from now on; for who comes again, also what was missed, or that the whole is to be asked for when that is not kept any more.
 * @param look who is to be watched now; throws AppError when whoever asks may not, which ends the stream, or at its beginning refuses it
 */
export async function* watchClass(
	feed: ClassFeed,
	classId: string,
	signal: AbortSignal,
	look: () => Promise<Watched>,
	place = new StreamPlace(),
): AsyncGenerator<ClassEvent> {
	const bell = new Bell();
	const wake = (): void => bell.ring();
	const waiting = new Waiting(classId);
	let watched: Watched | undefined;
	const heard = place.isResumed ? place.heardIn(feed.epoch) : feed.last;
	// Looked up at the moment from which on it is listened to, so that nothing is between the two.
	const missed = heard === undefined ? undefined : feed.since(heard);
	const stop = feed.listen((happened) => {
		if (waiting.add(happened, watched)) wake();
	});
	signal.addEventListener('abort', wake);
	try {
		watched = await look();
		const later = waiting.takeAll();
		for (const happened of [...(missed ?? []), ...later]) waiting.add(happened, watched);
		if (missed === undefined) waiting.isStale = true;
		else if (heard !== undefined) place.move(feed.epoch, heard);
		yield { kind: 'hello' };
		while (!signal.aborted) {
			const woken = bell.next();
			if (waiting.isStale) {
				waiting.isStale = false;
				const upTo = (waiting.first()?.number ?? feed.last + 1) - 1;
				const now = await lookAgain(look);
				if (now === undefined) return;
				watched = now;
				place.move(feed.epoch, upTo);
				yield { kind: 'changed' };
				continue;
			}
			const happened = waiting.next();
			if (happened === undefined) {
				await woken;
				continue;
			}
			place.move(feed.epoch, happened.number);
			yield* eventOf(happened, watched);
		}
	} finally {
		stop();
		signal.removeEventListener('abort', wake);
	}
}

function* eventOf(happened: Happened, { learners, challengeIds }: Watched): Generator<ClassEvent> {
	switch (happened.kind) {
		case 'judged': {
			const { learnerId, ...judged } = happened.judged;
			const displayName = learners.get(learnerId);
			if (displayName === undefined || !challengeIds.has(judged.challengeId)) return;
			yield { kind: 'submission', accountId: learnerId, displayName, ...judged };
			return;
		}
		case 'learner':
			if (learners.has(happened.learnerId)) yield { kind: 'learner', accountId: happened.learnerId };
			return;
		case 'class':
		case 'gap':
			return;
		default:
			happened satisfies never;
	}
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
