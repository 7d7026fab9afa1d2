import path from 'node:path';
import { Slug } from '#contract/challengeSet.ts';
import { Topic } from '#contract/ids.ts';
import { type JsonPath, type LineFinding, type ProofFix, TemplateFile } from '#contract/proofLines.ts';

/**
 * What mends a finding. A backend says so itself, in `fix`; for one that does not yet, it is read from the words of the findings that are known here.
 * The finding is as the backend told it, before it was moved to another file.
 */
export function fixOfFinding(finding: LineFinding): ProofFix | undefined {
	return finding.fix ?? fixByWords(finding);
}

function fixByWords({ file, message }: LineFinding): ProofFix | undefined {
	const name = path.basename(file);
	switch (name) {
		case 'challenge.json':
			return fixOfChallenge(message);
		case 'set.json':
			return fixOfSet(message);
		case 'package.json': {
			const [, extension] = /^extensionDependencies has to name ([\w.-]+),/.exec(message) ?? [];
			return extension === undefined ? undefined : { kind: 'addDependency', extension };
		}
		case 'cases.json':
		case 'small.json':
		case 'proof.json':
			return { kind: 'prove' };
		default: {
			const template = TemplateFile.safeParse(name).data;
			const isMissing = message === 'The file is missing.';
			return template === undefined || !isMissing ? undefined : { kind: 'createFile', file: template };
		}
	}
}

function fixOfChallenge(message: string): ProofFix | undefined {
	const [, slug] = /^The id ends in "[^"]*", the folder is named "([^"]*)"\.$/.exec(message) ?? [];
	if (slug !== undefined) return Slug.safeParse(slug).success ? { kind: 'setSlug', slug } : undefined;
	const [, topic] = /^The first topic is "[^"]*", the folder above is named "([^"]*)"\.$/.exec(message) ?? [];
	if (topic !== undefined) return Topic.safeParse(topic).success ? { kind: 'setFirstTopic', topic } : undefined;
	if (message === 'The checker is a program, and there is no checker.py.')
		return { kind: 'createFile', file: 'checker.py' };
	return undefined;
}

function fixOfSet(message: string): ProofFix | undefined {
	const [, where] = /^([\w.]+\.due): .*time with its zone/.exec(message) ?? [];
	if (where !== undefined) return { kind: 'addZone', path: jsonPathOf(where) };
	const [, unlisted] = /^[^ ]*\/([^/ ]+) is in no section\.$/.exec(message) ?? [];
	if (unlisted !== undefined)
		return Slug.safeParse(unlisted).success ? { kind: 'addEntry', challenge: unlisted } : undefined;
	const [, unknown, twice] =
		/^(?:There is no folder [^ ]*\/([^/ ]+)\.|"([^"]+)" stands in the set twice\.)$/.exec(message) ?? [];
	const challenge = unknown ?? twice;
	if (challenge === undefined || !Slug.safeParse(challenge).success) return undefined;
	// Where it stands, its words do not say: it is looked for by its name and line.
	return { kind: 'removeEntry', path: [], challenge };
}

/** `sections.0.due` as keys and positions. */
function jsonPathOf(text: string): JsonPath {
	return text.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
