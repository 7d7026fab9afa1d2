import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.LongBinaryOperator;

class Solution {
	private static final Map<String, LongBinaryOperator> OPERATIONS = Map.of(
		"+", (upper, lower) -> upper + lower,
		"-", (upper, lower) -> upper - lower,
		"*", (upper, lower) -> upper * lower
	);

	public Long calculate(String[] keys) {
		Deque<Long> slip = new ArrayDeque<>();
		for (String key : keys) {
			LongBinaryOperator operation = OPERATIONS.get(key);
			if (operation == null) {
				slip.push(Long.valueOf(key));
				continue;
			}
			if (slip.size() < 2) return null;
			long lower = slip.pop();
			long upper = slip.pop();
			slip.push(operation.applyAsLong(upper, lower));
		}
		return slip.size() == 1 ? slip.pop() : null;
	}
}
