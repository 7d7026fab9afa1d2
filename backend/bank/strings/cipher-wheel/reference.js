/**
 * @param {string} secret
 * @param {string} mark
 * @returns {string}
 */
function decipher(secret, mark) {
	const alphabet = 'abcdefghijklmnopqrstuvwxyz';
	let steps = alphabet.indexOf(mark);
	return secret.replace(/[a-z]/gi, (letter) => {
		const place = alphabet.indexOf(letter.toLowerCase());
		const written = alphabet.at((place - steps) % 26);
		steps = (steps + 1) % 26;
		return letter < 'a' ? written.toUpperCase() : written;
	});
}
