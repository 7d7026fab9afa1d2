class Solution {
	public String commonTune(String first, String second) {
		int[][] length = remainingLengths(first, second);
		StringBuilder tune = new StringBuilder();
		int i = 0;
		int j = 0;
		while (length[i][j] > 0) {
			if (first.charAt(i) == second.charAt(j)) {
				tune.append(first.charAt(i));
				i++;
				j++;
			} else if (length[i + 1][j] > length[i][j + 1]) {
				i++;
			} else {
				j++;
			}
		}
		return tune.toString();
	}

	/** For every place of both songs: the longest tune hidden in what follows from there on. */
	private static int[][] remainingLengths(String first, String second) {
		int[][] length = new int[first.length() + 1][second.length() + 1];
		for (int i = first.length() - 1; i >= 0; i--) {
			for (int j = second.length() - 1; j >= 0; j--) {
				boolean isSame = first.charAt(i) == second.charAt(j);
				length[i][j] = isSame ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
			}
		}
		return length;
	}
}
