// Expect: wrongAnswer
// Why: ciphers the message once more
function decipher(secret, mark) {
	let steps = mark.charCodeAt(0) - 97;
	return secret.replace(/[a-z]/gi, (letter) => {
		const first = letter < 'a' ? 65 : 97;
		return String.fromCharCode(first + ((letter.charCodeAt(0) - first + steps++) % 26));
	});
}
