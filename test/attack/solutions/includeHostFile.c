#include "__CANARY__"
int attack(int n) { return 0; }
