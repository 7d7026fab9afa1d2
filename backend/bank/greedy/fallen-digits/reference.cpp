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
	return left;
}
