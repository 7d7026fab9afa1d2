import { isDeepStrictEqual } from 'node:util';
import { formatVersion, ProofFile } from '#contract/challengeFile.ts';
import type { ProofFix } from '#contract/proofLines.ts';
import { contentSha256, proofFileName } from './contentSha256.ts';
import { type CheckResult, checked, type Finding } from './finding.ts';
import { parseJsonText } from './jsonText.ts';
import type { ProofFacts, ProvedFiles } from './proveChallenge.ts';

/**
 * The three files to write for a proved challenge, by name. proof.json stays as it is when nothing but times would change in it, so that
 * proving again changes no file.
 * @param contents the challenge's files as they are
 */
export function filesToWrite(
	contents: ReadonlyMap<string, string>,
	proved: ProvedFiles,
	now: Date,
): ReadonlyMap<string, string> {
	const made = new Map([
		['cases.json', proved.casesText],
		['small.json', proved.smallText],
	]);
	const sha256 = contentSha256(new Map([...contents, ...made]));
	const old = readProof(contents.get(proofFileName));
	if (old?.contentSha256 === sha256 && isSameFacts(old, proved.facts)) return made;
	const proof: ProofFile = { formatVersion, contentSha256: sha256, provedAt: now.toISOString(), ...proved.facts };
	return made.set(proofFileName, `${JSON.stringify(proof, undefined, '\t')}\n`);
}

/** Whether what lies on the disk is what the proof makes of these files, for a build that must not write. */
export function checkProofOnDisk(contents: ReadonlyMap<string, string>, proved: ProvedFiles): CheckResult {
	const findings: Finding[] = [];
	const again = 'run prove and commit what it writes';
	const fix: ProofFix = { kind: 'prove' };
	for (const [file, text] of [
		['cases.json', proved.casesText],
		['small.json', proved.smallText],
	] as const) {
		const stored = contents.get(file);
		if (stored === text) continue;
		const message =
			stored === undefined ? `The file is missing: ${again}.` : `It is not what the proof makes: ${again}.`;
		findings.push({ file, line: firstDifference(stored ?? '', text), message, fix });
	}
	const text = contents.get(proofFileName);
	const proof = readProof(text);
	if (proof === undefined) {
		const what = text === undefined ? 'The file is missing' : 'It is no proof of this format';
		findings.push({ file: proofFileName, line: 1, message: `${what}: ${again}.`, fix });
	} else if (proof.contentSha256 !== contentSha256(contents)) {
		const line = text?.split('\n').findIndex((row) => row.includes('contentSha256')) ?? 0;
		const message = `Files were changed after they had been proved: ${again}.`;
		findings.push({ file: proofFileName, line: line + 1, message, fix });
	}
	return checked('proof on disk', findings);
}

/** That a challenge is just as its proof left it; undefined when it is not, or never was proved. */
export function checkUnchanged(contents: ReadonlyMap<string, string>): CheckResult | undefined {
	const proof = readProof(contents.get(proofFileName));
	if (proof?.contentSha256 !== contentSha256(contents)) return undefined;
	return checked('proof on disk', [], `unchanged since it was proved on ${proof.provedAt.slice(0, 10)}`);
}

/** The proof in a text, or undefined when it is none. */
function readProof(text: string | undefined): ProofFile | undefined {
	const json = text === undefined ? undefined : parseJsonText(text);
	const proof = json?.kind === 'parsed' ? ProofFile.safeParse(json.value) : undefined;
	return proof?.success === true ? proof.data : undefined;
}

/** Times and how far the brute force came differ from run to run; all else may not. */
function isSameFacts(old: ProofFacts, fresh: ProofFacts): boolean {
	const steady = ({ cases, wrongSolutions, mutants, languages }: ProofFacts): unknown => ({
		cases,
		wrongSolutions,
		mutants,
		languages,
	});
	return isDeepStrictEqual(steady(old), steady(fresh));
}

function firstDifference(left: string, right: string): number {
	const wanted = right.split('\n');
	const place = left.split('\n').findIndex((line, index) => line !== wanted[index]);
	return Math.max(place, 0) + 1;
}
