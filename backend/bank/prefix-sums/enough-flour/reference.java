class Solution {
	public long flourToBuy(int[] changes, int reserve) {
		long stock = 0;
		long lowest = 0;
		for (int change : changes) {
			stock += change;
			lowest = Math.min(lowest, stock);
		}
		return reserve - lowest;
	}
}
