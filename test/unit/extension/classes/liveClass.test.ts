import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { ClassDashboard, ClassEvent } from '#contract/classes.ts';
import { ApiClient } from '#extension/backend/apiClient.ts';
import { type ClassNow, LiveClass } from '#extension/classes/liveClass.ts';
import { Paced } from '#extension/classes/paced.ts';
import { beginEvents, type SmallServer, sendJson, startSmallServer, type Taken } from '../smallServer.ts';
import { classId, detail, pairSum, submissionId } from './someClass.ts';

/** A clock that a test moves. */
class HandClock {
	#nowMs = 0;
	readonly #later = new Map<() => void, number>();

	nowMs(): number {
		return this.#nowMs;
	}

	later(act: () => void, afterMs: number): () => void {
		this.#later.set(act, this.#nowMs + afterMs);
		return () => void this.#later.delete(act);
	}

	pass(ms: number): void {
		this.#nowMs += ms;
		for (const [act, atMs] of [...this.#later]) {
			if (atMs > this.#nowMs || !this.#later.delete(act)) continue;
			act();
		}
	}
}

describe('work at a pace', () => {
	const begun: number[] = [];
	afterEach(() => void begun.splice(0));
	const settle = async (): Promise<void> => {
		for (let turn = 0; turn < 5; turn++) await Promise.resolve();
	};

	it('is done at once, then after a rest, however often it is asked for', async () => {
		const clock = new HandClock();
		const paced = new Paced(() => Promise.resolve(void begun.push(clock.nowMs())), 1_000, clock);
		paced.ask();
		await settle();
		for (let count = 0; count < 30; count++) paced.ask();
		clock.pass(999);
		await settle();
		assert.deepEqual(begun, [0]);
		clock.pass(1);
		await settle();
		clock.pass(5_000);
		await settle();
		assert.deepEqual(begun, [0, 1_000]);
		paced.ask();
		assert.deepEqual(begun, [0, 1_000, 6_000]);
	});

	it('is never done twice at once, and rests three times as long as it took', async () => {
		const clock = new HandClock();
		let finish = (): void => undefined;
		const work = (): Promise<void> => {
			begun.push(clock.nowMs());
			return new Promise((resolve) => {
				finish = resolve;
			});
		};
		const paced = new Paced(work, 1_000, clock);
		paced.ask();
		clock.pass(2_000);
		paced.ask();
		assert.deepEqual(begun, [0]);
		finish();
		await settle();
		clock.pass(3_999);
		assert.deepEqual(begun, [0]);
		clock.pass(1);
		assert.deepEqual(begun, [0, 6_000]);
	});

	it('is not done any more when it was stopped', async () => {
		const clock = new HandClock();
		const paced = new Paced(() => Promise.resolve(void begun.push(clock.nowMs())), 1_000, clock);
		paced.ask();
		await settle();
		paced.ask();
		paced.stop();
		clock.pass(10_000);
		assert.deepEqual(begun, [0]);
	});
});

const dashboard = (learners: number, from = 0, limit = 200): ClassDashboard => {
	const names = Array.from({ length: Math.min(limit, learners - from) }, (_, index) => `learner ${from + index}`);
	const next = from + names.length;
	return {
		at: '2026-10-01T07:00:00.000Z',
		learners,
		challenges: [],
		weakTopics: [],
		items: names.map((displayName) => ({ accountId: displayName, displayName, cells: [] })),
		...(next < learners && { nextCursor: String(next) }),
	};
};
const submission: ClassEvent = {
	kind: 'submission',
	accountId: 'a-lena',
	displayName: 'Lena',
	submissionId,
	challengeId: pairSum.challengeId,
	at: '2026-10-01T07:00:00.000Z',
	verdict: 'accepted',
};

describe('a class that is followed', () => {
	let server: SmallServer;
	let client: ApiClient;
	let live: LiveClass | undefined;
	let send: (event: unknown) => void;
	let learners: number;
	let refusal: { path: RegExp; status: number; code: string } | undefined;
	const clock = new HandClock();
	const seen: (ClassNow | Error)[] = [];
	const told = new EventTarget();

	beforeEach(async () => {
		[learners, refusal, send] = [3, undefined, () => undefined];
		seen.splice(0);
		server = await startSmallServer(answer);
		client = new ApiClient({
			baseUrl: `http://127.0.0.1:${server.port}`,
			token: () => Promise.resolve('token'),
			lostMessage: 'The class is silent.',
		});
	});
	afterEach(async () => {
		live?.stop();
		client.close();
		await server.close();
	});

	function answer({ path }: Taken, response: ServerResponse): void {
		const url = new URL(path, 'http://x');
		if (refusal?.path.test(url.pathname) === true) {
			const { status, code } = refusal;
			response.setHeader('content-type', 'application/problem+json');
			response
				.writeHead(status)
				.end(JSON.stringify({ type: 'x', title: 'x', status, detail: `It is ${code}.`, code, requestId: 'r' }));
		} else if (url.pathname.endsWith('/events')) {
			const begun = beginEvents(response);
			begun({ kind: 'hello' });
			send = begun;
		} else if (url.pathname.endsWith('/dashboard')) {
			const from = Number(url.searchParams.get('cursor') ?? 0);
			sendJson(response, 200, dashboard(learners, from, Number(url.searchParams.get('limit'))));
		} else sendJson(response, 200, { ...detail, role: 'instructor' });
	}

	const note = (what: ClassNow | Error): void => {
		seen.push(what);
		told.dispatchEvent(new Event('told'));
	};
	async function until(holds: (now: ClassNow | Error) => boolean): Promise<ClassNow> {
		for (;;) {
			const last = seen.at(-1);
			if (last !== undefined && holds(last)) {
				if (last instanceof Error) throw last;
				return last;
			}
			await once(told, 'told');
		}
	}
	function start(wanted: number): LiveClass {
		live = new LiveClass(
			{
				server: () => Promise.resolve(client),
				classId,
				clock,
				shown: note,
				failed: (error) => note(error instanceof Error ? error : new Error(String(error))),
			},
			wanted,
		);
		live.start();
		return live;
	}
	const isLive = (now: ClassNow | Error): boolean => !(now instanceof Error) && now.isLive;

	it('shows a submission as soon as it is told of, before anything is fetched', async () => {
		start(50);
		await until(isLive);
		const asked = server.taken.length;
		send(submission);
		const now = await until((one) => !(one instanceof Error) && one.news.length > 0);
		assert.deepEqual(now.news, [submission]);
		assert.equal(now.dashboard.items.length, 3);
		assert.equal(server.taken.length, asked);
	});

	it('keeps the newest five, the newest first, each once', async () => {
		start(50);
		await until(isLive);
		const ids = Array.from({ length: 7 }, (_, index) => submissionId.replace(/^3/, String(index)));
		for (const id of [...ids, ids.at(-1)]) send({ ...submission, submissionId: id });
		const now = await until((one) => !(one instanceof Error) && one.news[0]?.submissionId === ids.at(-1));
		assert.deepEqual(
			now.news.map((one) => one.submissionId),
			ids.slice(2).reverse(),
		);
	});

	it('fetches as many learners as are wanted, page by page', async () => {
		learners = 450;
		const followed = start(50);
		await until((one) => !(one instanceof Error) && one.dashboard.items.length === 50);
		followed.want(450);
		clock.pass(60_000);
		const now = await until((one) => !(one instanceof Error) && one.dashboard.items.length === 450);
		assert.equal(new Set(now.dashboard.items.map(({ accountId }) => accountId)).size, 450);
		assert.equal(now.dashboard.nextCursor, undefined);
	});

	it('says why when the server refuses', async () => {
		refusal = { path: /./, status: 404, code: 'notFound' };
		start(50);
		await assert.rejects(
			until((one) => one instanceof Error),
			/It is notFound/,
		);
	});

	it('keeps what is known while the server does not answer, and says that it hears nothing', async () => {
		const followed = start(50);
		await until(isLive);
		await server.close();
		followed.refresh();
		clock.pass(60_000);
		const now = await until((one) => !(one instanceof Error) && !one.isLive);
		assert.equal(now.dashboard.items.length, 3);
	});

	it('shows nothing any more when it was stopped', async () => {
		const followed = start(50);
		await until(isLive);
		followed.stop();
		const count = seen.length;
		followed.refresh();
		clock.pass(60_000);
		send(submission);
		await client.call('getClass', { params: { classId } });
		assert.equal(seen.length, count);
	});
});
