class Solution {
	public boolean[] canBeMirrored(String letters, int[][] sections) {
		// odd[end]: a bit for each letter that occurs an odd number of times before this place.
		int[] odd = new int[letters.length() + 1];
		for (int place = 0; place < letters.length(); place++) {
			odd[place + 1] = odd[place] ^ 1 << letters.charAt(place) - 'a';
		}
		boolean[] answers = new boolean[sections.length];
		for (int asked = 0; asked < sections.length; asked++) {
			int first = sections[asked][0];
			int last = sections[asked][1];
			answers[asked] = Integer.bitCount(odd[first] ^ odd[last + 1]) <= 1;
		}
		return answers;
	}
}
