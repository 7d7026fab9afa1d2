import java.util.Arrays;

class Solution {
	public Integer fewestStalls(int goods, int[][] stalls) {
		int never = stalls.length + 1;
		int[] fewest = new int[1 << goods];
		Arrays.fill(fewest, 1, fewest.length, never);
		for (int[] stall : stalls) {
			int sold = Arrays.stream(stall).reduce(0, (set, thing) -> set | 1 << thing);
			for (int bought = fewest.length - 1; bought >= 0; bought--) {
				fewest[bought | sold] = Math.min(fewest[bought | sold], fewest[bought] + 1);
			}
		}
		int answer = fewest[fewest.length - 1];
		if (answer >= never) return null;
		return answer;
	}
}
