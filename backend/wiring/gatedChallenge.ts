import { LanguageId } from '#contract/ids.ts';
import type { ProvedChallenge } from '../challenges/readProvedChallenge.ts';
import type { GatedChallenge } from '../hints/gate/gateHint.ts';
import { checkerOf } from '../submissions/judgedChallenge.ts';

/** A challenge as the hint gate needs it. @throws AppError `challengeBroken` when its checker is missing */
export function gatedChallengeOf(challenge: ProvedChallenge): GatedChallenge {
	const { signature, limits } = challenge.file;
	return {
		statement: challenge.statement,
		references: LanguageId.options.flatMap((language) => {
			const source = challenge.references[language];
			return source === undefined ? [] : [{ language, source }];
		}),
		tried: { signature, limits, checker: checkerOf(challenge), cases: challenge.cases, small: challenge.small },
	};
}
