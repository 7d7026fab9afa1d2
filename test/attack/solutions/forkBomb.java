class Solution {
	public int attack(int n) {
		int children = 0;
		try {
			for (; children < 300; children++) new ProcessBuilder("/bin/sleep", "60").start();
		} catch (java.io.IOException refused) {
			return children;
		}
		return children;
	}
}
