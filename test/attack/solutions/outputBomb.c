#include <stdio.h>
#include <string.h>
static char block[1 << 20];
int attack(int n) {
	memset(block, 'x', sizeof block);
	for (int i = 0; i < 1024; i++) fwrite(block, 1, sizeof block, stdout);
	return 0;
}
