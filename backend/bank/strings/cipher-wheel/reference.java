class Solution {
	public String decipher(String secret, char mark) {
		int steps = mark - 'a';
		StringBuilder written = new StringBuilder(secret.length());
		for (char character : secret.toCharArray()) {
			if (!Character.isLetter(character)) {
				written.append(character);
				continue;
			}
			char first = Character.isLowerCase(character) ? 'a' : 'A';
			written.append((char) (first + Math.floorMod(character - first - steps, 26)));
			steps++;
		}
		return written.toString();
	}
}
