// Expect: wrongAnswer
// Why: adds the minutes up in 32 bits
#include <functional>
#include <queue>
#include <vector>

long long leastEffort(const std::vector<int>& lengths) {
	std::priority_queue<unsigned int, std::vector<unsigned int>, std::greater<unsigned int>> ropes(lengths.begin(), lengths.end());
	unsigned int effort = 0;
	while (ropes.size() > 1) {
		unsigned int tied = ropes.top();
		ropes.pop();
		tied += ropes.top();
		ropes.pop();
		effort += tied;
		ropes.push(tied);
	}
	return effort;
}
