/// The pieces of a string while it is read; texts that meet become one.
struct StringParts {
  /// The text behind the last replacement field.
  private(set) var text = ""
  private var finished: [StringPart] = []

  mutating func append(_ more: String) { text += more }

  mutating func append(replacement: StringPart) {
    finishText()
    finished.append(replacement)
  }

  private mutating func finishText() {
    guard !text.isEmpty else { return }
    finished.append(.literal(text))
    text = ""
  }

  var all: [StringPart] {
    mutating get {
      finishText()
      return finished
    }
  }
}
