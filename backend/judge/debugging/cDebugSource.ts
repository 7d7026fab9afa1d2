import { cClassRunner } from '../languages/cClassRunner.ts';
import { cValues } from '../languages/cValues.ts';

/** What the tail of a C solution calls when it is debugged: there is one case, it is in the program, and its result is printed. */
export const cDebugSource = String.raw`
#include "driver.h"
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* A solution is called before main is, so it may have one of its own, to try things out; otherwise this one is linked. */
__attribute__((weak)) int main(void) { return 0; }

extern const char code_sensei_case[];

static bool is_given;
static const char* at;
static char* out;
static size_t out_size, out_room;
static char misfit[200];
static const char* misfit_of;
static const void** seen;
static size_t seen_count, seen_room;
${cValues}
void code_sensei_loaded(void) {}

bool code_sensei_next(void) {
	if (is_given) return false;
	is_given = true;
	at = code_sensei_case;
	return true;
}

void code_sensei_begin(void) {}

void code_sensei_end(void) {}

void code_sensei_finish(void) {
	code_sensei_put("");
	if (misfit[0] == 0) printf("Result: %s\n", out);
	else if (misfit_of != NULL) printf("The result is %s, %s was expected.\n", misfit, misfit_of);
	else printf("The result is %s.\n", misfit);
}

${cClassRunner}

void code_sensei_leave(void) {
	fflush(stdout);
	_exit(0);
}
`;
