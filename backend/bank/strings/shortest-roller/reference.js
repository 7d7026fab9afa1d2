/**
 * @param {string} strip
 * @returns {number}
 */
function shortestRoller(strip) {
	// borders[end] is the length of the longest border of strip.slice(0, end + 1): a beginning that is also its end, but not all of it.
	const borders = new Int32Array(strip.length);
	let border = 0;
	for (let end = 1; end < strip.length; end += 1) {
		while (border > 0 && strip[end] !== strip[border]) border = borders[border - 1];
		if (strip[end] === strip[border]) border += 1;
		borders[end] = border;
	}
	return strip.length - border;
}
