/// Where the parts of the screen are, for every size.
struct ScreenLayout: Equatable {
  /// The smallest screen, and the widths from which there is a column at the right, and an outline
  /// at the left.
  static let smallestWidth = 60
  static let smallestHeight = 14
  static let medium = 100
  static let wide = 160

  /// What there is to show.
  struct Content: Equatable {
    /// Rows that each worker would like to have.
    var workers: [Int] = []
    var loss = false
    var messages = false
    var outline = false
    var focus = Focus.notebook
    var drawer = Focus.workers
    var isZoomed = false

    var hasSide: Bool { !workers.isEmpty || loss || messages }
  }

  var notebook = Rect(column: 0, row: 0, width: 0, height: 0)
  var outline: Rect?
  /// The panes at the right or in the drawer, each with its row of title.
  var workers: Rect?
  var loss: Rect?
  var messages: Rect?
  /// The row of tabs above the drawer.
  var tabs: Rect?
  /// Columns of `│` with the rows that they span.
  var separators: [Rect] = []

  init(width: Int, height: Int, content: Content) {
    let body = Rect(column: 0, row: 1, width: width, height: height - 3)
    if content.isZoomed {
      layOutZoomed(body, content)
    } else if width < Self.medium {
      layOutDrawer(body, content)
    } else {
      layOutColumns(body, content)
    }
  }

  private mutating func layOutZoomed(_ body: Rect, _ content: Content) {
    switch content.focus {
    case .notebook: notebook = body
    case .workers: workers = body
    case .loss: loss = body
    case .messages: messages = body
    case .outline: outline = body
    }
  }

  /// A narrow screen: one kind of pane at a time below the notebook.
  private mutating func layOutDrawer(_ body: Rect, _ content: Content) {
    if content.focus == .outline {
      outline = body
      return
    }
    guard content.hasSide else {
      notebook = body
      return
    }
    let wanted = content.drawer == .loss ? body.height * 2 / 5 : body.height / 3
    let height = max(4, min(wanted, 14))
    notebook = body.inset(bottom: height)
    tabs = Rect(column: 0, row: notebook.endRow, width: body.width, height: 1)
    let panel = Rect(
      column: 0, row: notebook.endRow + 1, width: body.width, height: height - 1)
    switch content.drawer {
    case .loss where content.loss: loss = panel
    case .messages where content.messages: messages = panel
    default:
      if !content.workers.isEmpty {
        workers = panel
      } else if content.loss {
        loss = panel
      } else {
        messages = panel
      }
    }
  }

  private mutating func layOutColumns(_ body: Rect, _ content: Content) {
    var left = body
    if body.width >= Self.wide, content.outline {
      let width = max(24, min(32, body.width / 7))
      outline = Rect(column: 0, row: body.row, width: width, height: body.height)
      separators.append(Rect(column: width, row: body.row, width: 1, height: body.height))
      left = body.inset(left: width + 1)
    } else if content.focus == .outline {
      outline = body
      return
    }
    guard content.hasSide else {
      notebook = left
      return
    }
    let share = body.width >= Self.wide ? body.width * 9 / 25 : body.width * 2 / 5
    let sideWidth = max(40, min(share, 80))
    let side = Rect(
      column: left.endColumn - sideWidth, row: left.row, width: sideWidth, height: left.height)
    separators.append(Rect(column: side.column - 1, row: side.row, width: 1, height: side.height))
    notebook = Rect(
      column: left.column, row: left.row, width: side.column - 1 - left.column,
      height: left.height)
    layOutSide(side, content)
  }

  /// Workers above, the plot below them, the messages at the bottom where there is room.
  private mutating func layOutSide(_ side: Rect, _ content: Content) {
    var rest = side
    func take(_ height: Int) -> Rect {
      let part = Rect(
        column: rest.column, row: rest.endRow - height, width: rest.width, height: height)
      rest = rest.inset(bottom: height)
      return part
    }
    let needed = content.workers.reduce(0) { $0 + $1 + 2 }
    let showsMessages =
      content.messages && (side.height >= 26 || content.focus == .messages || needed == 0)
    let plotHeight = content.loss ? max(7, min(side.height / 3, 18)) : 0
    if showsMessages {
      let spare = side.height - needed - plotHeight
      let height = max(5, min(spare, content.workers.isEmpty ? side.height : side.height / 3))
      messages = take(min(height, side.height - plotHeight - (needed > 0 ? 4 : 0)))
    }
    if content.loss {
      let height = content.workers.isEmpty ? rest.height : min(plotHeight, rest.height - 4)
      loss = take(min(height, 24))
    }
    if !content.workers.isEmpty { workers = rest }
  }
}

extension ScreenLayout {
  /// Shares rows among the panes of workers: each has at least its title; the one with the focus
  /// comes first. `wanted` counts the title. Answers the first worker that is shown and the height of each one from
  /// there.
  static func share(
    _ wanted: [Int], height: Int, focused: Int?
  ) -> (first: Int, heights: [Int]) {
    guard height > 0, !wanted.isEmpty else { return (0, []) }
    let focus = min(max(0, focused ?? 0), wanted.count - 1)
    // The focused one gets three rows at least.
    let visible = max(1, min(wanted.count, height - (wanted.count > height - 3 ? 2 : 0)))
    let first = max(0, min(focus - visible / 2, wanted.count - visible))
    // Equal shares do not move with each step; only who needs more takes from who needs less.
    var heights = (0..<visible).map { height * ($0 + 1) / visible - height * $0 / visible }
    let wanted = wanted[first..<first + visible].map { $0 }
    while true {
      let short = heights.indices.filter { heights[$0] < wanted[$0] }
      let taker =
        short.contains(focus - first)
        ? focus - first : short.max { wanted[$0] - heights[$0] < wanted[$1] - heights[$1] }
      guard let taker else { break }
      let isFirst = taker == focus - first
      let spare = heights.indices.filter {
        $0 != taker && heights[$0] > (isFirst && heights[taker] < 4 ? 1 : min(wanted[$0], 3))
          && (heights[$0] > wanted[$0] || heights[$0] > heights[taker] + 1
            || isFirst && heights[taker] < 4)
      }
      guard let giver = spare.max(by: { heights[$0] - wanted[$0] < heights[$1] - wanted[$1] })
      else { break }
      heights[giver] -= 1
      heights[taker] += 1
    }
    return (first, heights)
  }
}
