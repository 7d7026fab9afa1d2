import { mongoStores } from './mongoStores.ts';
import { sqliteStores } from './sqliteStores.ts';
import type { StoreFactory, Stores } from './stores.ts';

/** Every kind of store stands under the same suites. */
export const storeFactories: readonly StoreFactory[] = [sqliteStores, mongoStores];

/** Opens stores before each test of the surrounding `describe` and closes them after it. */
export function openedStores(factory: StoreFactory): () => Stores {
	let stores: Stores | undefined;
	beforeEach(async () => {
		stores = await factory.open();
	});
	afterEach(() => stores?.close());
	return () => {
		if (stores === undefined) throw new Error('stores are opened before each test');
		return stores;
	};
}
