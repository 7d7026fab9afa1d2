import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { packFiles } from '#backend/sets/pushed/archive.ts';
import type { PushAnswer, PushedSet, PushedVersion, Regrade } from '#contract/pushedSets.ts';
import { lastEvent, reportOf, submitAndWait, withCode } from '../api/practise.ts';
import { twoSum } from '../api/twoSum.ts';
import { sendRaw } from '../sendRaw.ts';
import {
	type SetChanges,
	someChallengeId,
	someFolder,
	someSet,
	someSource,
	writeSet,
} from '../unit/sets/pushed/someSet.ts';
import { runCommand, type ServerProcess } from './serverProcess.ts';
import {
	type Member,
	membersOfEachRole,
	register,
	signInAgain,
	startServer,
	startTeam,
	type Team,
	timeZone,
} from './team.ts';

/** Right but for one hidden case, which the first version of the tests does not have. */
const almostRight = `${twoSum.right.replace('def two_sum', 'def solve')}
def two_sum(nums, target):
    if len(nums) == 5 and target == 1000000000:
        print(nums, target)
        return [0, 0]
    return solve(nums, target)
`;
/** Fails on a hidden case of both versions, and tells whatever it is given. */
const talkative = almostRight.replace('len(nums) == 5 and target == 1000000000', 'nums == [4, 1, 8, 0]');
const hiddenInput = /4, ?1, ?8, ?0/;
const forgotten = 'edge 7';

describe('sets pushed to a server', function () {
	// Each version is proved on the server, which takes as long as `prove` does.
	this.timeout(10 * 60_000);
	let team: Team;
	let server: ServerProcess;
	let folder: string;
	let lena: Member;
	let ines: Member;
	let ivo: Member;
	let ada: Member;
	let first: PushedVersion;
	before(async () => {
		team = await startTeam();
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-push-'));
		server = await startServer(team, {
			CODE_SENSEI_BLOB_FOLDER: path.join(folder, 'blobs'),
			CODE_SENSEI_PUSHED_SET_MB: '1',
		});
		({ learner: lena, instructor: ines, admin: ada } = await membersOfEachRole(team, server));
		ivo = await register(server, 'ivo');
		await ada.call('setRole', { params: { accountId: ivo.signedIn.account.id }, body: { role: 'instructor' } });
		ivo = await signInAgain(server, ivo);
	});
	after(async () => {
		await server.stop();
		await team.close();
		rmSync(folder, { recursive: true, force: true });
	});

	/** In Python alone, which is proved in a fraction of the time. */
	const others = [
		'reference.cpp',
		'reference.java',
		'reference.js',
		'wrong/indexZeroIsFalse.js',
		'wrong/laterIndexFirst.cpp',
	];
	const pythonOnly = Object.fromEntries(others.map((file) => [file, undefined]));
	const hidden: SetChanges = { set: { shows: 'verdict', hints: { upTo: 2, solution: false } }, files: pythonOnly };
	const withoutForgotten: SetChanges = { ...hidden, cases: (name) => name !== forgotten };
	const push = async (member: Member, changes: SetChanges): Promise<PushAnswer> => {
		const archive = (await packFiles(await someSet(changes))).toString('base64');
		return member.call('pushSet', { body: { archive } });
	};
	const pushed = (member = ines): Promise<PushedSet> => member.call('getPushedSet', { params: { source: someSource } });
	/** Until the version has come to its end. */
	const ended = async ({ sha256 }: PushedVersion): Promise<PushedVersion> => {
		for (;;) {
			const version = (await pushed()).versions.find((one) => one.sha256 === sha256);
			assert.ok(version);
			if (version.state.kind !== 'proving' && (version.state.kind !== 'usable' || version.active)) return version;
			await delay(250);
		}
	};
	const taken = (answer: PushAnswer): PushedVersion => {
		assert.equal(answer.kind, 'taken', JSON.stringify(answer));
		return answer.version;
	};

	it('refuse what does not fit together, with its place, and archives that are no good', async () => {
		const answer = await push(ines, { afterProof: { 'statement.md': 'Another statement than was proved.' } });
		assert.ok(answer.kind === 'refused');
		assert.equal(answer.findings[0]?.file, `${someFolder}/proof.json`);
		const files = new Map([...(await someSet()), ['filling.txt', ' '.repeat(999_000)]]);
		const bomb = (await packFiles(files)).toString('base64');
		await assert.rejects(ines.call('pushSet', { body: { archive: bomb } }), withCode('tooLarge'));
		assert.deepEqual((await ines.call('listPushedSets', {})).sets, []);
	});

	it('refuse 500 MB by what they say of themselves, before anything of them is sent', async () => {
		const answer = await new Promise<{ status: number | undefined; connection: string | undefined }>(
			(resolve, reject) => {
				const outgoing = request({
					...{ port: server.port, host: '127.0.0.1', method: 'POST', path: '/v1/pushed-sets' },
					headers: {
						...{ Authorization: `Bearer ${ines.token}`, 'Content-Type': 'application/json' },
						'Content-Length': '500000000',
					},
				});
				outgoing.once('error', reject);
				outgoing.once('response', ({ statusCode: status, headers: { connection } }) => {
					resolve({ status, connection });
					outgoing.destroy();
				});
				outgoing.flushHeaders();
			},
		);
		assert.deepEqual(answer, { status: 413, connection: 'close' });
	});

	it('without an end are refused where they become too large', async () => {
		const answer = await new Promise<number | undefined>((resolve, reject) => {
			const outgoing = request({
				...{ port: server.port, host: '127.0.0.1', method: 'POST', path: '/v1/pushed-sets' },
				headers: { Authorization: `Bearer ${ines.token}`, 'Content-Type': 'application/json' },
			});
			let isAnswered = false;
			outgoing.once('error', (error) => {
				// What is sent behind the answer meets a closed connection.
				if (!isAnswered) reject(error);
			});
			outgoing.once('response', ({ statusCode }) => {
				isAnswered = true;
				resolve(statusCode);
				outgoing.destroy();
			});
			const filling = 'x'.repeat(1_000_000);
			const write = (): void => {
				if (!isAnswered) outgoing.write(filling, () => setImmediate(write));
			};
			outgoing.write('{"archive":"', write);
		});
		assert.equal(answer, 413);
	});

	it('are proved on the server before a learner sees anything of them', async () => {
		first = taken(await push(ines, withoutForgotten));
		assert.deepEqual([first.state.kind, first.latest, first.active, first.challenges], ['proving', true, false, 1]);
		const params = { challengeId: someChallengeId };
		await assert.rejects(lena.call('getChallenge', { params }), withCode('challengeUnknown'));
		const standings = () => lena.call('getSetStandings', { params: { source: someSource } });
		await assert.rejects(standings(), withCode('notFound'));
		const version = await ended(first);
		assert.deepEqual([version.state.kind, version.active], ['usable', true], JSON.stringify(version.state));
		const challenge = await lena.call('openChallenge', { params, body: { timeZone } });
		assert.deepEqual([challenge.title, challenge.hintCount, challenge.examples.length], ['Two Sum', 2, 3]);
		const { challenges } = await standings();
		assert.deepEqual(
			challenges.map(({ id, status }) => [id, status]),
			[[someChallengeId, 'opened']],
		);
	});

	it('change nothing when the same files are pushed again', async () => {
		const again = taken(await push(ines, withoutForgotten));
		assert.deepEqual(again, await ended(first));
		assert.equal((await pushed()).versions.length, 1);
	});

	it('belong to who pushed them first; others are told so, and admins may', async () => {
		await assert.rejects(push(ivo, hidden), withCode('forbidden'));
		await assert.rejects(pushed(ivo), withCode('forbidden'));
		assert.deepEqual((await ivo.call('listPushedSets', {})).sets, []);
		await assert.rejects(push(lena, hidden), withCode('forbidden'));
		assert.equal((await pushed(ada)).ownerId, ines.signedIn.account.id);
		const params = { source: someSource, sha256: first.sha256 };
		await assert.rejects(ivo.call('deletePushedVersion', { params }), withCode('forbidden'));
		await assert.rejects(ines.call('deletePushedVersion', { params }), withCode('conflict'));
	});

	it('judge by hidden cases of which no answer tells anything', async () => {
		const { token } = lena;
		const id = randomUUID();
		const params = { challengeId: someChallengeId };
		const body = { id, language: 'python' as const, source: talkative, timeZone };
		await lena.call('submit', { params, body });
		const report = reportOf(await lastEvent(lena, id));
		assert.equal(report.verdict, 'wrongAnswer');
		const own = { id: 'own', name: 'own', input: [[1, 2, 3], 5] };
		const runId = randomUUID();
		await lena.call('startRun', {
			params,
			body: { id: runId, language: 'python', source: twoSum.right, what: { kind: 'custom', cases: [own] } },
		});
		const run = reportOf(await lastEvent(lena, runId));
		assert.deepEqual([run.cases[0]?.verdict, run.cases[0]?.expected], ['ran', undefined]);
		const paths = [
			...['', '/submissions', '/starter/python'].map((end) => `/v1/challenges/${someChallengeId}${end}`),
			...[`/v1/jobs/${id}/events`, `/v1/submissions/${id}`, '/v1/export', '/v1/weak-topics'],
			'/v1/statistics?timeZone=UTC',
		];
		for (const asked of paths) {
			const { status, text } = await sendRaw(server.port, asked, { token });
			assert.equal(status, 200, asked);
			// Its own code is the learner's.
			const answered = text.replaceAll(JSON.stringify(talkative).slice(1, -1), '');
			assert.doesNotMatch(answered, hiddenInput, asked);
			assert.doesNotMatch(answered, /edge \d/, asked);
		}
		await assert.rejects(
			lena.call('findBreakingCase', { params, body: { id: randomUUID(), language: 'python', source: talkative } }),
			withCode('forbidden'),
		);
		await assert.rejects(lena.call('giveUp', { params, body: { timeZone } }), withCode('forbidden'));
		await assert.rejects(lena.call('getEditorial', { params }), withCode('forbidden'));
		await lena.call('showHint', { params: { ...params, level: 1 }, body: { timeZone } });
		await lena.call('showHint', { params: { ...params, level: 2 }, body: { timeZone } });
		await assert.rejects(
			lena.call('showHint', { params: { ...params, level: 3 }, body: { timeZone } }),
			withCode('forbidden'),
		);
	});

	it('are pushed by a command, which says what became of them', async () => {
		const set = path.join(folder, 'set');
		const tokenFile = path.join(folder, 'token');
		writeFileSync(tokenFile, `${(await signInAgain(server, ines)).token}\n`);
		writeSet(set, await someSet(withoutForgotten));
		const args = ['push-set', set, '--server', `http://127.0.0.1:${String(server.port)}`];
		const done = await runCommand([...args, '--token-file', tokenFile], {});
		assert.equal(done.code, 0, done.output);
		assert.match(done.output, /100 % sent[^]*Learners have it from now on[^]*--examples-only/);
		const asJson = await runCommand([...args, '--json'], { CODE_SENSEI_TOKEN: (await signInAgain(server, ivo)).token });
		assert.equal(asJson.code, 1);
		assert.match(asJson.output, /"outcome":"failed".*belongs to the instructor/);
		writeSet(set, new Map([[`${someFolder}/statement.md`, 'A statement that nobody proved.\n']]));
		const changed = await runCommand([...args, '--token-file', tokenFile], {});
		assert.equal(changed.code, 1, changed.output);
		assert.match(changed.output, /two-sum\/proof\.json:3 Files were changed/);
		for (const wrong of [[], ['--server', 'http://class.example.org'], ['--wait-minutes', '0'], ['--force']]) {
			const { code } = await runCommand(['push-set', set, ...wrong], { CODE_SENSEI_TOKEN: 'x' });
			assert.equal(code, 2, wrong.join(' '));
		}
		assert.equal((await runCommand(args, {})).code, 2, 'without a token');
	});

	it('judge everything again when a hidden test was mended, and tell whose verdict changed', async () => {
		const challengeId = someChallengeId;
		const [max, mia] = [await register(server, 'max'), await register(server, 'mia')];
		assert.equal((await submitAndWait(max, almostRight, { challengeId })).verdict, 'accepted');
		assert.equal((await submitAndWait(mia, twoSum.right, { challengeId })).verdict, 'accepted');
		const solvedBy = async (member: Member) => (await member.call('getProgress', { query: {} })).solvedQuestions;
		assert.deepEqual([await solvedBy(max), await solvedBy(mia)], [1, 1]);
		const version = await ended(taken(await push(ines, hidden)));
		assert.equal(version.state.kind, 'usable', JSON.stringify(version.state));

		const params = { source: someSource };
		const done = async (): Promise<Regrade> => {
			for (;;) {
				const { regrades } = await ines.call('listRegrades', { params });
				assert.equal(regrades.length, 1);
				const [regrade] = regrades;
				if (regrade?.state === 'done') return regrade;
				await delay(250);
			}
		};
		const regrade = await done();
		assert.deepEqual([regrade.challengeId, regrade.of, regrade.judged, regrade.changed], [challengeId, 3, 3, 1]);
		const asked = { params: { ...params, regradeId: regrade.id }, query: {} };
		const { items } = await ines.call('getRegrade', asked);
		assert.deepEqual(
			items.map(({ learnerId, before, after }) => [learnerId, before, after]),
			[[max.signedIn.account.id, 'accepted', 'wrongAnswer']],
		);
		await assert.rejects(ivo.call('getRegrade', asked), withCode('forbidden'));

		const submissionId = items[0]?.submissionId ?? '';
		const detail = await max.call('getSubmission', { params: { submissionId } });
		assert.equal(detail.verdict, 'wrongAnswer');
		assert.deepEqual(
			detail.judgedBefore?.map(({ verdict, challengeVersion }) => [verdict, challengeVersion]),
			[['accepted', regrade.fromVersion]],
		);
		assert.equal(detail.challengeVersion, regrade.toVersion);
		assert.doesNotMatch(JSON.stringify(detail.report), /999999995/);
		assert.deepEqual([await solvedBy(max), await solvedBy(mia)], [0, 1]);
		assert.equal((await max.call('getChallenge', { params: { challengeId } })).status, 'tried');
		// What is submitted from now on is judged by the mended cases.
		assert.equal((await submitAndWait(max, almostRight, { challengeId })).verdict, 'wrongAnswer');
	});

	it('lose an old version when its owner says so', async () => {
		const asked = { params: { source: someSource, sha256: first.sha256 } };
		assert.deepEqual(await ines.call('deletePushedVersion', asked), { deleted: true });
		await assert.rejects(ines.call('deletePushedVersion', asked), withCode('notFound'));
		assert.equal((await pushed()).versions.length, 1);
		const { items } = await ada.call('listAudit', { query: { limit: 100 } });
		const actions = new Set(items.map(({ action }) => action));
		for (const action of ['setPushed', 'setVersionDeleted', 'regradeBegun']) assert.ok(actions.has(action), action);
	});

	it('prove again what a push says of itself, and refuse what does not hold', async () => {
		const wrong = (await someSet(hidden)).get(`${someFolder}/cases.json`)?.replace('"value": [', '"value": [7, ');
		const version = await ended(taken(await push(ines, { ...hidden, files: { ...pythonOnly, 'cases.json': wrong } })));
		assert.ok(version.state.kind === 'refused', JSON.stringify(version.state));
		assert.equal(version.state.findings[0]?.file, `${someFolder}/cases.json`);
		assert.equal((await lena.call('getChallenge', { params: { challengeId: someChallengeId } })).title, 'Two Sum');
	});
});
