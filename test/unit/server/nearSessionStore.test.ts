import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { NearSessionStore } from '#backend/accounts/nearSessionStore.ts';
import type { LiveSession, Session, SessionStore } from '#backend/accounts/sessionStore.ts';
import { type MessageBus, memoryBus } from '#backend/platform/messageBus.ts';

const now = '2026-11-25T12:00:00.000Z';
const later = '2026-12-25T12:00:00.000Z';

/** Sessions in a map, counting how often it is asked; a pause can be put into a reading. */
class PlainSessions implements SessionStore {
	readonly sessions = new Map<string, Session>();
	asked = 0;
	pause: Promise<void> = Promise.resolve();

	add(session: Session): Promise<void> {
		this.sessions.set(session.id, session);
		return Promise.resolve();
	}
	async live(sessionId: string): Promise<LiveSession | undefined> {
		this.asked++;
		const found = this.sessions.get(sessionId);
		await this.pause;
		return found;
	}
	whole(sessionId: string): Promise<Session | undefined> {
		return Promise.resolve(this.sessions.get(sessionId));
	}
	ofAccount(accountId: string): Promise<Session[]> {
		return Promise.resolve([...this.sessions.values()].filter((one) => one.accountId === accountId));
	}
	rotate(): Promise<boolean> {
		return Promise.resolve(true);
	}
	end(sessionId: string): Promise<boolean> {
		return Promise.resolve(this.sessions.delete(sessionId));
	}
	endAll(accountId: string, exceptId?: string): Promise<string[]> {
		const ids = [...this.sessions.values()]
			.filter((one) => one.accountId === accountId && one.id !== exceptId)
			.map(({ id }) => id);
		for (const id of ids) this.sessions.delete(id);
		return Promise.resolve(ids);
	}
	setRole(accountId: string, role: Session['role']): Promise<string[]> {
		const own = [...this.sessions.values()].filter((one) => one.accountId === accountId);
		for (const session of own) this.sessions.set(session.id, { ...session, role });
		return Promise.resolve(own.map(({ id }) => id));
	}
}

function session(id: string, more: Partial<Session> = {}): Session {
	const rest = {
		accountId: 'ada',
		role: 'learner',
		device: 'test',
		createdAt: now,
		tokenHash: '',
		previous: undefined,
	};
	return { id, ...rest, role: 'learner', expiresAt: later, ...more };
}

/** Two processes on one store and one bus. */
async function twoProcesses(bus: MessageBus = memoryBus()): Promise<{
	shared: PlainSessions;
	one: NearSessionStore;
	two: NearSessionStore;
}> {
	const shared = new PlainSessions();
	for (const id of ['s1', 's2']) await shared.add(session(id));
	const nowMs = (): number => Date.parse(now);
	return { shared, one: new NearSessionStore(shared, bus, nowMs), two: new NearSessionStore(shared, bus, nowMs) };
}

describe('sessions at hand in a process', () => {
	it('are asked for once', async () => {
		const { shared, one } = await twoProcesses();
		for (let round = 0; round < 5; round++) assert.equal((await one.live('s1', now))?.id, 's1');
		assert.equal(shared.asked, 1);
	});

	it('are gone in every process as soon as one of them ends them', async () => {
		const { one, two } = await twoProcesses();
		for (const store of [one, two]) for (const id of ['s1', 's2']) await store.live(id, now);
		await one.end('s1');
		assert.equal(await two.live('s1', now), undefined);
		assert.equal((await two.live('s2', now))?.id, 's2');
		await two.endAll('ada');
		assert.equal(await one.live('s2', now), undefined);
	});

	it('have a new role in every process at once', async () => {
		const { one, two } = await twoProcesses();
		assert.equal((await two.live('s1', now))?.role, 'learner');
		await one.setRole('ada', 'admin');
		assert.equal((await two.live('s1', now))?.role, 'admin');
	});

	it('that ended while they were read are not kept', async () => {
		const { shared, one, two } = await twoProcesses();
		const { promise, resolve } = Promise.withResolvers<undefined>();
		shared.pause = promise.then(() => undefined);
		const reading = two.live('s1', now);
		await one.end('s1');
		resolve(undefined);
		await reading;
		assert.equal(await two.live('s1', now), undefined);
	});

	it('are not kept while this process would not hear of their end', async () => {
		let isWhole = true;
		const { shared, one } = await twoProcesses({ ...memoryBus(), isWhole: () => isWhole });
		await one.live('s1', now);
		isWhole = false;
		await shared.end('s1');
		assert.equal(await one.live('s1', now), undefined);
	});

	it('that have expired by now are asked for again: they may have been prolonged', async () => {
		const { shared, one } = await twoProcesses();
		await shared.add(session('s3', { expiresAt: '2026-11-25T12:00:01.000Z' }));
		await one.live('s3', now);
		await shared.add(session('s3', { expiresAt: later }));
		assert.equal((await one.live('s3', '2026-11-25T12:00:02.000Z'))?.expiresAt, later);
	});
});
