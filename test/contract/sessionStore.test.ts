import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { accountStoreFactories } from './accountStoreFactory.ts';
import { openedEach } from './openedEach.ts';
import { atHandBefore } from './atHandBefore.ts';
import { redisBefore } from './redisBefore.ts';
import { someSession } from './someAccount.ts';

const now = '2026-05-05T09:00:00.000Z';

const shared = [...accountStoreFactories, ...accountStoreFactories.map(redisBefore)];

for (const factory of [...shared, ...shared.map(atHandBefore)]) {
	describe(`sessions in ${factory.name}`, () => {
		const stores = openedEach(factory);

		it('are found whole until they expire', async () => {
			const { sessions } = stores();
			const session = someSession({});
			await sessions.add(session);
			assert.deepEqual(await sessions.whole(session.id, now), session);
			const { id, accountId, role, expiresAt } = session;
			for (const when of ['first', 'again']) {
				const live = await sessions.live(id, now);
				assert.deepEqual({ ...live, id, accountId, role, expiresAt }, live, when);
			}
			assert.equal(await sessions.whole(id, expiresAt), undefined);
			assert.equal(await sessions.live(id, expiresAt), undefined);
			assert.equal(await sessions.whole(randomUUID(), now), undefined);
			assert.equal(await sessions.live(randomUUID(), now), undefined);
		});

		it('have their token rotated by exactly one of many who try at once', async () => {
			const [one, other] = [stores().sessions, stores().again().sessions];
			const session = someSession({});
			await one.add(session);
			const rotationTo = (tokenHash: string, expectedHash = 'first') => ({
				...{ sessionId: session.id, expectedHash, tokenHash, expiresAt: '2026-06-04T09:00:00.000Z' },
				previous: { hash: expectedHash, rotatedAt: now, sealedSuccessor: `sealed ${tokenHash}` },
			});
			const hashes = Array.from({ length: 10 }, (_, index) => `next ${index}`);
			const outcomes = await Promise.all(
				hashes.map(async (hash, index) =>
					(await (index % 2 ? one : other).rotate(rotationTo(hash))) ? hash : undefined,
				),
			);
			const winners = outcomes.filter((hash) => hash !== undefined);
			assert.equal(winners.length, 1);
			const [tokenHash = ''] = winners;
			assert.deepEqual(await one.whole(session.id, now), {
				...session,
				tokenHash,
				expiresAt: '2026-06-04T09:00:00.000Z',
				previous: { hash: 'first', rotatedAt: now, sealedSuccessor: `sealed ${tokenHash}` },
			});
			assert.equal(await other.rotate(rotationTo('too late')), false);
			assert.equal(await other.rotate(rotationTo('then', tokenHash)), true);
		});

		it('that have ended are as if they had never been, at once and everywhere', async () => {
			const [one, other] = [stores().sessions, stores().again().sessions];
			const session = someSession({});
			await one.add(session);
			assert.equal((await other.live(session.id, now))?.id, session.id);
			assert.equal(await one.end(session.id), true);
			assert.equal(await one.end(session.id), false);
			for (const store of [one, other]) {
				assert.equal(await store.live(session.id, now), undefined);
				assert.equal(await store.whole(session.id, now), undefined);
			}
		});

		it('of one account are listed newest first, without those that expired', async () => {
			const { sessions } = stores();
			const accountId = randomUUID();
			const [old, young] = [
				someSession({ accountId }),
				someSession({ accountId, createdAt: '2026-05-04T10:00:00.000Z' }),
			];
			const expired = someSession({ accountId, expiresAt: now });
			for (const session of [old, young, expired, someSession({})]) await sessions.add(session);
			assert.deepEqual(await sessions.ofAccount(accountId, now), [young, old]);
			assert.deepEqual(await sessions.ofAccount('unknown', now), []);
		});

		it('of one account end together, but for the one that asks', async () => {
			const { sessions } = stores();
			const accountId = randomUUID();
			const [here, there, foreign] = [someSession({ accountId }), someSession({ accountId }), someSession({})];
			for (const session of [here, there, foreign]) {
				await sessions.add(session);
				await sessions.live(session.id, now);
			}
			assert.deepEqual(await sessions.endAll(accountId, here.id), [there.id]);
			assert.equal((await sessions.live(here.id, now))?.id, here.id);
			assert.equal(await sessions.live(there.id, now), undefined);
			assert.deepEqual(await sessions.endAll(accountId), [here.id]);
			assert.equal(await sessions.live(here.id, now), undefined);
			assert.equal((await sessions.live(foreign.id, now))?.id, foreign.id);
			assert.deepEqual(await sessions.endAll(accountId), []);
		});

		it('have their account’s new role from the next look on', async () => {
			const [one, other] = [stores().sessions, stores().again().sessions];
			const accountId = randomUUID();
			const [session, foreign] = [someSession({ accountId }), someSession({})];
			await one.add(session);
			await one.add(foreign);
			assert.equal((await other.live(session.id, now))?.role, 'learner');
			assert.deepEqual(await one.setRole(accountId, 'admin'), [session.id]);
			assert.equal((await other.live(session.id, now))?.role, 'admin');
			assert.equal((await one.live(session.id, now))?.role, 'admin');
			assert.equal((await one.live(foreign.id, now))?.role, 'learner');
		});
	});
}
