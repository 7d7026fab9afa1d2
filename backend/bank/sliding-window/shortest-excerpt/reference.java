class Solution {
	public String shortestExcerpt(String page, String needed) {
		// How many more of each letter the window has to hold; negative where it holds more than enough.
		int[] shortOf = new int[26];
		for (char letter : needed.toCharArray()) shortOf[letter - 'a']++;
		int missing = needed.length();
		int bestFirst = 0;
		int bestLength = page.length() + 1;
		int first = 0;
		for (int last = 0; last < page.length(); last++) {
			if (shortOf[page.charAt(last) - 'a']-- > 0) missing--;
			while (missing == 0) {
				int length = last - first + 1;
				if (length < bestLength) {
					bestFirst = first;
					bestLength = length;
				}
				if (++shortOf[page.charAt(first++) - 'a'] > 0) missing++;
			}
		}
		return bestLength > page.length() ? null : page.substring(bestFirst, bestFirst + bestLength);
	}
}
