import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { accountStoreFactories } from './accountStoreFactory.ts';
import { openedEach } from './openedEach.ts';

for (const factory of accountStoreFactories) {
	describe(`the audit log in ${factory.name}`, () => {
		const stores = openedEach(factory);

		const entryAt = (at: string) => ({
			id: randomUUID(),
			at,
			action: 'signIn' as const,
			outcome: 'done' as const,
			details: {},
		});

		it('gives back what was put in, with and without who it was', async () => {
			const { audit } = stores();
			const system = entryAt('2026-05-04T09:00:00.000Z');
			const user = {
				...entryAt('2026-05-04T09:00:00.001Z'),
				...{ actorId: 'a', subjectId: 'b', outcome: 'refused' as const, details: { role: 'admin' } },
			};
			await audit.append(system);
			await audit.append(user);
			assert.deepEqual(await audit.list({ limit: 10 }), { items: [user, system] });
		});

		it('is read newest first, a page at a time, each entry once, also those of one moment', async () => {
			const { audit } = stores();
			const times = ['2026-05-04T09:00:00.000Z', '2026-05-04T09:00:00.001Z', '2026-05-05T09:00:00.000Z'];
			const entries = [0, 1, 1, 1, 1, 2, 2].map((time) => entryAt(times[time] ?? ''));
			for (const entry of entries) await audit.append(entry);
			const read: string[] = [];
			let cursor: string | undefined;
			do {
				const page = await audit.list({ limit: 3, cursor });
				read.push(...page.items.map(({ id }) => id));
				cursor = page.nextCursor;
			} while (cursor !== undefined);
			const newestFirst = entries.toSorted((a, b) => (a.at + a.id < b.at + b.id ? 1 : -1));
			assert.deepEqual(
				read,
				newestFirst.map(({ id }) => id),
			);
			for (const foreign of ['', 'x', '2026-05-04T09:00:00.000Z_', '{"$gt":""}', 'constructor_x']) {
				await assert.rejects(audit.list({ limit: 3, cursor: foreign }), { code: 'badRequest' }, foreign);
			}
		});

		it('refuses an entry whose id is there, and keeps the first', async () => {
			const { audit } = stores();
			const entry = entryAt('2026-05-04T09:00:00.000Z');
			await audit.append(entry);
			await assert.rejects(audit.append({ ...entry, details: { changed: 'yes' } }));
			assert.deepEqual((await audit.list({ limit: 10 })).items, [entry]);
		});

		it('has no way to change or remove anything', () => {
			const { audit } = stores();
			const methods = Object.getOwnPropertyNames(Object.getPrototypeOf(audit)).sort();
			assert.deepEqual(methods, ['append', 'constructor', 'list']);
		});
	});
}
