import type { l10n } from 'vscode';

/** What is said of a typed value that can't be read: the end of a sentence that says where. */
export interface TypedValueWords {
	listExpected: (of: string) => string;
	treeExpected: string;
	noParent: string;
	graphExpected: string;
	noNode: (number: number, last: number) => string;
	commaExpected: string;
	textExpected: string;
	characterExpected: string;
	boolExpected: string;
	integerExpected: string;
	outOfRange: (type: string, min: string, max: string) => string;
	numberExpected: string;
	noClosingQuote: string;
	brokenEscape: string;
	endExpected: string;
	callExpected: (names: string) => string;
	firstCall: (name: string) => string;
	secondObject: string;
	argumentsExpected: (name: string) => string;
	argumentCount: (name: string, count: number) => string;
	resultsExpected: (count: number) => string;
	nothingExpected: string;
	/** The whole sentence where nothing was typed. */
	empty: (name: string, expected: string) => string;
	/** The whole sentence, lines and columns counted from 1. */
	misread: (name: string, line: number, column: number, expected: string) => string;
}

/** The words in the learner's language. They stand here and not in the readers, because the exporter of words knows only a plain `l10n.t`. */
export function typedValueWords(l10n: Localiser): TypedValueWords {
	return {
		listExpected: (of) => l10n.t('a list of {0} in [ ] is expected', of),
		treeExpected: l10n.t('the values of the nodes in [ ], level by level, are expected'),
		noParent: l10n.t('no node before this can be its parent'),
		graphExpected: l10n.t('a list in [ ] is expected that holds for each node the list of its neighbours'),
		noNode: (number, last) => l10n.t('{0} is no node: they go from 0 to {1}', number, last),
		commaExpected: l10n.t('a comma or ] is expected'),
		textExpected: l10n.t('a text in quotes is expected'),
		characterExpected: l10n.t('one ASCII character in quotes is expected'),
		boolExpected: l10n.t('true or false is expected'),
		integerExpected: l10n.t('a whole number is expected'),
		outOfRange: (type, min, max) => l10n.t('{0} goes from {1} to {2}', type, min, max),
		numberExpected: l10n.t('a number is expected'),
		noClosingQuote: l10n.t('this text has no closing quote'),
		brokenEscape: l10n.t('\\u is followed by four hexadecimal digits'),
		endExpected: l10n.t('the value ends before this'),
		callExpected: (names) => l10n.t('a call is expected, of one of {0}', names),
		firstCall: (name) => l10n.t('the first call makes the object: {0}(…)', name),
		secondObject: l10n.t('there is one object, and it was made already'),
		argumentsExpected: (name) => l10n.t('the arguments of {0} in ( ) are expected', name),
		argumentCount: (name, count) => l10n.t('{0} takes {1} arguments', name, count),
		resultsExpected: (count) => l10n.t('a list in [ ] of what each of the {0} calls returns is expected', count),
		nothingExpected: l10n.t('null is expected, as this call returns nothing'),
		empty: (name, expected) => l10n.t('{0} is empty: {1}.', name, expected),
		misread: (name, line, column, expected) => l10n.t('{0}, line {1}, column {2}: {3}.', name, line, column, expected),
	};
}

type Localiser = Pick<typeof l10n, 't'>;
