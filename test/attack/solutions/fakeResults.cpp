#include <cstdlib>
#include <string>
#include <unistd.h>
int attack(int n) {
	for (const std::string line : {"987654321\n", "{\"index\":0,\"result\":987654321}\n", "[0,987654321]\n", "ok 0 987654321\n"}) {
		if (write(3, line.data(), line.size()) < 0) std::_Exit(1);
		if (write(1, line.data(), line.size()) < 0) std::_Exit(1);
	}
	std::_Exit(0);
}
