import path from 'node:path';
import type { CheckResult, Finding } from '../finding.ts';
import { isSound, type ProofFormat } from '../proofRun.ts';

/** For editors: a JSON object a line, as it happens, with absolute paths. docs/CHALLENGE-SETS.md lists them. */
export function linesFormat(out: (text: string) => void): ProofFormat {
	const say = (line: { kind: string } & Record<string, unknown>): void => out(`${JSON.stringify(line)}\n`);
	return {
		began: (challenges) => say({ kind: 'began', challenges }),
		set: ({ folder, result }) =>
			say({ kind: 'set', folder: path.resolve(folder), findings: placedFindings(folder, result) }),
		proving: (folder, id) => say({ kind: 'proving', folder: path.resolve(folder), id }),
		proved: ({ proof: { folder, id, result }, seconds }) =>
			say({
				...{ kind: 'proved', folder: path.resolve(folder), id, seconds, proved: isSound(result) },
				findings: placedFindings(folder, result),
				skipped: skippedParts(result),
			}),
		failed: (code, message) => say({ kind: 'failed', code, message }),
		ended: ({ challenges }) =>
			say({
				kind: 'ended',
				proved: challenges.filter(({ proof }) => isSound(proof.result)).length,
				of: challenges.length,
			}),
	};
}

/** A finding as an editor needs it. */
export interface PlacedFinding extends Pick<Finding, 'line' | 'message' | 'fix'> {
	/** Absolute path. */
	file: string;
	/** The check that found it, one of those at the top of the tree. */
	check: string;
}

/** Every finding of a tree, with the check that it stands under. */
export function placedFindings(folder: string, { children }: CheckResult): PlacedFinding[] {
	const below = (check: string, result: CheckResult): PlacedFinding[] => [
		...result.findings.map(({ file, line, message, fix }) => {
			const placed = { file: path.resolve(folder, file), line, message, check };
			return fix === undefined ? placed : { ...placed, fix };
		}),
		...result.children.flatMap((child) => below(check, child)),
	];
	return children.flatMap((child) => below(child.check, child));
}

/** What could not be checked here, such as a language that is not installed, and why. */
function skippedParts({ children }: CheckResult): { check: string; reason: string }[] {
	return children.flatMap((child) => {
		if (child.state === 'skipped' && child.children.length === 0) return [{ check: child.check, reason: child.detail }];
		return skippedParts(child).map(({ check, reason }) => ({ check: `${child.check}: ${check}`, reason }));
	});
}
