import * as z from 'zod';
import { ChallengeSummary } from './challenge.ts';
import { DueDate, HintPolicy, ShownOfFailure } from './challengeSet.ts';
import { endpoint } from './endpoint.ts';
import { ChallengeId, LanguageId } from './ids.ts';

/** More extensions with sets than anybody has installed. */
export const installedSetsMax = 100;

/** Where a set is at fault. */
export const SetFinding = z.object({
	/** Path inside the extension's folder, with forward slashes. */
	file: z.string(),
	/** From 1. */
	line: z.int().positive(),
	message: z.string(),
});
export type SetFinding = z.infer<typeof SetFinding>;

/** A challenge as a set shows it. */
export const SetChallenge = z.object({
	challenge: ChallengeSummary,
	points: z.int(),
	due: DueDate.optional(),
	shows: ShownOfFailure,
	hints: HintPolicy,
	/** Absent: all. */
	languages: z.array(LanguageId).optional(),
	/** What is to be solved before it and is not yet; empty: it is open. */
	waitsFor: z.array(z.object({ id: ChallengeId, title: z.string() })),
});
export type SetChallenge = z.infer<typeof SetChallenge>;

const Where = z.object({
	/** The same in every state of a view: the source of its ids, and the path of its set.json. */
	key: z.string(),
	/** Absolute path of the extension's folder. */
	folder: z.string(),
	title: z.string(),
	/** Of the extension. */
	version: z.string(),
});

/** A set that is installed: it can be used, but for challenges that `findings` tells of, or it is broken as a whole. */
export const InstalledSet = z.discriminatedUnion('kind', [
	Where.extend({
		kind: z.literal('usable'),
		description: z.string(),
		/** Where its challenges are submitted: address of the server that has the tests. Absent: here. */
		server: z.string().optional(),
		sections: z.array(
			z.object({
				title: z.string(),
				description: z.string().optional(),
				due: DueDate.optional(),
				challenges: z.array(SetChallenge),
			}),
		),
		findings: z.array(SetFinding),
	}),
	Where.extend({ kind: z.literal('broken'), findings: z.array(SetFinding).min(1) }),
]);
export type InstalledSet = z.infer<typeof InstalledSet>;

export const InstalledSets = z.object({ sets: z.array(InstalledSet) });
export type InstalledSets = z.infer<typeof InstalledSets>;

/** Sets of other people that are installed in this editor. In solo mode only: a server has those that were pushed to it. */
export const setEndpoints = {
	listSets: endpoint({
		method: 'get',
		path: '/v1/sets',
		summary: 'The sets that are installed in this editor, with what is done of them; broken ones with their findings.',
		answer: InstalledSets,
	}),
	setInstalledSets: endpoint({
		method: 'put',
		path: '/v1/sets',
		summary:
			'Say in which folders of this computer the extensions lie that carry sets. What was said before is replaced.',
		body: z.strictObject({
			folders: z.array(z.string().min(1).max(4_000)).max(installedSetsMax),
		}),
		answer: InstalledSets,
	}),
};
