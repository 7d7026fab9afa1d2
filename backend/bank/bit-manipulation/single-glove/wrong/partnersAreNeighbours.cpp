// Expect: wrongAnswer
// Why: compares neighbours without having sorted the gloves
#include <cstddef>
#include <optional>
#include <vector>

std::optional<int> singleGlove(const std::vector<int>& gloves) {
	for (std::size_t glove = 0; glove < gloves.size(); glove += 2) {
		if (glove + 1 == gloves.size() || gloves[glove] != gloves[glove + 1]) return gloves[glove];
	}
	return std::nullopt;
}
