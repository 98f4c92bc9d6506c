import Events
import Notebook

/// The rows of one worker's pane: mark, id, type, shape, number type, then the value and, last
/// because they can be in any script, the tags.
struct WorkerRows {
  let theme: Theme
  let measure: TextWidth
  let glyphs: Glyphs

  /// Columns of the parts that stand under each other.
  struct Columns {
    var id = 0
    var type = 0
    var shape = 0
    var dtype = 0
    /// Whether type and shape follow each other without being lined up.
    var isNarrow = false

    var end: Int {
      2 + id + 1 + type + (shape > 0 ? shape + 1 : 0) + (dtype > 0 ? dtype + 1 : 0)
    }
  }

  /// What fits a width: the number types go first, then the shapes.
  func columns(_ rows: [WorkerStore.Row], width: Int) -> Columns {
    var columns = Columns()
    for row in rows {
      columns.id = max(columns.id, String(row.id).count)
      columns.type = max(columns.type, min(18, measure.width(of: row.object.type)))
      columns.shape = max(columns.shape, min(20, measure.width(of: shape(row.object))))
      columns.dtype = max(columns.dtype, min(10, measure.width(of: dtype(row.object))))
    }
    if columns.end + 16 > width { columns.dtype = 0 }
    if columns.end + 12 > width { columns.isNarrow = true }
    return columns
  }

  static func mark(_ row: WorkerStore.Row) -> (text: String, scope: ThemeScope) {
    switch row.mark {
    case .new: ("+", .storeNew)
    case .changed: ("~", .storeChanged)
    case .gone: ("-", .storeGone)
    case .unchanged: row.object.tags.isEmpty ? (" ", .text) : ("*", .storeTagged)
    }
  }

  func line(_ row: WorkerStore.Row, _ columns: Columns, width: Int) -> StyledLine {
    let object = row.object
    let isGone = row.mark == .gone
    func style(_ scope: ThemeScope) -> Style { theme[isGone ? .storeGone : scope] }
    let mark = Self.mark(row)
    var line = StyledLine(mark.text + " ", theme[mark.scope])
    line.append(measure.rightAligned(String(row.id), to: columns.id) + " ", style(.storeID))
    let shape = shape(object)
    if columns.isNarrow {
      line.append(object.type, style(.storeType))
      if !shape.isEmpty { line.append(" " + shape, style(.storeShape)) }
    } else {
      line.append(pad(object.type, columns.type), style(.storeType))
      if columns.shape > 0 { line.append(" " + pad(shape, columns.shape), style(.storeShape)) }
    }
    if columns.dtype > 0 {
      line.append(" ", theme[.text])
      line.append(pad(dtype(object), columns.dtype), style(.storeType))
    }
    var tags = object.tags.map { $0.hasPrefix("#") ? $0 : "#" + $0 }.joined(separator: " ")
    let rest = width - line.width(measure)
    var value = isGone ? "gone" : value(object)
    if rest > 4 {
      let wanted = measure.width(of: tags)
      let tagRoom = min(wanted, max(rest / 2, rest - 3 - measure.width(of: value)))
      tags =
        tagRoom < 3 ? "" : measure.truncated(tags, to: tagRoom, ellipsis: glyphs.ellipsis)
      let taken = tags.isEmpty ? 0 : measure.width(of: tags) + 1
      value = measure.truncated(value, to: max(0, rest - 2 - taken), ellipsis: glyphs.ellipsis)
      if !value.isEmpty { line.append("  " + value, style(isGone ? .storeGone : .storePreview)) }
      if !tags.isEmpty { line.append(value.isEmpty ? "  " + tags : " " + tags, style(.storeTag)) }
    }
    return line.truncated(to: width, ellipsis: glyphs.ellipsis, measure)
  }

  private func pad(_ text: String, _ width: Int) -> String {
    measure.padded(text, to: width, ellipsis: glyphs.ellipsis)
  }

  private func shape(_ object: ObjectSummary) -> String {
    object.shape.map { "[" + $0.map(String.init).joined(separator: ", ") + "]" } ?? ""
  }

  private func dtype(_ object: ObjectSummary) -> String {
    guard let dtype = object.dtype else { return "" }
    return dtype.hasPrefix("torch.") ? String(dtype.dropFirst(6)) : dtype
  }

  /// Where a pointer points, else the preview of the value on one line.
  private func value(_ object: ObjectSummary) -> String {
    if let target = object.target { return "\(glyphs.arrow) \(target.worker):\(target.id)" }
    return object.preview.lineParts.joined(separator: " ")
  }
}
