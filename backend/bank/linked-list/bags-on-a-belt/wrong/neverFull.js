// Expect: wrongAnswer
// Why: takes a parcel only while the bag stays below the limit, not when it reaches it exactly
function packBags(belt, limit) {
	let bag = belt;
	while (bag && bag.next) {
		if (bag.val + bag.next.val < limit) {
			bag.val += bag.next.val;
			bag.next = bag.next.next;
		} else {
			bag = bag.next;
		}
	}
	return belt;
}
