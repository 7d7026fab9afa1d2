/**
 * @param {string} keys
 * @returns {string}
 */
function textAfter(keys) {
	const text = [];
	const takenBack = [];
	const move = (from, to) => {
		if (from.length > 0) to.push(from.pop());
	};
	for (const key of keys) {
		if (key === '<') move(text, takenBack);
		else if (key === '>') move(takenBack, text);
		else {
			text.push(key);
			takenBack.length = 0;
		}
	}
	return text.join('');
}
