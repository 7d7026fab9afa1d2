/**
 * @param {string} digits
 * @param {number} fallen
 * @returns {string}
 */
function smallestLeft(digits, fallen) {
	const left = [];
	let stillToFall = fallen;
	for (const digit of digits) {
		while (stillToFall > 0 && left.at(-1) > digit) {
			left.pop();
			stillToFall--;
		}
		left.push(digit);
	}
	return left.slice(0, digits.length - fallen).join('');
}
