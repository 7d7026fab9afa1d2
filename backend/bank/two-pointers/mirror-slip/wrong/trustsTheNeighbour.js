// Expect: wrongAnswer
// Why: decides by the next letter which side to skip, though both sides may fit at first
function canMirror(text) {
	let left = 0;
	let right = text.length - 1;
	let skipped = false;
	while (left < right) {
		if (text[left] === text[right]) {
			left += 1;
			right -= 1;
		} else if (skipped) {
			return false;
		} else {
			skipped = true;
			if (text[left + 1] === text[right]) left += 1;
			else right -= 1;
		}
	}
	return true;
}
