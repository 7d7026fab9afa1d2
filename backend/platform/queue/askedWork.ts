import * as z from 'zod';
import { AppError } from '#contract/appError.ts';
import { ErrorCode } from '#contract/problem.ts';
import { Bell } from '../bell.ts';
import type { Log } from '../log.ts';
import type { MessageBus } from '../messageBus.ts';
import type { RedisConnection } from '../redis.ts';
import { ToldEvents } from './toldEvents.ts';
import type { Taker, Turn, TurnEnd, WorkQueue } from './workQueue.ts';

/** Rings at processes where somebody watches. */
const toldChannel = 'asked-told';
const cancelChannel = 'asked-cancelled';
/** How soon a watcher looks again although nothing rang: a ring may be lost. */
const lookAgainMs = 1_000;
/** How long a watcher waits for a Redis that is gone. */
const redisPatienceMs = 30_000;
/** When to ask again for what could not be begun. */
const retryAfterSeconds = 10;

/** What a process of this version puts into the queue. */
const Asked = z.object({ name: z.string(), id: z.string(), learnerId: z.string(), given: z.unknown() });
export type Asked = z.infer<typeof Asked>;

export interface AskedControl {
	/** Aborted when nobody wants it any more, or when this process stops. */
	signal: AbortSignal;
	tell: (event: unknown) => void;
}

/** Does what was asked for. Its answer is the last event. @throws AppError for what whoever asked should read */
export type AskedHandler = (asked: Asked, control: AskedControl) => Promise<unknown>;

export interface AskedWorkParts {
	queue: WorkQueue;
	redis: RedisConnection;
	bus: MessageBus;
	log: Log;
}

/** Of an event that says that it failed. */
export const FailedEvent = z.object({ kind: z.literal('failed'), code: z.string(), message: z.string() });
type FailedEvent = z.infer<typeof FailedEvent>;

/**
 * What somebody asks one process for and another one does, and that is kept nowhere: a run, a new challenge, a hint. It waits in a queue for its turn; what is told
 * of it on the way can be watched from any process. When Redis loses it, its watcher is told that it failed.
 */
export class AskedWork {
	readonly #parts: AskedWorkParts;
	readonly #told: ToldEvents;

	constructor(parts: AskedWorkParts) {
		this.#parts = parts;
		this.#told = new ToldEvents(parts.redis.client, 'code-sensei:asked');
	}

	isUp(): boolean {
		return this.#parts.queue.isUp();
	}

	/** Asks for it, once however often it is asked for under its id. @throws AppError `busy` */
	async begin(asked: Asked): Promise<void> {
		const { queue } = this.#parts;
		const name = nameOf(asked);
		if (await this.#inReach(() => this.#told.isKnown(name))) return;
		await queue.refuseWhenFull();
		if (!(await this.#inReach(() => this.#told.begin(name, { kind: 'queued' })))) return;
		try {
			await queue.put({ id: name, data: asked, flow: { learnerId: asked.learnerId } });
		} catch (error) {
			await this.#inReach(() => this.#told.forget(name));
			throw error;
		}
	}

	/** @throws AppError `busy` */
	async isKnown(asked: Pick<Asked, 'learnerId' | 'id'>): Promise<boolean> {
		return this.#inReach(() => this.#told.isKnown(nameOf(asked)));
	}

	/** From the beginning, nothing left out; ends after the last event or when the signal is aborted. @throws AppError `jobUnknown`, `busy` */
	async *watch(asked: Pick<Asked, 'learnerId' | 'id'>, signal: AbortSignal): AsyncGenerator {
		const name = nameOf(asked);
		if (!(await this.isKnown(asked))) throw unknown();
		const bell = new Bell();
		const wake = (): void => bell.ring();
		const stopListening = this.#parts.bus.subscribe(toldChannel, (rung) => {
			if (rung === name) wake();
		});
		signal.addEventListener('abort', wake);
		let place = 0;
		let missedMs = 0;
		try {
			while (!signal.aborted) {
				const rung = bell.next();
				const told = await this.#look(name, place);
				for (const one of told === 'lost' ? [] : (told ?? [])) {
					if ('end' in one) return;
					place += 1;
					yield one.event;
				}
				if (told === 'lost' || missedMs >= redisPatienceMs) {
					yield lost;
					return;
				}
				missedMs = told === undefined ? missedMs + lookAgainMs : 0;
				const again = setTimeout(wake, lookAgainMs);
				await rung;
				clearTimeout(again);
			}
		} finally {
			stopListening();
			signal.removeEventListener('abort', wake);
		}
	}

	/** Waits for its last event. @throws AppError with the code and words of one that says that it failed, `cancelled` when the signal aborts */
	async end(asked: Pick<Asked, 'learnerId' | 'id'>, signal: AbortSignal): Promise<unknown> {
		let last: unknown;
		for await (const event of this.watch(asked, signal)) last = event;
		if (signal.aborted) throw new AppError('cancelled', 'Nobody waits for it any more.');
		const failed = FailedEvent.safeParse(last);
		if (!failed.success) return last;
		throw failureOf(failed.data);
	}

	/** False when it had ended before. @throws AppError `jobUnknown`, `busy` */
	async cancel(asked: Pick<Asked, 'learnerId' | 'id'>): Promise<boolean> {
		const { queue, bus } = this.#parts;
		const name = nameOf(asked);
		const told = await this.#inReach(() => this.#told.from(name, 0));
		if (told.length === 0) throw unknown();
		if (told.some((one) => 'end' in one)) return false;
		await this.#inReach(() => this.#told.cancel(name));
		bus.publish(cancelChannel, name);
		if (await queue.drop(name)) await this.#end(name, { kind: 'cancelled' });
		return true;
	}

	/** Does in this process what has its turn. */
	take(atOnce: number, handlers: Readonly<Record<string, AskedHandler>>): Pick<Taker, 'stop'> {
		const { queue, bus } = this.#parts;
		const stopping = new AbortController();
		const running = new Map<string, AbortController>();
		const stopListening = bus.subscribe(cancelChannel, (name) => running.get(name)?.abort());
		const taker = queue.take({
			atOnce,
			work: (turn) => this.#turn(turn, handlers, running, stopping.signal),
			onSetAside: (name, reason) => this.#setAside(name, reason),
		});
		return {
			async stop(graceMs) {
				// Another process begins it anew.
				stopping.abort();
				await taker.stop(graceMs);
				stopListening();
			},
		};
	}

	async #turn(
		turn: Turn,
		handlers: Readonly<Record<string, AskedHandler>>,
		running: Map<string, AbortController>,
		stopping: AbortSignal,
	): Promise<TurnEnd> {
		const asked = Asked.safeParse(turn.data).data;
		const handler = asked && (Object.hasOwn(handlers, asked.name) ? handlers[asked.name] : undefined);
		if (asked === undefined || handler === undefined) {
			return { kind: 'setAside', reason: 'it is not what this version puts into the queue' };
		}
		const name = nameOf(asked);
		const unwanted = new AbortController();
		running.set(name, unwanted);
		const givenUp = AbortSignal.any([stopping, turn.signal]);
		// In the order in which they were told; a failure is that of Redis, which the end meets too.
		let telling: Promise<void> = Promise.resolve();
		const tell = (event: unknown): void => {
			if (givenUp.aborted) return;
			telling = telling.then(() => this.#tell(name, event));
		};
		try {
			if (await this.#told.isCancelled(name)) unwanted.abort();
			const signal = AbortSignal.any([unwanted.signal, givenUp]);
			const last = signal.aborted ? { kind: 'cancelled' } : await this.#answer(handler, asked, { signal, tell });
			await telling;
			if (givenUp.aborted && !unwanted.signal.aborted) return { kind: 'later', afterMs: 1 };
			await this.#end(name, unwanted.signal.aborted ? { kind: 'cancelled' } : last);
			return { kind: 'done' };
		} finally {
			running.delete(name);
		}
	}

	/** Never rejects. */
	async #answer(handler: AskedHandler, asked: Asked, control: AskedControl): Promise<unknown> {
		try {
			return await handler(asked, control);
		} catch (error) {
			if (error instanceof AppError) {
				return { kind: 'failed', code: error.code, message: error.message } satisfies FailedEvent;
			}
			this.#parts.log.error({ err: error, askedId: asked.id, name: asked.name }, 'what was asked for failed');
			return failed;
		}
	}

	/** Never rejects: what is not told now is seen at the end, or Redis is gone and with it the watcher. */
	async #tell(name: string, event: unknown): Promise<void> {
		try {
			await this.#told.tell(name, event);
			this.#parts.bus.publish(toldChannel, name);
		} catch (error) {
			this.#parts.log.debug({ err: error }, 'an event was not told');
		}
	}

	/** @throws what Redis throws */
	async #end(name: string, last: unknown): Promise<void> {
		await this.#told.end(name, last);
		this.#parts.bus.publish(toldChannel, name);
	}

	#setAside(name: string, reason: string): void {
		const { log } = this.#parts;
		log.error({ name, reason }, 'what was asked for was set aside');
		this.#end(name, failed).catch((error: unknown) => log.debug({ err: error }, 'its end was not told'));
	}

	/** Undefined while Redis is gone, `lost` when it is back without it. */
	async #look(name: string, place: number): Promise<Awaited<ReturnType<ToldEvents['from']>> | 'lost' | undefined> {
		try {
			const told = await this.#told.from(name, place);
			return told.length === 0 && !(await this.#told.isKnown(name)) ? 'lost' : told;
		} catch (error) {
			this.#parts.log.debug({ err: error }, 'what was told is looked at later');
			return undefined;
		}
	}

	async #inReach<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
		try {
			return await ask();
		} catch (error) {
			const words = 'This can not be done just now. Try again in a moment.';
			throw new AppError('busy', words, { cause: error, retryAfterSeconds });
		}
	}
}

const failed: FailedEvent = {
	kind: 'failed',
	code: 'unexpected',
	message: 'Something went wrong while it was done. Try again.',
};
const lost: FailedEvent = { kind: 'failed', code: 'busy', message: 'It was lost on the way. Ask for it again.' };

/** In the queue and in Redis. Ids of learners and of what they ask for are UUIDs. */
function nameOf({ learnerId, id }: Pick<Asked, 'learnerId' | 'id'>): string {
	return `${learnerId}.${id}`;
}

function unknown(): AppError {
	return new AppError('jobUnknown', 'This is not known here, or no longer.');
}

function failureOf({ code, message }: FailedEvent): AppError {
	const known = ErrorCode.safeParse(code);
	return new AppError(known.success ? known.data : 'unexpected', message);
}
