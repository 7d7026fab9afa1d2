// Expect: wrongAnswer
// Why: gathers the piles in the other order, so the last one comes to lie on top
function dealAndGather(deck, piles) {
	const tops = new Array(piles).fill(null);
	for (let turn = 0; deck !== null; turn = (turn + 1) % piles) {
		const rest = deck.next;
		deck.next = tops[turn];
		tops[turn] = deck;
		deck = rest;
	}
	let gathered = null;
	for (const top of tops) {
		if (top === null) continue;
		let bottom = top;
		while (bottom.next !== null) bottom = bottom.next;
		bottom.next = gathered;
		gathered = top;
	}
	return gathered;
}
