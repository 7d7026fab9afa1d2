import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import * as z from 'zod';
import type { Role } from '#contract/accounts.ts';
import type { ClassEvent } from '#contract/classes.ts';
import type { RunningServer } from '#backend/wiring/server.ts';
import { submitAndWait, withCode } from '../api/practise.ts';
import { twoSum } from '../api/twoSum.ts';
import { type RawAnswer, sendRaw } from '../sendRaw.ts';
import { soloClient } from '#tools/soloClient.ts';
import { liveOf } from './liveOf.ts';
import { pushedChallengeId, startServerWithSet } from './classServers.ts';
import { type Member, membersOfEachRole, register, startTeam, type Team } from './team.ts';

const page = { limit: '50' };

describe('a class on a server', () => {
	let team: Team;
	let servers: [RunningServer, RunningServer];
	let members: Record<Role, Member>;
	before(async () => {
		team = await startTeam();
		servers = [await startServerWithSet(team), await startServerWithSet(team)];
		members = await membersOfEachRole(team, servers[0]);
	});
	after(async () => {
		for (const server of servers) await server.stop();
		await team.close();
	});

	/** As the same person asks another process. */
	const at = (place: 0 | 1, member: Member): Member => ({
		...member,
		...soloClient(servers[place].port, member.token),
	});

	async function newClass() {
		const instructor = at(0, members.instructor);
		const { id: classId, forStaff } = await instructor.call('createClass', { body: { name: 'Algorithms 101' } });
		const params = { classId };
		const { assignments } = await instructor.call('addAssignment', { params, body: { source: 'ada~algorithms' } });
		return { instructor, classId, params, code: forStaff?.joinCode ?? '', assignmentId: assignments[0]?.id ?? '' };
	}

	async function newLearner(name: string, code: string): Promise<Member> {
		const learner = at(0, await register(servers[0], name));
		await learner.call('joinClass', { body: { code: code.toLowerCase() } });
		return learner;
	}

	it('shows a submission judged by one process to the instructor at another, in stream, dashboard and gradebook', async () => {
		const { classId, params, code } = await newClass();
		const lena = await newLearner('lena', code);
		const omar = await newLearner('omar', code);
		const instructor = at(1, members.instructor);
		const ending = new AbortController();
		const events = instructor.watch('watchClass', { params, signal: ending.signal });
		assert.deepEqual((await events.next()).value, { kind: 'hello' });
		const before = await instructor.call('getDashboard', { params, query: page });
		assert.deepEqual([before.learners, before.challenges[0]?.notBegun], [2, 2]);

		await submitAndWait(lena, twoSum.pairsWithItself, { challengeId: pushedChallengeId });
		const told = await nextSubmission(events);
		assert.deepEqual([told?.displayName, told?.challengeId, told?.verdict], ['lena', pushedChallengeId, 'wrongAnswer']);
		const { challenges, items } = await instructor.call('getDashboard', { params, query: page });
		assert.deepEqual([challenges[0]?.tried, challenges[0]?.failed, challenges[0]?.notBegun], [1, 1, 1]);
		assert.equal(challenges[0]?.failing[0]?.learners, 1);
		assert.equal(items.find(({ displayName }) => displayName === 'lena')?.cells[0]?.state, 'tried');
		ending.abort();

		await submitAndWait(lena, twoSum.right, { challengeId: pushedChallengeId });
		const book = await instructor.call('getGradebook', { params, query: page });
		assert.deepEqual(
			book.items.map(({ displayName, points, of }) => [displayName, points, of]),
			[
				['lena', 5, 5],
				['omar', 0, 5],
			],
		);
		const submissionId = book.items[0]?.grades[0]?.submissionId ?? '';
		const lenaId = lena.signedIn.account.id;
		const read = { params: { classId, accountId: lenaId, submissionId } };
		assert.equal((await instructor.call('getMemberSubmission', read)).source, twoSum.right);
		await assert.rejects(omar.call('getMemberSubmission', read), withCode('forbidden'));
		const admin = at(0, members.admin);
		await assert.rejects(admin.call('getMemberSubmission', read), withCode('notFound'));
		const audit = await admin.call('listAudit', { query: { limit: '20' } });
		assert.ok(audit.items.some(({ action, subjectId }) => action === 'classSubmissionRead' && subjectId === lenaId));
	});

	it('refuses what comes too early or too often, at the process where it is submitted', async () => {
		const { instructor, classId, code, assignmentId } = await newClass();
		const lena = await newLearner('lena', code);
		const put = (changes: { openFrom?: string; attemptsLimit?: number }) =>
			instructor.call('putAssignment', {
				params: { classId, assignmentId },
				body: { latePolicy: { kind: 'accept' }, ...changes },
			});
		const body = () => ({ id: randomUUID(), language: 'python' as const, source: twoSum.right, timeZone: 'UTC' });
		const submit = (sent = body()) => lena.call('submit', { params: { challengeId: pushedChallengeId }, body: sent });
		await put({ openFrom: '2100-01-01T00:00:00Z' });
		await assert.rejects(submit(), withCode('forbidden'));
		const stranger = await register(servers[0], 'stranger');
		for (const who of [lena, stranger]) {
			const params = { challengeId: pushedChallengeId };
			await assert.rejects(who.call('submit', { params, body: body() }), withCode('forbidden'));
			await assert.rejects(who.call('getChallenge', { params }), withCode('forbidden'));
			await assert.rejects(
				who.call('getStarter', { params: { ...params, language: 'python' } }),
				withCode('forbidden'),
			);
			const { items } = await who.call('listChallenges', { query: { limit: '200' } });
			assert.ok(items.length > 0 && items.every(({ id }) => id !== pushedChallengeId));
		}
		const seen = await instructor.call('getChallenge', { params: { challengeId: pushedChallengeId } });
		assert.equal(seen.id, pushedChallengeId);
		await put({ attemptsLimit: 1 });
		const sent = body();
		await submit(sent);
		await assert.rejects(submit(), withCode('forbidden'));
		assert.equal((await submit(sent)).id, sent.id, 'what was let in is answered again');
	});

	it('counts nothing that a learner brings in as accepted', async () => {
		const { params, instructor, code } = await newClass();
		const lena = await newLearner('lena', code);
		const solo = await submitAndWait(lena, twoSum.right, { challengeId: twoSum.id });
		const [attemptId, now] = [randomUUID(), new Date().toISOString()];
		const about = { challengeId: pushedChallengeId, challengeVersion: 'v1' };
		const submission = { id: randomUUID(), ...about, attemptId, language: 'python' as const, source: twoSum.right };
		await lena.call('importData', {
			body: {
				attempts: [{ id: attemptId, ...about, status: 'completed', attempts: 1, startTime: now, endTime: now }],
				submissions: [
					{ ...submission, timeZone: 'UTC', submittedAt: now, state: 'judged', verdict: 'accepted', report: solo },
				],
			},
		});
		const [row] = (await instructor.call('getGradebook', { params, query: page })).items;
		assert.deepEqual([row?.points, row?.grades[0]?.state, row?.grades[0]?.solvedElsewhere], [0, 'nothing', true]);
	});

	it('is looked at by its code before it is joined, and nobody of it notices', async () => {
		const { params, instructor, code } = await newClass();
		const late = at(0, await register(servers[0], 'late'));
		const preview = await late.call('previewClass', { body: { code } });
		assert.deepEqual(
			[preview.id, preview.name, preview.isMember, preview.staff.map(({ displayName, role }) => [displayName, role])],
			[params.classId, 'Algorithms 101', false, [['ines', 'instructor']]],
		);
		assert.equal((await instructor.call('listMembers', { params, query: page })).items.length, 1);
		await late.call('joinClass', { body: { code } });
		assert.equal((await late.call('previewClass', { body: { code } })).isMember, true);
		await assert.rejects(late.call('previewClass', { body: { code: 'AAAA-AAAA-AA' } }), withCode('notFound'));
	});

	it('lets nobody guess a code, and counts who tries by account', async () => {
		const guesser = at(0, await register(servers[0], 'guesser'));
		const guess = (code: string) => guesser.call('joinClass', { body: { code } });
		for (let tries = 0; tries < 10; tries++) await assert.rejects(guess('AAAA-AAAA-AA'), withCode('notFound'));
		await assert.rejects(guess('AAAA-AAAA-AA'), withCode('tooManyRequests'));
		const { code } = await newClass();
		await assert.rejects(guess(code), withCode('tooManyRequests'), 'also with the right one');
	});

	it('is in the export of a member, who is gone from it once erased', async () => {
		const { params, instructor, code } = await newClass();
		const lena = await newLearner('lena', code);
		const exported = z
			.looseObject({ classMemberships: z.array(z.looseObject({ class: z.looseObject({ name: z.string() }) })) })
			.parse(await lena.call('exportData', {}));
		assert.equal(exported.classMemberships[0]?.class.name, 'Algorithms 101');
		await lena.call('eraseAccount', { body: { confirm: 'erase' } });
		const { items } = await instructor.call('listMembers', { params, query: page });
		assert.deepEqual(
			items.map(({ displayName }) => displayName),
			['ines'],
		);
	});

	it('gives its roster as a table and takes an assistant', async () => {
		const { params, classId, instructor, code } = await newClass();
		const lena = await newLearner('lena', code);
		await assert.rejects(lena.call('exportRoster', { params }), withCode('forbidden'));
		const accountId = lena.signedIn.account.id;
		await instructor.call('setMemberRole', { params: { classId, accountId }, body: { role: 'assistant' } });
		const { csv } = await lena.call('exportRoster', { params });
		assert.match(csv, /^\uFEFFname,email,role,joined\r\n/);
		assert.match(csv, /\r\nlena,lena-[0-9a-f]+@example\.org,assistant,/);
		await assert.rejects(lena.call('newJoinCode', { params }), withCode('forbidden'));
	});

	describe('has a page at the server’s address', () => {
		const post = (path: string, fields: Record<string, string>): Promise<RawAnswer> =>
			sendRaw(servers[0].port, path, {
				method: 'POST',
				headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'null' },
				body: new URLSearchParams(fields).toString(),
			});

		it('that asks for address and password, and sets no cookie', async () => {
			const { classId } = await newClass();
			const form = await sendRaw(servers[0].port, `/classes/${classId}`);
			assert.equal(form.status, 200);
			assert.match(form.text, /type="password"/);
			assert.equal(form.headers['set-cookie'], undefined);
			assert.equal(form.headers['cache-control'], 'no-store');
			assert.equal((await sendRaw(servers[0].port, '/classes/none')).status, 404);
		});

		it('that shows the dashboard to its staff and goes on as things happen, and shows nobody else that there is a class', async () => {
			const { classId, code } = await newClass();
			const lena = await newLearner('lena', code);
			const outsider = await register(servers[0], 'outsider');
			const { email, password } = members.instructor;
			const shown = await post(`/classes/${classId}`, { email, password });
			assert.equal(shown.status, 200, shown.text);
			assert.match(shown.text, /<h1>Algorithms 101: how the class is doing<\/h1>/);
			assert.match(shown.text, /<th scope="row">lena<\/th><td>-<\/td>/);
			const token = /data-token="([^"]+)"/.exec(shown.text)?.[1] ?? '';

			const live = await liveOf(servers[1].port, `/classes/${classId}/live`, token);
			assert.match(live.first.html, /<th scope="row">lena<\/th><td>-<\/td>/);
			await submitAndWait(lena, twoSum.right, { challengeId: pushedChallengeId });
			const next = await live.until(({ html }) => /<th scope="row">lena<\/th><td>solved/.test(html));
			assert.match(next.html, /<th scope="row">Pairs<\/th>/);
			await live.end();

			const refused: [Record<string, string>, number][] = [
				[{ email: lena.email, password: lena.password }, 403],
				[{ email: outsider.email, password: outsider.password }, 404],
				[{ email, password: 'planted' }, 401],
				[{}, 400],
			];
			for (const [fields, status] of refused) {
				const answer = await post(`/classes/${classId}`, fields);
				assert.equal(answer.status, status, answer.text);
				assert.doesNotMatch(answer.text, /Algorithms 101|data-token|planted/);
			}
			const none = await post(`/classes/${randomUUID()}`, { email, password });
			assert.equal(none.status, 404);
			for (const bad of [undefined, outsider.token, 'nothing']) {
				const answer = await sendRaw(servers[0].port, `/classes/${classId}/live`, { token: bad });
				assert.ok([401, 404].includes(answer.status), String(answer.status));
			}
		});
	});
});

async function nextSubmission(
	events: AsyncGenerator<ClassEvent>,
): Promise<Extract<ClassEvent, { kind: 'submission' }> | undefined> {
	for (;;) {
		const step: IteratorResult<ClassEvent, unknown> = await events.next();
		if (step.done === true) return undefined;
		if (step.value.kind === 'submission') return step.value;
	}
}
