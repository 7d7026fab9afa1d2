#include <queue>
#include <vector>

ListNode* mergeCatalogues(const std::vector<ListNode*>& catalogues) {
	const auto isLater = [](const ListNode* one, const ListNode* other) { return one->val > other->val; };
	std::priority_queue<ListNode*, std::vector<ListNode*>, decltype(isLater)> foremost(isLater);
	for (ListNode* const catalogue : catalogues) {
		if (catalogue != nullptr) foremost.push(catalogue);
	}
	ListNode front;
	ListNode* last = &front;
	while (!foremost.empty()) {
		ListNode* const node = foremost.top();
		foremost.pop();
		if (node->next != nullptr) foremost.push(node->next);
		if (last == &front || last->val != node->val) {
			last->next = node;
			last = node;
		}
	}
	last->next = nullptr;
	return front.next;
}
