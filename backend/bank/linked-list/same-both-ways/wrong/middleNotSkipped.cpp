// Expect: wrongAnswer
// Why: with an odd number of beads, compares the one in the middle with its neighbour
bool isSameBothWays(ListNode* beads) {
	ListNode* turned = nullptr;
	ListNode* slow = beads;
	const ListNode* fast = beads;
	while (fast != nullptr && fast->next != nullptr) {
		fast = fast->next->next;
		ListNode* const following = slow->next;
		slow->next = turned;
		turned = slow;
		slow = following;
	}
	while (turned != nullptr && turned->val == slow->val) {
		turned = turned->next;
		slow = slow->next;
	}
	return turned == nullptr;
}
