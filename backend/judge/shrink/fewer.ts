/** What is left of a list when parts of it are dropped, the boldest first: nothing, a half, a quarter, ..., all but one. Made as it is asked for. */
export function* fewer<Item>(items: readonly Item[]): Generator<Item[]> {
	const { length } = items;
	if (length === 0) return;
	yield [];
	for (let kept = halfOf(length); kept >= 1; kept = halfOf(kept)) {
		yield items.slice(0, kept);
		yield items.slice(length - kept);
	}
	for (let dropped = halfOf(length); dropped >= 1; dropped = halfOf(dropped)) {
		for (let start = 0; start < length; start += dropped) {
			yield [...items.slice(0, start), ...items.slice(start + dropped)];
		}
	}
}

function halfOf(count: number): number {
	return Math.floor(count / 2);
}
