// Expect: wrongAnswer
// Why: leaves a book out when another library has it, but not when the same library lists it twice
#include <algorithm>
#include <set>
#include <vector>

ListNode* mergeCatalogues(const std::vector<ListNode*>& catalogues) {
	std::set<int> known;
	std::vector<int> numbers;
	for (ListNode* catalogue : catalogues) {
		std::set<int> here;
		for (ListNode* node = catalogue; node != nullptr; node = node->next) {
			if (known.count(node->val) == 0) numbers.push_back(node->val);
			here.insert(node->val);
		}
		known.insert(here.begin(), here.end());
	}
	std::sort(numbers.rbegin(), numbers.rend());
	ListNode* merged = nullptr;
	for (const int number : numbers) merged = new ListNode(number, merged);
	return merged;
}
