import java.util.Arrays;

class Solution {
	public int mostHikers(int[] feet, int[] boots, int slack) {
		Arrays.sort(feet);
		Arrays.sort(boots);
		int served = 0;
		int pair = 0;
		for (int foot : feet) {
			while (pair < boots.length && boots[pair] < foot) pair++;
			if (pair == boots.length) break;
			if (boots[pair] - foot <= slack) {
				served++;
				pair++;
			}
		}
		return served;
	}
}
