#include <string>
#include <unistd.h>
int attack(int n) {
	const std::string block(1 << 20, 'x');
	for (int i = 0; i < 1024; i++)
		if (write(3, block.data(), block.size()) < 0) return 1;
	return 0;
}
