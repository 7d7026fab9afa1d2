#include "/dev/zero"
int attack(int n) { return 0; }
