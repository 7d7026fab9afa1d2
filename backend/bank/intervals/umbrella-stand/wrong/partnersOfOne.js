// Expect: wrongAnswer
// Why: counts for each guest everybody met during the visit, although they need not have been there together
function placesNeeded(comes, leaves) {
	let needed = 0;
	for (let guest = 0; guest < Math.min(comes.length, 2000); guest++) {
		const met = comes.filter((come, other) => come < leaves[guest] && leaves[other] > comes[guest]).length;
		needed = Math.max(needed, met);
	}
	return needed;
}
