import { mongo } from 'mongoose';
import * as z from 'zod';
import { type BusWord, type BusWords, type HeardWords, WordsLost } from './busWords.ts';
import type { Clock } from './clock.ts';
import type { MongoDatabase } from './mongo.ts';

/** A word has been heard long before; one that is old is of no use to anybody. */
const forgottenAfterSeconds = 60;
/** How long the server waits for a word before it says that there is none. */
const patienceMs = 1_000;

/** Errors of MongoDB's server, src/mongo/base/error_codes.yml, that say why a change stream can't be. */
const codes = {
	/** It stands alone and is no replica set; it knows no such stage, command or feature. */
	never: new Set([40_573, 40_324, 59, 115, 238]),
	/** What came after the token is not in the oplog any more, or the collection it was of is another one. */
	forgotten: new Set([286, 280, 260, 222]),
};

const Word = z.object({ from: z.string(), channel: z.string().optional(), message: z.string() });

interface WordDocument extends BusWord {
	at: Date;
}

/** Indexes of the collection `busWords`: it has no queries, because what is in it is only listened to. */
export const mongoBusPlan = {
	collection: 'busWords',
	indexes: { forgotten: { key: { at: 1 }, expireAfterSeconds: forgottenAfterSeconds } },
	queries: {},
} as const;

/** What a server answers to `hello`, as far as it says whether there can be change streams. */
const Hello = z.object({
	setName: z.string().optional(),
	/** Of a replica set, but in none yet. */
	isreplicaset: z.boolean().optional(),
	msg: z.string().optional(),
});

/** Words in a collection of which a change stream tells. It needs a replica set, or a cluster that is sharded. */
export class MongoBusWords implements BusWords {
	readonly #database: MongoDatabase;
	readonly #words: mongo.Collection<WordDocument>;
	readonly #clock: Pick<Clock, 'nowMs'>;

	constructor(database: MongoDatabase, clock: Pick<Clock, 'nowMs'>) {
		this.#database = database;
		this.#words = database.raw<WordDocument>(mongoBusPlan.collection);
		this.#clock = clock;
	}

	async say(words: readonly BusWord[]): Promise<void> {
		const at = new Date(this.#clock.nowMs());
		// Nobody hears a word before most machines have it; whoever says it need not wait for that.
		await this.#words.insertMany(
			words.map((word) => ({ ...word, at })),
			{ ordered: true, writeConcern: { w: 1 } },
		);
	}

	listen(resumeAfter: unknown): HeardWords {
		const stream = this.#words.watch<WordDocument>([{ $match: { operationType: 'insert' } }], {
			maxAwaitTimeMS: patienceMs,
			...(resumeAfter === undefined ? {} : { resumeAfter }),
		});
		return new ChangeStreamWords(stream, () => this.#hasChangeStreams());
	}

	/** A server that is neither of a replica set nor in front of a cluster has none, whatever it answers when it is asked for one. */
	async #hasChangeStreams(): Promise<boolean> {
		const hello = Hello.parse(await this.#database.connection.db?.command({ hello: 1 }));
		return hello.setName !== undefined || hello.isreplicaset === true || hello.msg === 'isdbgrid';
	}
}

class ChangeStreamWords implements HeardWords {
	readonly #stream: mongo.ChangeStream<WordDocument>;
	readonly #isPossible: () => Promise<boolean>;
	#isOpen = false;

	constructor(stream: mongo.ChangeStream<WordDocument>, isPossible: () => Promise<boolean>) {
		this.#stream = stream;
		this.#isPossible = isPossible;
	}

	get resumeToken(): unknown {
		return this.#stream.resumeToken;
	}

	async next(): Promise<BusWord | undefined> {
		try {
			if (!this.#isOpen && !(await this.#isPossible())) throw new WordsLost('never', { cause: undefined });
			const change = await this.#stream.tryNext();
			this.#isOpen = true;
			// One that another version says otherwise is none for us.
			return change?.operationType === 'insert' ? Word.safeParse(change.fullDocument).data : undefined;
		} catch (error) {
			if (error instanceof WordsLost) throw error;
			// The driver has tried to go on by itself, and has closed it.
			throw new WordsLost(whyLost(error), { cause: error });
		}
	}

	async close(): Promise<void> {
		await this.#stream.close();
	}
}

/** What an error of the driver means for listening. */
export function whyLost(error: unknown): WordsLost['why'] {
	if (!(error instanceof mongo.MongoServerError)) return 'passing';
	if (typeof error.code === 'number' && codes.never.has(error.code)) return 'never';
	const isForgotten = typeof error.code === 'number' && codes.forgotten.has(error.code);
	return isForgotten || error.hasErrorLabel('NonResumableChangeStreamError') ? 'forgotten' : 'passing';
}
