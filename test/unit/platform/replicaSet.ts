import { mongo } from 'mongoose';
import { type BusWord, type BusWords, type HeardWords, WordsLost } from '#backend/platform/busWords.ts';
import { whyLost } from '#backend/platform/mongoChangeStream.ts';

interface Entry {
	token: number;
	word: BusWord;
}

/**
 * Stands in for a replica set, which can't be had here, as far as its driver's documents describe change streams: a stream begins when it is opened or behind its
 * token, an answer without a change comes when the server has waited long enough, the token then is that of the newest entry looked at, an error closes the stream, and a
 * token that is older than the log of operations is refused with the server's own code.
 */
export class ReplicaSet {
	#log: Entry[] = [];
	#last = 0;
	/** Entries up to this one are forgotten. */
	#forgotten = 0;
	#written = 0;
	readonly #hasChangeStreams: boolean;
	readonly #streams = new Set<Stream>();
	#held: PromiseWithResolvers<undefined> | undefined;
	#stalled: PromiseWithResolvers<undefined> | undefined;
	#refusesWrites = false;

	constructor({ hasChangeStreams = true } = {}) {
		this.#hasChangeStreams = hasChangeStreams;
	}

	words(): BusWords {
		return {
			say: async (words) => {
				await this.#stalled?.promise;
				if (this.#refusesWrites) throw new mongo.MongoNetworkError('refused');
				for (const word of words) this.#log.push({ token: ++this.#last, word });
				this.#written += words.length;
				for (const stream of this.#streams) stream.wake();
			},
			listen: (resumeAfter) => new Stream(this, resumeAfter),
		};
	}

	/** What a stream sees when it opens. @throws as the server does */
	open(stream: Stream, resumeAfter: unknown): number {
		if (!this.#hasChangeStreams) throw serverError(40_573);
		if (this.#held !== undefined) throw new mongo.MongoNetworkError('nobody answers');
		if (resumeAfter !== undefined && Number(resumeAfter) < this.#forgotten) throw serverError(286);
		this.#streams.add(stream);
		return resumeAfter === undefined ? this.#last : Number(resumeAfter);
	}

	/** The first entry behind the token. */
	after(token: number): Entry | undefined {
		return this.#log.find((entry) => entry.token > token);
	}

	leave(stream: Stream): void {
		this.#streams.delete(stream);
	}

	/** The server has waited long enough with every stream. */
	elapse(): void {
		for (const stream of this.#streams) stream.elapse();
	}

	breakStreams(): void {
		for (const stream of [...this.#streams]) stream.fail(new mongo.MongoNetworkError('the connection broke'));
	}

	/** From now on no stream can be opened, and who waits to open one again goes on waiting. */
	hold(): void {
		this.#held = Promise.withResolvers<undefined>();
	}

	release(): void {
		this.#held?.resolve(undefined);
		this.#held = undefined;
	}

	async pause(): Promise<void> {
		await this.#held?.promise;
	}

	/** The log of operations is shorter now: everything in it is gone. */
	forget(): void {
		this.#log = [];
		this.#forgotten = this.#last;
	}

	refuseWrites(refuses: boolean): void {
		this.#refusesWrites = refuses;
	}

	stallWrites(stalls: boolean): void {
		this.#stalled?.resolve(undefined);
		this.#stalled = stalls ? Promise.withResolvers<undefined>() : undefined;
	}

	written(): number {
		return this.#written;
	}

	/** Everything that can happen by itself has happened. */
	async settle(): Promise<void> {
		for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
	}
}

class Stream implements HeardWords {
	readonly #replicaSet: ReplicaSet;
	readonly #resumeAfter: unknown;
	#token: number | undefined;
	#isClosed = false;
	#waiting: PromiseWithResolvers<'look' | 'nothing'> | undefined;

	constructor(replicaSet: ReplicaSet, resumeAfter: unknown) {
		this.#replicaSet = replicaSet;
		this.#resumeAfter = resumeAfter;
	}

	get resumeToken(): unknown {
		return this.#token;
	}

	async next(): Promise<BusWord | undefined> {
		try {
			if (this.#isClosed) throw new mongo.MongoAPIError('ChangeStream is closed');
			if (this.#token === undefined) {
				this.#token = this.#replicaSet.open(this, this.#resumeAfter);
				return this.#take();
			}
			const word = this.#take();
			if (word !== undefined) return word;
			this.#waiting = Promise.withResolvers<'look' | 'nothing'>();
			return (await this.#waiting.promise) === 'look' ? this.#take() : undefined;
		} catch (error) {
			await this.close();
			throw new WordsLost(whyLost(error), { cause: error });
		}
	}

	close(): Promise<void> {
		this.#isClosed = true;
		this.#replicaSet.leave(this);
		this.#waiting?.reject(new mongo.MongoAPIError('ChangeStream is closed'));
		this.#waiting = undefined;
		return Promise.resolve();
	}

	wake(): void {
		this.#waiting?.resolve('look');
	}

	elapse(): void {
		this.#waiting?.resolve('nothing');
	}

	fail(error: Error): void {
		this.#replicaSet.leave(this);
		this.#waiting?.reject(error);
	}

	#take(): BusWord | undefined {
		this.#waiting = undefined;
		const entry = this.#replicaSet.after(this.#token ?? 0);
		if (entry !== undefined) this.#token = entry.token;
		return entry?.word;
	}
}

function serverError(code: number): Error {
	return new mongo.MongoServerError({ message: 'as the server says it', code });
}
