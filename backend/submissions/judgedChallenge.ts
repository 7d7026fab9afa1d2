import type { CasesFile, ChallengeFile, SmallFile } from '#contract/challengeFile.ts';
import type { LanguageId } from '#contract/ids.ts';

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
}
