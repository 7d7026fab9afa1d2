class Solution {
	public int attack(int n) throws InterruptedException {
		Thread.sleep(3_600_000);
		return 0;
	}
}
