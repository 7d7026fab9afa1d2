/**
 * @param {ListNode | null} train
 * @returns {ListNode | null}
 */
function turnWagons(train) {
	const engine = new ListNode(0, train);
	let before = engine;
	while (before !== null) {
		const first = before.next;
		let wagon = first;
		let turned = null;
		while (wagon !== null && wagon.val > 0) {
			const following = wagon.next;
			wagon.next = turned;
			turned = wagon;
			wagon = following;
		}
		if (turned !== null) {
			before.next = turned;
			first.next = wagon;
		}
		before = wagon;
	}
	return engine.next;
}
