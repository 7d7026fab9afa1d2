import java.util.Arrays;

class Solution {
	public long[] turnedCodes(long[] codes, int places) {
		// Long.reverse turns all 64 places around, so those of the film end up at the other end.
		return Arrays.stream(codes).map(code -> Long.reverse(code) >>> Long.SIZE - places).toArray();
	}
}
