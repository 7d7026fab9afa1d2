import java.util.Comparator;
import java.util.PriorityQueue;

class Solution {
	public ListNode mergeCatalogues(ListNode[] catalogues) {
		PriorityQueue<ListNode> foremost = new PriorityQueue<>(Comparator.comparingInt(node -> node.val));
		for (ListNode catalogue : catalogues) {
			if (catalogue != null) foremost.add(catalogue);
		}
		ListNode front = new ListNode(-1, null);
		ListNode last = front;
		while (!foremost.isEmpty()) {
			ListNode node = foremost.remove();
			if (node.next != null) foremost.add(node.next);
			if (node.val == last.val) continue;
			last.next = node;
			last = node;
		}
		last.next = null;
		return front.next;
	}
}
