// Expect: wrongAnswer
// Why: writes the number without the zeros in front
#include <string>

std::string smallestLeft(const std::string& digits, int fallen) {
	std::string left;
	int stillToFall = fallen;
	for (const char digit : digits) {
		while (stillToFall > 0 && !left.empty() && left.back() > digit) {
			left.pop_back();
			stillToFall--;
		}
		left += digit;
	}
	left.resize(digits.size() - fallen);
	const std::size_t first = left.find_first_not_of('0');
	return first == std::string::npos ? std::string(left.empty() ? "" : "0") : left.substr(first);
}
