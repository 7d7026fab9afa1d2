/** Whose job it is. */
export interface Flow {
	/** The class that it is done for, if any. */
	classId?: string | undefined;
	learnerId: string;
}

/** What one job costs of the virtual time of somebody who is in no large class. */
export const jobCost = 16;
/** A class has as many turns as so many learners at most, however many of it wait. */
export const classWorth = 20;
/** BullMQ knows no higher priority. */
export const priorityMax = 2 ** 21 - 1;

/**
 * Whose turn it is: fair queueing by virtual time, self-clocked (Golestani 1994). A job gets as its priority the virtual time at which it would end if everybody
 * who waits had the same share: that of the learner's job before it, or now, plus what one job costs. Now is the priority of the job that was begun last. So a
 * hundred jobs of one learner lie one round apart, and another one's single job comes within the next round. In a class of which more than `classWorth` learners
 * wait a job costs more in proportion, so that all of them together have the turns of `classWorth` learners: who is in no class, or in another one, waits for
 * that many of them a round, not for thousands. The lowest priority goes first; among equal ones the first that came.
 *
 * `RedisFairTurns` keeps the same for several processes. Once nobody waits everything begins anew at 0. Should somebody wait without a pause for so long that
 * `priorityMax` is reached (131,000 rounds), jobs go in the order in which they come until then.
 */
export class FairTurns {
	/** Virtual time: the priority of the job that was begun last. */
	#now = 0;
	/** Of whoever has jobs that wait. */
	readonly #learners = new Map<string, { waiting: number; endsAt: number }>();
	/** Learners with jobs that wait, by class. */
	readonly #inClass = new Map<string, number>();

	/** A job comes to wait. @returns its priority, 1 to `priorityMax` */
	enter(flow: Flow): number {
		const name = nameOf(flow);
		const learner = this.#learners.get(name) ?? { waiting: 0, endsAt: 0 };
		this.#learners.set(name, learner);
		if (learner.waiting === 0) this.#count(flow.classId, 1);
		learner.waiting += 1;
		const waitingOfClass = flow.classId === undefined ? 1 : (this.#inClass.get(flow.classId) ?? 1);
		learner.endsAt = Math.max(this.#now, learner.endsAt) + costOf(waitingOfClass);
		return Math.min(learner.endsAt, priorityMax);
	}

	/** A job that waited has its turn. */
	begin(flow: Flow, priority: number): void {
		this.#now = Math.max(this.#now, priority);
		this.leave(flow);
	}

	/** A job waits no more, whether it had its turn or was taken away. What did not wait changes nothing. */
	leave(flow: Flow): void {
		const name = nameOf(flow);
		const learner = this.#learners.get(name);
		if (learner === undefined) return;
		learner.waiting -= 1;
		if (learner.waiting > 0) return;
		this.#learners.delete(name);
		this.#count(flow.classId, -1);
		if (this.#learners.size === 0) this.#now = 0;
	}

	#count(classId: string | undefined, change: 1 | -1): void {
		if (classId === undefined) return;
		const waiting = (this.#inClass.get(classId) ?? 0) + change;
		if (waiting > 0) this.#inClass.set(classId, waiting);
		else this.#inClass.delete(classId);
	}
}

/** What a job costs its learner when so many learners of their class wait. */
function costOf(waitingOfClass: number): number {
	return Math.max(jobCost, Math.ceil((jobCost * waitingOfClass) / classWorth));
}

/** Who has jobs for two classes is two. Ids have no slash. */
function nameOf({ classId = '', learnerId }: Flow): string {
	return `${classId}/${learnerId}`;
}
