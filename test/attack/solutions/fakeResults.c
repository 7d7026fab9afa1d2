#include <string.h>
#include <unistd.h>
int attack(int n) {
	const char* lines[] = {"987654321\n", "{\"index\":0,\"result\":987654321}\n", "[0,987654321]\n", "ok 0 987654321\n"};
	for (int i = 0; i < 4; i++) {
		if (write(3, lines[i], strlen(lines[i])) < 0) _exit(1);
		if (write(1, lines[i], strlen(lines[i])) < 0) _exit(1);
	}
	_exit(0);
}
