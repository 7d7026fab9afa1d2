template <int N, int M> struct Tree {
	static constexpr unsigned value = Tree<N - 1, M * 2>::value + Tree<N - 1, M * 2 + 1>::value;
};
template <int M> struct Tree<0, M> {
	static constexpr unsigned value = 1;
};
int attack(int n) { return Tree<26, 1>::value & 1; }
