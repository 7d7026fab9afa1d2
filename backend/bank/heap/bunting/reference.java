import java.util.Comparator;
import java.util.PriorityQueue;

class Solution {
	private static final class Colour {
		final char letter;
		int left;

		Colour(char letter, int left) {
			this.letter = letter;
			this.left = left;
		}
	}

	public String arrangeFlags(String flags) {
		int[] counts = new int[26];
		for (char colour : flags.toCharArray()) counts[colour - 'a']++;
		PriorityQueue<Colour> colours = new PriorityQueue<>(Comparator.comparingInt((Colour colour) -> colour.left).reversed());
		for (char letter = 'a'; letter <= 'z'; letter++) {
			if (counts[letter - 'a'] > 0) colours.add(new Colour(letter, counts[letter - 'a']));
		}
		StringBuilder cord = new StringBuilder();
		Colour resting = null;
		while (!colours.isEmpty()) {
			Colour next = colours.remove();
			cord.append(next.letter);
			next.left--;
			if (resting != null && resting.left > 0) colours.add(resting);
			resting = next;
		}
		return cord.length() == flags.length() ? cord.toString() : null;
	}
}
