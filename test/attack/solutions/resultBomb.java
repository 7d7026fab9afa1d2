import java.io.*;

class Solution {
	public int attack(int n) throws IOException {
		byte[] block = new byte[1 << 20];
		FileOutputStream results = new FileOutputStream(FileDescriptor.in);
		for (int i = 0; i < 1024; i++) results.write(block);
		return 0;
	}
}
