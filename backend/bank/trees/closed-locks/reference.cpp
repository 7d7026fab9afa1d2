#include <unordered_set>
#include <vector>

namespace {

struct Winter {
	std::unordered_set<int> closed;
	std::vector<TreeNode*> parts;

	void keep(TreeNode* branch) {
		if (branch != nullptr) parts.push_back(branch);
	}

	/** What still hangs where this lock was; parts that are cut off are kept. */
	TreeNode* clean(TreeNode* lock) {
		if (lock == nullptr) return nullptr;
		lock->left = clean(lock->left);
		lock->right = clean(lock->right);
		if (closed.count(lock->val) == 0) return lock;
		keep(lock->left);
		keep(lock->right);
		return nullptr;
	}
};

}

std::vector<TreeNode*> openParts(TreeNode* river, const std::vector<int>& closed) {
	Winter winter{{closed.begin(), closed.end()}, {}};
	winter.keep(winter.clean(river));
	return winter.parts;
}
