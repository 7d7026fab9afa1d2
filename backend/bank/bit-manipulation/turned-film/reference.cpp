#include <vector>

std::vector<long long> turnedCodes(const std::vector<long long>& codes, int places) {
	std::vector<long long> turned;
	turned.reserve(codes.size());
	for (long long code : codes) {
		long long seen = 0;
		for (int place = 0; place < places; place++) {
			seen = seen << 1 | (code & 1);
			code >>= 1;
		}
		turned.push_back(seen);
	}
	return turned;
}
