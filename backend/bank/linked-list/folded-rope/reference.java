class Solution {
	public void foldRope(ListNode rope) {
		if (rope == null) return;
		ListNode front = rope;
		ListNode back = turned(cutInTheMiddle(rope));
		while (back != null) {
			ListNode nextFront = front.next;
			ListNode nextBack = back.next;
			front.next = back;
			back.next = nextFront;
			front = nextFront;
			back = nextBack;
		}
	}

	/** Returns the second half. A middle node stays in the first one. */
	private static ListNode cutInTheMiddle(ListNode list) {
		ListNode slow = list;
		for (ListNode fast = list.next; fast != null && fast.next != null; fast = fast.next.next) slow = slow.next;
		ListNode half = slow.next;
		slow.next = null;
		return half;
	}

	private static ListNode turned(ListNode list) {
		ListNode before = null;
		while (list != null) {
			ListNode following = list.next;
			list.next = before;
			before = list;
			list = following;
		}
		return before;
	}
}
