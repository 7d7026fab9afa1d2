#include <cstddef>
#include <map>
#include <utility>
#include <vector>

std::vector<std::vector<int>> groupMelodies(const std::vector<std::vector<int>>& melodies) {
	std::map<std::vector<int>, std::vector<int>> groups;
	for (std::size_t index = 0; index < melodies.size(); index++) {
		std::vector<int> steps = melodies[index];
		for (int& note : steps) note -= melodies[index][0];
		groups[std::move(steps)].push_back(static_cast<int>(index));
	}
	std::vector<std::vector<int>> found;
	for (auto& [steps, group] : groups) found.push_back(std::move(group));
	return found;
}
