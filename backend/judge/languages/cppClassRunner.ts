/**
 * What C++ solutions that are classes are called by, a part of the driver's header. The tail has a struct for each method, its `Entry`: it calls it and
 * has its name in calls and in messages; `Return` and `Parameters` are the driver's types.
 */
export const cppClassRunner = String.raw`
/** What a method that returns nothing returns. */
struct Nothing {
	template <class Given> static constexpr bool takes = true;
};

/** One call with its arguments, read ahead of the clock. */
template <class Object> struct Call {
	virtual ~Call() = default;
	/** Puts what it returned into its JSON form at once: a later call may change it. */
	virtual void make(Object& object, std::string& out, std::size_t number) = 0;
};

template <class Object, class Entry, class... Parameters> struct Constructor {
	static constexpr bool moves = std::is_invocable_v<Entry, typename Parameters::type&&...>;
	static constexpr bool fits = moves || std::is_invocable_v<Entry, typename Parameters::type&...>;
	std::tuple<typename Parameters::type...> given;
	explicit Constructor(Reader& in) : given{(in.take(','), Parameters::read(in))...} { static_cast<void>(in); }
	std::unique_ptr<Object> make() {
		return std::unique_ptr<Object>(std::apply([](auto&... each) { return call(Entry{}, each...); }, given));
	}
};

template <class Object, class Entry, class Return, class... Parameters> struct Method final : Call<Object> {
	static constexpr bool moves = std::is_invocable_v<Entry, Object&, typename Parameters::type&&...>;
	static constexpr bool fits = moves || std::is_invocable_v<Entry, Object&, typename Parameters::type&...>;
	static constexpr bool returns() {
		if constexpr (moves) return Return::template takes<std::decay_t<std::invoke_result_t<Entry, Object&, typename Parameters::type&&...>>>;
		else if constexpr (fits) return Return::template takes<std::decay_t<std::invoke_result_t<Entry, Object&, typename Parameters::type&...>>>;
		else return true;
	}
	std::tuple<typename Parameters::type...> given;
	explicit Method(Reader& in) : given{(in.take(','), Parameters::read(in))...} { static_cast<void>(in); }
	void make(Object& object, std::string& out, std::size_t number) override {
		auto called = [&object](auto&... each) -> decltype(auto) {
			if constexpr (moves) return Entry{}(object, std::move(each)...);
			else return Entry{}(object, each...);
		};
		if constexpr (std::is_same_v<Return, Nothing>) {
			std::apply(called, given);
			out += "null";
		} else {
			try {
				auto&& result = std::apply(called, given);
				Return::write(out, result);
			} catch (const Misfit& found) {
				throw Misfit{found.got + " from call " + std::to_string(number) + ", " + Entry::spelled, Entry::returns};
			}
		}
	}
};

template <class Object, class One, class... Methods> std::unique_ptr<Call<Object>> read_call(const std::string& name, Reader& in) {
	if (sizeof...(Methods) == 0 || name == One::name) return std::make_unique<typename One::method>(in);
	if constexpr (sizeof...(Methods) > 0) return read_call<Object, Methods...>(name, in);
	return nullptr;
}

/** Each case has calls of its own object: the first makes it, and it is gone when the case ends. */
template <class Object, class Made, class... Methods> int judge_class() {
	if constexpr (Made::fits && (Methods::method::fits && ...) && (Methods::method::returns() && ...)) {
		loaded();
		std::string line;
		while (next_case(line)) {
			Reader in(line);
			in.take('[');
			in.take('[');
			in.take('[');
			in.text();
			Made made(in);
			in.take(']');
			std::vector<std::unique_ptr<Call<Object>>> calls;
			while (in.take(',')) {
				in.take('[');
				std::string name = in.text();
				calls.push_back(read_call<Object, Methods...>(name, in));
				in.take(']');
			}
			line = std::string();
			guarded([&made, &calls] {
				std::string out = "[null";
				{
					std::unique_ptr<Object> object = made.make();
					for (std::size_t place = 0; place < calls.size(); place++) {
						out += ',';
						calls[place]->make(*object, out, place + 2);
					}
				}
				end_call();
				out += ']';
				returned(out);
			});
		}
		leave();
	}
	return 0;
}
`;
