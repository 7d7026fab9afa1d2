import * as z from 'zod';
import { LanguageId, noLink, noLinkWords } from './ids.ts';

/** The format of set.json; docs/CHALLENGE-SETS.md explains it, one converter per step brings older ones here. */
export const setFormatVersion = 1;

/** The extension that every set depends on. */
export const codeSenseiExtension = 'code-sensei.code-sensei';

/** The last part of a challenge id: unique in its set, and the name of the challenge's folder. */
export const Slug = z
	.string()
	.max(80)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'the name of a challenge looks like two-sum')
	.meta({ description: 'such as two-sum', patternErrorMessage: 'The name of a challenge looks like two-sum.' });

/** When something is due. A time without its zone is another one for every learner, so it is refused. */
export const DueDate = z.iso
	.datetime({
		offset: true,
		error: 'a due date is a time with its zone, such as 2026-10-05T23:59:00+02:00 or 2026-10-05T21:59:00Z',
	})
	.meta({
		description:
			'when it is due, a time with its zone, such as 2026-10-05T23:59:00+02:00 or 2026-10-05T21:59:00Z; an entry goes before its section',
		patternErrorMessage: 'A due date is a time with its zone, such as 2026-10-05T23:59:00+02:00.',
	});

/** What a learner sees of a case that failed. */
export const ShownOfFailure = z.enum(['all', 'input', 'verdict']).meta({
	description:
		'what a learner sees of a failed case: all (input, expected and own result), input (not what was expected), or verdict (neither); an entry goes before the set',
});
export type ShownOfFailure = z.infer<typeof ShownOfFailure>;

export const HintPolicy = z
	.strictObject({
		upTo: z.int().min(0).max(4).default(4).meta({
			description: 'the highest hint that can be taken: 0 none, 1 question, 2 technique, 3 plan in words, 4 next step',
		}),
		solution: z.boolean().default(true).meta({ description: 'whether a learner may give up and see the solution' }),
	})
	.meta({ description: 'how much help there is; an entry goes before the set, as a whole' });
export type HintPolicy = z.infer<typeof HintPolicy>;

const Languages = z
	.array(LanguageId)
	.min(1)
	.meta({ description: 'the only languages in which it may be solved; all of them where this is absent' });

export const SetEntry = z.strictObject({
	challenge: Slug.meta({ description: 'the last part of its id, which is the name of its folder below challenges/' }),
	points: z.int().min(0).max(1000).default(1).meta({ description: 'what solving it is worth' }),
	requires: z
		.array(Slug)
		.max(20)
		.default([])
		.meta({ description: 'challenges of this set that are to be solved before it' }),
	due: DueDate.optional(),
	shows: ShownOfFailure.optional(),
	hints: HintPolicy.optional(),
	languages: Languages.optional(),
});
export type SetEntry = z.infer<typeof SetEntry>;

export const SetSection = z.strictObject({
	title: z.string().min(1).max(80).refine(noLink, noLinkWords).meta({ description: 'such as "Week 3: two pointers"' }),
	description: z.string().max(600).optional().meta({ description: 'a sentence or two, plain text' }),
	due: DueDate.optional(),
	challenges: z
		.array(SetEntry)
		.min(1)
		.max(200)
		.meta({ description: 'in the order in which they are shown; each stands in the set once' }),
});
export type SetSection = z.infer<typeof SetSection>;

/** set.json: what holds for the challenges of a set, and in which order they come. What an entry says goes before what its section or the set says. */
export const SetFile = z.strictObject({
	$schema: z.string().optional().meta({ description: 'for editors; VS Code with Code Sensei needs none' }),
	formatVersion: z.literal(setFormatVersion).meta({ description: 'the format that this file is written in' }),
	title: z
		.string()
		.min(3)
		.max(80)
		.refine(noLink, noLinkWords)
		.meta({ description: 'what learners see in the view Sets' }),
	description: z.string().min(10).max(2000).meta({ description: 'what it is about and for whom, plain text' }),
	shows: ShownOfFailure.default('all'),
	hints: HintPolicy.default({ upTo: 4, solution: true }),
	languages: Languages.optional(),
	sections: z.array(SetSection).min(1).max(60).meta({ description: 'in the order in which they are shown' }),
});
export type SetFile = z.infer<typeof SetFile>;

/** Where a set is judged whose tests lie on a server. */
export const ServerAddress = z.url({ protocol: /^https?$/ }).max(500);

/** The part of an extension's package.json that makes it one that carries sets. */
export const SetManifest = z.looseObject({
	name: z.string().regex(/^[a-z0-9][a-z0-9-]*$/i, 'the name of an extension has letters, digits and hyphens only'),
	publisher: z.string().regex(/^[a-z0-9][a-z0-9-]*$/i, 'a publisher has letters, digits and hyphens only'),
	version: z.string().regex(/^\d+\.\d+\.\d+(?:[-+][0-9A-Za-z.+-]+)?$/, 'a version looks like 1.0.0'),
	contributes: z.looseObject({
		codeSensei: z.looseObject({
			challengeSets: z
				.array(z.strictObject({ path: z.string().min(1).max(200), server: ServerAddress.optional() }))
				.min(1)
				.max(20),
		}),
	}),
});
export type SetManifest = z.infer<typeof SetManifest>;

/** The first part of the ids of an extension's challenges: `publisher~extension`, in lower case. */
export function sourceOf({ publisher, name }: Pick<SetManifest, 'publisher' | 'name'>): string {
	return `${publisher}~${name}`.toLowerCase();
}

/** Whether a challenge comes from a set, and not from the bank or the forge. */
export function isOfSet(challengeId: string): boolean {
	return challengeId.includes('~');
}

/** What holds for one challenge of a set, after everything that the set, its section and its entry say. */
export interface ChallengeRules {
	points: number;
	/** Slugs, in the order of the file. */
	requires: readonly string[];
	due: string | undefined;
	shows: ShownOfFailure;
	hints: HintPolicy;
	/** undefined: all. */
	languages: readonly LanguageId[] | undefined;
}

/** The rules of a challenge with the names that a learner reads. */
export interface RulesInSet extends ChallengeRules {
	/** Title of the set. */
	set: string;
	/** Title of the section. */
	section: string;
	/** The challenges behind `requires`, as far as they are there: what is missing is not waited for. */
	required: readonly { id: string; title: string }[];
}

/** Undefined for a challenge that no set has. */
export type RulesOf = (challengeId: string) => Promise<RulesInSet | undefined>;

/** The rules of an entry of a set. */
export function rulesOfEntry(set: SetFile, section: SetSection, entry: SetEntry): ChallengeRules {
	return {
		points: entry.points,
		requires: entry.requires,
		due: entry.due ?? section.due,
		shows: entry.shows ?? set.shows,
		hints: entry.hints ?? set.hints,
		languages: entry.languages ?? set.languages,
	};
}
