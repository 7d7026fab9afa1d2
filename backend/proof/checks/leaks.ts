import { type CheckResult, checked, type Finding } from '../finding.ts';
import type { ParsedChallenge } from '../parsedChallenge.ts';
import { codeTokens, renamed, type Token } from '../codeTokens.ts';
import { plain, sharedRun } from '../sharedRun.ts';

/**
 * How many tokens in a row have to be those of a solution. A statement may define its terms by a formula that also stands in the code, so it
 * takes a longer run there than in a hint. A run with other names for the variables has to be longer still.
 */
const runs = { hint: 10, statement: 16, renamedExtra: 5 };

/** Neither statement nor hints contain a part of a solution's code, not even with other names. */
export function checkLeaks(parsed: ParsedChallenge): CheckResult {
	const solutions = [...parsed.references];
	const brute = parsed.files.contents.get('brute.py');
	if (brute !== undefined) solutions.push({ file: 'brute.py', language: 'python', source: brute });
	const codes = solutions.map(({ file, source, language }) => ({ file, tokens: codeTokens(source, language) }));

	const findings: Finding[] = [];
	const look = (text: string, length: number): { token: Token; file: string } | undefined => {
		const tokens = codeTokens(text, undefined);
		for (const { file, tokens: code } of codes) {
			const token =
				sharedRun(tokens, code, length, plain) ?? sharedRun(tokens, code, length + runs.renamedExtra, renamed);
			if (token !== undefined) return { token, file };
		}
		return undefined;
	};
	for (const [place, hint] of parsed.challenge.hints.entries()) {
		const leak = look(hint, runs.hint);
		if (leak === undefined) continue;
		const message = `Hint ${String(place + 1)} contains code of ${leak.file}, from "${leak.token.text}" on.`;
		findings.push({ file: 'challenge.json', line: parsed.lineOf(['hints', place]), message });
	}
	const leak = look(parsed.statement, runs.statement);
	if (leak !== undefined) {
		const message = `The statement contains code of ${leak.file}, from "${leak.token.text}" on.`;
		findings.push({ file: 'statement.md', line: leak.token.line, message });
	}
	return checked('leaks', findings);
}
