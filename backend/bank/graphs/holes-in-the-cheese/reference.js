/**
 * @param {string[][][]} slices
 * @returns {number[]}
 */
function holeSizes(slices) {
	const sizes = [];
	for (const [s, slice] of slices.entries()) {
		for (const [r, row] of slice.entries()) {
			for (const [c, cube] of row.entries()) {
				if (cube === '#') continue;
				const { size, isClosed } = flood(slices, [s, r, c]);
				if (isClosed) sizes.push(size);
			}
		}
	}
	return sizes;
}

const steps = [
	[-1, 0, 0],
	[1, 0, 0],
	[0, -1, 0],
	[0, 1, 0],
	[0, 0, -1],
	[0, 0, 1],
];

/** Fills the air that belongs to a cube with cheese. */
function flood(slices, start) {
	let size = 0;
	let isClosed = true;
	const waiting = [start];
	slices[start[0]][start[1]][start[2]] = '#';
	while (waiting.length > 0) {
		const [s, r, c] = waiting.pop();
		size++;
		for (const [up, down, aside] of steps) {
			const next = [s + up, r + down, c + aside];
			const row = slices[next[0]]?.[next[1]];
			const cube = row?.[next[2]];
			if (cube === undefined) isClosed = false;
			if (cube !== '.') continue;
			row[next[2]] = '#';
			waiting.push(next);
		}
	}
	return { size, isClosed };
}
