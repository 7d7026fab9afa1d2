ListNode* turnWagons(ListNode* train) {
	ListNode engine;
	engine.next = train;
	ListNode* before = &engine;
	while (before != nullptr) {
		ListNode* const first = before->next;
		ListNode* wagon = first;
		ListNode* turned = nullptr;
		while (wagon != nullptr && wagon->val > 0) {
			ListNode* const following = wagon->next;
			wagon->next = turned;
			turned = wagon;
			wagon = following;
		}
		if (turned != nullptr) {
			before->next = turned;
			first->next = wagon;
		}
		before = wagon;
	}
	return engine.next;
}
