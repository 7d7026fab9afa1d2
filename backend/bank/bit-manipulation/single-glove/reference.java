import java.util.Arrays;

class Solution {
	public Integer singleGlove(int[] gloves) {
		// Complete pairs are an even number of gloves.
		if (gloves.length % 2 == 0) return null;
		return Arrays.stream(gloves).reduce(0, (left, glove) -> left ^ glove);
	}
}
