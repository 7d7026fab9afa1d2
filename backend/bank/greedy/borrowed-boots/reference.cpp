#include <algorithm>
#include <cstddef>
#include <vector>

int mostHikers(std::vector<int> feet, std::vector<int> boots, int slack) {
	std::sort(feet.begin(), feet.end());
	std::sort(boots.begin(), boots.end());
	int served = 0;
	std::size_t pair = 0;
	for (const int foot : feet) {
		while (pair < boots.size() && boots[pair] < foot) pair++;
		if (pair == boots.size()) break;
		if (boots[pair] - foot <= slack) {
			served++;
			pair++;
		}
	}
	return served;
}
