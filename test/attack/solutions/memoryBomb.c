#include <stdlib.h>
#include <string.h>
int attack(int n) {
	for (;;) {
		// volatile, or the compiler leaves out memory that nobody reads.
		volatile char* block = malloc(8 << 20);
		for (int at = 0; block != NULL && at < 8 << 20; at += 4096) block[at] = 120;
	}
}
