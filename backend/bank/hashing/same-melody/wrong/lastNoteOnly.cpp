// Expect: wrongAnswer
// Why: compares the number of notes and the distance from the first note to the last one
#include <map>
#include <utility>
#include <vector>

std::vector<std::vector<int>> groupMelodies(const std::vector<std::vector<int>>& melodies) {
	std::map<std::pair<int, int>, std::vector<int>> groups;
	for (std::size_t index = 0; index < melodies.size(); index++) {
		const auto& notes = melodies[index];
		groups[{static_cast<int>(notes.size()), notes.back() - notes.front()}].push_back(static_cast<int>(index));
	}
	std::vector<std::vector<int>> found;
	for (const auto& [steps, group] : groups) found.push_back(group);
	return found;
}
