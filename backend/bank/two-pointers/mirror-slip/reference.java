class Solution {
	public boolean canMirror(String text) {
		int left = 0;
		int right = text.length() - 1;
		while (left < right && text.charAt(left) == text.charAt(right)) {
			left++;
			right--;
		}
		return readsBothWays(text, left + 1, right) || readsBothWays(text, left, right - 1);
	}

	/** Whether the letters from left to right, both included, are a mirror word. */
	private static boolean readsBothWays(String text, int left, int right) {
		while (left < right && text.charAt(left) == text.charAt(right)) {
			left++;
			right--;
		}
		return left >= right;
	}
}
