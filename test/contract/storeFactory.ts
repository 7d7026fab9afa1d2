import { mongoStores } from './mongoStores.ts';
import { sqliteStores } from './sqliteStores.ts';
import type { StoreFactory } from './stores.ts';

/** Every kind of store stands under the same suites. */
export const storeFactories: readonly StoreFactory[] = [sqliteStores, mongoStores];
