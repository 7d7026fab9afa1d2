#include <algorithm>
#include <cstddef>
#include <vector>

namespace {

using Most = std::vector<int>;

struct Side {
	// By the number of paths on a round trip, and by the minutes of a way that ends anywhere.
	Most back{0};
	Most end{0};
};

/** The most for each time, if one unit of the second list takes as long as weight units of the first. */
Most combined(const Most& first, const Most& second, std::size_t weight, std::size_t minutes) {
	Most best(std::min(minutes, first.size() - 1 + weight * (second.size() - 1)) + 1, 0);
	for (std::size_t spent = 0; spent < first.size(); spent++) {
		for (std::size_t more = 0; more < second.size() && spent + weight * more < best.size(); more++) {
			int& entry = best[spent + weight * more];
			entry = std::max(entry, first[spent] + second[more]);
		}
	}
	for (std::size_t time = 1; time < best.size(); time++) best[time] = std::max(best[time], best[time - 1]);
	return best;
}

Side explore(const TreeNode* place, std::size_t minutes) {
	Side side;
	if (place == nullptr) return side;
	const Side left = explore(place->left, minutes);
	const Side right = explore(place->right, minutes);
	for (const int seen : combined(left.back, right.back, 1, minutes)) side.back.push_back(place->val + seen);
	const Most one = combined(left.end, right.back, 2, minutes);
	const Most other = combined(right.end, left.back, 2, minutes);
	for (std::size_t time = 0; time < std::min(one.size(), other.size()); time++) {
		side.end.push_back(place->val + std::max(one[time], other[time]));
	}
	return side;
}

}

int mostFireflies(TreeNode* park, int minutes) {
	return explore(park, static_cast<std::size_t>(minutes)).end.back();
}
