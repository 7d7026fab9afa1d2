// Expect: wrongAnswer
// Why: settles the snow in a picture of its own and returns it, and the given one stays as it was
function settleSnow(picture) {
	const settled = picture.map((row) => row.map((cell) => (cell === '#' ? '#' : '.')));
	for (let column = 0; column < picture[0].length; column++) {
		let free = picture.length - 1;
		for (let row = picture.length - 1; row >= 0; row--) {
			if (picture[row][column] === '#') free = row - 1;
			else if (picture[row][column] === '*') settled[free--][column] = '*';
		}
	}
	return settled;
}
