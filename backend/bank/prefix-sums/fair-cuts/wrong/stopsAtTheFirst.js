// Expect: wrongAnswer
// Why: takes it for granted that there is at most one fair cut

function countFairCuts(beads) {
	const total = beads.reduce((sum, bead) => sum + bead, 0);
	let left = 0;
	for (const bead of beads.slice(0, -1)) {
		left += bead;
		if (left * 2 === total) return 1;
	}
	return 0;
}
