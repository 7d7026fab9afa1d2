// Expect: wrongAnswer
// Why: turns holes into places without a hole and back, instead of turning their order around
#include <vector>

std::vector<long long> turnedCodes(const std::vector<long long>& codes, int places) {
	std::vector<long long> turned;
	for (const long long code : codes) turned.push_back(((1LL << places) - 1) ^ code);
	return turned;
}
