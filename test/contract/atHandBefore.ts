import { NearSessionStore } from '#backend/accounts/nearSessionStore.ts';
import { memoryBus } from '#backend/platform/messageBus.ts';
import type { AccountStoreFactory } from './accountStoreFactory.ts';

/** The same stores with sessions at hand in each process, as a server has them. */
export function atHandBefore(factory: AccountStoreFactory): AccountStoreFactory {
	return {
		name: `a process before ${factory.name}`,
		async open() {
			const stores = await factory.open();
			const bus = memoryBus();
			const before = (sessions: typeof stores.sessions) => new NearSessionStore(sessions, bus, () => 0);
			return {
				...stores,
				sessions: before(stores.sessions),
				again() {
					const others = stores.again();
					return { ...others, sessions: before(others.sessions) };
				},
				async close() {
					bus.close();
					await stores.close();
				},
			};
		},
	};
}
