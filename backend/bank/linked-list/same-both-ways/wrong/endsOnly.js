// Expect: wrongAnswer
// Why: compares the first and the last bead, and nothing between them
function isSameBothWays(beads) {
	let last = beads;
	while (last && last.next) last = last.next;
	return beads === null || beads.val === last.val;
}
