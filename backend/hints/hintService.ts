import { AppError } from '#contract/appError.ts';
import type { LanguageId } from '#contract/ids.ts';

/** What hints need of a challenge. */
export interface HintedChallenge {
	version: string;
	file: { hints: readonly string[] };
	editorial: string;
	references: Partial<Record<LanguageId, string>>;
}

export interface HintServiceParts {
	/** @throws AppError `challengeUnknown`, `challengeBroken`. */
	load: (challengeId: string) => Promise<HintedChallenge>;
	/** Notes that a hint was shown; answers with the highest level shown, or which one comes first. */
	noteHint: (
		where: HintMoment,
		level: number,
	) => Promise<{ kind: 'shown'; level: number } | { kind: 'tooEarly'; nextLevel: number } | { kind: 'taken' }>;
	noteGiveUp: (where: HintMoment) => Promise<{ kind: 'given' } | { kind: 'taken' }>;
	isEditorialUnlocked: (learnerId: string, challengeId: string) => Promise<boolean>;
}

export interface HintMoment {
	learnerId: string;
	challengeId: string;
	challengeVersion: string;
	timeZone: string;
	/** Of the event, where the client made it. */
	eventId: string | undefined;
}

/** How a client says what it wants noted. */
export interface Noted {
	timeZone: string;
	id?: string | undefined;
}

/** Hints one by one, and the solution for who has solved or given up. */
export class HintService {
	readonly #parts: HintServiceParts;

	constructor(parts: HintServiceParts) {
		this.#parts = parts;
	}

	/** @throws AppError `conflict` when a lower level was not shown yet or the id is taken, and what the store throws. */
	async show(
		learnerId: string,
		challengeId: string,
		level: number,
		{ timeZone, id }: Noted,
	): Promise<{ hints: string[]; hintCount: number }> {
		const { file, version } = await this.#parts.load(challengeId);
		const moment = { learnerId, challengeId, challengeVersion: version, timeZone, eventId: id };
		const noted = await this.#parts.noteHint(moment, level);
		if (noted.kind === 'taken') throw idTaken();
		if (noted.kind === 'tooEarly') {
			throw new AppError('conflict', `Hints come one by one: hint ${noted.nextLevel} is next.`);
		}
		return { hints: file.hints.slice(0, noted.level), hintCount: file.hints.length };
	}

	/** @throws AppError `conflict` when the id is taken, and what the store throws. */
	async giveUp(learnerId: string, challengeId: string, { timeZone, id }: Noted): Promise<{ given: true }> {
		const { version } = await this.#parts.load(challengeId);
		const moment = { learnerId, challengeId, challengeVersion: version, timeZone, eventId: id };
		const noted = await this.#parts.noteGiveUp(moment);
		if (noted.kind === 'taken') throw idTaken();
		return { given: true };
	}

	/** @throws AppError `editorialLocked` before the challenge was solved or given up. */
	async editorial(
		learnerId: string,
		challengeId: string,
	): Promise<{ editorial: string; solutions: { language: LanguageId; source: string }[] }> {
		const { editorial, references } = await this.#parts.load(challengeId);
		await this.mustBeOpen(learnerId, challengeId);
		const solutions = Object.entries(references).map(([language, source]) => ({
			language: language as LanguageId, // the keys of a record keyed by language
			source,
		}));
		return { editorial, solutions };
	}

	/** @throws AppError `editorialLocked` before the challenge was solved or given up. */
	async mustBeOpen(learnerId: string, challengeId: string): Promise<void> {
		if (await this.#parts.isEditorialUnlocked(learnerId, challengeId)) return;
		throw new AppError('editorialLocked', 'The editorial opens when you have solved the challenge or given up.');
	}
}

function idTaken(): AppError {
	return new AppError('conflict', 'This id belongs to something else.');
}
