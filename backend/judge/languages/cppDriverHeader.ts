import { cppClassRunner } from './cppClassRunner.ts';

/**
 * What a C++ solution is compiled with. The header is precompiled once, together with the whole standard library; the part without templates is compiled
 * once to an object. The protocol is the one of the other drivers (executor/frame.ts): the nonce, a line of JSON that begins with the number of the first
 * case, then one case a line.
 */
export const cppDriverHeader = String.raw`
#ifndef CODE_SENSEI_DRIVER
#define CODE_SENSEI_DRIVER
#if defined(CODE_SENSEI_WATCH)
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <functional>
#include <iostream>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_set>
#include <vector>
#elif defined(__has_include) && __has_include(<bits/stdc++.h>)
#include <bits/stdc++.h>
#else
#include <algorithm>
#include <array>
#include <bitset>
#include <cassert>
#include <climits>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <exception>
#include <functional>
#include <iostream>
#include <iterator>
#include <limits>
#include <list>
#include <map>
#include <memory>
#include <numeric>
#include <optional>
#include <queue>
#include <random>
#include <set>
#include <sstream>
#include <stack>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>
#endif

namespace code_sensei {

/** What a result is, in words, when it is nothing that a value could be made of. */
struct Misfit {
	std::string got;
	/** The type that was expected, where it is not that of the result. */
	std::string of = {};
};

/** Reads one line of JSON of which the types are known. */
class Reader {
public:
	explicit Reader(const std::string& line) : at(line.c_str()) {}
	/** Steps over white space and this character, if it comes next. */
	bool take(char wanted);
	long long integer();
	double real();
	bool boolean();
	/** Steps over null, if it comes next. */
	bool null();
	std::string text();

private:
	const char* at;
};

void write_integer(std::string& out, long long value);
void write_long(std::string& out, long long value);
void write_real(std::string& out, double value);
void write_text(std::string& out, std::string_view value);

bool next_case(std::string& line);
void loaded();
void begin_call();
void end_call();
void returned(const std::string& value);
void raised(const std::exception* error);
void out_of_memory();
void misfit(const Misfit& found);
[[noreturn]] void leave();

struct Int {
	using type = int;
	template <class Given> static constexpr bool takes = std::is_integral_v<Given> && !std::is_same_v<Given, bool>;
	static type read(Reader& in) { return static_cast<int>(in.integer()); }
	template <class Given> static void write(std::string& out, const Given& value) { write_integer(out, static_cast<long long>(value)); }
};

struct Long {
	using type = long long;
	template <class Given> static constexpr bool takes = Int::takes<Given>;
	static type read(Reader& in) { in.take('"'); long long value = in.integer(); in.take('"'); return value; }
	template <class Given> static void write(std::string& out, const Given& value) { write_long(out, static_cast<long long>(value)); }
};

struct Double {
	using type = double;
	template <class Given> static constexpr bool takes = std::is_arithmetic_v<Given> && !std::is_same_v<Given, bool>;
	static type read(Reader& in) { return in.real(); }
	template <class Given> static void write(std::string& out, const Given& value) { write_real(out, static_cast<double>(value)); }
};

struct Bool {
	using type = bool;
	template <class Given> static constexpr bool takes = std::is_same_v<Given, bool>;
	static type read(Reader& in) { return in.boolean(); }
	static void write(std::string& out, bool value) { out += value ? "true" : "false"; }
};

struct String {
	using type = std::string;
	template <class Given> static constexpr bool takes = std::is_convertible_v<const Given&, std::string_view>;
	static type read(Reader& in) { return in.text(); }
	static void write(std::string& out, std::string_view value) { write_text(out, value); }
};

template <class Given, class = void> struct element_of { using type = void; };
template <class Given> struct element_of<Given, std::void_t<typename Given::value_type, decltype(std::declval<const Given&>().begin())>> {
	using type = typename Given::value_type;
};

template <class Inside> struct Array {
	using type = std::vector<typename Inside::type>;
	template <class Given> static constexpr bool takes = Inside::template takes<typename element_of<Given>::type>;
	static type read(Reader& in) {
		type values;
		in.take('[');
		if (in.take(']')) return values;
		do values.push_back(Inside::read(in)); while (in.take(','));
		in.take(']');
		return values;
	}
	template <class Given> static void write(std::string& out, const Given& values) {
		char before = '[';
		for (auto&& value : values) {
			out += before;
			before = ',';
			Inside::write(out, value);
		}
		out += before == '[' ? "[]" : "]";
	}
};

struct Char {
	using type = char;
	template <class Given> static constexpr bool takes = std::is_same_v<Given, char>;
	static type read(Reader& in) { return in.text()[0]; }
	static void write(std::string& out, char value) {
		if (static_cast<unsigned char>(value) >= 128) throw Misfit{"the char " + std::to_string(static_cast<int>(value)) + ", which is not ASCII"};
		write_text(out, std::string_view(&value, 1));
	}
};

template <class Inside> struct Nullable {
	using type = std::optional<typename Inside::type>;
	template <class Given> static constexpr bool takes = std::is_same_v<Given, type> || Inside::template takes<Given>;
	static type read(Reader& in) { return in.null() ? type() : type(Inside::read(in)); }
	static void write(std::string& out, const type& value) {
		if (value) Inside::write(out, *value);
		else out += "null";
	}
};

template <class Node, class Inside> struct List {
	using type = Node*;
	template <class Given> static constexpr bool takes = std::is_same_v<Given, Node*> || std::is_same_v<Given, std::nullptr_t>;
	static type read(Reader& in) {
		Node* first = nullptr;
		Node** last = &first;
		in.take('[');
		if (in.take(']')) return first;
		do {
			*last = new Node(Inside::read(in));
			last = &(*last)->next;
		} while (in.take(','));
		in.take(']');
		return first;
	}
	static void write(std::string& out, const Node* node) {
		std::unordered_set<const Node*> seen;
		char before = '[';
		for (; node != nullptr; node = node->next) {
			if (!seen.insert(node).second) throw Misfit{"a linked list that never ends"};
			out += before;
			before = ',';
			Inside::write(out, node->val);
		}
		out += before == '[' ? "[]" : "]";
	}
};

template <class Node, class Inside> struct Tree {
	using type = Node*;
	template <class Given> static constexpr bool takes = std::is_same_v<Given, Node*> || std::is_same_v<Given, std::nullptr_t>;
	static type read(Reader& in) {
		std::vector<Node*> nodes;
		in.take('[');
		if (in.take(']')) return nullptr;
		do nodes.push_back(in.null() ? nullptr : new Node(Inside::read(in))); while (in.take(','));
		in.take(']');
		std::size_t next = 1;
		for (Node* node : nodes) {
			if (node == nullptr) continue;
			if (next < nodes.size()) node->left = nodes[next++];
			if (next < nodes.size()) node->right = nodes[next++];
		}
		return nodes[0];
	}
	static void write(std::string& out, const Node* root) {
		std::unordered_set<const Node*> seen;
		std::vector<const Node*> waiting{root};
		std::size_t end = out.size();
		char before = '[';
		for (std::size_t place = 0; place < waiting.size(); place++) {
			const Node* node = waiting[place];
			out += before;
			before = ',';
			if (node == nullptr) {
				out += "null";
				continue;
			}
			if (!seen.insert(node).second) throw Misfit{"a tree in which a node has two parents"};
			Inside::write(out, node->val);
			end = out.size();
			waiting.push_back(node->left);
			waiting.push_back(node->right);
		}
		out.resize(end);
		out += seen.empty() ? "[]" : "]";
	}
};

/** Arguments are moved into a function that takes them by value, and lent to one that changes them in place. */
template <class Entry, class... Given> decltype(auto) call(Entry entry, Given&... given) {
	if constexpr (std::is_invocable_v<Entry, Given&&...>) return entry(std::move(given)...);
	else return entry(given...);
}

/** Runs what is a case, and tells how it failed if it does. */
template <class Run> void guarded(Run run) {
	begin_call();
	try {
		run();
	} catch (const Misfit& found) {
		misfit(found);
#ifndef CODE_SENSEI_DEBUG
	} catch (const std::bad_alloc&) {
		out_of_memory();
	} catch (const std::exception& error) {
		raised(&error);
	} catch (...) {
		raised(nullptr);
#endif
	}
}

/** The first number is the place of the argument that is the result, because the function changes it; -1 when it returns its result. */
template <class Entry, int changes, class Return, class... Parameters> int judge() {
	constexpr bool moves = changes < 0 && std::is_invocable_v<Entry, typename Parameters::type&&...>;
	constexpr bool lends = std::is_invocable_v<Entry, typename Parameters::type&...>;
	static_assert(moves || lends, "CODE_SENSEI_PARAMETERS");
	if constexpr (moves || lends) {
		using Result = std::decay_t<decltype(call(Entry{}, std::declval<typename Parameters::type&>()...))>;
		constexpr bool fits = [] {
			if constexpr (changes >= 0) return true;
			else if constexpr (std::is_void_v<Result>) return false;
			else return Return::template takes<Result>;
		}();
		static_assert(fits, "CODE_SENSEI_RESULT");
		if constexpr (fits) {
			loaded();
			std::string line;
			while (next_case(line)) {
				Reader in(line);
				in.take('[');
				std::tuple<typename Parameters::type...> given{(in.take(','), Parameters::read(in))...};
				line = std::string();
				guarded([&given] {
					std::string out;
					if constexpr (changes >= 0) {
						std::apply([](auto&... each) { static_cast<void>(Entry{}(each...)); }, given);
						end_call();
						Return::write(out, std::get<static_cast<std::size_t>(changes)>(given));
					} else {
						Result result = std::apply([](auto&... each) -> Result { return call(Entry{}, each...); }, given);
						end_call();
						Return::write(out, result);
					}
					returned(out);
				});
			}
			leave();
		}
	}
	return 0;
}

${cppClassRunner}
}
#endif
`;
