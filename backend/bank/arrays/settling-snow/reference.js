/**
 * @param {string[][]} picture
 * @returns {void}
 */
function settleSnow(picture) {
	for (let column = 0; column < picture[0].length; column++) {
		let free = picture.length - 1;
		for (let row = picture.length - 1; row >= 0; row--) {
			if (picture[row][column] === '#') {
				free = row - 1;
			} else if (picture[row][column] === '*') {
				picture[row][column] = '.';
				picture[free][column] = '*';
				free--;
			}
		}
	}
}
