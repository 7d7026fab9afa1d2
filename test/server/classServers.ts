import type { AssignedSet } from '#backend/classes/assignedSets.ts';
import { createLog } from '#backend/platform/log.ts';
import { systemClock } from '#backend/platform/clock.ts';
import { serverConfigFrom } from '#backend/serverConfig.ts';
import { openMongoStores } from '#backend/wiring/mongoStores.ts';
import { type RunningServer, startTeamServer } from '#backend/wiring/server.ts';
import { contentSha256 } from '#proof/contentSha256.ts';
import { bankFiles } from '../contract/someChallenge.ts';
import type { Team } from './team.ts';

const source = 'ada~algorithms';

/** What two-sum of the bank is called in the set of these tests. */
export const pushedChallengeId = `${source}.two-sum`;

const pushed: AssignedSet = {
	...{ source, title: 'Algorithms', version: '1.0.0' },
	file: {
		...{ formatVersion: 1, title: 'Algorithms', description: 'one challenge', shows: 'all' },
		hints: { upTo: 4, solution: true },
		sections: [],
	},
	challenges: [
		{
			...{ slug: 'two-sum', id: pushedChallengeId, title: 'Pairs', difficulty: 'easy' },
			rules: {
				...{ points: 5, requires: [], due: undefined, shows: 'all', languages: undefined },
				hints: { upTo: 4, solution: true },
			},
		},
	],
};

/** A server in this process, on the stores of a team, on which a set with one challenge lies. */
export async function startServerWithSet(team: Team, lines: string[] = []): Promise<RunningServer> {
	const config = serverConfigFrom({ ...team.environment, CODE_SENSEI_PORT: '0' });
	const log = createLog('debug', { write: (line) => lines.push(line) });
	const stores = await openMongoStores(config, systemClock, log);
	await stores.challenges.put({
		files: await pushedFiles(),
		generatedBy: 'instructor',
		createdAt: new Date().toISOString(),
	});
	const assignedSets = {
		find: (asked: string) => Promise.resolve(asked === source ? pushed : undefined),
		list: () => Promise.resolve([pushed]),
	};
	return startTeamServer(config, { ...stores, assignedSets }, log, systemClock);
}

async function pushedFiles(): Promise<ReadonlyMap<string, string>> {
	const files = new Map(await bankFiles('arrays/two-sum'));
	const change = (name: string, changes: object): void => {
		files.set(name, JSON.stringify({ ...(JSON.parse(files.get(name) ?? '{}') as object), ...changes })); // each of these files is an object
	};
	change('challenge.json', { id: pushedChallengeId, title: 'Pairs' });
	change('proof.json', { contentSha256: contentSha256(files) });
	return files;
}
