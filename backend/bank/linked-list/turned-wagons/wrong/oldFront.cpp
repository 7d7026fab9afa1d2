// Expect: wrongAnswer
// Why: returns the old front of the train, which is no longer in front once the first stretch was turned
ListNode* turnWagons(ListNode* train) {
	ListNode engine;
	engine.next = train;
	ListNode* before = &engine;
	while (before != nullptr) {
		ListNode* end = before->next;
		while (end != nullptr && end->val != 0) end = end->next;
		ListNode* turned = end;
		for (ListNode* wagon = before->next; wagon != end;) {
			ListNode* following = wagon->next;
			wagon->next = turned;
			turned = wagon;
			wagon = following;
		}
		before->next = turned;
		before = end;
	}
	return train;
}
