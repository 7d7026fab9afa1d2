/** Who has that many has one mistake, not so many. */
const circlesMax = 20;

/**
 * The entries that wait for themselves, by what they require, whatever it leads over. Names that wait for each other in several ways have a circle at least, not each.
 * @param requires by name; a name that is no key requires nothing
 * @returns circles as the names along them, beginning with the one that comes first in the map; twenty at most
 */
export function findCircles(requires: ReadonlyMap<string, readonly string[]>): string[][] {
	const order = new Map([...requires.keys()].map((name, place) => [name, place]));
	const done = new Set<string>();
	const circles: string[][] = [];
	for (const root of requires.keys()) {
		if (done.has(root)) continue;
		// Ways may be longer than a stack is deep, so they are walked with one of our own.
		const way = new Map([[root, 0]]);
		const open: { name: string; next: Iterator<string> }[] = [{ name: root, next: requiredBy(requires, root) }];
		for (let top = open.at(-1); top !== undefined && circles.length < circlesMax; top = open.at(-1)) {
			const step = top.next.next();
			if (step.done === true) {
				open.pop();
				way.delete(top.name);
				done.add(top.name);
				continue;
			}
			const start = way.get(step.value);
			if (start !== undefined) circles.push(turned([...way.keys()].slice(start), order));
			else if (!done.has(step.value)) {
				way.set(step.value, open.length);
				open.push({ name: step.value, next: requiredBy(requires, step.value) });
			}
		}
	}
	return circles;
}

function requiredBy(requires: ReadonlyMap<string, readonly string[]>, name: string): Iterator<string> {
	return (requires.get(name) ?? []).values();
}

/** The same circle from the name on that comes first. */
function turned(circle: string[], order: ReadonlyMap<string, number>): string[] {
	const places = circle.map((name) => order.get(name) ?? 0);
	const first = places.indexOf(Math.min(...places));
	return [...circle.slice(first), ...circle.slice(0, first)];
}
