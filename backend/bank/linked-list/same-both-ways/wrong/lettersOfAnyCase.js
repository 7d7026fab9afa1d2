// Expect: wrongAnswer
// Why: takes small and capital letters for the same colour
function isSameBothWays(beads) {
	let text = '';
	for (let node = beads; node; node = node.next) text += node.val.toLowerCase();
	return text === [...text].reverse().join('');
}
