/** What one process says to all others. */
export interface BusWord {
	/** Which process says it. */
	from: string;
	/** Absent: what this process had to say before may not have reached anybody. */
	channel?: string | undefined;
	message: string;
}

/** Words as they are left by all processes, for one that listens. */
export interface HeardWords {
	/**
	 * The next word; undefined when none came within about a second. The first answer says that it is listened.
	 * @throws WordsLost when it can't be listened any more; then it is closed
	 */
	next(): Promise<BusWord | undefined>;
	/** From where on to listen again; undefined while that is not known. */
	readonly resumeToken: unknown;
	close(): Promise<void>;
}

/** Where processes leave words for each other. */
export interface BusWords {
	/** @throws when they could not be left */
	say(words: readonly BusWord[]): Promise<void>;
	/** Listens from now on, or from a token of before. */
	listen(resumeAfter: unknown): HeardWords;
}

/** Why it is not listened any more. */
export class WordsLost extends Error {
	/**
	 * `never`: this store can't be listened to at all. `forgotten`: it does not know any more what came after the token. `passing`: it may be possible again.
	 */
	readonly why: 'never' | 'forgotten' | 'passing';

	constructor(why: WordsLost['why'], options: ErrorOptions) {
		super(`words are not heard: ${why}`, options);
		this.name = 'WordsLost';
		this.why = why;
	}
}
