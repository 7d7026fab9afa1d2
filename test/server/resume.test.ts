import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import type { ClassEvent } from '#contract/classes.ts';
import type { JobEvent } from '#contract/submission.ts';
import { type Heard, soloClient, type SoloClient } from '#tools/soloClient.ts';
import { lastEvent, reportOf } from '../api/practise.ts';
import { twoSum } from '../api/twoSum.ts';
import { pushedChallengeId, startServerWithSet } from './classServers.ts';
import { type Member, membersOfEachRole, register, startServer, startTeam, type Team, timeZone } from './team.ts';

const submit = async (client: SoloClient, source: string, challengeId: string = twoSum.id): Promise<string> => {
	const id = randomUUID();
	await client.call('submit', { params: { challengeId }, body: { id, language: 'python', source, timeZone } });
	return id;
};

describe('a stream that is lost at one process of a server', () => {
	let team: Team;
	before(async () => {
		team = await startTeam();
	});
	after(() => team.close());

	it('goes on at another one: a submission ends with one verdict, told once, though its process was killed', async () => {
		const [first, second] = await Promise.all([startServer(team), startServer(team)]);
		const member = await register(first, 'lena');
		const there = soloClient(second.port, member.token);
		const jobId = await submit(member, twoSum.tooSlow);
		const heard: Heard = {};
		const kinds: JobEvent['kind'][] = [];
		const watching = member.watch('watchJob', { params: { jobId }, heard });
		for await (const event of watching) {
			kinds.push(event.kind);
			if (event.kind === 'case' || event.kind === 'compiling') break;
		}
		assert.ok(heard.lastEventId !== undefined && !heard.lastEventId.endsWith('.end'));
		await first.kill();
		let last: JobEvent | undefined;
		for await (const event of there.watch('watchJob', { params: { jobId }, heard })) {
			kinds.push(event.kind);
			last = event;
		}
		assert.ok(last !== undefined);
		assert.equal(reportOf(last).verdict, 'timeLimitExceeded');
		assert.equal(kinds.filter((kind) => kind === 'done').length, 1);
		for await (const event of there.watch('watchJob', { params: { jobId }, heard })) assert.fail(event.kind);
		assert.equal(await second.stop(), 0);
	});

	it('goes on at another one while the first lives: each learns of the end, and neither twice', async () => {
		const [first, second] = await Promise.all([startServer(team), startServer(team)]);
		const member = await register(first, 'nils');
		const there = soloClient(second.port, member.token);
		const jobId = await submit(member, twoSum.right);
		const heard: Heard = {};
		const leaving = member.watch('watchJob', { params: { jobId }, heard });
		assert.equal((await leaving.next()).done, false);
		await leaving.return(undefined);
		const kinds: JobEvent['kind'][] = [];
		for await (const event of there.watch('watchJob', { params: { jobId }, heard })) kinds.push(event.kind);
		assert.equal(kinds.filter((kind) => kind === 'done').length, 1, kinds.join());
		assert.equal(kinds.at(-1), 'done');
		for (const one of [member, there]) {
			for await (const event of one.watch('watchJob', { params: { jobId }, heard })) assert.fail(event.kind);
		}
		assert.deepEqual(await Promise.all([first.stop(), second.stop()]), [0, 0]);
	});
});

describe('the stream of a class that is lost', () => {
	let team: Team;
	let stopAll: () => Promise<void>;
	let ports: [number, number];
	let members: Record<'learner' | 'instructor', Member>;
	let classId: string;
	before(async () => {
		team = await startTeam();
		const servers = [await startServerWithSet(team), await startServerWithSet(team)] as const;
		ports = [servers[0].port, servers[1].port];
		members = await membersOfEachRole(team, servers[0]);
		const { learner, instructor } = members;
		const made = await instructor.call('createClass', { body: { name: 'Algorithms 101' } });
		classId = made.id;
		await instructor.call('addAssignment', { params: { classId }, body: { source: 'ada~algorithms' } });
		await learner.call('joinClass', { body: { code: made.forStaff?.joinCode ?? '' } });
		stopAll = async () => {
			await Promise.all(servers.map((server) => server.stop()));
			await team.close();
		};
	});
	after(() => stopAll());

	const solve = async (): Promise<string> => {
		const id = await submit(members.learner, twoSum.right, pushedChallengeId);
		await lastEvent(members.learner, id);
		return id;
	};
	/** Up to the event that `isLast` says. */
	const hear = async (port: number, heard: Heard, isLast: (event: ClassEvent) => boolean): Promise<ClassEvent[]> => {
		const events: ClassEvent[] = [];
		const client = soloClient(port, members.instructor.token);
		for await (const event of client.watch('watchClass', { params: { classId }, heard })) {
			events.push(event);
			if (isLast(event)) break;
		}
		return events;
	};

	it('tells at the same process what was missed, and at another one that the whole is to be asked for', async () => {
		const [here, elsewhere] = ports;
		const heard: Heard = {};
		await hear(here, heard, ({ kind }) => kind === 'hello');
		const submissionId = await solve();
		const atAnother: Heard = { ...heard };
		const missed = await hear(here, heard, ({ kind }) => kind === 'submission');
		assert.equal(missed[0]?.kind, 'hello');
		const told = missed.at(-1);
		assert.equal(told?.kind === 'submission' && told.submissionId, submissionId);
		const whole = await hear(elsewhere, atAnother, ({ kind }) => kind === 'changed');
		assert.deepEqual(
			whole.map(({ kind }) => kind),
			['hello', 'changed'],
		);
		// And from there on as anybody: what happens next is told, whichever process judged it.
		const next = hear(elsewhere, atAnother, ({ kind }) => kind === 'submission');
		const second = await solve();
		const last = (await next).at(-1);
		assert.equal(last?.kind === 'submission' && last.submissionId, second);
	});
});
