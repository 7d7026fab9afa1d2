import type { PistonAddress } from '#contract/piston.ts';
import type { Judge } from '#judge/judge.ts';
import { openJudge } from '../judgeUnderTest.ts';
import { PistonStandIn } from './pistonStandIn.ts';
import type { StandInOptions } from './standInFaults.ts';

export interface OpenPiston {
	standIn: PistonStandIn;
	judge: Judge;
	close: () => Promise<void>;
}

/** A stand-in that is set up like this, and a judge whose code runs there and nowhere else. */
export async function openPiston(
	change: Partial<StandInOptions> = {},
	address: Partial<PistonAddress> = {},
): Promise<OpenPiston> {
	const standIn = await PistonStandIn.open(change);
	const judge = await openJudge({ tier: 'piston', piston: { url: standIn.url, ...address }, parallel: 8 });
	return {
		standIn,
		judge,
		close: async () => {
			await judge.close();
			await standIn.close();
		},
	};
}
