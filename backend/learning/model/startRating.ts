import type { Profile } from '#contract/accounts.ts';

/** The rating in logits that somebody begins with who says so of themselves; what they then do soon outweighs it. */
export function startRating(level: Profile['level'] | undefined): number {
	switch (level) {
		case undefined:
		case 'unknown':
			return 0;
		case 'beginner':
			return -1;
		case 'intermediate':
			return 0.5;
		case 'advanced':
			return 1.5;
		default:
			return level satisfies never;
	}
}
