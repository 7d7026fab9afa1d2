class Solution {
	public int shortestRoller(String strip) {
		char[] letters = strip.toCharArray();
		// borders[end] is the length of the longest border of the first end + 1 letters: a beginning that is also its end, but not all of it.
		int[] borders = new int[letters.length];
		int border = 0;
		for (int end = 1; end < letters.length; end++) {
			while (border > 0 && letters[end] != letters[border]) border = borders[border - 1];
			if (letters[end] == letters[border]) border++;
			borders[end] = border;
		}
		return letters.length - border;
	}
}
