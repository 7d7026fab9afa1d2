import type { ForgeServiceParts } from '#backend/forge/forgeService.ts';

/** A pool in which nothing is and for which nothing is made. */
export function emptyPool(): ForgeServiceParts['pool'] {
	const no = (): Promise<boolean> => Promise.resolve(false);
	return {
		stock: { onShelf: () => Promise.resolve([]), renew: () => Promise.resolve() },
		shelves: {
			noteDemand: () => Promise.resolve(),
			wanting: () => Promise.resolve([]),
			take: no,
			renew: no,
			noteArrival: () => Promise.resolve(),
			giveBack: no,
		},
		perShelf: 0,
	};
}
