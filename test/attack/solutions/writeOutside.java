import java.io.*;

class Solution {
	public int attack(int n) {
		String[] folders = {"/", "/usr", "/usr/bin", "/etc", "/dev", "/proc/sys/kernel", "/lib", "/var", "/box", "__FOLDER__"};
		for (int i = 0; i < folders.length; i++) {
			try (FileOutputStream file = new FileOutputStream(folders[i] + "/sensei-was-here")) {
				return i + 1;
			} catch (IOException refused) {
				// contained
			}
		}
		return 0;
	}
}
