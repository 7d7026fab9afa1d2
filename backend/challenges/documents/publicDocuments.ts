import { LRUCache } from 'lru-cache';
import { AppError } from '#contract/appError.ts';
import { isOfSet } from '#contract/challengeSet.ts';
import { documentFormat, type PublicDocument, SetDocument } from '#contract/documents.ts';
import type { ChallengeListing } from '../bankIndex.ts';
import type { ChallengeLibrary } from '../challengeLibrary.ts';
import { challengeDocument } from './challengeDocument.ts';
import { documentHash } from './documentHash.ts';

/** Documents at hand in this process; one is a few kB. */
const documentsAtHand = 500;

/** What is found under which hash, as long as the list is this one. */
interface Known {
	list: readonly ChallengeListing[];
	challenges: ReadonlyMap<string, ChallengeListing>;
	bank: { hash: string | undefined; document: SetDocument };
}

/**
 * The documents of what is on the list now. Whether a hash may be answered is decided by the list alone: what was withdrawn, has expired or was replaced is not
 * on it, and a hash that nobody knows costs neither the store nor the judge anything.
 */
export class PublicDocuments {
	readonly #library: Pick<ChallengeLibrary, 'list' | 'load'>;
	readonly #atHand = new LRUCache<string, PublicDocument>({ max: documentsAtHand });
	#known: Known | undefined;

	/** @param library what is for everybody: the bank and what models made, nothing that was pushed */
	constructor(library: Pick<ChallengeLibrary, 'list' | 'load'>) {
		this.#library = library;
	}

	/** Of the list of the bank; undefined while not every challenge of it has a document. */
	async bankHash(): Promise<string | undefined> {
		return (await this.#current()).bank.hash;
	}

	/** @throws AppError `notFound`; `challengeBroken` and what the store throws */
	async get(hash: string): Promise<PublicDocument> {
		const { challenges, bank } = await this.#current();
		if (hash === bank.hash) return bank.document;
		const listing = challenges.get(hash);
		if (listing === undefined) throw noDocument();
		const known = this.#atHand.get(hash);
		if (known !== undefined) return known;
		const document = challengeDocument(await this.#library.load(listing.id), listing.variantOf);
		// Replaced between list and load, or named by another version of this program.
		if (documentHash(document) !== hash) throw noDocument();
		this.#atHand.set(hash, document);
		return document;
	}

	async #current(): Promise<Known> {
		const list = await this.#library.list();
		if (this.#known?.list !== list) this.#known = knownOf(list);
		return this.#known;
	}
}

function knownOf(list: readonly ChallengeListing[]): Known {
	// Those of sets are somebody's work for their classes: never for everybody, even if one came to be listed here.
	const open = list.filter(({ id }) => !isOfSet(id));
	const challenges = new Map(open.flatMap((one) => (one.document === undefined ? [] : [[one.document, one]])));
	return { list, challenges, bank: bankOf(open.filter(({ id }) => id.startsWith('bank.'))) };
}

function bankOf(bank: readonly ChallengeListing[]): Known['bank'] {
	const byId = bank.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	const named = byId.flatMap(({ document, ...one }) => (document === undefined ? [] : [{ ...one, document }]));
	const document = SetDocument.parse({
		kind: 'set',
		formatVersion: documentFormat,
		source: 'bank',
		challenges: named,
	});
	const isWhole = bank.length > 0 && named.length === bank.length;
	return { hash: isWhole ? documentHash(document) : undefined, document };
}

function noDocument(): AppError {
	return new AppError('notFound', 'There is no such document here, or not any more. Ask for the challenge instead.');
}
