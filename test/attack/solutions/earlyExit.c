#include <stdlib.h>
int attack(int n) { exit(0); }
