/** What came of asking a server. No reason holds a header, a source or an input. */
export type PistonAnswer<Value> =
	| { kind: 'answered'; value: Value }
	/** It read what was asked, and will not do it. */
	| { kind: 'refused'; message: string }
	/** It could not be asked, or answered with something that is no answer. */
	| { kind: 'failed'; reason: string }
	| { kind: 'cancelled' };
