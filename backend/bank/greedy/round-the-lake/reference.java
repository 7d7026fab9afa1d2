class Solution {
	public Integer firstCamp(int[] wood, int[] needed) {
		int start = 0;
		long left = 0;
		long balance = 0;
		for (int camp = 0; camp < wood.length; camp++) {
			int gained = wood[camp] - needed[camp];
			left += gained;
			balance += gained;
			if (left < 0) {
				start = camp + 1;
				left = 0;
			}
		}
		if (balance < 0) return null;
		return start;
	}
}
