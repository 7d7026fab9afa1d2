import java.util.ArrayList;
import java.util.List;

class Solution {
	public String[] setNotice(String[] words, int width) {
		List<String> lines = new ArrayList<>();
		List<String> row = new ArrayList<>();
		int letters = 0;
		for (String word : words) {
			if (letters + row.size() + word.length() > width) {
				lines.add(stretched(row, width - letters, width));
				row.clear();
				letters = 0;
			}
			row.add(word);
			letters += word.length();
		}
		lines.add(filled(String.join(" ", row), width));
		return lines.toArray(String[]::new);
	}

	private static String stretched(List<String> row, int spaces, int width) {
		int gaps = row.size() - 1;
		StringBuilder line = new StringBuilder(row.get(0));
		for (int gap = 0; gap < gaps; gap++) {
			line.append(" ".repeat(spaces / gaps + (gap < spaces % gaps ? 1 : 0))).append(row.get(gap + 1));
		}
		return filled(line.toString(), width);
	}

	private static String filled(String text, int width) {
		return text + " ".repeat(width - text.length());
	}
}
