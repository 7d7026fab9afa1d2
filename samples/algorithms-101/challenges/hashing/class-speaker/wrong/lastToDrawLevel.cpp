// Expect: wrongAnswer
// Why: whoever draws level with the leader takes the lead
#include <string>
#include <unordered_map>
#include <vector>

std::string electedSpeaker(const std::vector<std::string>& votes) {
	std::unordered_map<std::string, int> counts;
	std::string leader = votes.front();
	for (const std::string& name : votes) {
		if (++counts[name] >= counts[leader]) leader = name;
	}
	return leader;
}
