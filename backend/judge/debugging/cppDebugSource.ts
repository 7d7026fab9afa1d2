import { cppValues } from '../languages/cppValues.ts';

/** What the tail of a C++ solution calls when it is debugged: there is one case, it is in the program, and its result is printed. */
export const cppDebugSource = String.raw`
#include "driver.hpp"

extern const char code_sensei_case[];

/** A solution is called before main is, so it may have one of its own, to try things out; otherwise this one is linked. */
__attribute__((weak)) int main() { return 0; }

namespace code_sensei {
${cppValues}
bool next_case(std::string& line) {
	static bool is_given = false;
	if (is_given) return false;
	is_given = true;
	line = code_sensei_case;
	return true;
}

void loaded() {}

void begin_call() {}

void end_call() {}

void returned(const std::string& value) { std::cout << "Result: " << value << std::endl; }

void misfit(const Misfit& found) {
	std::cout << "The result is " << found.got << (found.of.empty() ? "" : ", " + found.of + " was expected") << "." << std::endl;
}

void raised(const std::exception*) {}

void out_of_memory() {}

void leave() {
	std::cout.flush();
	std::fflush(stdout);
	std::_Exit(0);
}

}
`;
