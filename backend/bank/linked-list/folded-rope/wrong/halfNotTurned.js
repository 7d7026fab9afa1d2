// Expect: wrongAnswer
// Why: merges both halves without turning the second one around
function foldRope(rope) {
	if (rope === null) return;
	let slow = rope;
	for (let fast = rope.next; fast && fast.next; fast = fast.next.next) slow = slow.next;
	let back = slow.next;
	slow.next = null;
	let front = rope;
	while (back) {
		const nextFront = front.next;
		const nextBack = back.next;
		front.next = back;
		back.next = nextFront;
		front = nextFront;
		back = nextBack;
	}
}
