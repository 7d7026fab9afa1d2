// Expect: wrongAnswer
// Why: brings the letter back that was taken back first
function textAfter(keys) {
	let text = [];
	let takenBack = [];
	for (const key of keys) {
		if (key === '<') {
			if (text.length > 0) takenBack.push(text.pop());
		} else if (key === '>') {
			if (takenBack.length > 0) text.push(takenBack.shift());
		} else {
			text.push(key);
			takenBack = [];
		}
	}
	return text.join('');
}
