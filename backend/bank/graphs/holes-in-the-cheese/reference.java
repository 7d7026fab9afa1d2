import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.IntStream;

class Solution {
	private record Cube(int s, int r, int c) {
		Cube[] neighbours() {
			return new Cube[] {
				new Cube(s - 1, r, c), new Cube(s + 1, r, c),
				new Cube(s, r - 1, c), new Cube(s, r + 1, c),
				new Cube(s, r, c - 1), new Cube(s, r, c + 1),
			};
		}
	}

	private char[][][] slices;

	public int[] holeSizes(char[][][] slices) {
		this.slices = slices;
		IntStream.Builder sizes = IntStream.builder();
		for (int s = 0; s < slices.length; s++) {
			for (int r = 0; r < slices[s].length; r++) {
				for (int c = 0; c < slices[s][r].length; c++) {
					if (slices[s][r][c] == '#') continue;
					int size = flood(new Cube(s, r, c));
					if (size > 0) sizes.add(size);
				}
			}
		}
		return sizes.build().toArray();
	}

	/** Fills the air that belongs to a cube with cheese. Returns its size, or 0 if it reaches the surface. */
	private int flood(Cube start) {
		int size = 0;
		boolean isClosed = true;
		Deque<Cube> waiting = new ArrayDeque<>();
		fill(start);
		waiting.push(start);
		while (!waiting.isEmpty()) {
			size++;
			for (Cube next : waiting.pop().neighbours()) {
				if (!isInside(next)) {
					isClosed = false;
				} else if (slices[next.s()][next.r()][next.c()] == '.') {
					fill(next);
					waiting.push(next);
				}
			}
		}
		return isClosed ? size : 0;
	}

	private void fill(Cube cube) {
		slices[cube.s()][cube.r()][cube.c()] = '#';
	}

	private boolean isInside(Cube cube) {
		return cube.s() >= 0 && cube.s() < slices.length
			&& cube.r() >= 0 && cube.r() < slices[0].length
			&& cube.c() >= 0 && cube.c() < slices[0][0].length;
	}
}
