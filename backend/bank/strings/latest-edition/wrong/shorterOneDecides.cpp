// Expect: wrongAnswer
// Why: stops comparing where the shorter label ends
#include <sstream>
#include <string>
#include <vector>

static bool isLater(const std::string& one, const std::string& other) {
	std::istringstream left(one);
	std::istringstream right(other);
	std::string a;
	std::string b;
	while (std::getline(left, a, '.') && std::getline(right, b, '.')) {
		if (std::stoi(a) != std::stoi(b)) return std::stoi(a) > std::stoi(b);
	}
	return false;
}

std::string latestEdition(const std::vector<std::string>& editions) {
	std::string latest = editions[0];
	for (const std::string& label : editions) {
		if (isLater(label, latest)) latest = label;
	}
	return latest;
}
