import type { ClassDashboard, ClassEvent } from '#contract/classes.ts';
import { instant } from '../platform/clock.ts';
import { challengesOf, findAssignments } from './assignedWork.ts';
import type { Board, ClassBoard } from './classBoard.ts';
import { type ClassParts, spanOf } from './classParts.ts';
import { ClassRights } from './classRights.ts';
import type { StreamPlace } from '../platform/streamPlace.ts';
import type { ClassFeed } from './classFeed.ts';
import { dashboardChallenges, dashboardRow, weakTopicsOfClass } from './dashboardOf.ts';
import { allMembers } from './allMembers.ts';
import { watchClass, type Watched } from './watchClass.ts';
import { cursorOf, placeOf, sortNameOf } from './nameCursor.ts';
import { notJoinedIn } from './rosterService.ts';

export interface DashboardParts extends ClassParts {
	board: ClassBoard;
	feed: ClassFeed;
}

/** How a class is doing, at once and as it happens. */
export class DashboardService {
	readonly #parts: DashboardParts;
	readonly #rights: ClassRights;

	constructor(parts: DashboardParts) {
		this.#parts = parts;
		this.#rights = new ClassRights(parts.store);
	}

	/** @throws AppError `badRequest` for a cursor that is none of ours */
	async dashboard(
		accountId: string,
		classId: string,
		page: { limit: number; cursor?: string | undefined },
	): Promise<ClassDashboard> {
		const { found } = await this.#rights.staff(accountId, classId);
		const { sets, board, clock } = this.#parts;
		const at = instant(clock.nowMs());
		const assigned = challengesOf(await findAssignments(found, sets));
		const challengeIds = assigned.map(({ challenge }) => challenge.id);
		const [whole, notJoined] = await Promise.all([
			board.of({ classId, challengeIds, span: spanOf(found) }),
			page.cursor === undefined ? notJoinedIn(this.#parts, classId) : undefined,
		]);
		return {
			at,
			learners: whole.learners.length,
			challenges: dashboardChallenges(assigned, whole.works),
			weakTopics: weakTopicsOfClass(whole.works),
			...(notJoined === undefined ? {} : { notJoined }),
			...pageOfRows(whole, page),
		};
	}

	/** Ends when whoever watches goes, or is not of the staff any more. @throws AppError as `dashboard` */
	watch(accountId: string, classId: string, signal: AbortSignal, place?: StreamPlace): AsyncGenerator<ClassEvent> {
		const { store, sets, feed } = this.#parts;
		const look = async (): Promise<Watched> => {
			const { found } = await this.#rights.staff(accountId, classId);
			const assigned = challengesOf(await findAssignments(found, sets));
			const learners = new Map<string, string>();
			for await (const member of allMembers(store, classId, 'learner')) {
				learners.set(member.accountId, member.displayName);
			}
			return { learners, challengeIds: new Set(assigned.map(({ challenge }) => challenge.id)) };
		};
		return watchClass(feed, classId, signal, look, place);
	}
}

function pageOfRows(
	{ learners, works }: Board,
	{ limit, cursor }: { limit: number; cursor?: string | undefined },
): Pick<ClassDashboard, 'items' | 'nextCursor'> {
	const from = cursor === undefined ? 0 : placeBehind(learners, cursor);
	const items = learners.slice(from, from + limit).flatMap((member, place) => {
		const work = works[from + place];
		return work === undefined ? [] : [dashboardRow(member, work)];
	});
	const last = learners[from + limit - 1];
	if (last === undefined || from + limit >= learners.length) return { items };
	const { displayName, accountId } = last;
	return { items, nextCursor: cursorOf({ sortName: sortNameOf(displayName), accountId }) };
}

/** Whoever the cursor names may have left meanwhile: then it is the first whose name comes later. */
function placeBehind(learners: Board['learners'], cursor: string): number {
	const { sortName, accountId } = placeOf(cursor);
	const place = learners.findIndex((member) => member.accountId === accountId);
	if (place >= 0) return place + 1;
	const later = learners.findIndex(({ displayName }) => sortNameOf(displayName) > sortName);
	return later >= 0 ? later : learners.length;
}
