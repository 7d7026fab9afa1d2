import { typesWithin } from '#contract/signature.ts';
import type { Defect, Finding } from '#proof/finding.ts';
import { checkTexts } from '../checkDraft.ts';
import { cleanText } from '../draftText.ts';
import { type Kernel, kernelSignature } from './kernel.ts';
import { isSameConstraint } from './kernelConstraints.ts';
import { numbersIn, strangeType, termsIn } from './storyTerms.ts';
import type { VariantDraft } from './variantDraft.ts';
import { storyConstraints } from './variantPrompt.ts';

const identifier = /^[a-z][a-zA-Z0-9]{0,39}$/;
/** A statement that is much shorter leaves something out, one that is much longer adds something. */
const lengths = { shortest: 0.5, longest: 2 };
const hintLengths = { shortest: 20, longest: 800 };

/**
 * What can be seen in a new story before anything runs: it gives the words that are missing and nothing else, its names are new and clear, it asks for what the kernel asks for, as
 * far as numbers, terms and types tell, and gives nothing away.
 */
export function checkStory(draft: VariantDraft, kernel: Kernel): Finding[] {
	const names = checkNames(draft, kernel);
	// Words are looked at by the names that stand in them.
	if (names.length > 0) return names;
	return [...checkTask(draft, kernel), ...checkConstraints(draft, kernel), ...checkWords(draft, kernel)];
}

function found(file: string, message: string, defect: Defect = 'statementDrifts'): Finding {
	return { file, line: 1, message, defect };
}

function checkNames({ functionName, parameterNames, title }: VariantDraft, kernel: Kernel): Finding[] {
	const { name, parameters } = kernelSignature(kernel);
	const findings: Finding[] = [];
	const old = new Set([name, ...parameters.map((parameter) => parameter.name)]);
	const names = [functionName, ...parameterNames];
	if (parameterNames.length !== parameters.length) {
		const wanted = String(parameters.length);
		findings.push(found('parameterNames', `The function has ${wanted} parameters.`, 'malformed'));
	}
	for (const [place, one] of names.entries()) {
		const field = place === 0 ? 'functionName' : 'parameterNames';
		if (!identifier.test(one)) findings.push(found(field, 'A name is camelCase, letters and digits.', 'malformed'));
		else if (old.has(one)) findings.push(found(field, `${one} is a name of the kernel.`, 'malformed'));
		else if (names.findIndex((other) => other.toLowerCase() === one.toLowerCase()) < place) {
			findings.push(found(field, `The name ${one} stands for two things.`));
		}
	}
	const words = cleanText(title).trim();
	if (words.length < 3 || words.length > 80 || words.includes('\n')) {
		findings.push(found('title', 'A title has 3 to 80 characters.', 'malformed'));
	}
	return findings;
}

/** Numbers, terms and types are those of the kernel, and no example stands in the statement: those are the kernel's too. */
function checkTask({ statement }: VariantDraft, kernel: Kernel): Finding[] {
	const findings: Finding[] = [];
	const find = (message: string): void => void findings.push(found('statement', message));
	const numbers = numbersIn(statement);
	const wanted = numbersIn(kernel.statement);
	const added = numbers.filter((number) => !wanted.includes(number));
	const lost = wanted.filter((number) => !numbers.includes(number));
	if (added.length > 0) find(`The kernel says nothing of ${added.join(', ')}.`);
	if (lost.length > 0) find(`The kernel says ${lost.join(', ')} too.`);
	const terms = termsIn(statement);
	const missing = termsIn(kernel.statement).filter((term) => !terms.includes(term));
	if (missing.length > 0) find(`The kernel says "${missing.join('", "')}" too.`);
	// The kernel's own words may be those of another type in its story.
	const type = strangeType(statement, typesWithin(kernelSignature(kernel)));
	if (type !== undefined && !kernel.statement.toLowerCase().includes(type.toLowerCase())) {
		find(`It speaks of another type than the kernel: "${type}".`);
	}
	const share = wordCount(statement) / wordCount(kernel.statement);
	if (share < lengths.shortest || share > lengths.longest) {
		find(`It has ${String(Math.round(share * 100))} % of the words of the kernel's statement.`);
	}
	const example =
		/\b(?:for (?:example|instance)|e\.g\.|examples?)\b|\b(?:input|output)\s*[:=]|=>|->|→|\[\s*(?:-?\d|['"])[^\]]*,[^\]]*\]/i.exec(
			statement,
		)?.[0];
	if (example !== undefined && !kernel.statement.includes(example)) {
		find(`It must not hold an example ("${example}"): those are shown by themselves.`);
	}
	return findings;
}

function checkConstraints({ constraints, parameterNames }: VariantDraft, kernel: Kernel): Finding[] {
	const wanted = storyConstraints(kernel);
	if (constraints.length !== wanted.length) {
		return [found('constraints', `${String(wanted.length)} are to be told anew.`, 'malformed')];
	}
	const old = kernelSignature(kernel).parameters.map(({ name }) => name);
	return wanted.flatMap((text, place) => {
		const told = constraints[place] ?? '';
		if (told.length <= 200 && isSameConstraint(text, old, told, parameterNames)) return [];
		return [found(`constraints[${String(place)}]`, 'It does not bound the same by the same as that of the kernel.')];
	});
}

function checkWords(draft: VariantDraft, kernel: Kernel): Finding[] {
	const { parameters, returns } = kernelSignature(kernel);
	const { checker } = kernel.file;
	const { statement, hints, constraints } = draft;
	const hintFindings = hints.flatMap((hint, place) => {
		const { length } = cleanText(hint).trim();
		if (length >= hintLengths.shortest && length <= hintLengths.longest) return [];
		return [found(`hints[${String(place)}]`, 'A hint has 20 to 800 characters.', 'malformed')];
	});
	if (hints.length !== 4) hintFindings.push(found('hints', 'There are four hints.', 'malformed'));
	const named = parameters.map(({ type }, place) => ({
		name: draft.parameterNames[place] ?? '',
		type,
		description: '',
	}));
	const backTicked = named.filter(({ name }) => !new RegExp(`\`[^\`]*\\b${name}\\b[^\`]*\``).test(statement));
	return [
		...hintFindings,
		...backTicked.map(({ name }) => found('statement', `It does not name ${name} in back-ticks.`)),
		...checkTexts({
			kind: 'function',
			statement,
			editorial: '',
			constraints,
			parameters: named,
			methods: [],
			// A program that decides takes several answers, as the statement then says.
			checker: checker.kind === 'program' ? 'anyOrder' : checker.kind,
			returns: { type: returns.type, changes: '', description: '' },
			hints,
			reference: kernel.files.get('reference.py') ?? '',
		}).filter(({ defect }) => checker.kind !== 'program' || defect !== 'severalAnswers'),
	];
}

function wordCount(text: string): number {
	return Math.max(1, (text.match(/[\p{L}\p{N}]+/gu) ?? []).length);
}
