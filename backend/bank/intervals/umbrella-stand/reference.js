/**
 * @param {number[]} comes
 * @param {number[]} leaves
 * @returns {number}
 */
function placesNeeded(comes, leaves) {
	const changes = [
		...comes.map((minute) => ({ minute, change: 1 })),
		...leaves.map((minute) => ({ minute, change: -1 })),
	];
	// At the same minute leavings come first.
	changes.sort((one, other) => one.minute - other.minute || one.change - other.change);
	let umbrellas = 0;
	let needed = 0;
	for (const { change } of changes) {
		umbrellas += change;
		needed = Math.max(needed, umbrellas);
	}
	return needed;
}
