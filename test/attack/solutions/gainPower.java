import java.io.*;
import java.nio.file.*;

class Solution {
	public int attack(int n) throws Exception {
		String status = Files.readString(Path.of("/proc/self/status"));
		if (status.matches("(?s).*\nUid:\\s+0\\s.*") || !status.matches("(?s).*\nCapEff:\\s+0+\n.*") || !status.matches("(?s).*\nNoNewPrivs:\\s+1\n.*")) return 100;
		if (!status.matches("(?s).*\nSeccomp:\\s+2\n.*")) return 101;
		String[][] ways = {
			{"unshare", "-U", "true"},
			{"unshare", "-r", "true"},
			{"mount", "-t", "tmpfs", "none", "/tmp"},
			{"su", "-c", "true"},
			{"bwrap", "--ro-bind", "/", "/", "true"},
		};
		for (int i = 0; i < ways.length; i++) {
			try {
				if (new ProcessBuilder(ways[i]).start().waitFor() == 0) return i + 1;
			} catch (IOException missing) {
				// there is no such program
			}
		}
		return 0;
	}
}
