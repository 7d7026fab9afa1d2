/**
 * @param {ListNode | null} rope
 * @returns {void} rope is changed in place.
 */
function foldRope(rope) {
	let front = rope;
	let back = turned(secondHalf(rope));
	while (back !== null) {
		const nextFront = front.next;
		const nextBack = back.next;
		front.next = back;
		back.next = nextFront;
		front = nextFront;
		back = nextBack;
	}
}

/** Cuts a list in the middle. A middle node stays in the first half. */
function secondHalf(list) {
	if (list === null) return null;
	let slow = list;
	for (let fast = list.next; fast?.next; fast = fast.next.next) slow = slow.next;
	const half = slow.next;
	slow.next = null;
	return half;
}

function turned(list) {
	let before = null;
	let node = list;
	while (node !== null) [node.next, before, node] = [before, node, node.next];
	return before;
}
