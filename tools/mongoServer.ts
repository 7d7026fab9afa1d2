import { spawn } from 'node:child_process';
import path from 'node:path';
import { endWithUs, stopChild } from './childServer.ts';
import { installMongoServer, isMongoServerInstalled, mongoServerClassPath } from './mongoServerJars.ts';
import { ToolFailure } from './toolFailure.ts';

const installLog = path.join(import.meta.dirname, '../artifacts/install.log');
const startLimitMs = 60_000;

export interface MongoServer {
	/** Without a database: append its name to it with `mongoUriOf`. */
	uri: string;
	/** Whether it is a MongoDB of `MONGODB_TEST_URI`, with all that our own server lacks: explain, transactions, partial indexes. */
	isReal: boolean;
	/** Undefined for a server that is not ours. */
	processId: number | undefined;
	/** Ends it; a server that is not ours is left alone. */
	stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface MongoServerOptions {
	/** Any free one unless given. */
	port?: number;
	/** Keeps the data there, so that a server started again with it has them; otherwise they are in memory. */
	dataFile?: string;
}

/**
 * A server that speaks MongoDB's protocol: the one of `MONGODB_TEST_URI`, or mongo-java-server on loopback, fetched on first use. Ours ends with the
 * process that started it.
 * @throws ToolFailure when Java is missing or the server does not start
 */
export async function startMongoServer(options: MongoServerOptions = {}): Promise<MongoServer> {
	const given = process.env.MONGODB_TEST_URI;
	if (given !== undefined && given !== '') {
		return { uri: given, isReal: true, processId: undefined, stop: () => Promise.resolve() };
	}
	if (!isMongoServerInstalled()) await installMongoServer(installLog);
	const port = String(options.port ?? 0);
	// Client compiler, one collector thread: it starts in half the time, and the tests have other use for the cores.
	const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx512m'];
	const file = options.dataFile === undefined ? [] : [options.dataFile];
	const child = spawn('java', [...quick, '-cp', mongoServerClassPath, 'TestServer', port, ...file], {
		stdio: ['pipe', 'pipe', 'pipe'],
	});
	endWithUs(child);
	const heardPort = await new Promise<string>((resolve, reject) => {
		let heard = '';
		const fail = (why: string) => reject(new ToolFailure(`The MongoDB test server did not start: ${why}\n${heard}`));
		const limit = setTimeout(() => {
			child.kill('SIGKILL');
			fail(`no answer within ${startLimitMs / 1000} s`);
		}, startLimitMs);
		child.once('error', (error) => {
			clearTimeout(limit);
			fail(error.message);
		});
		child.once('exit', (code) => {
			clearTimeout(limit);
			fail(`it ended with ${String(code)}`);
		});
		for (const stream of [child.stdout, child.stderr])
			stream.setEncoding('utf8').on('data', (text: string) => {
				heard = (heard + text).slice(-10_000);
				const line = /^(\d+)$/m.exec(heard)?.[1];
				if (line === undefined) return;
				clearTimeout(limit);
				resolve(line);
			});
	});
	return {
		uri: `mongodb://127.0.0.1:${heardPort}/`,
		isReal: false,
		processId: child.pid,
		stop: (signal) => stopChild(child, signal),
	};
}

/** The server's address with the name of a database, e.g. `mongodb://127.0.0.1:27017/sensei?replicaSet=rs0`. */
export function mongoUriOf(server: Pick<MongoServer, 'uri'>, database: string): string {
	const uri = new URL(server.uri);
	uri.pathname = `/${database}`;
	return uri.href;
}
