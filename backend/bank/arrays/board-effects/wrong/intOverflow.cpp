// Expect: wrongAnswer
// Why: keeps the scores in 32 bits, which overflow at the third effect of 10^9
#include <vector>

std::vector<long long> boardScores(int tiles, const std::vector<std::vector<int>>& effects) {
    std::vector<int> rises(tiles + 1, 0);
    for (const auto& effect : effects) {
        rises[effect[0]] += effect[2];
        rises[effect[1] + 1] -= effect[2];
    }
    std::vector<long long> scores;
    int score = 0;
    for (int tile = 0; tile < tiles; ++tile) {
        score += rises[tile];
        scores.push_back(score);
    }
    return scores;
}
