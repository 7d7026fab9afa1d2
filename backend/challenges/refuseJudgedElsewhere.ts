import { judgedElsewhere } from './judgedElsewhere.ts';
import type { Handlers } from '../http/handlers.ts';

/** What takes more of a challenge than its statement and examples. */
type NeedsTests = Pick<
	Handlers,
	'submit' | 'findBreakingCase' | 'makeHint' | 'giveUp' | 'getEditorial' | 'reviewSolution'
>;

/**
 * The same handlers, which refuse what can't be done here with a challenge whose tests lie on a server, and say where it can.
 * @param judgedAt address of that server; undefined for a challenge that is here as a whole
 */
export function refuseJudgedElsewhere(
	handlers: NeedsTests,
	judgedAt: (challengeId: string) => Promise<string | undefined>,
): NeedsTests {
	const mustBeHere = async (challengeId: string): Promise<void> => {
		const server = await judgedAt(challengeId);
		if (server !== undefined) throw judgedElsewhere(server);
	};
	return {
		async submit(asked) {
			await mustBeHere(asked.params.challengeId);
			return handlers.submit(asked);
		},
		async findBreakingCase(asked) {
			await mustBeHere(asked.params.challengeId);
			return handlers.findBreakingCase(asked);
		},
		async makeHint(asked) {
			await mustBeHere(asked.params.challengeId);
			return handlers.makeHint(asked);
		},
		async giveUp(asked) {
			await mustBeHere(asked.params.challengeId);
			return handlers.giveUp(asked);
		},
		async getEditorial(asked) {
			await mustBeHere(asked.params.challengeId);
			return handlers.getEditorial(asked);
		},
		async reviewSolution(asked) {
			await mustBeHere(asked.params.challengeId);
			return handlers.reviewSolution(asked);
		},
	};
}
