char big[1u << 31] = {1};
int attack(int n) { return big[n]; }
