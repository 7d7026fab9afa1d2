import java.util.*;

class Solution {
	public int attack(int n) {
		List<byte[]> kept = new ArrayList<>();
		while (true) kept.add(new byte[8 << 20]);
	}
}
