// Expect: wrongAnswer
// Why: never lets a chamber be the fork of itself, so it goes on to the one before it
#include <unordered_map>
#include <vector>

std::vector<int> lastSharedFork(TreeNode* cave, int one, int other) {
	std::unordered_map<int, int> parent;
	std::unordered_map<int, int> depth{{cave->val, 0}};
	std::vector<TreeNode*> waiting{cave};
	for (std::size_t place = 0; place < waiting.size(); place++) {
		TreeNode* chamber = waiting[place];
		for (TreeNode* deeper : {chamber->left, chamber->right}) {
			if (deeper == nullptr) continue;
			parent[deeper->val] = chamber->val;
			depth[deeper->val] = depth[chamber->val] + 1;
			waiting.push_back(deeper);
		}
	}
	int first = one == cave->val ? one : parent[one];
	int second = other == cave->val ? other : parent[other];
	while (first != second) {
		int& deeper = depth[first] > depth[second] ? first : second;
		deeper = parent[deeper];
	}
	return {first, depth[one] - depth[first], depth[other] - depth[first]};
}
