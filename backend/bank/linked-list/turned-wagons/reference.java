class Solution {
	public ListNode turnWagons(ListNode train) {
		ListNode engine = new ListNode(0, train);
		ListNode before = engine;
		while (before != null) {
			ListNode first = before.next;
			ListNode wagon = first;
			ListNode turned = null;
			while (wagon != null && wagon.val != 0) {
				ListNode following = wagon.next;
				wagon.next = turned;
				turned = wagon;
				wagon = following;
			}
			if (turned != null) {
				before.next = turned;
				first.next = wagon;
			}
			before = wagon;
		}
		return engine.next;
	}
}
