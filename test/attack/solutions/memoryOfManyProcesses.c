#include <stdlib.h>
#include <unistd.h>
int attack(int n) {
	for (int i = 0; i < 12; i++) {
		if (fork() == 0) {
			volatile char* block = malloc(60 << 20);
			for (int at = 0; block != NULL && at < 60 << 20; at += 4096) block[at] = 120;
			sleep(30);
			_exit(0);
		}
	}
	sleep(30);
	return 0;
}
