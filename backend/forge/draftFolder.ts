import { type Checker, formatVersion } from '#contract/challengeFile.ts';
import { Topic } from '#contract/ids.ts';
import { inputParameters, Signature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import { findInputMisfit } from '#judge/signature/findMisfit.ts';
import type { ChallengeFiles } from '#proof/challengeFiles.ts';
import type { Finding } from '#proof/finding.ts';
import { pythonInput } from '#proof/pythonLiteral.ts';
import type { ChallengeDraft } from './challengeDraft.ts';
import type { Demand } from './challengePrompt.ts';
import { readDraftInput, readDraftRecipes, type ReadInput } from './draftInput.ts';
import { cleanCode, cleanLine, cleanText } from './draftText.ts';

/** What the folder says besides the draft. */
export interface DraftOrigin {
	demand: Demand;
	/** Makes the id unique wherever challenges meet: on this machine, on a server, in an account they are brought into. Empty where somebody else sees to that. */
	suffix: string;
	/** Who wrote it, for `authors`. */
	author: string;
}

export interface DraftFolder {
	/** Its place is a name, no path: a draft never touches the disk. */
	files: ChallengeFiles;
	/** What could not be put into the folder's form. */
	findings: Finding[];
}

/** A wrong solution's own first line stands below our two comment lines and an empty one. */
export const wrongHeaderLines = 3;

/** A model's own choice within these. */
const timeMs = { least: 1_000, most: 4_000 };
const memoryMb = 256;
const license = 'LicenseRef-Generated';
const topicsMax = 4;

const checkers: Readonly<Record<ChallengeDraft['checker'], Checker>> = {
	exact: { kind: 'exact' },
	float: { kind: 'float', absolute: 1e-6, relative: 1e-6 },
	anyOrder: { kind: 'anyOrder', levels: [1] },
};

/** The brute force is no part of the draft; it joins the files when it is there. */
export const bruteFile = 'brute.py';

/** A draft as the files of a challenge folder but for the brute force, exactly as docs/CHALLENGE-FORMAT.md has them. Every file name is ours. */
export function draftFolder(draft: ChallengeDraft, origin: DraftOrigin): DraftFolder {
	const findings: Finding[] = [];
	const signature = signatureOf(draft);
	const known = Signature.safeParse(signature).data;
	const parameters = known === undefined ? draft.parameters : inputParameters(known);
	const read = <Read>(field: string, result: ReadInput<Read>): Read[] => {
		if (result.kind === 'read') return [result.input];
		findings.push({ file: field, line: 1, message: `Of this input, ${result.reason}.` });
		return [];
	};
	const inputs = (field: string, texts: readonly string[]): Value[][] =>
		texts.flatMap((text, place) => read(`${field}[${String(place)}]`, readDraftInput(text, parameters)));

	const slug = slugOf(draft.title, origin.suffix);
	const challenge = {
		formatVersion,
		id: `forge.${slug}`,
		title: cleanLine(draft.title),
		difficulty: origin.demand.difficulty,
		topics: topicsOf(draft, origin.demand.topic),
		tags: draft.tags
			.map(cleanLine)
			.filter((tag) => tag !== '' && tag.length <= 40)
			.slice(0, 10),
		kind: draft.kind,
		signature,
		examples: inputs('examples', draft.examples).map((input) => ({ input })),
		constraints: draft.constraints.map(cleanLine),
		limits: { timeMs: Math.min(Math.max(draft.timeLimitMs, timeMs.least), timeMs.most), memoryMb },
		checker: checkers[draft.checker],
		hints: draft.hints.map(cleanLine),
		complexity: { time: cleanLine(draft.complexity.time), space: cleanLine(draft.complexity.space) },
		largeInputs: draft.largeInputs.flatMap(({ name, input }, place) =>
			read(`largeInputs[${String(place)}]`, readDraftRecipes(input)).map((recipes) => ({
				name: cleanLine(name).slice(0, 80),
				input: recipes,
			})),
		),
		invalidInputs: draft.invalidInputs.flatMap(({ input, why }, place) =>
			read(`invalidInputs[${String(place)}]`, readDraftInput(input, parameters)).map((values) => ({
				input: values,
				why: cleanLine(why).slice(0, 200),
			})),
		),
		authors: [origin.author],
		license,
	};
	const edges = draft.edgeInputs.flatMap((text, place) => {
		const field = `edgeInputs[${String(place)}]`;
		return read(field, readDraftInput(text, parameters)).map((input) => ({ field, input }));
	});
	const generator = withEdges(draft, known, edges, findings);
	const contents = new Map([
		['challenge.json', `${JSON.stringify(challenge, undefined, '\t')}\n`],
		['statement.md', cleanText(draft.statement)],
		['editorial.md', cleanText(draft.editorial)],
		['reference.py', cleanCode(draft.reference)],
		['validator.py', cleanCode(draft.validator)],
		['generator.py', generator],
		...draft.wrongSolutions.map(({ expect, why, code }, place): [string, string] => [
			wrongFile(place),
			`# Expect: ${expect}\n# Why: ${cleanLine(why)}\n\n${cleanCode(code)}`,
		]),
	]);
	const topicFolderName = challenge.topics[0] ?? '';
	return { files: { place: challenge.id, folderName: slug, topicFolderName, contents }, findings };
}

/** The file of a draft's wrong solution. */
export function wrongFile(place: number): string {
	return `wrong/wrong${String(place + 1)}.py`;
}

/** The edge inputs stand in the draft as data; the format wants them as a function of the generator. */
function withEdges(
	draft: ChallengeDraft,
	signature: Signature | undefined,
	edges: readonly { field: string; input: Value[] }[],
	findings: Finding[],
): string {
	const own = cleanCode(draft.generator);
	// What is wrong with the signature itself is found in challenge.json.
	if (signature === undefined) return own;
	const rows = edges.flatMap(({ field, input }) => {
		const misfit = findInputMisfit(input, signature);
		if (misfit !== undefined) {
			findings.push({ file: field, line: 1, message: `It does not fit the signature: ${misfit}.` });
			return [];
		}
		return `\t\t[${pythonInput(input, signature)}],`;
	});
	return [own, '', 'def edges():', '\treturn [', ...rows, '\t]', ''].join('\n');
}

/** As challenge.json has it; whether it is one at all is found there. */
function signatureOf(draft: ChallengeDraft): unknown {
	const name = draft.functionName.trim();
	const parameters = parametersOf(draft.parameters);
	if (draft.kind === 'function') return { name, parameters, returns: returnsOf(draft) };
	const methods = draft.methods.map((method) => ({
		name: method.name.trim(),
		...described(method.description),
		parameters: parametersOf(method.parameters),
		returns: { type: method.returns.type.trim(), ...described(method.returns.description) },
	}));
	return { name, parameters, methods };
}

function parametersOf(
	parameters: ChallengeDraft['parameters'],
): { name: string; type: string; description?: string }[] {
	return parameters.map(({ name, type, description }) => ({
		name: name.trim(),
		type: type.trim(),
		...described(description),
	}));
}

/** Models like to name a parameter where nothing is changed in place; with another type than void it means nothing. */
function returnsOf({ returns }: ChallengeDraft): { type: string; changes?: string; description?: string } {
	const type = returns.type.trim();
	const changes = type === 'void' ? { changes: returns.changes.trim() } : {};
	return { type, ...changes, ...described(returns.description) };
}

function topicsOf(draft: ChallengeDraft, demanded: string): string[] {
	const more = draft.topics.map((topic) => topic.trim()).filter((topic) => Topic.safeParse(topic).success);
	return [...new Set([demanded, ...more])].slice(0, topicsMax);
}

function described(description: string): { description?: string } {
	const text = cleanLine(description).slice(0, 200);
	return text === '' ? {} : { description: text };
}

/** Words of the title, and something that no other challenge has. */
export function slugOf(title: string, suffix: string): string {
	const words = title
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.match(/[a-z0-9]+/g);
	return [...(words ?? ['challenge']).join('-').slice(0, 60).split('-'), suffix].filter(Boolean).join('-');
}
