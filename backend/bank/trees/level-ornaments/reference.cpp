namespace {

int weigh(const TreeNode* ornament, int& level) {
	if (ornament == nullptr) return 0;
	const int left = weigh(ornament->left, level);
	const int right = weigh(ornament->right, level);
	if (left == right) ++level;
	return left + ornament->val + right;
}

}

int countLevel(TreeNode* mobile) {
	int level = 0;
	weigh(mobile, level);
	return level;
}
