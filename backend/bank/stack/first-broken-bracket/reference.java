import java.util.ArrayDeque;
import java.util.Deque;

class Solution {
	public int firstBrokenBracket(String text) {
		// The closing brackets that the open ones wait for, the next on top.
		Deque<Character> awaited = new ArrayDeque<>();
		for (int index = 0; index < text.length(); index++) {
			char character = text.charAt(index);
			switch (character) {
				case '(' -> awaited.push(')');
				case '[' -> awaited.push(']');
				case '{' -> awaited.push('}');
				case ')', ']', '}' -> {
					if (awaited.isEmpty() || awaited.pop() != character) return index;
				}
				default -> {}
			}
		}
		return awaited.isEmpty() ? -1 : text.length();
	}
}
