class Solution {
	public ListNode packBags(ListNode belt, int limit) {
		ListNode bag = belt;
		while (bag != null && bag.next != null) {
			// Both are at most 10^9, so the sum still is an int.
			if (bag.val + bag.next.val <= limit) {
				bag.val += bag.next.val;
				bag.next = bag.next.next;
			} else {
				bag = bag.next;
			}
		}
		return belt;
	}
}
