import { ChallengeFile } from '#contract/challengeFile.ts';
import { Slug } from '#contract/challengeSet.ts';
import { Topic } from '#contract/ids.ts';
import { type ProofFix, TemplateFile } from '#contract/proofLines.ts';
import { isClass, resultTypeOf } from '#contract/signature.ts';
import type { ChallengeFiles } from '../challengeFiles.ts';
import { challengeFormat } from '../fileFormat.ts';
import { type CheckResult, checked, type Finding } from '../finding.ts';
import { languageOfFile, solutionEndings } from '../languageOfFile.ts';
import { readJsonFile } from '../readJsonFile.ts';
import type { ParsedChallenge, Solution } from '../parsedChallenge.ts';
import { checkInputs } from './schemaInputs.ts';
import { checkWrongFiles } from './schemaWrong.ts';

const needed = [
	'challenge.json',
	'statement.md',
	'reference.py',
	'brute.py',
	'generator.py',
	'validator.py',
	'editorial.md',
];

const allowed = new Set([
	...needed,
	...solutionEndings().map((ending) => `reference.${ending}`),
	...['checker.py', 'cases.json', 'small.json', 'proof.json'],
]);

/** The files are there and fit the format; id, folder names, signature and inputs agree with each other. */
export function checkSchema(files: ChallengeFiles): { check: CheckResult; parsed: ParsedChallenge | undefined } {
	const text = files.contents.get('challenge.json');
	const read = text === undefined ? undefined : readJsonFile('challenge.json', text, ChallengeFile, challengeFormat);
	// What else a newer format wants is not known here.
	if (read?.kind === 'misfits' && read.isNewer) return { check: checked('schema', read.findings), parsed: undefined };
	const findings: Finding[] = [...checkFileNames(files), ...checkTexts(files)];
	const wrong = checkWrongFiles(files);
	findings.push(...wrong.findings);
	if (read?.kind === 'misfits') findings.push(...read.findings);
	if (read?.kind !== 'fits') return { check: checked('schema', findings), parsed: undefined };

	const { value: challenge, lineOf } = read;
	findings.push(...checkNames(challenge, files, lineOf), ...checkInputs(challenge, lineOf));
	const references = [...files.contents].flatMap(([file, source]): Solution[] => {
		const language = file.startsWith('reference.') ? languageOfFile(file) : undefined;
		return language === undefined ? [] : [{ file, language, source }];
	});
	references.sort((a, b) => Number(b.language === 'python') - Number(a.language === 'python'));
	const statement = files.contents.get('statement.md') ?? '';
	return {
		check: checked('schema', findings),
		parsed: { files, challenge, lineOf, statement, references, wrong: wrong.solutions },
	};
}

function checkFileNames(files: ChallengeFiles): Finding[] {
	const findings: Finding[] = needed
		.filter((file) => !files.contents.has(file))
		.map((file): Finding => {
			const template = TemplateFile.safeParse(file).data;
			const found = { file, line: 1, message: 'The file is missing.' };
			return template === undefined ? found : { ...found, fix: { kind: 'createFile', file: template } };
		});
	for (const file of files.contents.keys()) {
		if (allowed.has(file) || /^wrong\/[^/]+$/.test(file)) continue;
		findings.push({
			file,
			line: 1,
			message: 'A challenge has no file of this name; docs/CHALLENGE-FORMAT.md lists them.',
		});
	}
	return findings;
}

function checkTexts(files: ChallengeFiles): Finding[] {
	const findings: Finding[] = [];
	for (const file of ['statement.md', 'editorial.md']) {
		const text = files.contents.get(file);
		if (text?.trim() === '') findings.push({ file, line: 1, message: 'The file is empty.' });
	}
	const lines = (files.contents.get('statement.md') ?? '').split('\n');
	const typed = lines.findIndex((line) => /^\s*(#+|\*\*)\s*examples?\b/i.test(line));
	if (typed >= 0) {
		const message = 'Examples are rendered from challenge.json and do not stand in the statement.';
		findings.push({ file: 'statement.md', line: typed + 1, message });
	}
	return findings;
}

function checkNames(challenge: ChallengeFile, files: ChallengeFiles, lineOf: ParsedChallenge['lineOf']): Finding[] {
	const findings: Finding[] = [];
	const find = (path: PropertyKey[], message: string, fix?: ProofFix): void => {
		const found = { file: 'challenge.json', line: lineOf(path), message };
		findings.push(fix === undefined ? found : { ...found, fix });
	};
	const slug = challenge.id.slice(challenge.id.indexOf('.') + 1);
	if (slug !== files.folderName) {
		const right = Slug.safeParse(files.folderName).data;
		const message = `The id ends in "${slug}", the folder is named "${files.folderName}".`;
		find(['id'], message, right === undefined ? undefined : { kind: 'setSlug', slug: right });
	}
	const topic = challenge.topics[0];
	if (topic !== files.topicFolderName) {
		const right = Topic.safeParse(files.topicFolderName).data;
		const message = `The first topic is "${topic ?? ''}", the folder above is named "${files.topicFolderName}".`;
		find(['topics', 0], message, right === undefined ? undefined : { kind: 'setFirstTopic', topic: right });
	}
	const { name, parameters } = challenge.signature;
	const names = new Set([name]);
	for (const [place, parameter] of parameters.entries()) {
		if (names.has(parameter.name)) {
			find(['signature', 'parameters', place, 'name'], `The name ${parameter.name} stands in the signature twice.`);
		}
		names.add(parameter.name);
	}
	const result = resultTypeOf(challenge.signature);
	const returned = isClass(challenge.signature)
		? challenge.signature.methods.map((method) => method.returns.type)
		: [result];
	if (challenge.checker.kind === 'float' && !returned.some((type) => type.includes('double'))) {
		find(['checker'], `The checker compares doubles, the result is ${result}.`);
	}
	const hasProgram = files.contents.has('checker.py');
	if (challenge.checker.kind === 'program' && !hasProgram)
		find(['checker'], 'The checker is a program, and there is no checker.py.', {
			kind: 'createFile',
			file: 'checker.py',
		});
	if (challenge.checker.kind !== 'program' && hasProgram) {
		findings.push({
			file: 'checker.py',
			line: 1,
			message: 'Nothing uses it: the checker in challenge.json is no program.',
		});
	}
	if (challenge.checker.kind === 'anyOrder' && Math.max(...challenge.checker.levels) > depthOf(result)) {
		find(['checker'], `The checker orders arrays at a level that the result, ${result}, does not have.`);
	}
	return findings;
}

/** How many arrays lie in each other. */
function depthOf(type: string): number {
	if (type === 'graph') return 2;
	return (type.match(/\[\]/g) ?? []).length + (type.startsWith('list<') ? 1 : 0);
}
