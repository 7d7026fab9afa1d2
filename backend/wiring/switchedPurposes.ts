import type { AiPurpose } from '#contract/aiUsage.ts';
import type { FeatureName } from '#contract/features.ts';
import type { Flags } from '../platform/flags/flags.ts';
import { flagTable } from '../platform/flags/flagTable.ts';

const featureOf: Readonly<Record<AiPurpose, FeatureName>> = {
	forge: 'forge',
	variant: 'variants',
	draft: 'drafts',
	hint: 'madeHints',
	review: 'closerReviews',
};

/** Why no model is asked for this, where it is switched off for everybody: then none is asked ahead either. */
export function switchedOffPurpose(flags: Flags): (purpose: AiPurpose) => Promise<string | undefined> {
	return async (purpose) => {
		const name = featureOf[purpose];
		return (await flags.isOn(name, { kind: 'everybody' })) ? undefined : flagTable[name].refusal;
	};
}
