// Expect: wrongAnswer
// Why: floods within a slice only, so a hole that reaches through several slices falls apart
function holeSizes(slices) {
	const sizes = [];
	for (const [s, slice] of slices.entries()) {
		for (const [r, row] of slice.entries()) {
			for (const [c, cube] of row.entries()) {
				if (cube === '#') continue;
				let size = 0;
				let isClosed = s > 0 && s < slices.length - 1;
				const waiting = [[r, c]];
				row[c] = '#';
				while (waiting.length > 0) {
					const [y, x] = waiting.pop();
					size++;
					for (const [b, a] of [[y - 1, x], [y + 1, x], [y, x - 1], [y, x + 1]]) {
						const next = slice[b]?.[a];
						if (next === undefined) isClosed = false;
						if (next !== '.') continue;
						slice[b][a] = '#';
						waiting.push([b, a]);
					}
				}
				if (isClosed) sizes.push(size);
			}
		}
	}
	return sizes;
}
