import java.util.ArrayDeque;
import java.util.Deque;

class CrateTower {
	private record Crate(int weight, int lightest) {}

	private final Deque<Crate> crates = new ArrayDeque<>();

	public void add(int weight) {
		Crate below = crates.peek();
		crates.push(new Crate(weight, below == null ? weight : Math.min(weight, below.lightest())));
	}

	public Integer take() {
		return crates.isEmpty() ? null : crates.pop().weight();
	}

	public Integer lightest() {
		return crates.isEmpty() ? null : crates.peek().lightest();
	}
}
