import * as z from 'zod';
import { Verdict } from '#contract/verdict.ts';
import type { ChallengeFiles } from '../challengeFiles.ts';
import type { Finding } from '../finding.ts';
import { languageOfFile, solutionEndings } from '../languageOfFile.ts';
import type { WrongSolution } from '../parsedChallenge.ts';

/** Fewer would say little about what the cases catch. */
const fewestWrong = 3;

const Expect = z.enum(Verdict.exclude(['accepted', 'outputLimitExceeded', 'compileError', 'internalError']).options);

/** The wrong solutions with what their first two lines announce. */
export function checkWrongFiles(files: ChallengeFiles): { solutions: WrongSolution[]; findings: Finding[] } {
	const solutions: WrongSolution[] = [];
	const findings: Finding[] = [];
	for (const [file, source] of files.contents) {
		if (!file.startsWith('wrong/')) continue;
		const language = languageOfFile(file);
		if (language === undefined) {
			const endings = solutionEndings().map((ending) => `.${ending}`);
			findings.push({ file, line: 1, message: `A wrong solution ends in one of ${endings.join(', ')}.` });
			continue;
		}
		const [first = '', second = ''] = source.split('\n');
		const expect = Expect.safeParse(/^(?:#|\/\/)\s*Expect:\s*(\w+)\s*$/.exec(first)?.[1]);
		const why = /^(?:#|\/\/)\s*Why:\s*(\S.*)$/.exec(second)?.[1];
		if (!expect.success) {
			const verdicts = Expect.options.join(', ');
			findings.push({ file, line: 1, message: `The first line is a comment "Expect: " with one of ${verdicts}.` });
		}
		if (why === undefined) {
			findings.push({ file, line: 2, message: 'The second line is a comment "Why: " that says what is wrong here.' });
		}
		if (expect.success && why !== undefined) solutions.push({ file, language, source, expect: expect.data, why });
	}
	const count = [...files.contents.keys()].filter((file) => file.startsWith('wrong/')).length;
	if (count < fewestWrong) {
		const message = `There are ${String(count)} wrong solutions, at least ${String(fewestWrong)} are needed.`;
		findings.push({ file: 'wrong', line: 1, message, defect: 'wrongSolutionsPass' });
	}
	return { solutions, findings };
}
