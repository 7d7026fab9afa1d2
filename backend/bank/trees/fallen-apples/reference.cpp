#include <map>
#include <utility>
#include <vector>

std::vector<std::vector<char>> heapsOfApples(TreeNode* tree) {
	std::map<int, std::vector<char>> heaps;
	std::vector<std::pair<TreeNode*, int>> waiting{{tree, 0}};
	while (!waiting.empty()) {
		const auto [node, column] = waiting.back();
		waiting.pop_back();
		if (node == nullptr) continue;
		heaps[column].push_back(node->val);
		waiting.emplace_back(node->right, column + 1);
		waiting.emplace_back(node->left, column - 1);
	}
	std::vector<std::vector<char>> fromLeft;
	for (auto& [column, heap] : heaps) fromLeft.push_back(std::move(heap));
	return fromLeft;
}
