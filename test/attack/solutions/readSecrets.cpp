#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
int attack(int n) {
	std::error_code ignored;
	for (const auto& entry : std::filesystem::directory_iterator("/proc", ignored)) {
		for (const char* what : {"environ", "cmdline"}) {
			std::ifstream file(entry.path() / what, std::ios::binary);
			std::ostringstream text;
			text << file.rdbuf();
			if (text.str().find(std::string("sensei-") + "secret") != std::string::npos) return 1;
		}
	}
	return std::ifstream("__CANARY__").good() ? 2 : 0;
}
