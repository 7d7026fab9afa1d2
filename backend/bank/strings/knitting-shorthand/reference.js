/**
 * @param {string} stitches
 * @returns {string}
 */
function shorthand(stitches) {
	const parts = [];
	let start = 0;
	while (start < stitches.length) {
		let end = start + 1;
		while (stitches[end] === stitches[start]) end += 1;
		parts.push(stitches[start]);
		if (end - start > 1) parts.push(end - start);
		start = end;
	}
	return parts.join('');
}
