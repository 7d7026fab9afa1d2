import { AppError } from '#contract/appError.ts';
import type { SimilarSolutions } from '#contract/classes.ts';
import { allMembers } from './allMembers.ts';
import { challengesOf, findAssignments } from './assignedWork.ts';
import { type ClassParts, spanOf } from './classParts.ts';
import { ClassRights } from './classRights.ts';
import type { JudgedSubmission, SubmittedWork } from './classWork.ts';
import { type HandedIn, similarSolutions } from './similarSolutions.ts';

export interface SimilarityParts extends ClassParts {
	submitted: Pick<SubmittedWork, 'judged' | 'sources'>;
}

/** Nobody looks at more. */
const pairsMax = 50;
/** Solutions read from the store at once. */
const readAtOnce = 200;

/** Which solutions of a class are alike, for those who look after it. */
export class SimilarityService {
	readonly #parts: SimilarityParts;
	readonly #rights: ClassRights;

	constructor(parts: SimilarityParts) {
		this.#parts = parts;
		this.#rights = new ClassRights(parts.store);
	}

	/** @throws AppError `notFound` for a challenge that is not assigned, `forbidden` for learners */
	async similar(accountId: string, classId: string, challengeId: string): Promise<SimilarSolutions> {
		const { found } = await this.#rights.staff(accountId, classId);
		const { store, sets, submitted, note } = this.#parts;
		const assigned = challengesOf(await findAssignments(found, sets));
		if (!assigned.some(({ challenge }) => challenge.id === challengeId))
			throw new AppError('notFound', 'This challenge is not assigned to the class.');
		const names = new Map<string, string>();
		for await (const member of allMembers(store, classId, 'learner')) names.set(member.accountId, member.displayName);
		const judged = await submitted.judged({
			learnerIds: [...names.keys()],
			challengeIds: [challengeId],
			span: spanOf(found),
		});
		const solutions = await this.#read(lastOfEach(judged));
		const details = { classId, challengeId, compared: String(solutions.length) };
		await note({ action: 'classSolutionsCompared', actorId: accountId, details });
		const whose = ({ learnerId, submissionId }: HandedIn) => ({
			...{ accountId: learnerId, displayName: names.get(learnerId) ?? learnerId, submissionId },
		});
		return {
			compared: solutions.length,
			pairs: similarSolutions(solutions, pairsMax).map(({ language, first, second, share }) => ({
				...{ language, share },
				...{ first: whose(first), second: whose(second) },
			})),
		};
	}

	async #read(chosen: readonly JudgedSubmission[]): Promise<HandedIn[]> {
		const solutions: HandedIn[] = [];
		for (let start = 0; start < chosen.length; start += readAtOnce) {
			const some = chosen.slice(start, start + readAtOnce);
			const sources = await this.#parts.submitted.sources(some.map(({ id }) => id));
			for (const { id, learnerId } of some) {
				const code = sources.get(id);
				if (code !== undefined) solutions.push({ learnerId, submissionId: id, ...code });
			}
		}
		return solutions;
	}
}

/** The newest accepted one of each learner, or else the newest; of those that were judged here. */
function lastOfEach(judged: readonly JudgedSubmission[]): JudgedSubmission[] {
	const chosen = new Map<string, JudgedSubmission>();
	for (const one of judged) {
		if (!one.isJudgedHere) continue;
		const known = chosen.get(one.learnerId);
		if (known === undefined || isBetter(one, known)) chosen.set(one.learnerId, one);
	}
	return [...chosen.values()];
}

function isBetter(one: JudgedSubmission, known: JudgedSubmission): boolean {
	const [isAccepted, wasAccepted] = [one.verdict === 'accepted', known.verdict === 'accepted'];
	return isAccepted === wasAccepted ? one.at > known.at : isAccepted;
}
