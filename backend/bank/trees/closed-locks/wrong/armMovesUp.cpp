// Expect: wrongAnswer
// Why: joins the only arm above a closed lock to the lock below it, as if it were a list
#include <unordered_set>
#include <vector>

static std::unordered_set<int> shut;
static std::vector<TreeNode*> found;

static TreeNode* clean(TreeNode* lock) {
	if (lock == nullptr) return nullptr;
	lock->left = clean(lock->left);
	lock->right = clean(lock->right);
	if (shut.count(lock->val) == 0) return lock;
	if (lock->left == nullptr) return lock->right;
	if (lock->right == nullptr) return lock->left;
	found.push_back(lock->left);
	found.push_back(lock->right);
	return nullptr;
}

std::vector<TreeNode*> openParts(TreeNode* river, const std::vector<int>& closed) {
	shut = {closed.begin(), closed.end()};
	found.clear();
	if (TreeNode* part = clean(river)) found.push_back(part);
	return found;
}
