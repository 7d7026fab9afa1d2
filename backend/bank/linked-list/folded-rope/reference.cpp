void foldRope(ListNode* rope) {
	if (rope == nullptr) return;
	ListNode* middle = rope;
	for (const ListNode* fast = rope->next; fast != nullptr && fast->next != nullptr; fast = fast->next->next) {
		middle = middle->next;
	}

	ListNode* turned = nullptr;
	for (ListNode* knot = middle->next; knot != nullptr;) {
		ListNode* const following = knot->next;
		knot->next = turned;
		turned = knot;
		knot = following;
	}
	middle->next = nullptr;

	ListNode* front = rope;
	while (turned != nullptr) {
		ListNode* const nextFront = front->next;
		ListNode* const nextTurned = turned->next;
		front->next = turned;
		turned->next = nextFront;
		front = nextFront;
		turned = nextTurned;
	}
}
