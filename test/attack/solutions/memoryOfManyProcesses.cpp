#include <cstdlib>
#include <unistd.h>
int attack(int n) {
	for (int i = 0; i < 12; i++) {
		if (fork() == 0) {
			// volatile, or the compiler leaves out memory that nobody reads.
			volatile char* block = static_cast<volatile char*>(std::malloc(60 << 20));
			for (int at = 0; block != nullptr && at < 60 << 20; at += 4096) block[at] = 120;
			sleep(30);
			_exit(block != nullptr && block[1] == 0);
		}
	}
	sleep(30);
	return 0;
}
