import { AppError } from '#contract/appError.ts';
import type { OtherChallenge } from '#proof/checks/nearDuplicates.ts';
import type { ChallengeLibrary } from './challengeLibrary.ts';

/** Every challenge of a library, as far as it takes to see whether a new one repeats it. Broken ones are left out: nobody sees them. */
export async function otherChallenges(library: ChallengeLibrary): Promise<OtherChallenge[]> {
	const others: OtherChallenge[] = [];
	for (const { id, topics } of await library.list()) {
		try {
			const { file, statement, small } = await library.load(id);
			const place = `${topics[0] ?? ''}/${id.slice(id.indexOf('.') + 1)}`;
			others.push({ place, id, title: file.title, statement, signature: file.signature, small });
		} catch (error) {
			if (!(error instanceof AppError && (error.code === 'challengeBroken' || error.code === 'challengeUnknown'))) {
				throw error;
			}
		}
	}
	return others;
}
