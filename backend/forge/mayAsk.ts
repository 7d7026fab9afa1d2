/** Whether a model may be asked now. */
export type MayAsk =
	| { kind: 'allowed' }
	/** Nobody is asked; `why` is a sentence for the learner that says until when. */
	| { kind: 'poolOnly'; why: string };

export const alwaysAllowed = (): Promise<MayAsk> => Promise.resolve({ kind: 'allowed' });
