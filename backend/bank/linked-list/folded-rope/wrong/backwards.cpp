// Expect: wrongAnswer
// Why: turns the whole rope around behind its first knot, instead of taking from both ends by turns
void foldRope(ListNode* rope) {
	if (rope == nullptr) return;
	ListNode* turned = nullptr;
	for (ListNode* knot = rope->next; knot != nullptr;) {
		ListNode* const following = knot->next;
		knot->next = turned;
		turned = knot;
		knot = following;
	}
	rope->next = turned;
}
