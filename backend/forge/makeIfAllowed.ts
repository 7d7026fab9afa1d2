import type { NotMade } from './forgeWords.ts';
import type { Made } from './makeChallenge.ts';
import { alwaysAllowed, type MayAsk } from './mayAsk.ts';

/** Does work against what a learner may have in a day, which is given back unless something came of it. */
export type SpendAllowance = <Result>(
	learnerId: string,
	work: () => Promise<Result>,
	cameOfIt: (result: Result) => boolean,
) => Promise<{ kind: 'done'; result: Result } | { kind: 'usedUp'; why: string }>;

/** Makes one unless no model may be asked now, or not for this learner any more today. */
export async function makeIfAllowed(
	{
		mayAsk = alwaysAllowed,
		spend,
	}: { mayAsk?: (() => Promise<MayAsk>) | undefined; spend?: SpendAllowance | undefined },
	learnerId: string,
	make: () => Promise<Made>,
): Promise<Made | NotMade> {
	const allowed = await mayAsk();
	if (allowed.kind === 'poolOnly') return allowed;
	if (spend === undefined) return make();
	const spent = await spend(learnerId, make, ({ kind }) => kind === 'made');
	return spent.kind === 'done' ? spent.result : { kind: 'poolOnly', why: spent.why };
}
