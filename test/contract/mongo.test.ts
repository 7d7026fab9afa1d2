import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { Schema, trusted } from 'mongoose';
import { AppError } from '#contract/appError.ts';
import { createIndexes, type MongoPlan } from '#backend/platform/mongoIndexes.ts';
import { type MongoDatabase, mongoWork, openMongo, strictSchema } from '#backend/platform/mongo.ts';
import { isDuplicateKey } from '#backend/platform/mongoErrors.ts';
import { startMongoServer } from '#tools/mongoServer.ts';
import { freshMongo } from './mongoUnderTest.ts';

interface Thing {
	_id: string;
	secret: string;
	key?: string;
}
const thingSchema = new Schema<Thing>({ _id: String, secret: String, key: String }, strictSchema);
const plan = (indexes: MongoPlan['indexes']): MongoPlan => ({ collection: 'things', indexes, queries: {} });

function isBusy(error: unknown): boolean {
	return error instanceof AppError && error.code === 'busy' && error.retryAfterSeconds === 2;
}

describe('a connection to MongoDB', () => {
	let fresh: Awaited<ReturnType<typeof freshMongo>>;
	let database: MongoDatabase;
	beforeEach(async () => {
		fresh = await freshMongo();
		database = fresh.database;
	});
	afterEach(() => fresh.close());

	it('compares an operator that came from outside as a value', async () => {
		const things = database.model('things', thingSchema);
		await things.create({ _id: '1', secret: 'abc' });
		const fromOutside = JSON.parse('{"secret":{"$gt":""}}') as { secret: string }; // as a hostile body would be after a careless parse
		assert.equal(
			await things
				.findOne(fromOutside)
				.lean()
				.then(
					(found) => found,
					(error: unknown) => (error instanceof Error && error.name === 'CastError' ? null : error),
				),
			null,
		);
		assert.equal((await things.findOne({ secret: trusted({ $gt: '' }) }).lean())?._id, '1');
	});

	it('refuses a field that no schema knows, in a filter and in a document', async () => {
		const things = database.model('things', thingSchema);
		const foreign = { _id: '9', other: 1 } as unknown as Thing; // what the types forbid is what is tried here
		await assert.rejects(things.findOne(foreign), /strictQuery|not in schema/);
		await assert.rejects(things.create(foreign), { name: 'StrictModeError' });
	});

	it('makes no index on the way; a plan makes, keeps and drops them', async () => {
		const things = database.model('things', thingSchema);
		await things.create({ _id: '1', secret: 'abc', key: 'a' });
		const names = async () => (await things.collection.listIndexes().toArray()).map(({ name }) => String(name)).sort();
		assert.deepEqual(await names(), ['_id_']);
		const first = plan({ byKey: { key: { key: 1 }, unique: true, sparse: true }, old: { key: { secret: 1 } } });
		const made = ['things: index sensei_byKey', 'things: index sensei_old'];
		assert.deepEqual(await createIndexes(database.connection, [first]), made);
		assert.deepEqual(await createIndexes(database.connection, [first]), []);
		await things.create([
			{ _id: '2', secret: 'abc' },
			{ _id: '3', secret: 'abc' },
		]);
		await assert.rejects(things.create({ _id: '4', secret: 'x', key: 'a' }), isDuplicateKey);
		const second = plan({ byKey: { key: { key: 1 }, unique: true, sparse: true } });
		assert.deepEqual(await createIndexes(database.connection, [second]), ['things: dropped index sensei_old']);
		assert.deepEqual(await names(), ['_id_', 'sensei_byKey']);
	});

	it('says that the database does not answer, and goes on by itself when it is back', async function () {
		if (process.env.MONGODB_TEST_URI) return this.skip(); // somebody else's server is not ours to end
		const server = await startMongoServer();
		const other = await openMongo({ uri: `${server.uri}other`, selectionPatienceMs: 2_000 });
		const things = other.model('things', thingSchema);
		await other.ping();
		await server.stop('SIGKILL');
		await assert.rejects(other.ping(), isBusy);
		await assert.rejects(
			mongoWork(() => things.findOne({ _id: '1' }).lean()),
			isBusy,
		);
		await assert.rejects(
			mongoWork(() => things.create({ _id: '1', secret: 'a' })),
			isBusy,
		);
		const again = await startMongoServer({ port: Number(new URL(server.uri).port) });
		// The driver looks again on its own schedule; a few askings bridge that.
		for (let left = 40; left > 0; left--) {
			const failure: unknown = await other.ping().catch((error: unknown) => error);
			if (failure === undefined) break;
			assert.ok(isBusy(failure) && left > 1, 'it is busy until it is back');
		}
		await mongoWork(() => things.create({ _id: '1', secret: 'a' }));
		await other.close();
		await again.stop();
	});

	it('that can not be opened names the variable and not its value', async () => {
		for (const uri of ['mongodb://user:hunter2@127.0.0.1:1/x', 'hunter2://nonsense']) {
			await assert.rejects(openMongo({ uri, selectionPatienceMs: 200 }), (error) => {
				assert.ok(error instanceof AppError && error.code === 'notReady');
				assert.match(error.message, /MONGODB_URI/);
				for (let one: unknown = error; one instanceof Error; one = one.cause)
					assert.doesNotMatch(`${one.message} ${one.stack ?? ''}`, /hunter2/);
				return true;
			});
		}
	});
});
