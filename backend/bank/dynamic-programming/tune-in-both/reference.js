/**
 * @param {string} first
 * @param {string} second
 * @returns {string}
 */
function commonTune(first, second) {
	// length[i][j]: the longest tune hidden in the first i notes of the one and the first j notes of the other song.
	const length = Array.from({ length: first.length + 1 }, () => new Uint16Array(second.length + 1));
	for (let i = 1; i <= first.length; i++) {
		for (let j = 1; j <= second.length; j++) {
			const isSame = first[i - 1] === second[j - 1];
			length[i][j] = isSame ? length[i - 1][j - 1] + 1 : Math.max(length[i - 1][j], length[i][j - 1]);
		}
	}
	const backwards = [];
	let i = first.length;
	let j = second.length;
	while (length[i][j] > 0) {
		if (length[i - 1][j] === length[i][j]) i--;
		else if (length[i][j - 1] === length[i][j]) j--;
		else {
			backwards.push(first[--i]);
			j--;
		}
	}
	return backwards.reverse().join('');
}
