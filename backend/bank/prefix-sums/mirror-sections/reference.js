/**
 * @param {string} letters
 * @param {number[][]} sections
 * @returns {boolean[]}
 */
function canBeMirrored(letters, sections) {
	// odd[end]: a bit for each letter that occurs an odd number of times before this place.
	const odd = new Int32Array(letters.length + 1);
	for (let place = 0; place < letters.length; place++) {
		odd[place + 1] = odd[place] ^ (1 << (letters.charCodeAt(place) - 97));
	}
	return sections.map(([first, last]) => {
		const alone = odd[first] ^ odd[last + 1];
		return (alone & (alone - 1)) === 0;
	});
}
