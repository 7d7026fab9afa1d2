class Solution {
	public boolean isSameBothWays(ListNode beads) {
		ListNode slow = beads;
		for (ListNode fast = beads; fast != null && fast.next != null; fast = fast.next.next) slow = slow.next;
		ListNode front = beads;
		// From the middle on; a bead that is exactly in the middle meets itself.
		for (ListNode back = turned(slow); back != null; back = back.next) {
			if (front.val != back.val) return false;
			front = front.next;
		}
		return true;
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
