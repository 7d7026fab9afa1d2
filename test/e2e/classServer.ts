import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { freePort } from '../../tools/freePort.ts';
import { type SoloClient, soloClient } from '../../tools/soloClient.ts';
import type { ServerProcess } from '../server/serverProcess.ts';
import { membersOfEachRole, startServer, startTeam, type Team, timeZone } from '../server/team.ts';
import type { Person } from './accountActs.ts';

/** The server of a class on this machine: the real one, on stores of its own. */
export interface ClassServer {
	url: string;
	host: string;
	/** It is down for a while. */
	stop(): Promise<void>;
	/** It is back, at the same address and with the same data. */
	start(): Promise<void>;
	/** Everything that it has printed since it was started last. */
	output(): string;
	/** Gives a person an account there, and speaks with it as them. */
	register(person: Person): Promise<SoloClient>;
	/** Speaks with it as a person who has an account there. */
	as(person: Person): Promise<SoloClient>;
	/** An instructor, who has an account. */
	instructor(): Promise<Person>;
	/** A person that nobody else is. */
	person(name: string): Person;
	/** Ends it with everything that belongs to it. */
	close(): Promise<void>;
}

/** @param environment more of what the server is told */
export async function startClassServer(environment: NodeJS.ProcessEnv = {}): Promise<ClassServer> {
	const team: Team = await startTeam();
	const port = await freePort();
	let running: ServerProcess | undefined;
	const start = async (): Promise<void> => {
		// Beside the stores' data, so that it goes with them.
		const blobs = path.join(path.dirname(team.mongoFile), 'blobs');
		running = await startServer(team, {
			CODE_SENSEI_BLOB_FOLDER: blobs,
			...environment,
			CODE_SENSEI_PORT: String(port),
		});
	};
	const stop = async (): Promise<void> => {
		await running?.stop();
		running = undefined;
	};
	await start();
	return {
		url: `http://127.0.0.1:${port}`,
		host: `127.0.0.1:${port}`,
		start,
		stop,
		output: () => running?.output() ?? '',
		async register({ name, email, password }) {
			const body = { email, password, displayName: name, timeZone };
			return soloClient(port, (await soloClient(port, 'none').call('register', { body })).accessToken);
		},
		async as({ email, password }) {
			const { accessToken } = await soloClient(port, 'none').call('signIn', { body: { email, password } });
			return soloClient(port, accessToken);
		},
		async instructor() {
			const { instructor } = await membersOfEachRole(team, { port });
			const { email, password } = instructor;
			return { name: instructor.signedIn.account.displayName, email, password };
		},
		person: (name) => ({
			name,
			email: `${name.toLowerCase().replaceAll(/\W/g, '')}-${randomUUID().slice(0, 8)}@example.org`,
			password: `a long sentence ${randomUUID()}`,
		}),
		async close() {
			await stop();
			await team.close();
		},
	};
}
