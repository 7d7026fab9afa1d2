import { LRUCache } from 'lru-cache';
import { allMembers, inChunks } from './allMembers.ts';
import type { ClassStore } from './classStore.ts';
import type { PractisedWork, SubmittedWork, WorkSpan } from './classWork.ts';
import { type LearnerWork, learnerWorks } from './learnerWork.ts';
import type { StoredMember } from './storedClass.ts';

export interface ClassBoardParts {
	store: Pick<ClassStore, 'members'>;
	submitted: Pick<SubmittedWork, 'outcomes'>;
	practised: PractisedWork;
	/** A number that rises when a learner's data change; undefined while changes are not heard of: then nothing is kept. */
	revision: (learnerId: string) => number | undefined;
}

export interface BoardAsked {
	classId: string;
	challengeIds: readonly string[];
	span: WorkSpan;
}

/** Learners of whom the work is kept at hand: four of the largest classes. */
const keptMax = 20_000;
/** So many are asked for together. */
const learnersAtOnce = 250;

interface Kept {
	revision: number;
	/** What was asked for. */
	asked: string;
	work: LearnerWork;
}

/**
 * The work of all learners of a class. In a class of thousands few do something between two looks, so what has not changed is kept and only those are read
 * anew.
 */
export class ClassBoard {
	readonly #parts: ClassBoardParts;
	readonly #kept = new LRUCache<string, Kept>({ max: keptMax });
	/** Who asks for the same class at the same time waits for one reading. */
	readonly #underWay = new Map<string, Promise<Board>>();

	constructor(parts: ClassBoardParts) {
		this.#parts = parts;
	}

	async of(asked: BoardAsked): Promise<Board> {
		const key = JSON.stringify(asked);
		const known = this.#underWay.get(key);
		if (known !== undefined) {
			// It may have begun before what whoever asks knows of: the next one has not.
			await known.catch(() => undefined);
			const next = this.#underWay.get(key);
			if (next !== undefined) return next;
		}
		const reading = this.#read(asked, key).finally(() => this.#underWay.delete(key));
		this.#underWay.set(key, reading);
		return reading;
	}

	async #read({ classId, ...asked }: BoardAsked, key: string): Promise<Board> {
		const board: Board = { learners: [], works: [] };
		for await (const some of inChunks(allMembers(this.#parts.store, classId, 'learner'), learnersAtOnce)) {
			const works = await this.#worksOf(some, asked, key);
			board.learners.push(...some);
			board.works.push(...works);
		}
		return board;
	}

	async #worksOf(
		members: readonly StoredMember[],
		asked: Omit<BoardAsked, 'classId'>,
		key: string,
	): Promise<LearnerWork[]> {
		const { submitted, practised, revision } = this.#parts;
		const found = new Map<string, LearnerWork>();
		// Read before the work is: what changes meanwhile is read again next time.
		const revisions = new Map<string, number | undefined>();
		for (const { classId, accountId } of members) {
			const now = revision(accountId);
			const kept = this.#kept.get(keptKey(classId, accountId));
			if (kept !== undefined && kept.revision === now && kept.asked === key) found.set(accountId, kept.work);
			else revisions.set(accountId, now);
		}
		const fresh = await learnerWorks({ ...asked, learnerIds: [...revisions.keys()] }, submitted, practised);
		for (const work of fresh) {
			found.set(work.learnerId, work);
			const now = revisions.get(work.learnerId);
			const [first] = members;
			if (now === undefined || first === undefined) continue;
			this.#kept.set(keptKey(first.classId, work.learnerId), { revision: now, asked: key, work });
		}
		return members.flatMap(({ accountId }) => found.get(accountId) ?? []);
	}
}

export interface Board {
	/** By name. */
	learners: StoredMember[];
	/** Theirs, in the same order. */
	works: LearnerWork[];
}

function keptKey(classId: string, accountId: string): string {
	return `${classId} ${accountId}`;
}
