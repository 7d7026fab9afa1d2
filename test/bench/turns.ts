/** Takes a turn of each kind in each round, so that what slows the machine down slows all of them; the times of each kind. */
export async function alternate(
	turns: Readonly<Record<string, () => Promise<number>>>,
	times: number,
): Promise<Map<string, number[]>> {
	const found = new Map<string, number[]>();
	for (let round = 0; round < times; round++) {
		for (const [name, turn] of Object.entries(turns)) found.set(name, [...(found.get(name) ?? []), await turn()]);
	}
	return found;
}

/** How long it takes, in milliseconds. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
	const startedAt = performance.now();
	await work();
	return performance.now() - startedAt;
}
