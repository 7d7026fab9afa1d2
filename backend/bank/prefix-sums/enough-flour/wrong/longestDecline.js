// Expect: wrongAnswer
// Why: looks for the worst stretch of changes anywhere, although what was delivered before it is still there
function flourToBuy(changes, reserve) {
	let worst = 0;
	let stretch = 0;
	for (const change of changes) {
		stretch = Math.min(0, stretch + change);
		worst = Math.min(worst, stretch);
	}
	return BigInt(reserve - worst);
}
