#include <unordered_map>
#include <vector>

long long countStretches(const std::vector<int>& changes, int climb) {
    int height = 0;
    std::unordered_map<int, int> visits{{height, 1}};
    long long stretches = 0;
    for (int change : changes) {
        height += change;
        auto earlier = visits.find(height - climb);
        if (earlier != visits.end()) stretches += earlier->second;
        ++visits[height];
    }
    return stretches;
}
