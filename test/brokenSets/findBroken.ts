import path from 'node:path';
import * as z from 'zod';
import { findChallengeFolders } from '#proof/findChallengeFolders.ts';
import { allFindings, type CheckResult, type Finding } from '#proof/finding.ts';
import { loadChallengeFolder } from '#proof/loadChallengeFolder.ts';
import { proveCommand } from '#proof/proveCommand.ts';
import { proveSet } from '#proof/set/proveSet.ts';

/** As much as is read of what `prove --format json` prints; its types are the proof's own. */
const Printed = z.object({
	proved: z.boolean(),
	sets: z.array(z.object({ folder: z.string(), result: z.custom<CheckResult>() })),
	challenges: z.array(z.object({ folder: z.string(), result: z.custom<CheckResult>() })),
});

export interface ProvedSet {
	isProved: boolean;
	/** Files are paths inside the folder. */
	findings: Finding[];
}

/**
 * Proves a set as its author would, code and all.
 * @throws Error with what it said when it could not be proved at all
 */
export async function proveWhole(folder: string, cache: string, options: { check: boolean }): Promise<ProvedSet> {
	let out = '';
	let err = '';
	const args = [folder, '--format', 'json', '--cache', cache, ...(options.check ? ['--check'] : [])];
	const exitCode = await proveCommand(args, { out: (text) => (out += text), err: (text) => (err += text) });
	if (err !== '') throw new Error(err);
	const printed = Printed.parse(JSON.parse(out));
	if (printed.proved !== (exitCode === 0)) throw new Error(`prove ended with ${String(exitCode)}`);
	const findings = [...printed.sets, ...printed.challenges].flatMap(({ folder: place, result }) =>
		inFolder(folder, place, allFindings(result)),
	);
	return { isProved: printed.proved, findings };
}

/** What is found of a set before any of its code runs. */
export async function findUnrun(folder: string): Promise<Finding[]> {
	const challenges = await findChallengeFolders(folder);
	const set = await proveSet(folder, challenges);
	const loaded = challenges.map(async (place) => {
		const { check } = await loadChallengeFolder(place);
		return inFolder(folder, place, allFindings(check));
	});
	return [...allFindings(set.result), ...(await Promise.all(loaded)).flat()];
}

function inFolder(folder: string, place: string, findings: readonly Finding[]): Finding[] {
	return findings.map((finding) => {
		const file = path.relative(folder, path.join(place, finding.file)).split(path.sep).join('/');
		return { ...finding, file };
	});
}
