import type { LanguageId } from '#contract/ids.ts';
import type { Renaming } from './kernelConstraints.ts';
import { type Piece, piecesOf } from './programPieces.ts';

/** What a program may look names up by while it runs; then no name of it can be given another one. */
const lookups = new Set(
	'getattr setattr hasattr delattr globals locals vars eval exec compile __dict__ reflect Reflect Function macro_rules'.split(
		' ',
	),
);

/** Names that mean something by themselves somewhere. */
const reserved = new Set(
	(
		'abs all and any as assert async auto await bin bool boolean break byte bytes case catch char chr class collections const continue def default del delete dict ' +
		'divmod do double elif else enum enumerate except export extends false False filter final finally float for format from func function global goto hash heapq hex ' +
		'if implements import in input int interface is isinstance iter itertools lambda len let list long map match math max min new next None nonlocal not null object ' +
		'open operator or ord package pass pow print private protected public raise range repr return reversed round self set short signed sizeof slice sort sorted ' +
		'static std str string struct sum super switch this throw true True try tuple type typedef typing undefined union unsigned using validate generate small edges ' +
		'check var vector void volatile while with yield zip'
	).split(' '),
);

/**
 * A program with another name for one of its variables or functions, wherever that stands for it. Undefined where nobody can be sure of that from the text alone: where names are looked up at
 * run time or are in a text that is filled in, where the name is also that of a field, a keyword argument or something imported, or where the new one is taken.
 */
export function renamedWord(source: string, language: LanguageId, { from, to }: Renaming): string | undefined {
	if (from === to) return source;
	const pieces = piecesOf(source, language);
	const words = new Set(pieces.flatMap(({ kind, text }) => (kind === 'word' ? [text] : [])));
	if (!words.has(from)) return source;
	if (reserved.has(from) || reserved.has(to) || [...words].some((word) => lookups.has(word))) return undefined;
	const isElsewhere = pieces.some(
		({ kind, text, isFilledIn }) =>
			(kind === 'word' && text === to) ||
			(kind === 'string' && (hasWord(text, to) || (isFilledIn && hasWord(text, from)))),
	);
	if (
		isElsewhere ||
		isImported(source, from) ||
		pieces.some((piece) => piece.text === from && isUnsure(piece, language))
	) {
		return undefined;
	}
	return pieces.map(({ kind, text }) => (kind === 'word' && text === from ? to : text)).join('');
}

/** Whether a word in code may be something else than a variable or a function. */
function isUnsure({ kind, before, after, inside }: Piece, language: LanguageId): boolean {
	if (kind !== 'word') return false;
	// A field or a method, of whatever.
	if (before === '.' || before === '->' || before === '::' || after === '::') return true;
	// A keyword argument or a default.
	if (inside === '(' && after === '=') return true;
	if (language === 'python') return false;
	// A key, a label, or both in short.
	return after === ':' || (inside === '{' && (before === ',' || after === ',' || (before === '{' && after === '}')));
}

function isImported(source: string, name: string): boolean {
	return source
		.split('\n')
		.some(
			(row) =>
				/^\s*(?:from|import|#include|using|package|use)\b/.test(row) &&
				(hasWord(row, name) || row.includes('import *')),
		);
}

function hasWord(text: string, word: string): boolean {
	return [...text.matchAll(/[A-Za-z_$][\w$]*/g)].some(([one]) => one === word);
}
