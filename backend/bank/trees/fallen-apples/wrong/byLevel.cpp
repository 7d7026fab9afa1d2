// Expect: wrongAnswer
// Why: gathers the apples of each level instead of each column
#include <vector>

std::vector<std::vector<char>> heapsOfApples(TreeNode* tree) {
	std::vector<std::vector<char>> heaps;
	std::vector<TreeNode*> level;
	if (tree != nullptr) level.push_back(tree);
	while (!level.empty()) {
		std::vector<TreeNode*> below;
		heaps.emplace_back();
		for (TreeNode* node : level) {
			heaps.back().push_back(node->val);
			if (node->left != nullptr) below.push_back(node->left);
			if (node->right != nullptr) below.push_back(node->right);
		}
		level = below;
	}
	return heaps;
}
