#include <iostream>
#include <string>
int attack(int n) {
	const std::string block(1 << 16, 'x');
	for (int i = 0; i < 1 << 14; i++) std::cerr << block;
	return 0;
}
