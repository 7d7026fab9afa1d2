// Expect: wrongAnswer
// Why: puts the holes together in an int, which has no place for more than 31 of them
#include <vector>

std::vector<long long> turnedCodes(const std::vector<long long>& codes, int places) {
	std::vector<long long> turned;
	for (const long long code : codes) {
		unsigned int seen = 0;
		for (int place = 0; place < places; place++) seen = seen << 1 | static_cast<unsigned int>(code >> place & 1);
		turned.push_back(seen);
	}
	return turned;
}
