/**
 * @param {ListNode | null} beads
 * @returns {boolean}
 */
function isSameBothWays(beads) {
	let slow = beads;
	for (let fast = beads; fast?.next; fast = fast.next.next) slow = slow.next;
	// From the middle on; a bead that is exactly in the middle meets itself.
	let back = turned(slow);
	for (let front = beads; back !== null; front = front.next, back = back.next) {
		if (front.val !== back.val) return false;
	}
	return true;
}

function turned(list) {
	let before = null;
	let node = list;
	while (node !== null) [node.next, before, node] = [before, node, node.next];
	return before;
}
