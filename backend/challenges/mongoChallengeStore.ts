import { type Model, Schema, trusted } from 'mongoose';
import type { VariantOf } from '#contract/challenge.ts';
import { ChallengeFile } from '#contract/challengeFile.ts';
import { documentFormat } from '#contract/documents.ts';
import { type ChallengeId, Difficulty, LanguageId } from '#contract/ids.ts';
import { type MongoDatabase, mongoWork, strictSchema } from '../platform/mongo.ts';
import { retryOnDuplicate } from '../platform/mongoErrors.ts';
import { challengeRecordOf, listedOf, provedOrThrow } from './challengeRecord.ts';
import {
	type ChallengeRecord,
	type ChallengeShelf,
	type ChallengeStore,
	GeneratedBy,
	type ListedChallenge,
	type NewChallenge,
} from './challengeStore.ts';
import { challengeDocument } from './documents/challengeDocument.ts';
import { documentHash } from './documents/documentHash.ts';
import { mongoChallengePlan } from './mongoChallengePlan.ts';
import { type ProvedChallenge, provedChallengeOf } from './readProvedChallenge.ts';

/** The seed's Question, and the folder it was read out of. */
interface ChallengeDocument extends Omit<ChallengeRecord, 'createdAt' | 'expiresAt' | 'kind'> {
	kind?: ChallengeRecord['kind'];
	/** The challenge id, as `qid`. */
	_id: string;
	createdAt: Date;
	expiresAt?: Date | undefined;
	/** Of what a model wrote: topic, level and kind. */
	shelf?: string | undefined;
	/** Of its public document; one of another form is not named any more. */
	document?: { format: number; sha256: string } | undefined;
	/** A list, because names of files have dots in them. */
	files: { path: string; text: string }[];
}

const parts = { _id: false } as const;
const challengeSchema = new Schema<ChallengeDocument>(
	{
		_id: { type: String, required: true },
		qid: { type: String, required: true },
		title: { type: String, required: true },
		description: { type: String, required: true },
		constraints: [String],
		exampleTestCases: [
			new Schema({ input: [Schema.Types.Mixed], output: Schema.Types.Mixed, explanation: String }, parts),
		],
		difficulty: { type: String, enum: Difficulty.options, required: true },
		topics: [String],
		tags: [String],
		kind: { type: String, enum: ChallengeFile.shape.kind.options, required: true },
		generatedBy: { type: String, enum: GeneratedBy.options, required: true },
		metadata: new Schema(
			{
				generationTime: Number,
				model: String,
				version: String,
				variantOf: new Schema({ id: String, version: String, title: String }, parts),
			},
			parts,
		),
		solutions: [
			new Schema(
				{
					language: { type: String, enum: LanguageId.options },
					code: String,
					timeComplexity: String,
					spaceComplexity: String,
				},
				parts,
			),
		],
		createdAt: { type: Date, required: true },
		expiresAt: Date,
		shelf: String,
		document: new Schema({ format: Number, sha256: String }, parts),
		files: [new Schema({ path: String, text: String }, parts)],
	},
	strictSchema,
);

/** What a list does without. */
const unlisted = { files: 0, description: 0, solutions: 0, exampleTestCases: 0 } as const;

const { all, byId, expired, onShelf, variantsOf } = mongoChallengePlan.queries;

export class MongoChallengeStore implements ChallengeStore {
	readonly #challenges: Model<ChallengeDocument>;

	constructor(database: MongoDatabase) {
		this.#challenges = database.model(mongoChallengePlan.collection, challengeSchema);
	}

	async put(given: NewChallenge): Promise<{ challengeId: ChallengeId; replaced: boolean }> {
		const record = challengeRecordOf(given);
		const challenge = provedOrThrow(given.files);
		const { kind } = challenge.file;
		const shelf = shelfOf({ topic: record.topics[0] ?? '', difficulty: record.difficulty, kind });
		const document: ChallengeDocument = {
			...record,
			_id: record.qid,
			createdAt: new Date(record.createdAt),
			expiresAt: record.expiresAt === undefined ? undefined : new Date(record.expiresAt),
			shelf: isByModel(record.generatedBy) ? shelf : undefined,
			document: namedDocument(challenge, record.metadata.variantOf),
			files: [...given.files].map(([path, text]) => ({ path, text })),
		};
		const outcome = await mongoWork(() =>
			retryOnDuplicate(() => this.#challenges.replaceOne({ _id: record.qid }, document, { upsert: true })),
		);
		return { challengeId: record.qid, replaced: outcome.matchedCount > 0 };
	}

	async list(nowMs: number): Promise<ListedChallenge[]> {
		const found = await mongoWork(() =>
			this.#challenges.find(all.filter(new Date(nowMs)), unlisted).lean<Omit<ChallengeDocument, 'files'>[]>(),
		);
		const listed = found.map(listedIn);
		return listed.sort((a, b) => (a.qid < b.qid ? -1 : 1));
	}

	/** Names the documents of what was stored before there were any, or when they had another form. Answers with how many. */
	async nameDocuments(nowMs: number, signal: AbortSignal): Promise<number> {
		const unnamed = await mongoWork(() =>
			this.#challenges
				.find(all.filter(new Date(nowMs)), { document: 1 })
				.lean<Pick<ChallengeDocument, '_id' | 'document'>[]>(),
		);
		let named = 0;
		for (const { _id, document } of unnamed) {
			if (document?.format === documentFormat) continue;
			signal.throwIfAborted();
			if (await this.#nameDocument(_id, nowMs)) named++;
		}
		return named;
	}

	async onShelf(shelf: ChallengeShelf, nowMs: number): Promise<ListedChallenge[]> {
		const found = await mongoWork(() =>
			this.#challenges
				.find(onShelf.filter(shelfOf(shelf), new Date(nowMs)), unlisted)
				.sort({ ...onShelf.sort })
				.lean<Omit<ChallengeDocument, 'files'>[]>(),
		);
		return found.map(listedIn);
	}

	async variantsOf(kernelId: string, nowMs: number): Promise<ListedChallenge[]> {
		const found = await mongoWork(() =>
			this.#challenges
				.find(variantsOf.filter(kernelId, new Date(nowMs)), unlisted)
				.sort({ ...variantsOf.sort })
				.lean<Omit<ChallengeDocument, 'files'>[]>(),
		);
		return found.map(listedIn);
	}

	async letLive(challengeId: string, until: string | undefined): Promise<void> {
		if (until === undefined) {
			await mongoWork(() => this.#challenges.updateOne({ _id: challengeId }, { $unset: { expiresAt: 1 } }));
			return;
		}
		const expiresAt = new Date(until);
		const sooner = { _id: challengeId, expiresAt: trusted({ $lt: expiresAt }) };
		await mongoWork(() => this.#challenges.updateOne(sooner, { $set: { expiresAt } }));
	}

	async record(challengeId: string, nowMs: number): Promise<ChallengeRecord | undefined> {
		const found = await mongoWork(() =>
			this.#challenges
				.findOne(byId.filter(challengeId, new Date(nowMs)), { files: 0 })
				.lean<Omit<ChallengeDocument, 'files'>>(),
		);
		return found === null ? undefined : recordIn(found);
	}

	async load(challengeId: string, nowMs: number): Promise<ProvedChallenge | undefined> {
		const files = await this.files(challengeId, nowMs);
		return files === undefined ? undefined : provedOrThrow(files);
	}

	async files(challengeId: string, nowMs: number): Promise<ReadonlyMap<string, string> | undefined> {
		const found = await mongoWork(() =>
			this.#challenges
				.findOne(byId.filter(challengeId, new Date(nowMs)), { files: 1 })
				.lean<Pick<ChallengeDocument, 'files'>>(),
		);
		return found === null ? undefined : new Map(found.files.map(({ path, text }) => [path, text]));
	}

	async remove(challengeId: string): Promise<boolean> {
		const { deletedCount } = await mongoWork(() => this.#challenges.deleteOne({ _id: challengeId }));
		return deletedCount > 0;
	}

	async removeExpired(nowMs: number): Promise<number> {
		const { deletedCount } = await mongoWork(() => this.#challenges.deleteMany(expired.filter(new Date(nowMs))));
		return deletedCount;
	}

	/** A challenge that somebody changed by hand is left out of lists anyway. */
	async #nameDocument(challengeId: string, nowMs: number): Promise<boolean> {
		const [files, record] = await Promise.all([this.files(challengeId, nowMs), this.record(challengeId, nowMs)]);
		const read = files === undefined ? undefined : provedChallengeOf(files);
		if (read?.kind !== 'proved' || record === undefined) return false;
		const document = namedDocument(read.challenge, record.metadata.variantOf);
		if (document === undefined) return false;
		// Only of this very version, should it be replaced just now.
		const same = { _id: challengeId, 'metadata.version': read.challenge.version };
		const { matchedCount } = await mongoWork(() => this.#challenges.updateOne(same, { $set: { document } }));
		return matchedCount > 0;
	}
}

function namedDocument(challenge: ProvedChallenge, variantOf: VariantOf | undefined): ChallengeDocument['document'] {
	const sha256 = documentHash(challengeDocument(challenge, variantOf));
	return sha256 === undefined ? undefined : { format: documentFormat, sha256 };
}

function listedIn(stored: Omit<ChallengeDocument, 'files'>): ListedChallenge {
	const { document } = stored;
	const isNamed = document?.format === documentFormat;
	return { ...listedOf(recordIn(stored)), ...(isNamed && { document: document.sha256 }) };
}

function recordIn(document: Omit<ChallengeDocument, 'files'>): ChallengeRecord {
	// Of what was put before kinds were kept, a class is one only in its folder.
	const { _id, createdAt, expiresAt, shelf: _shelf, document: _named, kind = 'function', ...fields } = document;
	const expiry = expiresAt === undefined ? {} : { expiresAt: expiresAt.toISOString() };
	return { ...fields, kind, createdAt: createdAt.toISOString(), ...expiry };
}

function isByModel(generatedBy: GeneratedBy): boolean {
	return generatedBy !== 'bank' && generatedBy !== 'instructor';
}

function shelfOf({ topic, difficulty, kind }: ChallengeShelf): string {
	return `${topic}/${difficulty}/${kind}`;
}
