/**
 * The entries that wait for themselves, by what they require, whatever it leads over.
 * @param requires by name; a name that is no key requires nothing
 * @returns each circle once, as the names along it, beginning with the one that comes first in the map
 */
export function findCircles(requires: ReadonlyMap<string, readonly string[]>): string[][] {
	const done = new Set<string>();
	const circles: string[][] = [];
	const visit = (name: string, way: readonly string[]): void => {
		const start = way.indexOf(name);
		if (start >= 0) circles.push(way.slice(start));
		else if (!done.has(name)) {
			for (const next of requires.get(name) ?? []) visit(next, [...way, name]);
			done.add(name);
		}
	};
	for (const name of requires.keys()) visit(name, []);
	return circles;
}
