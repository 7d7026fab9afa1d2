class Solution {
	public void growMoss(boolean[][] wall) {
		// The row above as it was this year; a bare one in front of the first.
		boolean[] above = new boolean[wall[0].length];
		for (int r = 0; r < wall.length; r++) {
			boolean[] present = wall[r].clone();
			for (int c = 0; c < present.length; c++) {
				int moist = 0;
				if (above[c]) moist++;
				if (r + 1 < wall.length && wall[r + 1][c]) moist++;
				if (c > 0 && present[c - 1]) moist++;
				if (c + 1 < present.length && present[c + 1]) moist++;
				wall[r][c] = moist >= (present[c] ? 1 : 2);
			}
			above = present;
		}
	}
}
