// Expect: wrongAnswer
// Why: counts in 32 bits, which a long flat trail overflows
#include <unordered_map>
#include <vector>

long long countStretches(const std::vector<int>& changes, int climb) {
    std::unordered_map<int, int> visits{{0, 1}};
    int height = 0;
    int stretches = 0;
    for (int change : changes) {
        height += change;
        stretches += visits[height - climb];
        ++visits[height];
    }
    return stretches;
}
