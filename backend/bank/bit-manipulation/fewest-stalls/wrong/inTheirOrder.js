// Expect: wrongAnswer
// Why: goes along the stalls and counts each one that has anything new
function fewestStalls(goods, stalls) {
	const bought = new Set();
	let count = 0;
	for (const stall of stalls) {
		if (stall.every((thing) => bought.has(thing))) continue;
		for (const thing of stall) bought.add(thing);
		count++;
	}
	return bought.size === goods ? count : null;
}
