class Solution {
	public int attack(int n) throws Exception {
		new ProcessBuilder("/bin/sh", "-c", "exec -a __ORPHAN__ /bin/sleep 300 2>/dev/null || exec /bin/sleep 300 __ORPHAN__").start();
		new ProcessBuilder("/usr/bin/setsid", "/bin/bash", "-c", "exec -a __ORPHAN__ /bin/sleep 300").start();
		return 0;
	}
}
