#include <algorithm>
#include <vector>

void moveSeats(std::vector<int>& children, int places) {
	const int count = static_cast<int>(children.size());
	const int forward = (places % count + count) % count;
	std::rotate(children.begin(), children.end() - forward, children.end());
}
