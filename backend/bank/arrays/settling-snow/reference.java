class Solution {
	public void settleSnow(char[][] picture) {
		for (int column = 0; column < picture[0].length; column++) {
			int free = picture.length - 1;
			for (int row = picture.length - 1; row >= 0; row--) {
				switch (picture[row][column]) {
					case '#' -> free = row - 1;
					case '*' -> {
						picture[row][column] = '.';
						picture[free--][column] = '*';
					}
					default -> {}
				}
			}
		}
	}
}
