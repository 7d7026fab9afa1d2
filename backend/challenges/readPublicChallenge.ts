import type { CaseFile } from '#contract/challengeFile.ts';
import { PublicChallengeFile, PublicFile, publicFileName } from '#contract/publicChallenge.ts';
import type { Finding } from '#proof/finding.ts';
import { readJsonFile } from '#proof/readJsonFile.ts';

/** A challenge of which only examples are here. Its tests lie on a server. */
export interface PublicChallenge {
	file: PublicChallengeFile;
	statement: string;
	/** The examples alone. */
	cases: CaseFile[];
	/** The version of the whole challenge. */
	version: string;
	/** Where it is submitted. */
	server: string;
}

export type ReadPublicChallenge =
	| { kind: 'public'; challenge: PublicChallenge }
	/** It has no public.json: it is a whole challenge, or none. */
	| { kind: 'other' }
	| { kind: 'refused'; findings: Finding[] };

const allowed = new Set(['challenge.json', 'statement.md', publicFileName]);

/** Reads the folder of a challenge that may be a public one. @param contents path inside the folder to text */
export function readPublicChallenge(contents: ReadonlyMap<string, string>): ReadPublicChallenge {
	const publicText = contents.get(publicFileName);
	if (publicText === undefined) return { kind: 'other' };
	const findings: Finding[] = [...contents.keys()]
		.filter((file) => !allowed.has(file))
		.map((file) => ({ file, line: 1, message: 'A challenge whose tests lie on a server has no such file.' }));
	const statement = contents.get('statement.md');
	if (statement === undefined) findings.push(missing('statement.md'));
	const named = readJsonFile(publicFileName, publicText, PublicFile);
	if (named.kind === 'misfits') findings.push(...named.findings);
	const text = contents.get('challenge.json');
	const file = text === undefined ? undefined : readJsonFile('challenge.json', text, PublicChallengeFile);
	if (file === undefined) findings.push(missing('challenge.json'));
	else if (file.kind === 'misfits') findings.push(...file.findings);
	if (named.kind !== 'fits' || file?.kind !== 'fits' || statement === undefined) return { kind: 'refused', findings };
	const { outputs, challengeVersion: version, server } = named.value;
	const { examples } = file.value;
	if (outputs.length !== examples.length) {
		const message = `There are ${String(outputs.length)} outputs for ${String(examples.length)} examples.`;
		findings.push({ file: publicFileName, line: named.lineOf(['outputs']), message });
	}
	if (findings.length > 0) return { kind: 'refused', findings };
	const cases = examples.flatMap(({ input }, place): CaseFile[] => {
		const expected = outputs[place];
		const name = `Example ${String(place + 1)}`;
		return expected ? [{ name, origin: 'example', input: { kind: 'values', values: input }, expected }] : [];
	});
	return { kind: 'public', challenge: { file: file.value, statement, cases, version, server } };
}

function missing(file: string): Finding {
	return { file, line: 1, message: 'The file is missing.' };
}
