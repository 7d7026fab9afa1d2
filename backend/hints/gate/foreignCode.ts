import type { LanguageId } from '#contract/ids.ts';
import { type CodePiece, codePieces, isForeign } from './codePieces.ts';

/** What nobody writes but in a certain language or family, and in which of ours it is at home. */
const marks: readonly (readonly [home: readonly LanguageId[], form: RegExp])[] = [
	[
		['python'],
		/^\s*def \w+\(.*\).*:\s*$|^\s*for \w+(?:, ?\w+)* in .+:\s*$|^\s*(?:el)?if .+:\s*$(?=\n\s+\w)|\belif\b| for \w+(?:, ?\w+)* in \w[^\n]*\]|^\s*from \w+ import \w|\bself\.\w/m,
	],
	[
		['javascript', 'typescript'],
		/\b(?:const|var) \w+ ?=(?!=)|===|!==|\bfunction \w*\s?\(|\w\) ?=> |\bconsole\.log\b|\b\w+ => \w/,
	],
	[
		['java', 'cpp', 'c'],
		/\bfor ?\((?:int|long|auto|char|size_t)\b|\b(?:int|long|boolean|double|char|auto)(?:\[\])? \w+ = |\bstd::\w|\bpublic (?:static )?\w+ \w+\(|\bSystem\.out\b|#include\b/,
	],
	[['go'], /\bfunc (?:\(\w+ \*?\w+\) )?\w+\(.*\{|\bfor \w+, \w+ := range\b|\bmake\(\[\]|\bmap\[\w+\]\w+\{/],
	[['rust'], /\blet mut \w|\bfn \w+(?:<.*>)?\(.*->|\.iter\(\)\.|\bVec::new\(|&mut \w|\bSome\(\w+\) =>/],
	[[], /\b(?:foldl'?|foldr|scanl1?|zipWith|concatMap|mapM_)\b|\\\w+ ->|<\$>|^\w+ :: .*->/m],
	[[], /\((?:define|defun|defn|setq|let\*?|loop|cond|reduce|fn|lambda) [([]/],
	[
		[],
		/\bdo \|\w+|\{ ?\|\w+(?:, ?\w+)*\||\.each_with_index\b|\.each_with_object\b|\.inject\b|\beach_cons\b|^\s*puts \w/m,
	],
	[
		[],
		/\bfun \w+\(|\bval \w+(?:: ?\w+)? = |\bguard let\b|\.(?:maxOrNull|sumOf|foldLeft|mapIndexed|groupBy) ?[({]|\bin stride\(|\bmutableListOf\b/,
	],
	[[], /\.(?:Select|Where|OrderBy|ThenBy|Aggregate|GroupBy|ToDictionary|ToList|TakeWhile|Zip)\(/],
	[[], /\bawk '|\$\(\(|\| ?(?:sort|uniq|wc|head|tail|awk|sed|grep|tr|cut)\b|\bdone < |^\s*fi\s*$/m],
	[[], /=(?:LET|SUMPRODUCT|INDEX|MATCH|SCAN|REDUCE|LAMBDA|IF|COUNTIFS?|MAX|SORT|FILTER)\(/],
	[[], /^\w+\(.*\) ?:- |\bis \w+ \+ \w+ ?,|<- function\(/m],
	[[], /\bSELECT\b[\s\S]{1,100}\bFROM\b[\s\S]{1,200}\b(?:WHERE|JOIN|(?:ORDER|GROUP) BY)\b/],
	[[], /(?:^|[\s({;,])[$@%][A-Za-z_]\w*(?:\s*[-+*/.]?=|\[|->|\{)/m],
];

/** Whose files understand each other's code, or nearly. */
const families: readonly (readonly LanguageId[])[] = [
	['javascript', 'typescript'],
	['java', 'cpp', 'c'],
];

/** Whether a text has code of a language that is not the learner's. */
export function hasForeignCode(text: string, language: LanguageId): boolean {
	const own = families.find((family) => family.includes(language)) ?? [language];
	return (
		marks.some(([home, form]) => !home.some((one) => own.includes(one)) && form.test(text)) ||
		codePieces(text, new Set()).some((piece) => isOtherLanguage(piece, language))
	);
}

/** Says so, or has names with signs before them that none of our languages has. */
function isOtherLanguage({ language: fence, lines }: CodePiece, language: LanguageId): boolean {
	const code = lines.join('\n');
	return code.length > 20 && (isForeign(fence, language) || /(?:^|[\s({;,])[$@%][A-Za-z_]\w*/.test(code));
}
