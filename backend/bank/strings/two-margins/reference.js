/**
 * @param {string[]} words
 * @param {number} width
 * @returns {string[]}
 */
function setNotice(words, width) {
	const rows = [[]];
	let length = -1;
	for (const word of words) {
		if (length + 1 + word.length > width) {
			rows.push([]);
			length = -1;
		}
		rows.at(-1).push(word);
		length += 1 + word.length;
	}
	return rows.map((row, place) =>
		place === rows.length - 1 || row.length === 1 ? row.join(' ').padEnd(width) : stretched(row, width),
	);
}

function stretched(row, width) {
	const spaces = width - row.join('').length;
	const gaps = row.length - 1;
	const each = Math.floor(spaces / gaps);
	const more = spaces % gaps;
	return row.map((word, place) => word + (place < gaps ? ' '.repeat(each + (place < more ? 1 : 0)) : '')).join('');
}
