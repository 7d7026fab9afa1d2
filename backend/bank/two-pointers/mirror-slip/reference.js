/**
 * @param {string} text
 * @returns {boolean}
 */
function canMirror(text) {
	let left = 0;
	let right = text.length - 1;
	while (left < right && text[left] === text[right]) {
		left += 1;
		right -= 1;
	}
	return readsBothWays(text, left + 1, right) || readsBothWays(text, left, right - 1);
}

/** Whether the letters from first to last, both included, are a mirror word. */
function readsBothWays(text, first, last) {
	for (let left = first, right = last; left < right; left += 1, right -= 1) {
		if (text[left] !== text[right]) return false;
	}
	return true;
}
