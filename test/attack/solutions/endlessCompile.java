import java.util.function.*;

class Solution {
	static <T> T f(Supplier<T> s) { return s.get(); }
	static <T> T f(Callable<T> s) { return null; }
	interface Callable<T> { T call() throws Exception; }

	public int attack(int n) {
		return f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> f(() -> n))))))))))))))))))))))))))))))))))))))));
	}
}
