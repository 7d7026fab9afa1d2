/**
 * @param {string} flags
 * @returns {string | null}
 */
function arrangeFlags(flags) {
	const counts = new Map();
	for (const colour of flags) counts.set(colour, (counts.get(colour) ?? 0) + 1);
	const byCount = [...counts].sort(([, one], [, other]) => other - one);
	if (byCount[0][1] > Math.ceil(flags.length / 2)) return null;

	const cord = new Array(flags.length);
	let place = 0;
	for (const [colour, count] of byCount) {
		for (let flag = 0; flag < count; flag++) {
			cord[place] = colour;
			place += 2;
			// The even places are full: the odd ones follow.
			if (place >= cord.length) place = 1;
		}
	}
	return cord.join('');
}
