import * as z from 'zod';
import { Slug } from './challengeSet.ts';
import { ChallengeId, Topic } from './ids.ts';

/** The way to a value in a JSON file: keys and positions, from the outside to the inside. */
export const JsonPath = z.array(z.union([z.string().max(200), z.int().nonnegative()])).max(20);
export type JsonPath = z.infer<typeof JsonPath>;

/** Files of a challenge that an editor can make from a small template. */
export const TemplateFile = z.enum([
	'statement.md',
	'editorial.md',
	'reference.py',
	'brute.py',
	'generator.py',
	'validator.py',
	'checker.py',
]);
export type TemplateFile = z.infer<typeof TemplateFile>;

/** What mends a finding, where that is obvious. It says what, not how: who applies it looks at the file as it is then. */
export const ProofFix = z.discriminatedUnion('kind', [
	/** challenge.json gets this id. */
	z.object({ kind: z.literal('setId'), id: ChallengeId }),
	/** The last part of the id in challenge.json, which is the name of the folder. */
	z.object({ kind: z.literal('setSlug'), slug: Slug }),
	/** The first topic in challenge.json, which is the name of the folder above. */
	z.object({ kind: z.literal('setFirstTopic'), topic: Topic }),
	/** The challenge gets this file, from a template. */
	z.object({ kind: z.literal('createFile'), file: TemplateFile }),
	/** What was proved is out of date or was never written. */
	z.object({ kind: z.literal('prove') }),
	/** package.json depends on this extension. */
	z.object({ kind: z.literal('addDependency'), extension: z.string().max(200) }),
	/** The time at this place of set.json gets a zone. */
	z.object({ kind: z.literal('addZone'), path: JsonPath }),
	/** The entry at this place of set.json goes; it names this challenge. */
	z.object({ kind: z.literal('removeEntry'), path: JsonPath, challenge: Slug }),
	/** The last section of set.json gets an entry for this challenge. */
	z.object({ kind: z.literal('addEntry'), challenge: Slug }),
]);
export type ProofFix = z.infer<typeof ProofFix>;

/** One defect, as an editor shows it. */
export const LineFinding = z.object({
	/** Absolute. */
	file: z.string(),
	/** From 1. */
	line: z.int().positive(),
	message: z.string(),
	/** Which check of the proof found it, such as `validator`. */
	check: z.string().optional(),
	/** One that an older editor does not know is no fix. */
	fix: ProofFix.optional().catch(undefined),
});
export type LineFinding = z.infer<typeof LineFinding>;

/** A line of `prove --format lines`: what happens, as it happens. */
export const ProofLine = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('began'), challenges: z.int().nonnegative() }),
	z.object({ kind: z.literal('proving'), folder: z.string(), id: z.string() }),
	z.object({
		kind: z.literal('proved'),
		folder: z.string(),
		id: z.string(),
		seconds: z.number().nonnegative(),
		proved: z.boolean(),
		findings: z.array(LineFinding),
		/** Checks that could not be made here, such as a language that is not installed. */
		skipped: z.array(z.object({ check: z.string(), reason: z.string() })).default([]),
	}),
	/** What was found in package.json and set.json of a set. */
	z.object({ kind: z.literal('set'), folder: z.string(), findings: z.array(LineFinding) }),
	/** It ends here, with a code of `ErrorCode`. */
	z.object({ kind: z.literal('failed'), code: z.string(), message: z.string() }),
	z.object({ kind: z.literal('ended'), proved: z.int().nonnegative(), of: z.int().nonnegative() }),
]);
export type ProofLine = z.infer<typeof ProofLine>;
