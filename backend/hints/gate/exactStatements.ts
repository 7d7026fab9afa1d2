import { neutralPiecesOf, neutralText } from './neutralTokens.ts';

/**
 * The statements that a text spells out in code or pseudo-code of whatever kind, each in neutral form: assignments, loops, conditions with a
 * comparison, returns and calls. Those that `known` (the learner's own code, the statement) has as well are left out.
 */
export function exactStatements(text: string, known: readonly string[]): string[] {
	const isKnown = neutralPiecesOf(known);
	const found = codeLines(text).flatMap(statementsIn).map(neutralText);
	return [...new Set(found)].filter((one) => one !== '' && !isKnown(one));
}

/** Lines, parts of lines between separators, and code between back-ticks. */
function codeLines(text: string): string[] {
	const inline = [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => (code === undefined ? [] : [code]));
	const rest = text.replace(/`[^`\n]+`/g, ' … ').replace(/^```.*$/gm, '');
	// A call that is a point of a list by itself is a step.
	const calls = [...rest.matchAll(/^\s*(?:[-*•]|\d+[.)])\s+(\w+\([^()]*\))[.;]?$/gm)].map(
		([, call]) => `do ${call ?? ''}`,
	);
	return [...rest.split('\n'), ...calls, ...inline];
}

function statementsIn(line: string): string[] {
	const parts = line
		.split(
			/;|[{}]|,\s(?=\w+\s*(?:[-+*/]?=(?!=)|:=|<-|←))|:\s|\bthen\b|\belse\b|\bTHEN\b|\bELSE\b|->|\.\s+(?=[A-Za-z])|\sand\s(?=\w+\s*(?:[-+*/]?=(?!=)|:=|<-))/,
		)
		.map((part) => part.replace(/^[\s>]*(?:[-*•]|\d+[.):])?\s+/, '').trim());
	return parts.filter((part) => forms.some((form) => form.test(part)));
}

/** What makes a piece of a line a statement. */
const forms: readonly RegExp[] = [
	// An assignment: its left side is a name, an element or a few of them.
	/(?:^|\s)[\w$@!.]+(?:\s*\[[^\]]*\]|\([\w$]+\))*(?:\s*,\s*[\w$.]+)*\s*(?:[-+*/%|&^]=|=(?![=>])|:=|<-|←)\s*\S/,
	/^\s*[\w$.[\]]+\s*(?:\+\+|--)\s*$/,
	// A loop with a head.
	/^(?:for|foreach|while|until|repeat|loop|as long as)\b(?! (?:(?:the|an?|this|example|instance)\b|["“])).{0,60}(?:[=<>≤≥[\]()]|\.\.)/i,
	/^(?:for|foreach|while|until|repeat|loop)\b(?!.*\b(?:you|your|the)\b).{0,40}\b(?:in|from|empty|each)\b/i,
	/^repeat \d+ times$/i,
	/^do \w+\(/,
	/\bmeans [\w[\].]+ ?(?:\+\+|--|[-+]?=)/,
	/^\w+ becomes \w+$/i,
	// A choice between two.
	/[=<>]\s.*\s\?\s.*\s:?\s/,
	// A condition that compares.
	/^(?:if|elif|elsif|unless)\b.{0,60}(?:[=<>≤≥!]|\bin\b|\bempty\b|\bnot\b|\bopens\b|\bcloses\b)/i,
	/^(?:return|output|yield|print|give)\b\s*[\w([{-]/i,
	// A formula of three elements or more.
	/\w\[[^\]]*\][^,;]*[-+*/]\s*\w+\[[^\]]*\][^,;]*[-+*/]\s*\w+\[/,
	/^(?:push|pop|append|enqueue|dequeue|swap)\b\s*[\w(]/i,
	/^[\w$]+(?:\[[^\]]*\])?(?:\.|->)(?:push|push_back|append|add|insert|put|pop|popleft|pop_back|pop_front|enqueue|set)\(/,
];
