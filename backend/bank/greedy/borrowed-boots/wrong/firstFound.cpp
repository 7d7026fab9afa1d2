// Expect: wrongAnswer
// Why: serves the hikers as they come, each with the first pair that fits
#include <cstddef>
#include <vector>

int mostHikers(const std::vector<int>& feet, const std::vector<int>& boots, int slack) {
	std::vector<bool> lent(boots.size(), false);
	int served = 0;
	for (const int foot : feet) {
		for (std::size_t pair = 0; pair < boots.size() && pair < 5000; pair++) {
			if (lent[pair] || boots[pair] < foot || boots[pair] - foot > slack) continue;
			lent[pair] = true;
			served++;
			break;
		}
	}
	return served;
}
