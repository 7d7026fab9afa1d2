import type { Figure } from '#contract/analytics.ts';
import type { Kept } from './rollUp.ts';
import type { WhyHidden } from './withhold.ts';

/** A number as it is kept, by what of its table is hidden. */
export function keptOf(hidden: ReadonlyMap<string, WhyHidden>, id: string, value: number): Kept {
	return hidden.get(id) ?? value;
}

export function figureOf(kept: Kept | undefined): Figure {
	if (kept === undefined) return { kind: 'fewerThan5' };
	return typeof kept === 'number' ? { kind: 'shown', value: kept } : { kind: kept };
}

/**
 * The sum of what may be shown of each week. A number that may not be shown is in no sum, so no difference of two sums, of whichever periods, is about anything that
 * may not be shown.
 */
export function sumOf(parts: readonly (Kept | undefined)[]): Figure {
	const known = parts.filter((part) => part !== undefined);
	const shown = known.filter((part) => typeof part === 'number');
	if (shown.length === 0) return { kind: known.includes('withheld') ? 'withheld' : 'fewerThan5' };
	const value = shown.reduce((sum, part) => sum + part, 0);
	return shown.length === known.length ? { kind: 'shown', value } : { kind: 'shown', value, isPartial: true };
}
