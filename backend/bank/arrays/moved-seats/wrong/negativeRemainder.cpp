// Expect: wrongAnswer
// Why: takes a negative number of places for none, because its remainder is negative
#include <algorithm>
#include <vector>

void moveSeats(std::vector<int>& children, int places) {
	const int count = static_cast<int>(children.size());
	const int forward = std::max(0, places % count);
	std::rotate(children.begin(), children.end() - forward, children.end());
}
