#include <algorithm>
#include <vector>

int fewestStamps(const std::vector<int>& values, int postage) {
	// One more than any number of stamps that can be needed: stands for "cannot be reached".
	const int unreachable = postage + 1;
	std::vector<int> fewest(postage + 1, unreachable);
	fewest[0] = 0;
	for (const int value : values) {
		for (int amount = value; amount <= postage; amount++) {
			fewest[amount] = std::min(fewest[amount], fewest[amount - value] + 1);
		}
	}
	return fewest[postage] == unreachable ? -1 : fewest[postage];
}
