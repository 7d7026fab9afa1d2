class Solution {
	public String textAfter(String keys) {
		// What was taken back stays where it is, behind the length of the text, until a letter is typed over it.
		char[] letters = new char[keys.length()];
		int length = 0;
		int known = 0;
		for (char key : keys.toCharArray()) {
			switch (key) {
				case '<' -> length = Math.max(0, length - 1);
				case '>' -> length = Math.min(known, length + 1);
				default -> {
					letters[length++] = key;
					known = length;
				}
			}
		}
		return new String(letters, 0, length);
	}
}
