import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { accountStoreFactories } from './accountStoreFactory.ts';
import { openedEach } from './openedEach.ts';
import { someAccount } from './someAccount.ts';

for (const factory of accountStoreFactories) {
	describe(`accounts in ${factory.name}`, () => {
		const stores = openedEach(factory);

		it('are found by id, address and GitHub id, whole', async () => {
			const { accounts } = stores();
			const plain = someAccount({ email: 'ada@example.org', passwordHash: 'a hash' });
			const hub = someAccount({ email: 'grace@example.org', gitHubId: '17' });
			assert.equal(await accounts.add(plain), 'added');
			assert.equal(await accounts.add(hub), 'added');
			assert.deepEqual(await accounts.byId(plain.id), plain);
			assert.deepEqual(await accounts.byEmail('ada@example.org'), plain);
			assert.deepEqual(await accounts.byGitHubId('17'), hub);
			for (const unknown of ['', 'x', '$gt', 'ADA@example.org']) {
				assert.equal(await accounts.byId(unknown), undefined);
				assert.equal(await accounts.byEmail(unknown), undefined);
				assert.equal(await accounts.byGitHubId(unknown), undefined);
			}
		});

		it('have an address and a GitHub id of their own', async () => {
			const { accounts } = stores();
			const first = someAccount({ email: 'ada@example.org', gitHubId: '17' });
			await accounts.add(first);
			assert.equal(await accounts.add(someAccount({ email: 'ada@example.org' })), 'emailTaken');
			assert.equal(await accounts.add(someAccount({ email: 'other@example.org', gitHubId: '17' })), 'gitHubTaken');
			assert.equal(await accounts.add(someAccount({ email: 'other@example.org' })), 'added');
			assert.equal(await accounts.add(someAccount({ email: 'third@example.org' })), 'added', 'many have no GitHub id');
			assert.deepEqual(await accounts.byEmail('ada@example.org'), first);
		});

		it('with one address that come at the same moment become one', async () => {
			const [one, other] = [stores().accounts, stores().again().accounts];
			const outcomes = await Promise.all(
				Array.from({ length: 8 }, (_, index) =>
					(index % 2 === 0 ? one : other).add(someAccount({ email: 'ada@example.org' })),
				),
			);
			assert.deepEqual(outcomes.sort(), ['added', ...Array<string>(7).fill('emailTaken')]);
		});

		it('take a new profile and keep everything else', async () => {
			const { accounts } = stores();
			const account = someAccount({ email: 'ada@example.org', passwordHash: 'a hash' });
			await accounts.add(account);
			const profile = {
				level: 'advanced' as const,
				interests: ['graphs'],
				preferredLanguages: ['cpp' as const],
				timezone: 'Asia/Tokyo',
			};
			assert.equal(await accounts.setProfile(account.id, profile), true);
			assert.deepEqual(await accounts.byId(account.id), { ...account, profile });
			assert.equal(await accounts.setProfile('unknown', profile), false);
		});

		it('change a password only from the one that is expected', async () => {
			const { accounts } = stores();
			const account = someAccount({ email: 'ada@example.org', passwordHash: 'first' });
			const hub = someAccount({ email: 'grace@example.org', gitHubId: '17' });
			await accounts.add(account);
			await accounts.add(hub);
			const change = (id: string, expected: string | undefined, next: string) =>
				accounts.setPasswordHash(id, { expected, next });
			assert.equal(await change(account.id, undefined, 'other'), false);
			assert.equal(await change(account.id, 'wrong', 'other'), false);
			const outcomes = await Promise.all(['a', 'b', 'c'].map((next) => change(account.id, 'first', next)));
			assert.equal(outcomes.filter(Boolean).length, 1);
			assert.equal(await change(hub.id, undefined, 'set'), true);
			assert.equal((await accounts.byId(hub.id))?.passwordHash, 'set');
			assert.equal(await change('unknown', undefined, 'set'), false);
		});

		it('that are linked to GitHub lose their password', async () => {
			const { accounts } = stores();
			const account = someAccount({ email: 'ada@example.org', passwordHash: 'a hash' });
			const other = someAccount({ email: 'other@example.org', passwordHash: 'a hash' });
			await accounts.add(account);
			await accounts.add(other);
			assert.equal(await accounts.linkGitHub(account.id, '17'), true);
			assert.deepEqual(await accounts.byGitHubId('17'), { ...account, gitHubId: '17', passwordHash: undefined });
			assert.equal(await accounts.linkGitHub(account.id, '18'), false, 'it has one');
			assert.equal(await accounts.linkGitHub(other.id, '17'), false, 'it is taken');
			assert.deepEqual(await accounts.byId(other.id), other);
		});

		it('never lose their last admin', async () => {
			const { accounts } = stores();
			const [one, other] = [someAccount({ role: 'admin' }), someAccount({})];
			await accounts.add(one);
			await accounts.add(other);
			assert.equal(await accounts.setRole(one.id, 'learner'), 'lastAdmin');
			assert.equal((await accounts.byId(one.id))?.role, 'admin');
			assert.equal(await accounts.setRole(one.id, 'admin'), 'done');
			assert.equal(await accounts.setRole(other.id, 'admin'), 'done');
			assert.equal(await accounts.setRole(one.id, 'instructor'), 'done');
			assert.equal((await accounts.byId(one.id))?.role, 'instructor');
			assert.equal(await accounts.setRole('unknown', 'admin'), 'unknown');
		});

		it('never lose their last admin when two take the role from each other at once', async () => {
			const { accounts, again } = stores();
			const second = again().accounts;
			for (let round = 0; round < 5; round++) {
				const [one, other] = [someAccount({ role: 'admin' }), someAccount({ role: 'admin' })];
				await accounts.add(one);
				await accounts.add(other);
				await Promise.all([accounts.setRole(one.id, 'learner'), second.setRole(other.id, 'learner')]);
				const roles = await Promise.all([one, other].map(async ({ id }) => (await accounts.byId(id))?.role));
				assert.ok(roles.includes('admin'), roles.join());
				await Promise.all([accounts.remove(one.id), accounts.remove(other.id)]);
			}
		});

		it('are listed newest first, a page at a time, each once', async () => {
			const { accounts } = stores();
			const added = [1, 1, 2, 3, 3].map((day) => someAccount({ createdAt: `2026-05-0${day}T00:00:00.000Z` }));
			for (const account of added) await accounts.add(account);
			const listed: string[] = [];
			let cursor: string | undefined;
			do {
				const page = await accounts.list({ limit: 2, cursor });
				listed.push(...page.items.map(({ id }) => id));
				cursor = page.nextCursor;
			} while (cursor !== undefined);
			const newestFirst = added.toSorted((a, b) => (a.createdAt + a.id < b.createdAt + b.id ? 1 : -1));
			assert.deepEqual(
				listed,
				newestFirst.map(({ id }) => id),
			);
			await assert.rejects(accounts.list({ limit: 2, cursor: '{"$gt":""}' }), { code: 'badRequest' });
		});

		it('that are removed are gone, and their address is free', async () => {
			const { accounts } = stores();
			const account = someAccount({ email: 'ada@example.org' });
			await accounts.add(account);
			await accounts.remove(account.id);
			await accounts.remove(account.id);
			assert.equal(await accounts.byId(account.id), undefined);
			assert.equal(await accounts.add(someAccount({ email: 'ada@example.org' })), 'added');
		});
	});
}
