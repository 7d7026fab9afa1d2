class Solution {
	public long[] countBerries(int[][] field, int[][] patches) {
		int rows = field.length;
		int columns = field[0].length;
		// corner[r][c]: the berries in the rows before r and the columns before c.
		long[][] corner = new long[rows + 1][columns + 1];
		for (int row = 0; row < rows; row++) {
			long inRow = 0;
			for (int column = 0; column < columns; column++) {
				inRow += field[row][column];
				corner[row + 1][column + 1] = corner[row][column + 1] + inRow;
			}
		}
		long[] counts = new long[patches.length];
		for (int patch = 0; patch < patches.length; patch++) {
			int top = patches[patch][0];
			int left = patches[patch][1];
			int bottom = patches[patch][2] + 1;
			int right = patches[patch][3] + 1;
			counts[patch] = corner[bottom][right] - corner[top][right] - corner[bottom][left] + corner[top][left];
		}
		return counts;
	}
}
