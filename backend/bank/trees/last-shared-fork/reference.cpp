#include <algorithm>
#include <unordered_map>
#include <vector>

std::vector<int> lastSharedFork(TreeNode* cave, int one, int other) {
	std::unordered_map<int, const TreeNode*> comesFrom{{cave->val, nullptr}};
	std::unordered_map<int, const TreeNode*> chamberOf;
	std::vector<const TreeNode*> waiting{cave};
	while (!waiting.empty()) {
		const TreeNode* const chamber = waiting.back();
		waiting.pop_back();
		chamberOf[chamber->val] = chamber;
		for (const TreeNode* const deeper : {chamber->left, chamber->right}) {
			if (deeper == nullptr) continue;
			comesFrom[deeper->val] = chamber;
			waiting.push_back(deeper);
		}
	}
	const auto wayFromEntrance = [&](int number) {
		std::vector<const TreeNode*> way;
		for (const TreeNode* at = chamberOf[number]; at != nullptr; at = comesFrom[at->val]) way.push_back(at);
		std::reverse(way.begin(), way.end());
		return way;
	};

	const auto first = wayFromEntrance(one);
	const auto second = wayFromEntrance(other);
	const auto parted = std::mismatch(first.begin(), first.end(), second.begin(), second.end());
	const int alone = static_cast<int>(first.end() - parted.first);
	const int otherAlone = static_cast<int>(second.end() - parted.second);
	return {(*(parted.first - 1))->val, alone, otherAlone};
}
