import { AppError } from '#contract/appError.ts';
import type { CasesFile, ChallengeFile, SmallFile } from '#contract/challengeFile.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { JudgeChecker } from '#judge/judge.ts';
import { trustOfChallenge } from '#judge/trustOfChallenge.ts';

/** What judging needs of a challenge. */
export interface JudgedChallenge {
	version: string;
	file: Pick<ChallengeFile, 'id' | 'signature' | 'limits' | 'checker' | 'examples' | 'complexity'>;
	cases: CasesFile['cases'];
	/** The smallest inputs first. */
	small: SmallFile['cases'];
	/** Reference solutions by language. */
	references: Partial<Record<LanguageId, string>>;
	/** Name to text of generator.py, validator.py and reference.py: what makes and judges inputs. */
	programs: Readonly<Record<string, string>>;
	/** The server that has the tests, if they are not here: its address. */
	judgedAt?: string;
}

/** The checker of a challenge as the judge needs it. @throws AppError `challengeBroken` when its program is missing */
export function checkerOf({ file, programs }: Pick<JudgedChallenge, 'programs'> & { file: CheckedFile }): JudgeChecker {
	if (file.checker.kind !== 'program') return file.checker;
	const source = programs['checker.py'];
	if (source === undefined) throw new AppError('challengeBroken', 'The challenge has no checker.py.');
	return { kind: 'program', source, trust: trustOfChallenge(file.id) };
}

type CheckedFile = Pick<ChallengeFile, 'id' | 'checker'>;
