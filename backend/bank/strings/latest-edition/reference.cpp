#include <sstream>
#include <string>
#include <vector>

namespace {

/** The numbers of a label, without zeros at the end, which change nothing. */
std::vector<int> numbersOf(const std::string& label) {
	std::vector<int> numbers;
	std::istringstream parts(label);
	for (std::string part; std::getline(parts, part, '.');) numbers.push_back(std::stoi(part));
	while (!numbers.empty() && numbers.back() == 0) numbers.pop_back();
	return numbers;
}

}

std::string latestEdition(const std::vector<std::string>& editions) {
	std::string latest = editions[0];
	for (const std::string& label : editions) {
		if (numbersOf(label) > numbersOf(latest)) latest = label;
	}
	return latest;
}
