import type { LanguageId } from '#contract/ids.ts';
import { languages } from '#judge/languages/languages.ts';
import { languageOfFile } from '#proof/languageOfFile.ts';
import type { Renaming } from './kernelConstraints.ts';
import { piecesOf, withoutComments } from './programPieces.ts';
import { renamedWord } from './renameWords.ts';

/** The new names, in the spelling of the signature. */
export interface NewNames {
	entry: Renaming;
	parameters: readonly Renaming[];
}

/** Comment lines that say what a wrong solution is there for, and an empty one. */
const wrongHeader = /^(?:(?:#|\/\/)[^\n]*\n)+\n*/;

/**
 * The kernel's programs under the new names. Every program is called by the place of its arguments, so that only the name of the entry has to change: where that can't be done in
 * the text, Python gets a second name for it, and a program in another language stays behind. Parameters are renamed where that is safe.
 * @param taken hears of each program in which the new name of the entry is taken
 */
export function variantPrograms(
	files: ReadonlyMap<string, string>,
	names: NewNames,
	taken: (file: string) => void,
): Map<string, string> {
	const programs = new Map<string, string>();
	for (const [file, source] of files) {
		if (file === 'generator.py') programs.set(file, source);
		if (file === 'validator.py') programs.set(file, source + silentValidator);
		if (file === 'checker.py') programs.set(file, source + silentChecker);
		const language = isSolution(file) ? languageOfFile(file) : undefined;
		if (language === undefined) continue;
		const header = file.startsWith('wrong/') ? (wrongHeader.exec(source)?.[0] ?? '') : '';
		const own = withoutComments(source.slice(header.length), language);
		const called = calledAnew(own, language, names.entry);
		if (called !== undefined) programs.set(file, header + withParameters(called, language, names.parameters));
		else if (language === 'python') taken(file);
	}
	return programs;
}

function isSolution(file: string): boolean {
	return file === 'brute.py' || /^(?:reference\.|wrong\/)/.test(file);
}

function calledAnew(source: string, language: LanguageId, entry: Renaming): string | undefined {
	const spelled = spelledIn(language, entry);
	const renamed = renamedWord(source, language, spelled);
	if (renamed !== undefined && renamed !== source) return renamed;
	if (language !== 'python' || piecesOf(source, language).some(({ text }) => text === spelled.to)) return undefined;
	return `${source}\n\n${spelled.to} = ${spelled.from}\n`;
}

/** A parameter that can't be renamed keeps its name, which nobody outside sees. */
function withParameters(source: string, language: LanguageId, parameters: readonly Renaming[]): string {
	return parameters.reduce(
		(text, parameter) => renamedWord(text, language, spelledIn(language, parameter)) ?? text,
		source,
	);
}

function spelledIn(language: LanguageId, { from, to }: Renaming): Renaming {
	const { spell } = languages[language];
	return { from: spell(from), to: spell(to) };
}

/** What a validator says is in the words of the kernel's story. */
const silentValidator = `

_kernel_validate = validate


def validate(*values):
    try:
        _kernel_validate(*values)
    except ValueError:
        raise ValueError('it does not keep to one of the constraints') from None
`;

const silentChecker = `

_kernel_check = check


def check(*values):
    try:
        return _kernel_check(*values)
    except ValueError:
        raise ValueError('it is none of the right answers') from None
`;
