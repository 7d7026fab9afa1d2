import type { FeatureName } from '#contract/features.ts';

export interface Flag {
	/** What holds where the file says nothing. */
	unlessSaid: boolean;
	/** `account`: it may be on for some roles or for a share of the accounts. `server`: it concerns those who are nobody yet. */
	by: 'account' | 'server';
	/** What is off when it is off, for whoever writes the file. */
	what: string;
	/** What somebody reads who asks for it all the same. */
	refusal: string;
}

/** Every flag that there is. */
export const flagTable: Readonly<Record<FeatureName, Flag>> = {
	registration: {
		unlessSaid: true,
		by: 'server',
		what: 'new accounts, by password and by GitHub; who has one goes on signing in',
		refusal: 'This server takes no new accounts now. Ask whoever runs it for one.',
	},
	forge: {
		unlessSaid: true,
		by: 'account',
		what: 'new challenges by AI; those that were made stay',
		refusal:
			'New challenges with AI are switched off on this server. The challenges that are there are enough to go on with.',
	},
	variants: {
		unlessSaid: true,
		by: 'account',
		what: 'new stories for challenges that are there',
		refusal: 'New stories for challenges are switched off on this server. The challenge itself is there.',
	},
	drafts: {
		unlessSaid: true,
		by: 'account',
		what: "drafts by AI for instructors' own sets",
		refusal: 'Drafts with AI are switched off on this server. A new challenge can be begun without.',
	},
	madeHints: {
		unlessSaid: true,
		by: 'account',
		what: "hints made by AI for a learner's own code; those of the challenges stay",
		refusal: 'Hints for your own code are switched off on this server. The hints of the challenge itself are there.',
	},
	closerReviews: {
		unlessSaid: true,
		by: 'account',
		what: 'reviews of accepted solutions by AI; the computed review stays',
		refusal: 'Reviews by AI are switched off on this server. The short review is there.',
	},
	reports: {
		unlessSaid: true,
		by: 'account',
		what: 'reports of challenges by learners; what was reported is checked to its end',
		refusal: 'Reports are switched off on this server. Tell whoever runs it what is wrong.',
	},
	similarity: {
		unlessSaid: true,
		by: 'account',
		what: 'comparing the solutions of a class with each other',
		refusal: 'Comparing solutions is switched off on this server.',
	},
};
