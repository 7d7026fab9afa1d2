#include <string>
#include <vector>

int firstBrokenBracket(const std::string& text) {
	const std::string opening = "([{";
	const std::string closing = ")]}";
	std::vector<std::size_t> openKinds;
	for (std::size_t index = 0; index < text.size(); index++) {
		const std::size_t opened = opening.find(text[index]);
		if (opened != std::string::npos) {
			openKinds.push_back(opened);
			continue;
		}
		const std::size_t closed = closing.find(text[index]);
		if (closed == std::string::npos) continue;
		if (openKinds.empty() || openKinds.back() != closed) return static_cast<int>(index);
		openKinds.pop_back();
	}
	return openKinds.empty() ? -1 : static_cast<int>(text.size());
}
