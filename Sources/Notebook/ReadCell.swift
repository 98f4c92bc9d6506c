/// A cell as a text format holds it.
struct ReadCell {
  var kind: Cell.Kind
  var source: String
  var metadata: JSONObject
  /// The lines that it takes, markers and all.
  var lines: Range<Int>
  /// Where the next cell starts; between are blank lines.
  var next: Int
}
