// Expect: wrongAnswer
// Why: adds the minutes up in 32 bits
#include <algorithm>
#include <vector>

long long shortestLimit(const std::vector<int>& chapters, int evenings) {
	unsigned int low = *std::max_element(chapters.begin(), chapters.end());
	unsigned int high = 0;
	for (const int minutes : chapters) high += minutes;
	while (low < high) {
		const unsigned int middle = low + (high - low) / 2;
		int count = 1;
		unsigned int tonight = 0;
		for (const int minutes : chapters) {
			if (tonight + minutes > middle) {
				count++;
				tonight = 0;
			}
			tonight += minutes;
		}
		if (count <= evenings) high = middle;
		else low = middle + 1;
	}
	return low;
}
