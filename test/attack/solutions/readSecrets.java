import java.io.*;
import java.nio.charset.StandardCharsets;

class Solution {
	public int attack(int n) {
		for (File process : new File("/proc").listFiles((folder, name) -> name.matches("\\d+"))) {
			for (String what : new String[] {"environ", "cmdline"}) {
				try (InputStream in = new FileInputStream(new File(process, what))) {
					if (new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains("sensei-" + "secret".toLowerCase())) return 1;
				} catch (IOException hidden) {
					// not readable: well
				}
			}
		}
		return new File("__CANARY__").exists() ? 2 : 0;
	}
}
