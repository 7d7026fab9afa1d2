import java.util.Arrays;

class Solution {
	public Integer fewestCanoes(int[] weights, int limit) {
		Arrays.sort(weights);
		int lightest = 0;
		int heaviest = weights.length - 1;
		if (heaviest >= 0 && weights[heaviest] > limit) return null;
		int canoes = 0;
		while (lightest <= heaviest) {
			// The sum of two weights could be too large for an int.
			if (weights[lightest] <= limit - weights[heaviest]) lightest++;
			heaviest--;
			canoes++;
		}
		return canoes;
	}
}
