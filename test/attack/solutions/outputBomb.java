class Solution {
	public int attack(int n) {
		String block = "x".repeat(1 << 16);
		for (int i = 0; i < 1 << 14; i++) System.out.println(block);
		return 0;
	}
}
