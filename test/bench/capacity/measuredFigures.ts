import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const file = path.join(import.meta.dirname, '../measuredFigures.json');

const Measured = z.strictObject({
	/** One number, or the values that belong to `shares`. */
	value: z.union([z.number(), z.array(z.number()).min(1)]),
	unit: z.string().min(1),
	/** The day on which it was measured, and the commit that was. */
	date: z.iso.date(),
	commit: z.string().regex(/^[0-9a-f]{7,40}$/),
	/** The command that measures it, and the name of what it prints. */
	by: z.string().min(1),
	/** Measured while other work was at the machine, or by less than a whole run: to be measured again. */
	again: z.string().optional(),
});
export type Measured = z.infer<typeof Measured>;

const names = [
	'judgeSubmissionsPerCore',
	'requestsPerCore',
	'serviceMs',
	'serviceMeanMs',
	'storedDocumentsPerSubmission',
	'storedBytesPerSubmission',
	'storedIndexBytesPerSubmission',
	'serverBaseMb',
	'serverLearnerBytes',
	'redisBaseMb',
	'redisLearnerBytes',
	'poolIdleMb',
	'trafficBytesPerSubmission',
	'blobBytesPerChallenge',
	'aiUsdPerChallenge',
	'aiChallengesFor200',
	'aiChallengesFor1000',
] as const;
export type MeasuredName = (typeof names)[number];

const MeasuredFile = z.strictObject({
	/** Of `serviceMs`: so many shares of submissions take at most so long. */
	serviceShares: z.array(z.number()),
	figures: z.strictObject(
		Object.fromEntries(names.map((name) => [name, Measured])) as Record<MeasuredName, typeof Measured>, // one for each name
	),
});
export type MeasuredFile = z.infer<typeof MeasuredFile>;

/** Everything that the capacity model takes as measured: test/bench/measuredFigures.json. @throws ZodError for a figure that is missing or has another form */
export function readMeasured(text = readFileSync(file, 'utf8')): MeasuredFile {
	return MeasuredFile.parse(JSON.parse(text));
}

/** @throws RangeError for one that is not a single number */
export function oneNumber({ figures }: MeasuredFile, name: MeasuredName): number {
	const { value } = figures[name];
	if (typeof value !== 'number') throw new RangeError(`${name} is not one number`);
	return value;
}
