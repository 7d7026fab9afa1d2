import type { GradebookRow } from '#contract/classes.ts';
import type { AssignedOne } from './assignedWork.ts';
import { extensionOf } from './classDetail.ts';
import type { JudgedSubmission, SubmittedWork, WorkSpan } from './classWork.ts';
import { dueOf } from './dueOf.ts';
import { gradeOf, round } from './grade.ts';
import type { StoredMember } from './storedClass.ts';

/** The rows of some learners, in their order, with one grade for each challenge. */
export async function gradebookRows(
	members: readonly StoredMember[],
	assigned: readonly AssignedOne[],
	span: WorkSpan,
	work: Pick<SubmittedWork, 'judged'>,
): Promise<GradebookRow[]> {
	const judged =
		assigned.length === 0 || members.length === 0
			? []
			: await work.judged({
					learnerIds: members.map(({ accountId }) => accountId),
					challengeIds: assigned.map(({ challenge }) => challenge.id),
					span,
				});
	const byPair = Map.groupBy(judged, ({ learnerId, challengeId }) => pairOf(learnerId, challengeId));
	return members.map((member) => rowOf(member, assigned, byPair));
}

function rowOf(
	member: StoredMember,
	assigned: readonly AssignedOne[],
	byPair: ReadonlyMap<string, readonly JudgedSubmission[]>,
): GradebookRow {
	const grades = assigned.map(({ assignment, challenge }) => {
		const { points, due } = challenge.rules;
		const grade = gradeOf(byPair.get(pairOf(member.accountId, challenge.id)) ?? [], {
			points,
			due: dueOf(assignment, due, extensionOf(member, assignment.id)),
			latePolicy: assignment.latePolicy,
			attemptsLimit: assignment.attemptsLimit,
		});
		return { challengeId: challenge.id, ...grade };
	});
	const { accountId, displayName, email } = member;
	return {
		...{ accountId, displayName, email },
		points: round(grades.reduce((sum, { points }) => sum + points, 0)),
		of: grades.reduce((sum, { of }) => sum + of, 0),
		grades,
	};
}

function pairOf(learnerId: string, challengeId: string): string {
	return `${learnerId} ${challengeId}`;
}
