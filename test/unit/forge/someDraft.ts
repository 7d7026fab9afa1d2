import { ChallengeDraft } from '#backend/forge/challengeDraft.ts';
import { askedPart } from '../../forge/askedPart.ts';
import { answerText } from '../../forge/draftFixture.ts';

/** A sound draft of ours with some fields changed. */
export function someDraft(changes: Partial<ChallengeDraft> = {}): ChallengeDraft {
	return ChallengeDraft.parse({
		...ChallengeDraft.parse(JSON.parse(askedPart(answerText('ferry-crossings'), 'challenge'))),
		...changes,
	});
}
