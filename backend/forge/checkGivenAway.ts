import { codeTokens } from '#proof/codeTokens.ts';
import type { Finding } from '#proof/finding.ts';
import { plain } from '#proof/sharedRun.ts';
import type { ChallengeDraft } from './challengeDraft.ts';

/** So many tokens of a span in back-ticks, when they stand in the reference as well, are a line of it and no name of something. */
const shortestLine = 6;

/** Names of techniques that no story needs: a statement with one of them tells how it is done. */
const techniques =
	/\b(?:dynamic programming|memoi[sz]\w*|prefix[- ]sums?|hash ?(?:map|table|set)s?|binary search(?! trees?)|monotonic(?:ally)? (?:stack|queue|deque)|union[- ]find|disjoint[- ]sets?|breadth[- ]first|depth[- ]first|dijkstra\w*|topological\w*|backtracking|bit ?masks?|two[- ]pointers?|sliding window|(?:min|max)[- ]heap|kadane\w*)\b/i;

/** Where statement and hints give the answer away in a form that the proof of a person's challenge does not look for. */
export function checkGivenAway({
	statement,
	hints,
	reference,
}: Pick<ChallengeDraft, 'statement' | 'hints' | 'reference'>): Finding[] {
	const findings: Finding[] = [];
	const find = (file: string, message: string): void => void findings.push({ file, line: 1, message, defect: 'leak' });
	const technique = techniques.exec(statement)?.[0];
	if (technique !== undefined) find('statement', `It names a technique, "${technique}": that is what hints are for.`);
	if (statement.includes('```')) find('statement', 'It must not contain code.');
	const code = ` ${plain(codeTokens(reference, 'python'))} `;
	for (const [place, hint] of hints.entries()) {
		if (hint.includes('```')) find(`hints[${String(place)}]`, 'It must not contain code.');
		const line = [...hint.matchAll(/`([^`]+)`/g)]
			.map(([, span = '']) => codeTokens(span, undefined))
			.find((tokens) => {
				return tokens.length >= shortestLine && code.includes(` ${plain(tokens)} `);
			});
		if (line !== undefined) find(`hints[${String(place)}]`, `It quotes the reference: ${plain(line)}.`);
	}
	return findings;
}
