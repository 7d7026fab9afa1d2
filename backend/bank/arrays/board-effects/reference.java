class Solution {
	public long[] boardScores(int tiles, int[][] effects) {
		// Until the running sum below: the score of the tile minus the score of its left neighbour.
		long[] scores = new long[tiles];
		for (int[] effect : effects) {
			scores[effect[0]] += effect[2];
			if (effect[1] + 1 < tiles) scores[effect[1] + 1] -= effect[2];
		}
		for (int tile = 1; tile < tiles; tile++) scores[tile] += scores[tile - 1];
		return scores;
	}
}
