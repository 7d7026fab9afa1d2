// Expect: wrongAnswer
// Why: takes a climb for a descent as well
#include <algorithm>

namespace {

int span(const TreeNode* place, int lowest, int highest) {
	if (place == nullptr) return highest - lowest;
	lowest = std::min(lowest, place->val);
	highest = std::max(highest, place->val);
	return std::max(span(place->left, lowest, highest), span(place->right, lowest, highest));
}

}

int greatestDescent(TreeNode* hut) {
	return span(hut, hut->val, hut->val);
}
