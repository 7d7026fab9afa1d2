// Expect: wrongAnswer
// Why: turns a stretch only when a dining car comes behind it, so the last one stays as it was
function turnWagons(train) {
	const engine = new ListNode(0, train);
	let before = engine;
	for (;;) {
		let end = before.next;
		while (end !== null && end.val !== 0) end = end.next;
		if (end === null) return engine.next;
		let turned = end;
		for (let wagon = before.next; wagon !== end; ) {
			const following = wagon.next;
			wagon.next = turned;
			turned = wagon;
			wagon = following;
		}
		before.next = turned;
		before = end;
	}
}
