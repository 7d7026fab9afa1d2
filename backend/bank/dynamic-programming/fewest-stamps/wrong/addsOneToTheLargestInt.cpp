// Expect: wrongAnswer
// Why: marks unreachable amounts with the largest int and adds one to it, which wraps round to a negative number
#include <algorithm>
#include <climits>
#include <vector>

int fewestStamps(const std::vector<int>& values, int postage) {
	std::vector<int> fewest(postage + 1, INT_MAX);
	fewest[0] = 0;
	for (const int value : values) {
		for (int amount = value; amount <= postage; amount++) {
			const unsigned stamps = static_cast<unsigned>(fewest[amount - value]) + 1;
			fewest[amount] = std::min(fewest[amount], static_cast<int>(stamps));
		}
	}
	return fewest[postage] == INT_MAX ? -1 : fewest[postage];
}
