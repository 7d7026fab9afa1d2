class Solution {
	public ListNode dealAndGather(ListNode deck, int piles) {
		ListNode[] tops = new ListNode[piles];
		ListNode[] bottoms = new ListNode[piles];
		int turn = 0;
		while (deck != null) {
			ListNode card = deck;
			deck = deck.next;
			card.next = tops[turn];
			tops[turn] = card;
			if (bottoms[turn] == null) bottoms[turn] = card;
			turn = turn + 1 == piles ? 0 : turn + 1;
		}
		ListNode gathered = null;
		for (int pile = piles - 1; pile >= 0; pile--) {
			if (tops[pile] == null) continue;
			bottoms[pile].next = gathered;
			gathered = tops[pile];
		}
		return gathered;
	}
}
