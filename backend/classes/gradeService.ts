import type { CsvFile, Gradebook, SeenOfMe } from '#contract/classes.ts';
import { AppError } from '#contract/appError.ts';
import type { SubmissionDetail, SubmissionPage } from '#contract/submission.ts';
import { allMembers, inChunks } from './allMembers.ts';
import { type AssignedOne, challengesOf, columnOf, findAssignments } from './assignedWork.ts';
import { staffOf } from './classDetail.ts';
import { type ClassParts, spanOf } from './classParts.ts';
import { ClassRights, memberUnknown } from './classRights.ts';
import type { PractisedWork, SubmittedWork } from './classWork.ts';
import { csvFileName, csvText } from './csvText.ts';
import { dashboardRow } from './dashboardOf.ts';
import { expectedLearners, missingOf, numbersByAccount, personOf } from './expectedLearners.ts';
import { gradebookRows } from './gradebookRows.ts';
import { learnerWorks } from './learnerWork.ts';
import { shownMember } from './memberService.ts';
import { expectedIn, notJoinedIn } from './rosterService.ts';
import type { StoredClass } from './storedClass.ts';

export interface GradeParts extends ClassParts {
	submitted: SubmittedWork;
	practised: PractisedWork;
}

/** Their submissions are read at once. */
const learnersAtOnce = 100;

/** Grades, the submissions that they come from, and what a learner reads of all this. */
export class GradeService {
	readonly #parts: GradeParts;
	readonly #rights: ClassRights;

	constructor(parts: GradeParts) {
		this.#parts = parts;
		this.#rights = new ClassRights(parts.store);
	}

	/** @throws AppError `badRequest` for a cursor that is none of ours */
	async gradebook(
		accountId: string,
		classId: string,
		page: { limit: number; cursor?: string | undefined },
	): Promise<Gradebook> {
		const { found } = await this.#rights.staff(accountId, classId);
		const { store, submitted } = this.#parts;
		const [assigned, { items, ...rest }, notJoined] = await Promise.all([
			this.#assigned(found),
			store.members(classId, { ...page, role: 'learner' }),
			page.cursor === undefined ? notJoinedIn(this.#parts, classId) : undefined,
		]);
		return {
			columns: assigned.map(columnOf),
			items: await gradebookRows(items, assigned, spanOf(found), submitted),
			...(notJoined === undefined ? {} : { notJoined }),
			...rest,
		};
	}

	async exportGradebook(accountId: string, classId: string): Promise<CsvFile> {
		const { found } = await this.#rights.staff(accountId, classId);
		const { store, submitted, note } = this.#parts;
		const assigned = await this.#assigned(found);
		const expected = await expectedIn(this.#parts, classId);
		const numberOf = numbersByAccount(expected);
		// Without a roster nobody has a number, and nobody is missing.
		const roster = (number: string, joined: string): string[] => (expected.length === 0 ? [] : [number, joined]);
		const lines: (string | number)[][] = [];
		for await (const some of inChunks(allMembers(store, classId, 'learner'), learnersAtOnce)) {
			const rows = await gradebookRows(some, assigned, spanOf(found), submitted);
			for (const { accountId: id, displayName, email, points, of, grades } of rows) {
				const known = [displayName, email, ...roster(numberOf.get(id) ?? '', 'yes')];
				lines.push([...known, points, of, ...grades.map((grade) => grade.points)]);
			}
		}
		const details = { classId, learners: String(lines.length) };
		await note({ action: 'classGradesExported', actorId: accountId, details });
		const challenges = assigned.map(columnOf);
		const ofAll = challenges.reduce((sum, { points }) => sum + points, 0);
		for (const { name, email, number } of missingOf(expected))
			lines.push([name, email, ...roster(number, 'no'), 0, ofAll, ...challenges.map(() => 0)]);
		const head = challenges.map(({ assignment, title, points }) => `${assignment}: ${title} (${String(points)})`);
		return {
			fileName: csvFileName(found.name, found.term ?? '', 'grades'),
			csv: csvText(['name', 'email', ...roster('student number', 'joined'), 'points', 'of', ...head], lines),
		};
	}

	/** Of the challenges that are assigned, and of the time of the class: nothing else that a learner does is its staff's business. */
	async submissions(
		accountId: string,
		{ classId, subjectId, challengeId }: { classId: string; subjectId: string; challengeId: string },
		page: { limit: number; cursor?: string | undefined },
	): Promise<SubmissionPage> {
		const found = await this.#classOf(accountId, classId, subjectId);
		if (!(await this.#isAssigned(found, challengeId))) {
			throw new AppError('notFound', 'This challenge is not assigned to the class.');
		}
		return this.#parts.submitted.list({ learnerId: subjectId, challengeId, span: spanOf(found) }, page);
	}

	/** Noted before it is shown. @throws AppError `submissionUnknown` */
	async submission(
		accountId: string,
		{ classId, subjectId, submissionId }: { classId: string; subjectId: string; submissionId: string },
	): Promise<SubmissionDetail> {
		const found = await this.#classOf(accountId, classId, subjectId);
		const { submitted, note } = this.#parts;
		const submission = await submitted.get(subjectId, submissionId, spanOf(found));
		if (submission === undefined || !(await this.#isAssigned(found, submission.challengeId))) {
			throw new AppError('submissionUnknown', 'There is no such submission in this class.');
		}
		const details = { classId, submissionId };
		await note({ action: 'classSubmissionRead', actorId: accountId, subjectId, details });
		return submission;
	}

	/** What the staff see of somebody who asks about themselves. */
	async seenOfMe(accountId: string, classId: string): Promise<SeenOfMe> {
		const { found, member } = await this.#rights.member(accountId, classId);
		const { store, submitted, practised } = this.#parts;
		const assigned = await this.#assigned(found);
		const staff = await staffOf(store, classId);
		const [expectedAs] = expectedLearners(await this.#parts.rosters.get(classId), [member]).filter(
			(one) => one.member !== undefined,
		);
		const shown = {
			member: shownMember(member),
			...(expectedAs === undefined ? {} : { expectedAs: personOf(expectedAs) }),
			columns: assigned.map(columnOf),
			staff,
		};
		if (member.role !== 'learner') return { ...shown, weakTopics: [] };
		const challengeIds = assigned.map(({ challenge }) => challenge.id);
		const [[grades], [work]] = await Promise.all([
			gradebookRows([member], assigned, spanOf(found), submitted),
			learnerWorks({ learnerIds: [accountId], challengeIds, span: spanOf(found) }, submitted, practised),
		]);
		return {
			...shown,
			...(grades === undefined ? {} : { grades }),
			...(work === undefined ? {} : { dashboard: dashboardRow(member, work) }),
			weakTopics: [...(work?.weakTopics ?? [])],
		};
	}

	/** The class, of which both are: the one who asks as staff. */
	async #classOf(accountId: string, classId: string, subjectId: string): Promise<StoredClass> {
		const { found } = await this.#rights.staff(accountId, classId);
		if ((await this.#parts.store.member(classId, subjectId)) === undefined) throw memberUnknown();
		return found;
	}

	async #assigned(found: StoredClass): Promise<AssignedOne[]> {
		return challengesOf(await findAssignments(found, this.#parts.sets));
	}

	async #isAssigned(found: StoredClass, challengeId: string): Promise<boolean> {
		return (await this.#assigned(found)).some(({ challenge }) => challenge.id === challengeId);
	}
}
