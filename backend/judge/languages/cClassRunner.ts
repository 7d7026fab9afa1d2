/** What the calls of a class need of whatever runs them, in C: it has `misfit`, the words for a result that does not fit, and `misfit_of`, the type that was expected. */
export const cClassRunner = String.raw`int code_sensei_which(const char* const* names, int count) {
	char* name = code_sensei_text();
	int which = 0;
	while (which < count - 1 && strcmp(names[which], name) != 0) which++;
	free(name);
	return which;
}

void code_sensei_narrow(long long value) {
	if (value >= -2147483647 - 1 && value <= 2147483647) return;
	char words[60];
	snprintf(words, sizeof words, "the number %lld", value);
	code_sensei_misfit(words);
}

bool code_sensei_fits(int number, const char* name, const char* type) {
	if (misfit[0] == 0) return true;
	const size_t size = strlen(misfit);
	snprintf(misfit + size, sizeof misfit - size, ", from call %d, %s", number, name);
	misfit_of = type;
	return false;
}`;
