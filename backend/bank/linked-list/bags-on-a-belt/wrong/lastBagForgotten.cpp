// Expect: wrongAnswer
// Why: puts a bag down only when the next parcel does not fit, so the last bag never leaves the packer's hands
ListNode* packBags(ListNode* belt, int limit) {
	ListNode front;
	ListNode* last = &front;
	int weight = 0;
	for (ListNode* parcel = belt; parcel != nullptr; parcel = parcel->next) {
		if (weight > 0 && parcel->val > limit - weight) {
			last = last->next = new ListNode(weight);
			weight = 0;
		}
		weight += parcel->val;
	}
	return front.next;
}
