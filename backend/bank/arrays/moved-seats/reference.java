class Solution {
	public void moveSeats(int[] children, int places) {
		int forward = Math.floorMod(places, children.length);
		turn(children, 0, children.length - 1);
		turn(children, 0, forward - 1);
		turn(children, forward, children.length - 1);
	}

	private static void turn(int[] row, int first, int last) {
		while (first < last) {
			int moved = row[first];
			row[first++] = row[last];
			row[last--] = moved;
		}
	}
}
