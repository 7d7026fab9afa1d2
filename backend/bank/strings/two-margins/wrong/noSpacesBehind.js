// Expect: wrongAnswer
// Why: does not fill the last line up with spaces
function setNotice(words, width) {
	const rows = [[]];
	for (const word of words) {
		if (rows.at(-1).length > 0 && [...rows.at(-1), word].join(' ').length > width) rows.push([]);
		rows.at(-1).push(word);
	}
	return rows.map((row, place) => {
		if (place === rows.length - 1) return row.join(' ');
		const gaps = row.length - 1;
		const spaces = width - row.join('').length;
		if (gaps === 0) return row[0].padEnd(width);
		return row.map((word, gap) => word + (gap < gaps ? ' '.repeat(Math.floor(spaces / gaps) + (gap < spaces % gaps ? 1 : 0)) : '')).join('');
	});
}
