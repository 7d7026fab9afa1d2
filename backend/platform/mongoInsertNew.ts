import { type Model, mongo } from 'mongoose';
import { isDuplicateKey } from './mongoErrors.ts';

/** Documents in one command: a thousand events are about 300 kB. */
const insertedAtOnce = 500;

/** Inserts those whose id is not there yet, with few commands. Answers with how many that were; asked again it inserts nothing. */
export async function insertNew<Document extends { _id: string }>(
	model: Model<Document>,
	documents: readonly Document[],
): Promise<number> {
	let added = 0;
	for (let from = 0; from < documents.length; from += insertedAtOnce) {
		added += await insertChunk(model, documents.slice(from, from + insertedAtOnce));
	}
	return added;
}

async function insertChunk<Document extends { _id: string }>(
	model: Model<Document>,
	documents: readonly Document[],
): Promise<number> {
	const writes = documents.map(({ _id, ...fields }) => ({
		updateOne: { filter: { _id }, update: { $setOnInsert: fields }, upsert: true },
	}));
	// The types of Mongoose can not follow a document that is a parameter; what stands here is an upsert by id for any of them.
	const insert = () =>
		model.bulkWrite(writes as unknown as Parameters<Model<Document>['bulkWrite']>[0], { ordered: false });
	try {
		return (await insert()).upsertedCount;
	} catch (error) {
		if (!isDuplicateKey(error) || !(error instanceof mongo.MongoBulkWriteError)) throw error;
		// Somebody else inserted some of them at the same time: the others are in, and asked again these are found.
		return error.upsertedCount + (await insert()).upsertedCount;
	}
}
