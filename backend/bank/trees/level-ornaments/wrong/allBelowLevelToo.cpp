// Expect: wrongAnswer
// Why: counts an ornament only if everything below it hangs level as well
namespace {

bool isLevel(const TreeNode* ornament, int& weight, int& level) {
	weight = 0;
	if (ornament == nullptr) return true;
	int left = 0, right = 0;
	const bool leftLevel = isLevel(ornament->left, left, level);
	const bool rightLevel = isLevel(ornament->right, right, level);
	weight = left + ornament->val + right;
	if (!leftLevel || !rightLevel || left != right) return false;
	++level;
	return true;
}

}

int countLevel(TreeNode* mobile) {
	int weight = 0, level = 0;
	isLevel(mobile, weight, level);
	return level;
}
