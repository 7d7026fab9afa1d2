#include <numeric>
#include <vector>

std::vector<long long> boardScores(int tiles, const std::vector<std::vector<int>>& effects) {
    // rises[tile] is the score of the tile minus the score of its left neighbour.
    std::vector<long long> rises(tiles + 1, 0);
    for (const auto& effect : effects) {
        rises[effect[0]] += effect[2];
        rises[effect[1] + 1] -= effect[2];
    }
    rises.pop_back();
    std::partial_sum(rises.begin(), rises.end(), rises.begin());
    return rises;
}
