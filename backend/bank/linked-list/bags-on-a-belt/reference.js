/**
 * @param {ListNode | null} belt
 * @param {number} limit
 * @returns {ListNode | null}
 */
function packBags(belt, limit) {
	let bag = belt;
	while (bag?.next) {
		if (bag.val + bag.next.val <= limit) {
			bag.val += bag.next.val;
			bag.next = bag.next.next;
		} else {
			bag = bag.next;
		}
	}
	return belt;
}
