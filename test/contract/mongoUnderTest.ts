import { randomUUID } from 'node:crypto';
import { type MongoDatabase, openMongo } from '#backend/platform/mongo.ts';
import { type MongoServer, mongoUriOf, startMongoServer } from '#tools/mongoServer.ts';

let started: Promise<MongoServer> | undefined;

/** The server of this process: started when the first test asks, ended after the last. */
export function testMongoServer(): Promise<MongoServer> {
	started ??= startMongoServer();
	return started;
}

// The file is loaded by specs, where this is mocha's: after all tests of the process.
after(async () => {
	if (started !== undefined) await (await started).stop();
});

/** Opens a database that nobody has used. `close` drops it. */
export async function freshMongo(): Promise<{ database: MongoDatabase; uri: string; close: () => Promise<void> }> {
	const uri = mongoUriOf(await testMongoServer(), `sensei-test-${randomUUID().slice(0, 18)}`);
	const database = await openMongo({ uri, poolSize: 10 });
	return {
		database,
		uri,
		async close() {
			await database.connection.dropDatabase();
			await database.close();
		},
	};
}
