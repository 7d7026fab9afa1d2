import java.util.Arrays;
import java.util.BitSet;

class Solution {
	public int smallestDifference(int[] weights) {
		int total = Arrays.stream(weights).sum();
		BitSet loads = new BitSet(total + 1);
		loads.set(0);
		for (int weight : weights) {
			// From large to small, so that the parcel is not used twice.
			for (int load = loads.previousSetBit(total); load >= 0; load = loads.previousSetBit(load - 1)) {
				loads.set(load + weight);
			}
		}
		return total - 2 * loads.previousSetBit(total / 2);
	}
}
