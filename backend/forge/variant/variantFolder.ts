import type { ChallengeFile } from '#contract/challengeFile.ts';
import type { FunctionSignature } from '#contract/signature.ts';
import { languages } from '#judge/languages/languages.ts';
import type { ChallengeFiles } from '#proof/challengeFiles.ts';
import type { Finding } from '#proof/finding.ts';
import { slugOf } from '../draftFolder.ts';
import { cleanLine, cleanText } from '../draftText.ts';
import { type Kernel, kernelSignature } from './kernel.ts';
import { isOfStory, type Renaming, withNames } from './kernelConstraints.ts';
import type { VariantDraft } from './variantDraft.ts';
import { type NewNames, variantPrograms } from './variantPrograms.ts';

/** What the folder says besides the draft and the kernel. */
export interface VariantOrigin {
	/** Makes the id unique wherever challenges meet. */
	suffix: string;
	/** Who wrote the story, for `authors`. */
	author: string;
}

const authorsMax = 10;

/** A variant as the files of a challenge folder: words and names are the draft's, all else the kernel's. Every file name is the kernel's. */
export function variantFolder(
	draft: VariantDraft,
	kernel: Kernel,
	{ suffix, author }: VariantOrigin,
): { files: ChallengeFiles; findings: Finding[] } {
	const { file } = kernel;
	const signature = kernelSignature(kernel);
	const names = namesOf(draft, signature);
	const slug = slugOf(draft.title, suffix);
	const challenge: ChallengeFile = {
		formatVersion: file.formatVersion,
		id: `forge.${slug}`,
		title: cleanLine(draft.title),
		difficulty: file.difficulty,
		topics: file.topics,
		tags: file.tags,
		kind: file.kind,
		signature: signatureOf(signature, names),
		// What an example shows is told in the kernel's story.
		examples: file.examples.map(({ input }) => ({ input })),
		constraints: constraintsOf(draft, file, signature, names),
		limits: file.limits,
		checker: file.checker,
		hints: draft.hints.map(cleanLine),
		complexity: file.complexity,
		largeInputs: file.largeInputs,
		invalidInputs: file.invalidInputs,
		authors: [author, ...file.authors].slice(0, authorsMax),
		license: file.license,
	};
	const findings: Finding[] = [];
	const programs = variantPrograms(kernel.files, names, (program) => {
		const message = `${draft.functionName} is a name in the kernel's ${program} already.`;
		findings.push({ file: 'functionName', line: 1, message, defect: 'statementDrifts' });
	});
	const contents = new Map([
		['challenge.json', `${JSON.stringify(challenge, undefined, '\t')}\n`],
		['statement.md', cleanText(draft.statement)],
		['editorial.md', editorialOf(kernel, names)],
		...programs,
	]);
	const topicFolderName = file.topics[0] ?? '';
	return { files: { place: challenge.id, folderName: slug, topicFolderName, contents }, findings };
}

function namesOf({ functionName, parameterNames }: VariantDraft, { name, parameters }: FunctionSignature): NewNames {
	return {
		entry: { from: name, to: functionName },
		parameters: parameters.map((parameter, place) => {
			return { from: parameter.name, to: parameterNames[place] ?? parameter.name };
		}),
	};
}

/** Descriptions are told in the kernel's story and are left out. */
function signatureOf({ parameters, returns }: FunctionSignature, names: NewNames): FunctionSignature {
	const newName = (old: string): string => names.parameters.find(({ from }) => from === old)?.to ?? old;
	return {
		name: names.entry.to,
		parameters: parameters.map(({ name, type }) => ({ name: newName(name), type })),
		returns: { type: returns.type, ...(returns.changes === undefined ? {} : { changes: newName(returns.changes) }) },
	};
}

function constraintsOf(
	draft: VariantDraft,
	{ constraints }: ChallengeFile,
	{ parameters }: FunctionSignature,
	{ parameters: renamings }: NewNames,
): string[] {
	const old = parameters.map(({ name }) => name);
	const told = [...draft.constraints];
	return constraints.map((text) => (isOfStory(text, old) ? cleanLine(told.shift() ?? '') : withNames(text, renamings)));
}

/** The kernel's editorial with the new names in its code, after a sentence that says whose story it tells. */
function editorialOf({ file, files }: Kernel, names: NewNames): string {
	const all = [names.entry, ...names.parameters];
	const { spell } = languages.python;
	const renamings: Renaming[] = [...all, ...all.map(({ from, to }) => ({ from: spell(from), to: spell(to) }))];
	const told = (files.get('editorial.md') ?? '').replace(/```[\s\S]*?(?:```|$)|`[^`\n]+`/g, (code) =>
		withNames(code, renamings),
	);
	const pairs = names.parameters.map(({ from, to }) => `\`${to}\` is what is called \`${from}\` there`);
	return cleanText(
		`This is "${file.title}" with a new story: ${pairs.join(', ')}. What follows is told in its words.\n\n${told}`,
	);
}
