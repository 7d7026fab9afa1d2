import { randomUUID } from 'node:crypto';

/** How far a reader had heard a stream: up to this number of this epoch. */
interface Point {
	/** Numbers count within it: of one process, or of one store. */
	epoch: string;
	number: number;
	/** Nothing comes after it, on any process. */
	isEnd: boolean;
}

const idForm = /^([A-Za-z0-9-]{1,40})\.(\d{1,15})(\.end)?$/;

/** A name for a row of numbers that no other process has. */
export function newEpoch(): string {
	return randomUUID().slice(0, 8);
}

/**
 * Where one reader of a stream is. It comes with what it had heard before; whoever makes the stream moves it in front of each event, and the id of that event
 * is read from it. An id is `EPOCH.NUMBER`, the last one of a stream that ends `EPOCH.NUMBER.end`.
 */
export class StreamPlace {
	readonly #lastEventId: string | undefined;
	readonly #heard: Point | undefined;
	#id: string | undefined;

	/** @param lastEventId as the reader sends it; one that none of us can have given counts as none */
	constructor(lastEventId?: string) {
		this.#lastEventId = lastEventId;
		const [, epoch, number, end] = idForm.exec(lastEventId ?? '') ?? [];
		if (epoch === undefined || number === undefined) return;
		this.#heard = { epoch, number: Number(number), isEnd: end !== undefined };
	}

	/** With what was heard before, for who runs ahead of the reader. */
	copy(): StreamPlace {
		return new StreamPlace(this.#lastEventId);
	}

	/** Whether the reader comes again. */
	get isResumed(): boolean {
		return this.#heard !== undefined;
	}

	/** Whether the reader has had the last event, so that there is nothing to be told. */
	get isAtEnd(): boolean {
		return this.#heard?.isEnd === true;
	}

	/** The last number of the epoch that was heard; undefined for somebody new, and for who comes from another epoch. */
	heardIn(epoch: string): number | undefined {
		return this.#heard?.epoch === epoch ? this.#heard.number : undefined;
	}

	/** What is told next is this one. */
	move(epoch: string, number: number, isEnd = false): void {
		this.#id = `${epoch}.${String(number)}${isEnd ? '.end' : ''}`;
	}

	/** What is told next moves the reader to where another place was. */
	moveTo(id: string | undefined): void {
		this.#id = id;
	}

	/** Of the event that is told; undefined where it does not move the reader. */
	get id(): string | undefined {
		return this.#id;
	}
}
