import { AppError } from '#contract/appError.ts';
import type {
	ChallengeDetail,
	ChallengePage,
	ChallengeQuery,
	ChallengeStatus,
	ChallengeSummary,
} from '#contract/challenge.ts';
import { isOfSet } from '#contract/challengeSet.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { CustomCase } from '#contract/judging.ts';
import type { Signature } from '#contract/signature.ts';
import type { ChallengeListing } from './bankIndex.ts';
import type { ChallengeLibrary } from './challengeLibrary.ts';
import { fileEndings, headerLine } from './fileEndings.ts';
import type { OwnCaseStore } from './ownCaseStore.ts';
import { pageOfChallenges } from './pageOfChallenges.ts';
import { proofSummary } from './proofSummary.ts';
import { refuseMisfits } from './refuseMisfits.ts';
import { shownExamples } from './shownExamples.ts';

/** How a learner stands with a challenge, as computed from events. */
export interface Standing {
	status: ChallengeStatus;
	unaided: boolean;
	submissions: number;
	lastActive?: string | undefined;
	/** The highest hint level shown. */
	hintLevel: number;
	editorialUnlocked: boolean;
}

export interface ChallengeServiceParts {
	library: ChallengeLibrary;
	ownCases: OwnCaseStore;
	/** By challenge id; a challenge without an entry was never opened. */
	standings: (learnerId: string) => Promise<ReadonlyMap<string, Standing>>;
	/** Goes on with the attempt in progress or begins one. */
	beginAttempt: (moment: {
		learnerId: string;
		challengeId: string;
		challengeVersion: string;
		timeZone: string;
	}) => Promise<void>;
	/** Languages that can run here, as far as known. */
	languages: () => LanguageId[];
	/** The starter without its header line. */
	starter: (language: LanguageId, signature: Signature) => Promise<string>;
}

/** Own cases of one challenge may add up to this, as JSON. */
const ownCasesBytesMax = 512 * 1024;

/** What a learner sees of challenges, and the cases they add to them. */
export class ChallengeService {
	readonly #parts: ChallengeServiceParts;
	#listed: { list: readonly ChallengeListing[]; byId: ReadonlyMap<string, ChallengeListing> } | undefined;

	constructor(parts: ChallengeServiceParts) {
		this.#parts = parts;
	}

	/** Those of sets are listed by their sets. */
	async list(learnerId: string, query: ChallengeQuery): Promise<ChallengePage> {
		const own = (await this.summaries(learnerId)).filter(({ id }) => !isOfSet(id));
		return pageOfChallenges(own, query);
	}

	/** All that can be opened, those of sets included. */
	async summaries(learnerId: string): Promise<ChallengeSummary[]> {
		const [listings, standings] = await Promise.all([this.#parts.library.list(), this.#parts.standings(learnerId)]);
		return listings.map((listing) => summaryOf(listing, standings.get(listing.id)));
	}

	/** @throws AppError `challengeUnknown`, `challengeBroken`. */
	async get(learnerId: string, challengeId: string): Promise<ChallengeDetail> {
		const { library } = this.#parts;
		const [challenge, standings, listing] = await Promise.all([
			library.load(challengeId),
			this.#parts.standings(learnerId),
			this.#listing(challengeId),
		]);
		const standing = standings.get(challengeId);
		const { file, version } = challenge;
		const { variantOf, document } = listing ?? {};
		// The list may be of the version before.
		const isListed = listing?.version === version;
		return {
			...summaryOf(
				{ ...file, version, ...(variantOf && { variantOf }), ...(isListed && document && { document }) },
				standing,
			),
			statement: challenge.statement,
			signature: file.signature,
			examples: shownExamples(file, challenge.cases),
			constraints: file.constraints,
			limits: file.limits,
			checker: file.checker,
			complexity: file.complexity,
			hints: file.hints.slice(0, standing?.hintLevel ?? 0),
			hintCount: file.hints.length,
			languages: this.#parts.languages(),
			version,
			...(challenge.proof && { proof: proofSummary(challenge.proof) }),
			...(challenge.judgedAt !== undefined && { judgedAt: challenge.judgedAt }),
			editorialUnlocked: standing?.editorialUnlocked ?? false,
			authors: file.authors,
			license: file.license,
		};
	}

	/** @throws AppError as `get`, and what the store throws. */
	async open(learnerId: string, challengeId: string, timeZone: string): Promise<ChallengeDetail> {
		const { version } = await this.#parts.library.load(challengeId);
		await this.#parts.beginAttempt({ learnerId, challengeId, challengeVersion: version, timeZone });
		return this.get(learnerId, challengeId);
	}

	async starter(challengeId: string, language: LanguageId): Promise<{ fileName: string; source: string }> {
		const { file } = await this.#parts.library.load(challengeId);
		const slug = challengeId.slice(challengeId.indexOf('.') + 1);
		const starter = await this.#parts.starter(language, file.signature);
		return {
			fileName: `${slug}.${fileEndings[language]}`,
			source: `${headerLine(language, challengeId)}\n${starter}`,
		};
	}

	async ownCases(learnerId: string, challengeId: string): Promise<CustomCase[]> {
		await this.#parts.library.load(challengeId);
		return this.#parts.ownCases.get(learnerId, challengeId);
	}

	/** @throws AppError `badRequest` naming the case that does not fit the signature, `tooLarge`, and what the store throws. */
	async putOwnCases(learnerId: string, challengeId: string, cases: readonly CustomCase[]): Promise<CustomCase[]> {
		const { file } = await this.#parts.library.load(challengeId);
		refuseMisfits(cases, file.signature);
		if (Buffer.byteLength(JSON.stringify(cases)) > ownCasesBytesMax) {
			throw new AppError(
				'tooLarge',
				'Your cases of this challenge add up to more than 512 kB. Make some of them smaller.',
			);
		}
		await this.#parts.ownCases.put(learnerId, challengeId, cases);
		return this.#parts.ownCases.get(learnerId, challengeId);
	}

	/** What only the list tells of a challenge: of what it is a variant, and its document. */
	async #listing(challengeId: string): Promise<ChallengeListing | undefined> {
		const list = await this.#parts.library.list();
		if (this.#listed?.list !== list) this.#listed = { list, byId: new Map(list.map((one) => [one.id, one])) };
		return this.#listed.byId.get(challengeId);
	}
}

function summaryOf(listing: Omit<ChallengeListing, 'folder'>, standing: Standing | undefined): ChallengeSummary {
	const { id, title, difficulty, topics, tags, variantOf, document } = listing;
	const { status = 'unseen', unaided = false, submissions = 0, lastActive } = standing ?? {};
	return {
		...{ id, title, difficulty, topics, tags, status, unaided, submissions },
		...(lastActive ? { lastActive } : {}),
		...(variantOf ? { variantOf: { id: variantOf.id, title: variantOf.title } } : {}),
		...(document === undefined ? {} : { document }),
	};
}
