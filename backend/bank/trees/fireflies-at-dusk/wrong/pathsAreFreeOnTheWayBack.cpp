// Expect: wrongAnswer
// Why: counts a minute for each path that is used, and none for coming back along it
#include <algorithm>
#include <vector>

namespace {

std::vector<int> explore(const TreeNode* place) {
	if (place == nullptr) return {0};
	const std::vector<int> left = explore(place->left), right = explore(place->right);
	std::vector<int> best(left.size() + right.size(), 0);
	for (std::size_t one = 0; one < left.size(); one++) {
		for (std::size_t other = 0; other < right.size(); other++) {
			best[one + other + 1] = std::max(best[one + other + 1], place->val + left[one] + right[other]);
		}
	}
	return best;
}

}

int mostFireflies(TreeNode* park, int minutes) {
	const std::vector<int> most = explore(park);
	return most[std::min<std::size_t>(static_cast<std::size_t>(minutes) + 1, most.size() - 1)];
}
