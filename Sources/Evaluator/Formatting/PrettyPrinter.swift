/// Lays nested texts out in lines of a width: Oppen's algorithm (Prettyprinting, ACM TOPLAS 2(4),
/// 1980) as IPython uses it. What does not fit breaks at its outermost group first.
struct PrettyPrinter {
  private final class Group {
    let depth: Int
    var breakables = 0
    var wantsBreak = false
    init(depth: Int) { self.depth = depth }
  }

  private enum Piece {
    case text(String, width: Int)
    case breakable(Group, indentation: Int)
  }

  private(set) var output = ""
  private let maximumWidth: Int
  private var outputWidth = 0
  private var buffer: [Piece] = []
  private var first = 0
  private var bufferWidth = 0
  private var indentation = 0
  private var groups: [Group]
  /// Groups that could be broken, by depth.
  private var queue: [[Group]]

  init(width: Int = 79) {
    maximumWidth = width
    let root = Group(depth: 0)
    groups = [root]
    queue = [[root]]
  }

  mutating func text(_ text: String) {
    let width = text.unicodeScalars.count
    if buffer.count > first {
      buffer.append(.text(text, width: width))
      bufferWidth += width
      breakOuterGroups()
    } else {
      output += text
      outputWidth += width
    }
  }

  /// A blank, or the end of a line where the group does not fit.
  mutating func breakable() {
    let group = groups[groups.count - 1]
    if group.wantsBreak {
      flush()
      startLine()
      return
    }
    buffer.append(.breakable(group, indentation: indentation))
    group.breakables += 1
    bufferWidth += 1
    breakOuterGroups()
  }

  /// The end of a line in any case. The outermost group breaks too.
  mutating func newLine() {
    if let group = nextGroup() { write(group) }
    flush()
    startLine()
  }

  mutating func begin(_ opening: String, indent: Int) {
    if !opening.isEmpty { text(opening) }
    let group = Group(depth: groups.count)
    groups.append(group)
    if queue.count <= group.depth { queue.append([]) }
    queue[group.depth].append(group)
    indentation += indent
  }

  mutating func end(_ closing: String, indent: Int) {
    indentation -= indent
    let group = groups.removeLast()
    if group.breakables == 0 { queue[group.depth].removeAll { $0 === group } }
    if !closing.isEmpty { text(closing) }
  }

  mutating func finish() -> String {
    flush()
    return output
  }

  private mutating func startLine() {
    output += "\n" + String(repeating: " ", count: indentation)
    outputWidth = indentation
    bufferWidth = 0
  }

  private mutating func breakOuterGroups() {
    while maximumWidth < outputWidth + bufferWidth {
      guard let group = nextGroup() else { return }
      write(group)
      if first > 256 {
        buffer.removeFirst(first)
        first = 0
      }
    }
  }

  /// Writes what a broken group holds, and the texts behind it.
  private mutating func write(_ group: Group) {
    while group.breakables > 0, first < buffer.count { writeFirst() }
    while first < buffer.count, case .text = buffer[first] { writeFirst() }
  }

  /// The outermost group that can be broken, now marked so.
  private mutating func nextGroup() -> Group? {
    for depth in queue.indices {
      // IPython counts from the end here, but takes out from the start.
      for (position, group) in queue[depth].reversed().enumerated() where group.breakables > 0 {
        queue[depth].remove(at: position)
        group.wantsBreak = true
        return group
      }
      for group in queue[depth] { group.wantsBreak = true }
      queue[depth] = []
    }
    return nil
  }

  private mutating func writeFirst() {
    let piece = buffer[first]
    first += 1
    switch piece {
    case .text(let text, let width):
      output += text
      outputWidth += width
      bufferWidth -= width
    case .breakable(let group, let indentation):
      group.breakables -= 1
      bufferWidth -= 1
      if group.wantsBreak {
        output += "\n" + String(repeating: " ", count: indentation)
        outputWidth = indentation
      } else {
        if group.breakables == 0 { queue[group.depth].removeAll { $0 === group } }
        output += " "
        outputWidth += 1
      }
    }
  }

  private mutating func flush() {
    while first < buffer.count {
      switch buffer[first] {
      case .text(let text, let width):
        output += text
        outputWidth += width
      case .breakable(let group, let indentation):
        group.breakables -= 1
        if group.wantsBreak {
          output += "\n" + String(repeating: " ", count: indentation)
          outputWidth = indentation
        } else {
          if group.breakables == 0 { queue[group.depth].removeAll { $0 === group } }
          output += " "
          outputWidth += 1
        }
      }
      first += 1
    }
    buffer = []
    first = 0
    bufferWidth = 0
  }
}
