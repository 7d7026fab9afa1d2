// Expect: wrongAnswer
// Why: lets the poorer side take the next bead, which leads past fair cuts where beads are negative or without worth

function countFairCuts(beads) {
	let first = 0;
	let last = beads.length - 1;
	let left = beads[first];
	let right = beads[last];
	while (last - first > 1) {
		if (left <= right) left += beads[++first];
		else right += beads[--last];
	}
	return beads.length > 1 && left === right ? 1 : 0;
}
